import type { AcademicYear } from '#domain/academic-year';
import type { Replaced } from '#domain/contract-corrections.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The three terms of an academic year, in order. */
export const TERM_NAMES = ['autumn', 'spring', 'summer'] as const;

export type TermName = (typeof TERM_NAMES)[number];

/** Days from the first to the last, both included. */
export type DayRange = { from: IsoDay; to: IsoDay };

/** A term of schools, from its first to its last school day. `halfTerm`: the holiday within it; null if there is none. */
export type SchoolTerm = DayRange & { name: TermName; halfTerm: DayRange | null };

export type BankHoliday = { on: IsoDay; title: string };

/** The terms and the bank holidays of one academic year. `source`: the document with the days of the terms. */
export type SchoolYear = {
  academicYear: AcademicYear;
  terms: SchoolTerm[];
  bankHolidays: BankHoliday[];
  source: string;
};

export type CalendarEvents = {
  /** Opens the calendar of the schools of a local authority. `area`: its code. */
  CalendarOpened: { area: string };
  /** The terms of the schools of the local authority in an academic year. */
  SchoolYearRecorded: SchoolYear;
  /** A school year was corrected or has changed, for example because a bank holiday was proclaimed later. */
  SchoolYearCorrected: {
    academicYear: AcademicYear;
    terms: Replaced<SchoolTerm[]>;
    bankHolidays: Replaced<BankHoliday[]>;
    source: Replaced<string>;
    reason: Personal;
  };
};
