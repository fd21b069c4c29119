import type { Pause } from '#domain/contract-entries.types';
import type { NextDueDays } from '#domain/contract-pauses.events';
import type { CalendarFact } from '#domain/contract-facts.types';
import type { SupportContract } from '#domain/contract.types';
import { chooseDueDay } from '#domain/due-days';
import { chooseLater } from '#domain/shared-rules';
import { addDays, daysBetween, type IsoDay } from '#kernel/time';

type Pauses = readonly Pick<Pause, 'pausedOn' | 'resumedOn'>[];

/** The day that is so many days after another one, without the days of pauses that are over. Pauses that overlap count once. */
const addUnpausedDays = (pauses: Pauses, from: IsoDay, days: number): IsoDay => {
  let due = addDays(from, days);
  let counted = from;
  for (const { pausedOn, resumedOn } of pauses.toSorted((one, other) => one.pausedOn.localeCompare(other.pausedOn))) {
    const first = chooseLater(pausedOn, counted);
    if (resumedOn === null || resumedOn <= first || due < first) continue;
    due = addDays(due, daysBetween(first, resumedOn));
    counted = resumedOn;
  }
  return due;
};

/** What was due before a contract was taken over from paper is not known here. */
const countDueDaysFrom = ({ takenOverOn }: Pick<SupportContract, 'takenOverOn'>, startedOn: IsoDay): IsoDay =>
  chooseLater(startedOn, takenOverOn ?? startedOn);

/** A contract, of whose pauses only the days matter. */
type DueState = Omit<SupportContract, 'pauses'> & { readonly pauses: Pauses };

/** When something is due again: so many days after this one, without the days of pauses, on a day on which schools are open. */
export const findDueDayAfter = (
  { pauses, agreed }: Pick<DueState, 'pauses' | 'agreed'>,
  after: IsoDay,
  everyDays: number,
  { schoolYears }: CalendarFact,
): IsoDay => {
  const isPaused = (day: IsoDay): boolean =>
    pauses.some(({ pausedOn, resumedOn }) => resumedOn !== null && pausedOn <= day && day < resumedOn);
  const range = { after, until: agreed.endsOn, isPaused };
  return chooseDueDay(schoolYears, addUnpausedDays(pauses, after, everyDays), range);
};

/** When a review or report is due again: so many days after the start, or after the last time that it was done. */
export const findNextDueDay = (
  state: DueState,
  startedOn: IsoDay,
  doneOn: readonly IsoDay[],
  everyDays: number,
  calendar: CalendarFact,
): IsoDay =>
  findDueDayAfter(state, doneOn.reduce(chooseLater, countDueDaysFrom(state, startedOn)), everyDays, calendar);

/** When review and report are due next by what is recorded; null before the start and after the end. */
export const findNextDueDays = (state: DueState, calendar: CalendarFact): NextDueDays => {
  const { startedOn, ended, agreed, reviews, reports } = state;
  if (startedOn === null || ended !== null) return { nextReviewOn: null, nextReportOn: null };
  const reviewedOn = reviews.map((each) => each.reviewedOn);
  const reportedOn = reports.map((each) => each.reportedOn);
  return {
    nextReviewOn: findNextDueDay(state, startedOn, reviewedOn, agreed.reviewEveryDays, calendar),
    nextReportOn: findNextDueDay(state, startedOn, reportedOn, agreed.reportEveryDays, calendar),
  };
};
