import { DayOrNull } from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';
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
