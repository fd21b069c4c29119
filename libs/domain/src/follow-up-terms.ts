import { daysOfYear, toAcademicYear, type AcademicYear } from '#domain/academic-year';
import { findSchoolYear } from '#domain/calendar';
import type { DayRange, SchoolYear } from '#domain/calendar.events';
import { addDays, type IsoDay } from '#kernel/time';

const TERMS_A_YEAR = 3;

/** The terms of a year, each to its last school day. In a year whose terms are not recorded: by the ends of December, March and July. */
const listTerms = (years: readonly SchoolYear[], academicYear: AcademicYear): readonly DayRange[] => {
  const recorded = findSchoolYear(years, academicYear)?.terms;
  if (recorded !== undefined && recorded.length === TERMS_A_YEAR) return recorded;
  const { from } = daysOfYear(academicYear);
  const spring = Number(from.slice(0, 4)) + 1;
  return [
    { from, to: `${spring - 1}-12-31` as IsoDay },
    { from: `${spring}-01-01` as IsoDay, to: `${spring}-03-31` as IsoDay },
    { from: `${spring}-04-01` as IsoDay, to: `${spring}-07-31` as IsoDay },
  ];
};

const toNextYear = (academicYear: AcademicYear): AcademicYear =>
  toAcademicYear(addDays(daysOfYear(academicYear).to, 1));

/**
 * From which day the check after so many terms is possible, and by which day it is due: the first day of the first term that begins after the contract ended,
 * and the last day of the last of these terms.
 */
export const findFollowUpDays = (
  years: readonly SchoolYear[],
  endedOn: IsoDay,
  terms: number,
): { readonly possibleFrom: IsoDay; readonly dueOn: IsoDay } => {
  const first = toAcademicYear(endedOn);
  const second = toNextYear(first);
  const later = [first, second, toNextYear(second)]
    .flatMap((year) => listTerms(years, year))
    .filter(({ from }) => endedOn < from);
  const [from] = later;
  const last = later[terms - 1];
  if (from === undefined || last === undefined) throw new Error(`No ${terms} terms follow ${endedOn}.`);
  return { possibleFrom: from.from, dueOn: last.to };
};
