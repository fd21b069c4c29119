import type { Period } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** An academic year, 1 September to 31 August, by its two calendar years: `2015-16`. */
export type AcademicYear = `${number}-${number}`;

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');

/** The academic year that begins in this calendar year. */
const beginningIn = (year: number): AcademicYear => `${year}-${twoDigits(year + 1)}` as AcademicYear;

/** Whether the text names an academic year, whose second part follows its first. */
export const isAcademicYear = (text: string): text is AcademicYear =>
  /^(19|2[01])\d{2}-\d{2}$/.test(text) && beginningIn(Number(text.slice(0, 4))) === text;

/** The academic year in which the day lies. */
export const toAcademicYear = (day: IsoDay): AcademicYear => {
  const year = Number(day.slice(0, 4));
  return beginningIn(day.slice(5) < '09-01' ? year - 1 : year);
};

/** The first and the last day of the academic year. */
export const daysOfYear = (year: AcademicYear): Period & { readonly to: IsoDay } => {
  const first = Number(year.slice(0, 4));
  return { from: `${first}-09-01` as IsoDay, to: `${first + 1}-08-31` as IsoDay };
};
