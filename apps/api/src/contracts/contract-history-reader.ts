import { Injectable } from '@nestjs/common';
import { DayOrNull, TextOrNull } from '#api/validation/fields';
import { StreamHistory, type HistoryRange, type HistoryEntry } from '#api/history/stream-history';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { ValidationFailed } from '#api/http/problems';
import { contract } from '#domain/contract';
import type { Stage } from '#domain/contract-stage';
import { contractStageOn } from '#domain/contract-state';
import type { SupportContract } from '#domain/contract.types';
import { londonDay, type IsoDay } from '#kernel/time';

export class HistoryQuery {
  @DayOrNull({ description: 'Include only events recorded up to the end of this day (Europe/London).' })
  asOf: IsoDay | null = null;
  @TextOrNull({ max: 9, description: 'Include only events up to this revision, from 0.', example: '12' })
  revision: string | null = null;
}

/** The events of a contract, each with the stage on its day, and the state after the last one. */
export interface ContractHistory {
  readonly id: string;
  /** Number of events included. */
  readonly version: number;
  readonly asOf: IsoDay | null;
  /** Null when nothing was recorded by then. */
  readonly stage: Stage | null;
  readonly state: SupportContract | null;
  readonly events: readonly (HistoryEntry<SupportContract> & { readonly stage: Stage })[];
}

/** Reads the history of a contract from its stream. Personal text is decrypted for the auditor only. */
@Injectable()
export class ContractHistoryReader {
  constructor(private readonly history: StreamHistory) {}

  /** Throws `ValidationFailed` when the revision is not a whole number. */
  async get(id: string, query: HistoryQuery, { context }: CommandOptions): Promise<ContractHistory> {
    const personal = context.roles.includes('auditor') ? 'decrypted' : 'withheld';
    const entries = await this.history.read(contract, id, personal, parseRange(query));
    const events = entries.map((entry) => ({
      ...entry,
      stage: contractStageOn(entry.state, londonDay(entry.recordedAt)),
    }));
    const last = events.at(-1);
    return {
      id,
      version: events.length,
      asOf: query.asOf,
      stage: last === undefined ? null : contractStageOn(last.state, dayOfLastState(query, last, context.today)),
      state: last?.state ?? null,
      events,
    };
  }
}

/** The day of the last state: the day of the last event if a revision is given, otherwise `asOf` or today. */
const dayOfLastState = (
  { asOf, revision }: HistoryQuery,
  last: HistoryEntry<SupportContract>,
  today: IsoDay,
): IsoDay => {
  if (revision !== null) return londonDay(last.recordedAt);
  return asOf !== null && asOf < today ? asOf : today;
};

const parseRange = ({ asOf, revision }: HistoryQuery): HistoryRange => {
  if (revision === null) return { asOf, revision };
  if (!/^\d+$/.test(revision))
    throw new ValidationFailed([{ field: 'revision', message: 'must be a whole number from 0' }]);
  return { asOf, revision: Number(revision) };
};
