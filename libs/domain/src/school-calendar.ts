import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import type { DayRange, SchoolYear, TermName } from '#domain/calendar.events';
import { addDays, daysBetween, type IsoDay } from '#kernel/time';

/** A Monday, from which days of the week are counted. */
const A_MONDAY: IsoDay = '2024-01-01';

/** The day of the week: 1 for Monday to 7 for Sunday. */
export const toWeekday = (day: IsoDay): number => (((daysBetween(A_MONDAY, day) % 7) + 7) % 7) + 1;

export const isWeekend = (day: IsoDay): boolean => toWeekday(day) > 5;

/** A holiday of schools: what it is called, and its days. */
export type SchoolHoliday = DayRange & { readonly name: string };

/** A term with all days that count towards it: the holiday after a term belongs to it, so that every day of a year is in one term. */
export type TermSpan = DayRange & { readonly academicYear: AcademicYear; readonly term: TermName };

const HOLIDAY_AFTER: Readonly<Record<TermName, string>> = {
  autumn: 'Christmas holiday',
  spring: 'Easter holiday',
  summer: 'Summer holiday',
};

const nonEmpty = (holidays: readonly SchoolHoliday[]): SchoolHoliday[] => holidays.filter(({ from, to }) => from <= to);

/** The holidays of schools in the year, in order: between the terms, at half-term, and the summer before and after. */
export const listSchoolHolidays = ({ academicYear, terms }: SchoolYear): SchoolHoliday[] => {
  const { from, to } = daysOfYear(academicYear);
  const before = { name: 'Summer holiday', from, to: addDays(terms[0]?.from ?? from, -1) };
  const others = terms.flatMap((term, index) => {
    const next = terms[index + 1]?.from;
    const after = { from: addDays(term.to, 1), to: next === undefined ? to : addDays(next, -1) };
    const halfTerm = term.halfTerm === null ? [] : [{ name: `Half-term of the ${term.name} term`, ...term.halfTerm }];
    return [...halfTerm, { name: HOLIDAY_AFTER[term.name], ...after }];
  });
  return nonEmpty([before, ...others]);
};

/** Every day of the year by term, in order. */
export const listTermSpans = ({ academicYear, terms }: SchoolYear): TermSpan[] => {
  const year = daysOfYear(academicYear);
  return terms.map(({ name, from }, index) => {
    const next = terms[index + 1]?.from;
    return {
      academicYear,
      term: name,
      from: index === 0 ? year.from : from,
      to: next === undefined ? year.to : addDays(next, -1),
    };
  });
};

/** Why schools are closed on the day, as part of a sentence; null for a working day. */
export const findClosure = (year: SchoolYear, day: IsoDay): string | null => {
  if (isWeekend(day)) return 'a weekend';
  const bankHoliday = year.bankHolidays.find(({ on }) => on === day);
  if (bankHoliday !== undefined) return bankHoliday.title;
  return listSchoolHolidays(year).find(({ from, to }) => from <= day && day <= to)?.name ?? null;
};

/** The days of the range in order. */
export const listDays = ({ from, to }: DayRange): IsoDay[] =>
  from > to ? [] : Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

/** The number of days of the range on which schools are open. */
export const countWorkingDays = (year: SchoolYear, range: DayRange): number =>
  listDays(range).filter((day) => findClosure(year, day) === null).length;
