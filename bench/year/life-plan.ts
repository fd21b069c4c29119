import type { Random } from '#kernel/testing/random';

/** What happens under one contract. Shares are those of a council's year as far as they are published; the rest is estimated. */
export interface LifePlan {
  /** The board approves most requests and declines the others. */
  readonly approved: boolean;
  /** Two leaders bid for the work. */
  readonly secondBid: boolean;
  readonly aims: number;
  /** The leader and the school change an aim half-way. */
  readonly varied: boolean;
  /** The leader reports that the work does not progress, and the concern is resolved a month later. */
  readonly concern: boolean;
  /** The second report is left out, so the next deadline notes that it is overdue. */
  readonly reportLate: boolean;
  /** The second review of the board is left out. */
  readonly reviewLate: boolean;
  /** The months, counted from the start, in which the second visit is missed. */
  readonly missedVisits: readonly number[];
}

const APPROVED = 0.92;
const SECOND_BID = 0.5;
const VARIED = 0.25;
const CONCERN = 0.03;
const LATE = 0.1;
const MISSED = 0.06;
/** Months of work between the start and the ending. */
export const WORK_MONTHS = [1, 2, 3] as const;

export const drawPlan = (random: Random): LifePlan => {
  const happens = (share: number): boolean => random() < share;
  return {
    approved: happens(APPROVED),
    secondBid: happens(SECOND_BID),
    aims: 2 + Math.floor(random() * 2),
    varied: happens(VARIED),
    concern: happens(CONCERN),
    reportLate: happens(LATE),
    reviewLate: happens(LATE),
    missedVisits: WORK_MONTHS.filter(() => happens(MISSED)),
  };
};
