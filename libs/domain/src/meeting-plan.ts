import { daysOfYear } from '#domain/academic-year';
import { WEEKDAYS, type MeetingPattern } from '#domain/board-planning.events';
import type { SchoolYear } from '#domain/calendar.events';
import { findClosure, toWeekday } from '#domain/school-calendar';
import { addDays, daysBetween, type IsoDay } from '#kernel/time';

/** A day on which the board could meet. `plannedFor`: the day that follows from the pattern. `why`: why `on` is another day; null if it is the same. */
export interface ProposedMeeting {
  readonly on: IsoDay;
  readonly plannedFor: IsoDay;
  readonly why: string | null;
}

/** A day that follows from the pattern, but cannot be used, and for which no other day was found. */
export interface SkippedMeeting {
  readonly plannedFor: IsoDay;
  readonly why: string;
}

export interface MeetingPlan {
  readonly meetings: readonly ProposedMeeting[];
  readonly skipped: readonly SkippedMeeting[];
}

/** The first day of this weekday on or after the day. */
const firstOnOrAfter = (day: IsoDay, weekday: number): IsoDay => addDays(day, (weekday - toWeekday(day) + 7) % 7);

const listMonths = (from: IsoDay): IsoDay[] => {
  const year = Number(from.slice(0, 4));
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((8 + index) % 12) + 1;
    return `${month >= 9 ? year : year + 1}-${String(month).padStart(2, '0')}-01` as IsoDay;
  });
};

/** The middle of each half of the terms. */
const listMiddles = ({ terms }: SchoolYear): IsoDay[] =>
  terms
    .flatMap(({ from, to, halfTerm }) =>
      halfTerm === null
        ? [{ from, to }]
        : [
            { from, to: addDays(halfTerm.from, -1) },
            { from: addDays(halfTerm.to, 1), to },
          ],
    )
    .map(({ from, to }) => addDays(from, Math.floor(daysBetween(from, to) / 2)));

/** The days that follow from the pattern, whether or not schools are open on them. */
const listDaysByRule = ({ frequency, weekday, week, weeks }: MeetingPattern, year: SchoolYear): IsoDay[] => {
  const { from, to } = daysOfYear(year.academicYear);
  const number = WEEKDAYS.indexOf(weekday) + 1;
  if (frequency === 'monthly')
    return listMonths(from).map((month) => addDays(firstOnOrAfter(month, number), 7 * ((week ?? 1) - 1)));
  if (frequency === 'half-termly') return listMiddles(year).map((day) => firstOnOrAfter(day, number));
  const first = firstOnOrAfter(year.terms[0]?.from ?? from, number);
  const step = 7 * (weeks ?? 1);
  return Array.from({ length: Math.floor(daysBetween(first, to) / step) + 1 }, (_, index) =>
    addDays(first, index * step),
  );
};

/** The nearest weeks in which the same weekday can be tried, later ones first. */
const OTHER_WEEKS = [7, -7, 14, -14];

/**
 * Proposes the meetings of a year by the pattern of the board. A day on which schools of any area are closed, or on which the board meets already, moves by one or
 * two weeks, in the same month if meetings are monthly; otherwise it is skipped. `years`: the school years of all areas of the board, at least one.
 */
export const proposeMeetings = (
  pattern: MeetingPattern,
  years: readonly [SchoolYear, ...SchoolYear[]],
  taken: readonly IsoDay[],
  today: IsoDay,
): MeetingPlan => {
  const limits = daysOfYear(years[0].academicYear);
  const findObstacle = (day: IsoDay): string | null => {
    if (day <= today) return 'The day has passed';
    if (day < limits.from || limits.to < day) return 'Outside the academic year';
    if (taken.includes(day)) return 'The board meets on that day already';
    return years.map((year) => findClosure(year, day)).find((closure) => closure !== null) ?? null;
  };
  const meetings: ProposedMeeting[] = [];
  const skipped: SkippedMeeting[] = [];
  for (const plannedFor of listDaysByRule(pattern, years[0])) {
    const why = findObstacle(plannedFor);
    const isFree = (day: IsoDay): boolean => findObstacle(day) === null && meetings.every(({ on }) => on !== day);
    const others = OTHER_WEEKS.map((days) => addDays(plannedFor, days)).filter(
      (day) => pattern.frequency !== 'monthly' || day.slice(0, 7) === plannedFor.slice(0, 7),
    );
    const on = why === null ? plannedFor : others.find(isFree);
    if (on === undefined || plannedFor <= today) skipped.push({ plannedFor, why: why ?? 'The day has passed' });
    else meetings.push({ on, plannedFor, why });
  }
  return { meetings, skipped };
};
