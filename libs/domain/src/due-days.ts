import { toAcademicYear } from '#domain/academic-year';
import type { SchoolYear } from '#domain/calendar.events';
import { findSchoolYear } from '#domain/calendar';
import { findClosure, toWeekday } from '#domain/school-calendar';
import { addDays, daysBetween, type IsoDay } from '#kernel/time';

const FRIDAY = 5;
const DAYS_OF_WEEK = 7;

/** Between which days something can become due. */
export interface DueRange {
  /** The day since which it is counted. */
  readonly after: IsoDay;
  /** The last day on which it can be due. */
  readonly until: IsoDay;
  /** Whether the work rests on the day, so that nothing is due. */
  readonly isPaused: (day: IsoDay) => boolean;
}

/** Whether the day is the last Friday of a term, on which schools have no time for visitors. */
const isLastFriday = ({ terms }: SchoolYear, day: IsoDay): boolean =>
  toWeekday(day) === FRIDAY && terms.some(({ to }) => day <= to && daysBetween(day, to) < DAYS_OF_WEEK);

/** Whether people can be expected in school on the day. Every day counts in a year whose terms are not recorded. */
const isSchoolDay = (years: readonly SchoolYear[], day: IsoDay): boolean => {
  const year = findSchoolYear(years, toAcademicYear(day));
  return year === undefined || (findClosure(year, day) === null && !isLastFriday(year, day));
};

/** The first suitable day from this one on, in steps of one day forwards or back; null if none is within the range. */
const findSuitable = (
  years: readonly SchoolYear[],
  from: IsoDay,
  step: 1 | -1,
  { after, until, isPaused }: DueRange,
) => {
  for (let day = from; after < day && day <= until; day = addDays(day, step))
    if (isSchoolDay(years, day) && !isPaused(day)) return day;
  return null;
};

/**
 * The day on which something is due that comes round on this day. A day on which schools are closed or the work rests, or the last Friday of a term, is replaced by the next
 * suitable day, or by the one before it if there is none until the end. A day after the end stays: then it is never due.
 */
export const chooseDueDay = (years: readonly SchoolYear[], day: IsoDay, range: DueRange): IsoDay =>
  day > range.until ? day : (findSuitable(years, day, 1, range) ?? findSuitable(years, day, -1, range) ?? day);
