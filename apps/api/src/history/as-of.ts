import { DayOrNull } from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { PastDay } from '#processing/past-read-models';
import type { RecordPoint } from '#records/record-steps';

/** The query of a record. */
export class AsOfQuery {
  @DayOrNull({
    description: 'The record as it was known at the end of this day (Europe/London). Default: as it is now.',
  })
  asOf: IsoDay | null = null;
}

export const toPoint = ({ asOf }: AsOfQuery): RecordPoint => ({ asOf, revision: null });

/** The day on which the record is shown. A day after today shows what is known today. */
export const chooseDay = ({ asOf }: AsOfQuery, today: IsoDay): IsoDay => (asOf !== null && asOf < today ? asOf : today);

/** When a list or a statistic is read. */
export interface ReadingDay {
  /** The day on which it is shown: today or an earlier one. */
  readonly day: IsoDay;
  /** The read models to read; null for those of now. */
  readonly past: PastDay | null;
}

/** When to read, by the `asOf` of the query. */
export const chooseReadingDay = (query: AsOfQuery, { context }: CommandOptions): ReadingDay => {
  const day = chooseDay(query, context.today);
  return { day, past: day === context.today ? null : { day, personId: context.actor } };
};
