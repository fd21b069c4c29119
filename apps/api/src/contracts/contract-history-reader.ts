import { Injectable } from '@nestjs/common';
import { DayOrNull, TextOrNull } from '#api/validation/fields';
import type { HistoryEvent } from '#api/history/history-event';
import { StreamHistory, type PersonalTextAccess } from '#api/history/stream-history';
import { toEventRange } from '#api/history/timeline';
import type { ListSource } from '#api/lists/list-response';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { ValidationFailed } from '#api/http/problems';
import { contract } from '#domain/contract';
import type { Stage } from '#domain/contract-stage';
import { contractStageOn } from '#domain/contract-state';
import type { SupportContract } from '#domain/contract.types';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';

export class StateQuery {
  @DayOrNull({ description: 'After the events recorded up to the end of this day (Europe/London).' })
  asOf: IsoDay | null = null;
  @TextOrNull({ max: 9, description: 'After the events up to this revision, from 0.', example: '12' })
  revision: string | null = null;
}

/** The state of a contract at one point in its history. */
export interface ContractStateAt {
  readonly id: string;
  /** Number of events included. */
  readonly version: number;
  readonly asOf: IsoDay | null;
  /** Null when nothing was recorded by then. */
  readonly stage: Stage | null;
  readonly state: SupportContract | null;
}

/** Personal text is decrypted for the auditor only. */
const chooseAccess = ({ context: { roles } }: CommandOptions): PersonalTextAccess =>
  roles.includes('auditor') ? 'decrypted' : 'withheld';

/** Reads the history of a contract from its stream. */
@Injectable()
export class ContractHistoryReader {
  constructor(private readonly history: StreamHistory) {}

  listEvents(id: string, options: CommandOptions): ListSource<HistoryEvent, 'asOf', 'revision'> {
    return {
      read: (page) => this.history.readEvents(contract, id, toEventRange(page, page.where.asOf as IsoDay | undefined)),
      redact: (events) => this.history.reveal(events, chooseAccess(options)),
    };
  }

  /** The current state, or that of an earlier point. Throws `ValidationFailed` when the revision is not a whole number. */
  async getState(id: string, query: StateQuery, options: CommandOptions): Promise<ContractStateAt> {
    const { asOf } = query;
    const point = { asOf, revision: parseRevision(query) };
    const found = await this.history.readState(contract, id, point, chooseAccess(options));
    if (found === undefined) return { id, version: 0, asOf, stage: null, state: null };
    const { state, version, recordedAt } = found;
    return { id, version, asOf, stage: contractStageOn(state, chooseDay(query, recordedAt, options)), state };
  }
}

/** The day of the state: that of the last event if a revision is given, otherwise `asOf` or today. */
const chooseDay = (
  { asOf, revision }: StateQuery,
  recordedAt: Instant,
  { context: { today } }: CommandOptions,
): IsoDay => {
  if (revision !== null) return londonDay(recordedAt);
  return asOf !== null && asOf < today ? asOf : today;
};

const parseRevision = ({ revision }: StateQuery): number | null => {
  if (revision === null) return null;
  if (!/^\d+$/.test(revision))
    throw new ValidationFailed([{ field: 'revision', message: 'must be a whole number from 0' }]);
  return Number(revision);
};
