import type { AcademicYear } from '#domain/academic-year';
import type { SchoolYear } from '#domain/calendar.events';
import { countWorkingDays, listSchoolHolidays } from '#domain/school-calendar';
import type { IsoDay } from '#kernel/time';

export const CALENDAR_KINDS = ['term', 'holiday', 'bank-holiday'] as const;

/** A term, a holiday of schools or a bank holiday of one local authority. */
export interface CalendarEntry {
  readonly area: string;
  readonly academicYear: AcademicYear;
  readonly kind: (typeof CALENDAR_KINDS)[number];
  /** As people say it, such as `autumn 2026` for a term. */
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Days on which schools are open. */
  readonly workingDays: number;
  readonly source: string;
}

/** The terms, holidays and bank holidays of a year. */
export const listCalendarEntries = (area: string, year: SchoolYear): CalendarEntry[] => {
  const { academicYear, source } = year;
  const toEntry = (kind: CalendarEntry['kind'], name: string, from: IsoDay, to: IsoDay): CalendarEntry => ({
    area,
    academicYear,
    kind,
    name,
    from,
    to,
    workingDays: countWorkingDays(year, { from, to }),
    source,
  });
  return [
    ...year.terms.map(({ name, from, to }) => toEntry('term', `${name} ${from.slice(0, 4)}`, from, to)),
    ...listSchoolHolidays(year).map(({ name, from, to }) => toEntry('holiday', name, from, to)),
    ...year.bankHolidays.map(({ on, title }) => toEntry('bank-holiday', title, on, on)),
  ];
};
