import {
  CodeField,
  Day,
  HalfDaysField,
  IntegerOrNull,
  ListOfIds,
  MAY_NAME_PEOPLE,
  OneOf,
  OneOfOrNull,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import { VISIT_PLACES, type VisitPlace } from '#domain/contract-visits.events';
import type { IsoDay } from '#kernel/time';

const ON_THE_TEAM = {
  record: null,
  because: 'Only leaders who are deployed under the contract in the path are accepted.',
} as const;

/** What the words for a place mean. */
export const PLACES =
  '`supported-school`: a leader comes to the school. `provider`: people of the school come to the school of the provider, or to the home school of a leader. `elsewhere`, `online`: neither.';

/** The leaders who came to a visit, where it was, and who of the school took part. */
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
  @OneOfOrNull(VISIT_PLACES, {
    description: `Where the visit took place. ${PLACES} Null for the planned place, or in a correction for no change.`,
    example: null,
  })
  place: VisitPlace | null = null;
  @IntegerOrNull({
    min: 1,
    max: 1_000,
    description:
      'How many people of the supported school took part. Needed at the school of the provider. Null if they were not counted, or in a correction for no change.',
    example: null,
  })
  schoolStaff: number | null = null;
  @TextOrNull({
    max: 1_000,
    description: `Who of the supported school took part. ${MAY_NAME_PEOPLE} In a correction, null for no change.`,
    example: null,
  })
  schoolStaffNames: string | null = null;
}

/** The leaders who came; null if they are not named. */
export const toAttendees = ({ attendedBy }: AttendanceBody): string[] | null =>
  attendedBy.length === 0 ? null : attendedBy;

export class PlanVisitBody {
  @Day({ description: 'The planned day, within the contract.' }) on!: IsoDay;
  @HalfDaysField() halfDays!: number;
  @OneOf(VISIT_PLACES, { description: `Where it is to take place. ${PLACES}`, required: false })
  place: VisitPlace = 'supported-school';
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
