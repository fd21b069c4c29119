import {
  AcademicYearField,
  CodeField,
  Day,
  IntegerField,
  IntegerOrNull,
  ListOf,
  MAY_NAME_PEOPLE,
  ObjectField,
  OneOf,
  TextField,
} from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import type { AcademicYear } from '#domain/academic-year';
import { FREQUENCIES, WEEKDAYS, type MeetingPattern } from '#domain/board-planning.events';
import type { IsoDay } from '#kernel/time';

export class MeetingPatternBody implements MeetingPattern {
  @OneOf(FREQUENCIES) frequency!: MeetingPattern['frequency'];
  @OneOf(WEEKDAYS) weekday!: MeetingPattern['weekday'];
  @IntegerOrNull({ min: 1, max: 4, description: 'For monthly meetings: the first to the fourth such day.', example: 2 })
  week: number | null = null;
  @IntegerOrNull({
    min: 1,
    max: 26,
    description: 'For meetings every few weeks: the number of weeks.',
    example: null,
  })
  weeks: number | null = null;
}

export class AgreeMeetingPatternBody {
  @Day({ description: 'The first day on which the pattern applies.' }) from!: IsoDay;
  @ObjectField(() => MeetingPatternBody, { description: 'How often the board meets, and on which day of the week.' })
  pattern!: MeetingPatternBody;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed at the annual meeting' }) reason!: string;
}

export class PlannedMeetingBody {
  @Day({ description: 'A day after today on which the schools of all areas are open.' }) on!: IsoDay;
}

export class PlanMeetingsBody {
  @AcademicYearField({ example: '2026-27' }) academicYear!: AcademicYear;
  @ListOf(() => PlannedMeetingBody, {
    min: 1,
    max: 60,
    description: 'The days, such as those that `GET /v1/boards/{board}/meeting-plan` proposes.',
  })
  meetings!: PlannedMeetingBody[];
  @TextField({ max: 200, description: `Where they meet. ${MAY_NAME_PEOPLE}`, example: 'Council House, Room 2' })
  place!: string;
}

export class ConstituencyBody {
  @CodeField({ example: 'north' }) code!: string;
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Primary schools in the north' }) meaning!: string;
  @IntegerField({ min: 1, max: 50, description: 'How many seats it has.', example: 4 }) seats!: number;
}

export class AgreeConstituenciesBody {
  @Day({ description: 'The first day on which the seats are divided in this way.' }) from!: IsoDay;
  @ListOf(() => ConstituencyBody, {
    max: 50,
    description: 'All constituencies. With an empty list, the seats are no longer divided.',
  })
  constituencies!: ConstituencyBody[];
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed at the annual meeting' }) reason!: string;
}
