import { daysOfYear, isAcademicYear, type AcademicYear } from '#domain/academic-year';
import { BANK_HOLIDAY_TITLES, publishedBankHolidays } from '#domain/bank-holidays';
import { MAX_SCHOOL_YEARS } from '#domain/bounds';
import {
  TERM_NAMES,
  type BankHoliday,
  type CalendarEvents,
  type DayRange,
  type SchoolTerm,
  type SchoolYear,
} from '#domain/calendar.events';
import { refuseWrongAreaCodes } from '#domain/register-codes';
import { isSameList, refuseBlank, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider, DecisionResult } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';

/** The terms and holidays of the schools of one local authority. */
export type Calendar = { readonly area: string; readonly years: readonly SchoolYear[] };

/** A school year in a command. `bankHolidays`: null for those that this version of the service knows. */
export type NewSchoolYear = Omit<SchoolYear, 'bankHolidays'> & { bankHolidays: BankHoliday[] | null };

export type CalendarCommands = {
  /** `area`: the code of the local authority, which is the id of the stream. The first year opens the stream. */
  RecordSchoolYear: NewSchoolYear & { area: string };
  CorrectSchoolYear: NewSchoolYear & { reason: Personal };
};

export type CalendarStream = { state: Calendar; commands: CalendarCommands; events: CalendarEvents };

export const findSchoolYear = (years: readonly SchoolYear[], year: AcademicYear): SchoolYear | undefined =>
  years.find(({ academicYear }) => academicYear === year);

const isWithin = (inner: DayRange, outer: DayRange): boolean =>
  outer.from <= inner.from && inner.from <= inner.to && inner.to <= outer.to;

const refuseWrongTerms = (academicYear: AcademicYear, terms: readonly SchoolTerm[]): void => {
  refuseUnless(
    isSameList(
      terms.map(({ name }) => name),
      TERM_NAMES,
    ),
    'three-terms-needed',
    'Give the autumn, the spring and the summer term, in this order.',
  );
  const year = daysOfYear(academicYear);
  refuseUnless(
    terms.every((term, index) => isWithin(term, year) && (terms[index - 1]?.to ?? '') < term.from),
    'terms-out-of-order',
    `Give each term days from ${year.from} to ${year.to}, and begin it after the one before has ended.`,
  );
  refuseUnless(
    terms.every((term) => term.halfTerm === null || isWithin(term.halfTerm, term)),
    'half-term-outside-term',
    'Give each half-term days within its term, and do not end it before it begins.',
  );
};

/** The bank holidays that are given, or else those that are known. `recorded`: those of the year before a correction, whose titles stay valid. */
const chooseBankHolidays = (
  { academicYear, bankHolidays }: NewSchoolYear,
  recorded: readonly BankHoliday[],
): BankHoliday[] => {
  const chosen = bankHolidays ?? publishedBankHolidays(academicYear);
  refuseUnless(
    chosen !== null,
    'bank-holidays-needed',
    `This version of the service does not know all bank holidays of ${academicYear}. Give them, as they are published at https://www.gov.uk/bank-holidays.`,
  );
  const year = daysOfYear(academicYear);
  refuseUnless(
    chosen.every(({ on }) => year.from <= on && on <= year.to) &&
      new Set(chosen.map(({ on }) => on)).size === chosen.length,
    'wrong-bank-holiday',
    `Give each bank holiday once, on a day from ${year.from} to ${year.to}.`,
  );
  const titles = [...BANK_HOLIDAY_TITLES, ...recorded.map(({ title }) => title)];
  refuseUnless(
    chosen.every(({ title }) => titles.includes(title)),
    'unknown-bank-holiday',
    `Call each bank holiday by one of these names: ${BANK_HOLIDAY_TITLES.join(', ')}.`,
  );
  return chosen.map(({ on, title }) => ({ on, title })).toSorted((one, other) => one.on.localeCompare(other.on));
};

/** The term with its fields in one order, so that two can be compared. */
const toTerm = ({ name, from, to, halfTerm }: SchoolTerm): SchoolTerm => ({
  name,
  from,
  to,
  halfTerm: halfTerm === null ? null : { from: halfTerm.from, to: halfTerm.to },
});

const isSameYear = (one: SchoolYear, other: SchoolYear): boolean =>
  one.source === other.source &&
  isSameList(one.terms.map(toTerm), other.terms.map(toTerm)) &&
  isSameList(one.bankHolidays, other.bankHolidays);

const toSchoolYear = (data: NewSchoolYear, recorded: readonly BankHoliday[] = []): SchoolYear => {
  const { academicYear, terms, source } = data;
  refuseUnless(
    isAcademicYear(academicYear),
    'wrong-academic-year',
    'Give an academic year by its two calendar years, such as 2026-27.',
  );
  refuseWrongTerms(academicYear, terms);
  refuseBlank(source, 'source-needed', 'Say where the days are published.');
  return { academicYear, terms: terms.map(toTerm), bankHolidays: chooseBankHolidays(data, recorded), source };
};

const record = (
  { area, ...data }: CalendarCommands['RecordSchoolYear'],
  years: readonly SchoolYear[],
): DecisionResult<CalendarStream, 'RecordSchoolYear'> => {
  refuseWrongAreaCodes([area]);
  refuseUnless(
    findSchoolYear(years, data.academicYear) === undefined,
    'school-year-recorded',
    `The terms of ${data.academicYear} are already recorded. Correct them.`,
  );
  refuseUnless(
    years.length < MAX_SCHOOL_YEARS,
    'too-many-school-years',
    `${MAX_SCHOOL_YEARS} academic years are recorded, the most allowed. Correct one of them instead.`,
  );
  return [{ type: 'SchoolYearRecorded', data: toSchoolYear(data) }];
};

const decide: Decider<CalendarStream>['decide'] = {
  RecordSchoolYear: {
    create: (data) => [{ type: 'CalendarOpened', data: { area: data.area } }, ...record(data, [])],
    existing: ({ years }, data) => record(data, years),
  },

  CorrectSchoolYear: ({ years }, { reason, ...data }) => {
    const old = findSchoolYear(years, data.academicYear);
    refuseUnless(
      old !== undefined,
      'unknown-school-year',
      `No terms are recorded for ${data.academicYear}. Record them first.`,
    );
    const corrected = toSchoolYear({ ...data, bankHolidays: data.bankHolidays ?? old.bankHolidays }, old.bankHolidays);
    refuseWithoutChange(!isSameYear(old, corrected));
    return [
      {
        type: 'SchoolYearCorrected',
        data: {
          academicYear: data.academicYear,
          terms: { old: old.terms, new: corrected.terms },
          bankHolidays: { old: old.bankHolidays, new: corrected.bankHolidays },
          source: { old: old.source, new: corrected.source },
          reason,
        },
      },
    ];
  },
};

const evolve: Decider<CalendarStream>['evolve'] = {
  CalendarOpened: { create: ({ area }) => ({ area, years: [] }) },
  SchoolYearRecorded: (state, year) => ({ ...state, years: [...state.years, year] }),
  SchoolYearCorrected: (state, { academicYear, terms, bankHolidays, source }) => ({
    ...state,
    years: state.years.map((year) =>
      year.academicYear === academicYear
        ? { academicYear, terms: terms.new, bankHolidays: bankHolidays.new, source: source.new }
        : year,
    ),
  }),
};

/** The terms and holidays of the schools of a local authority, by academic year. */
export const calendar: Decider<CalendarStream> = {
  category: 'calendar',
  decide,
  evolve,
  personal: { CorrectSchoolYear: { reason: 'item' } },
};
