import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a board does after its contracts have ended. */
export type FollowUpRules = {
  /** The board checks by the end of this term after the one in which a contract ended, whether the improvement lasted. */
  afterTerms: number;
  /** A school that is supported again in the same need area within so many days after a contract ended has returned. */
  returnWithinDays: number;
};

/** The rules of a board and the day from which they apply. */
export type DatedFollowUpRules = FollowUpRules & { readonly from: IsoDay };

export type FollowUpRuleEvents = {
  /** For contracts that end on this day or later, these rules apply. If two events have the same day, the later one applies. */
  FollowUpRulesSet: FollowUpRules & { from: IsoDay; reason: Personal };
};
