import {
  AcademicYearField,
  Day,
  ListOf,
  ListOfOrNull,
  MAY_NAME_PEOPLE,
  ObjectFieldOrNull,
  OneOf,
  TextField,
} from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import type { AcademicYear } from '#domain/academic-year';
import { BANK_HOLIDAY_TITLES } from '#domain/bank-holidays';
import { TERM_NAMES, type TermName } from '#domain/calendar.events';
import type { IsoDay } from '#kernel/time';

export class DayRangeBody {
  @Day({ description: 'The first day.', example: '2026-10-26' }) from!: IsoDay;
  @Day({ description: 'The last day.', example: '2026-10-30' }) to!: IsoDay;
}

export class SchoolTermBody {
  @OneOf(TERM_NAMES) name!: TermName;
  @Day({ description: 'The first school day.', example: '2026-09-02' }) from!: IsoDay;
  @Day({ description: 'The last school day.', example: '2026-12-18' }) to!: IsoDay;
  @ObjectFieldOrNull(() => DayRangeBody, { description: 'The holiday within the term; null if there is none.' })
  halfTerm: DayRangeBody | null = null;
}

/** The terms of the academic year that the other examples name. */
const TERMS_EXAMPLE: readonly SchoolTermBody[] = [
  {
    name: 'autumn',
    from: '2026-09-02',
    to: '2026-12-18',
    halfTerm: { from: '2026-10-26', to: '2026-10-30' },
  },
  {
    name: 'spring',
    from: '2027-01-04',
    to: '2027-03-25',
    halfTerm: { from: '2027-02-15', to: '2027-02-19' },
  },
  {
    name: 'summer',
    from: '2027-04-12',
    to: '2027-07-23',
    halfTerm: { from: '2027-05-31', to: '2027-06-04' },
  },
];

export class BankHolidayBody {
  @Day({ example: '2026-12-25' }) on!: IsoDay;
  @TextField({
    max: 100,
    description: `One of: ${BANK_HOLIDAY_TITLES.join(', ')}.`,
    example: 'Christmas Day',
  })
  title!: string;
}

export class RecordSchoolYearBody {
  @AcademicYearField({ example: '2026-27' }) academicYear!: AcademicYear;
  @ListOf(() => SchoolTermBody, {
    max: TERM_NAMES.length,
    description: 'The autumn, the spring and the summer term.',
    example: TERMS_EXAMPLE,
  })
  terms!: SchoolTermBody[];
  @ListOfOrNull(() => BankHolidayBody, {
    max: 20,
    description:
      'The bank holidays from September to August. Default: those that the service knows. Give all of them if the service does not know the year, or if another one was proclaimed.',
  })
  bankHolidays: BankHolidayBody[] | null = null;
  @TextField({
    max: 200,
    description: `The document in which the days are published, which everybody reads. ${NAMES_NO_PEOPLE}`,
    example: 'Plymouth City Council, term dates',
  })
  source!: string;
}

export class CorrectSchoolYearBody extends RecordSchoolYearBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The half-term is a week later' }) reason!: string;
}
