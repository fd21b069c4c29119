import type { IsoDay } from '#kernel/time';

/** The three days of a month on which things happen, in order. All work of one day is done before the next day begins. */
export const STEPS = ['requests', 'meetings', 'work'] as const;

export type Step = (typeof STEPS)[number];

/** Months before the year, in which the contracts begin that run when it begins. A contract runs for as long. */
export const MONTHS_BEFORE = 4;
export const MONTHS_OF_YEAR = 12;
export const ALL_MONTHS = MONTHS_BEFORE + MONTHS_OF_YEAR;

/** The first month is September 2011, in which the clock of the demonstration starts. */
const FIRST_MONTH = 2011 * 12 + 8;
const DAYS: Readonly<Record<Step, number>> = { requests: 3, meetings: 12, work: 20 };
const LAST_DAY_OF_CONTRACTS = 28;

const toDay = (month: number, day: number): IsoDay => {
  const months = FIRST_MONTH + month;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(day)}` as IsoDay;
};

/** The day of a step in a month, counted from the first month before the year. */
export const getStepDay = (month: number, step: Step): IsoDay => toDay(month, DAYS[step]);

/** Days on which first visits and second visits of a month can be held: after one step, and not after the next. */
const VISIT_DAYS = 7;

/**
 * The days of the two visits of a month. A leader's day has two half-days, so contracts of one board with successive slots are visited on different days.
 */
export const getVisitDays = (month: number, slot: number): readonly [IsoDay, IsoDay] => {
  const offset = (slot % VISIT_DAYS) + 1;
  return [toDay(month, DAYS.requests + offset), toDay(month, DAYS.meetings + offset)];
};

/** The last day of a contract that begins in this month. */
export const lastDayFrom = (month: number): IsoDay => toDay(month + MONTHS_BEFORE, LAST_DAY_OF_CONTRACTS);

/** The day before everything else, on which persons, boards, funds and leaders are registered. */
export const FIRST_DAY: IsoDay = '2011-09-01';
export const LAST_DAY: IsoDay = '2013-08-31';
