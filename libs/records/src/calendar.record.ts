import type { AcademicYear } from '#domain/academic-year';
import { calendar, type CalendarStream } from '#domain/calendar';
import type { BankHoliday, SchoolTerm } from '#domain/calendar.events';
import { ADMINISTRATION, ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD, type Withheld } from '#records/visibility';

/** An academic year in a calendar as people read it. `reason`: why it was corrected last; null if it never was. */
export interface SchoolYearRecord {
  readonly academicYear: AcademicYear;
  readonly terms: readonly SchoolTerm[] | Withheld;
  readonly bankHolidays: readonly BankHoliday[] | Withheld;
  readonly source: string;
  readonly reason: string | null;
}

/** The terms and bank holidays of the schools of a local authority. */
export interface CalendarDocument {
  readonly area: string;
  readonly years: readonly SchoolYearRecord[];
}

/** What people read of a calendar, and who reads it: all is public but the reasons of corrections, which can name people. */
export const calendarKind: RecordKind<CalendarStream, CalendarDocument> = {
  decider: calendar,
  visibility: {
    CalendarOpened: { readers: ALL },
    SchoolYearRecorded: { readers: ALL, terms: ALL, bankHolidays: ALL },
    SchoolYearCorrected: { readers: ALL, terms: ALL, bankHolidays: ALL, reason: [...ADMINISTRATION, 'clerk', 'area'] },
  },
  projection: {
    CalendarOpened: { create: ({ area }) => ({ area, years: [] }) },
    SchoolYearRecorded: (record, year) => ({ ...record, years: [...record.years, { ...year, reason: null }] }),
    SchoolYearCorrected: (record, { academicYear, terms, bankHolidays, source, reason }) => ({
      ...record,
      years: record.years.map((year) =>
        year.academicYear === academicYear
          ? {
              academicYear,
              terms: terms === WITHHELD ? WITHHELD : terms.new,
              bankHolidays: bankHolidays === WITHHELD ? WITHHELD : bankHolidays.new,
              source: source.new,
              reason,
            }
          : year,
      ),
    }),
  },
};
