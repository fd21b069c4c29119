import { CodeField, Day, HalfDaysField, ListOfIds, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

const ON_THE_TEAM = {
  record: null,
  because: 'Only leaders who are deployed under the contract in the path are accepted.',
} as const;

/** The leaders who came to a visit. */
export class AttendanceBody {
  @ListOfIds({
    ...ON_THE_TEAM,
    max: 21,
    description:
      'Ids of the leaders who came. Each of them used these half-days. Default: the leader who records the visit, otherwise the lead leader. In a correction, the default is no change.',
    example: [],
    required: false,
  })
  attendedBy: string[] = [];
}

/** The leaders who came; null if they are not named. */
export const toAttendees = ({ attendedBy }: AttendanceBody): string[] | null =>
  attendedBy.length === 0 ? null : attendedBy;

export class PlanVisitBody {
  @Day({ description: 'The planned day, within the contract.' }) on!: IsoDay;
  @HalfDaysField() halfDays!: number;
  @TextField({
    max: 500,
    description: `Purpose of the visit. ${MAY_NAME_PEOPLE}`,
    example: 'Plan the work with the teachers of Year 6',
  })
  purpose!: string;
}

export class RecordVisitBody extends AttendanceBody {
  @Day({ description: 'The day of the visit. Must not be in the future.' }) heldOn!: IsoDay;
  @HalfDaysField({ description: 'Duration of the visit, in half-days.' }) halfDays!: number;
  @TextField({ max: 4_000, description: MAY_NAME_PEOPLE, example: 'Lessons in Year 6 were planned together' })
  summary!: string;
}

export class RecordMissedVisitBody {
  @CodeField({ description: "One of the board's reasons for a missed visit." }) reasonCode!: string;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school was closed because of snow' })
  note!: string;
}
