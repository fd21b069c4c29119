import { Injectable } from '@nestjs/common';
import { DayOrNull, TextOrNull } from '#api/validation/fields';
import { Histories, type Extent, type Told } from '#api/history/stream-history';
import type { Call } from '#api/http/command-context';
import { BadBody } from '#api/http/problems';
import { contract } from '#domain/contract';
import { stageOf, type Stage } from '#domain/contract-stage';
import type { SupportContract } from '#domain/contract.types';
import { londonDay, type IsoDay } from '#kernel/time';

export class HistoryQuery {
  @DayOrNull({ description: 'Only what was recorded up to the end of this day in London.' }) asOf: IsoDay | null = null;
  @TextOrNull({ max: 9, description: 'Only up to this revision, from 0.', example: '12' })
  revision: string | null = null;
}

/** A contract event by event, with its stage on the day of each, and how it stood at the end of what is told. */
export interface ContractHistory {
  readonly id: string;
  /** Number of events told. */
  readonly version: number;
  readonly asOf: IsoDay | null;
  /** Null when nothing was recorded by then. */
  readonly stage: Stage | null;
  readonly state: SupportContract | null;
  readonly events: readonly (Told<SupportContract> & { readonly stage: Stage })[];
}

/** Tells contracts straight from their streams; personal text is opened for the auditor alone. */
@Injectable()
export class ContractHistories {
  constructor(private readonly histories: Histories) {}

  /** Throws `BadBody` when the revision is not a whole number. */
  async of(id: string, query: HistoryQuery, { occasion }: Call): Promise<ContractHistory> {
    const personal = occasion.roles.includes('auditor') ? 'opened' : 'withheld';
    const told = await this.histories.of(contract, id, personal, extentOf(query));
    const events = told.map((entry) => ({ ...entry, stage: stageOf(entry.state, londonDay(entry.recordedAt)) }));
    const last = events.at(-1);
    return {
      id,
      version: events.length,
      asOf: query.asOf,
      stage: last === undefined ? null : stageOf(last.state, dayOf(query, last, occasion.today)),
      state: last?.state ?? null,
      events,
    };
  }
}

/** The day that the end of the telling speaks of: that of the last event when a revision is asked for, else the day asked for or today. */
const dayOf = ({ asOf, revision }: HistoryQuery, last: Told<SupportContract>, today: IsoDay): IsoDay => {
  if (revision !== null) return londonDay(last.recordedAt);
  return asOf !== null && asOf < today ? asOf : today;
};

const extentOf = ({ asOf, revision }: HistoryQuery): Extent => {
  if (revision === null) return { asOf, revision };
  if (!/^\d+$/.test(revision)) throw new BadBody([{ field: 'revision', message: 'must be a whole number from 0' }]);
  return { asOf, revision: Number(revision) };
};
