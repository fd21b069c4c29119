import type { DatedFollowUpRules, FollowUpRules } from '#domain/board-follow-up-rules.events';
import type { BoardStream } from '#domain/board.types';
import { MAX_FOLLOW_UP_RULES } from '#domain/bounds';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The rules of a board that has not set its own. */
export const PUBLISHED_FOLLOW_UP_RULES: FollowUpRules = { afterTerms: 2, returnWithinDays: 730 };

const MOST_TERMS = 3;

const MOST_RETURN_DAYS = 3_660;

/** The rules for contracts that end on the day: the board's own, or else the published ones. */
export const findFollowUpRules = (set: readonly DatedFollowUpRules[], day: IsoDay): FollowUpRules => {
  const found = set.filter(({ from }) => from <= day).at(-1) ?? PUBLISHED_FOLLOW_UP_RULES;
  return { afterTerms: found.afterTerms, returnWithinDays: found.returnWithinDays };
};

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && least <= value && value <= most;

/** Decisions on what a board does after its contracts have ended. */
export const decideFollowUpRules = {
  SetFollowUpRules: (state, data, { today }) => {
    const { from, afterTerms, returnWithinDays } = data;
    refuseUnless(
      from >= today,
      'in-the-past',
      `The rules cannot apply from ${from}, which has passed. Set the rules from today or later.`,
    );
    const latest = state.followUpRules.at(-1)?.from ?? from;
    refuseUnless(
      latest <= from,
      'follow-up-rules-out-of-order',
      `The latest rules apply from ${latest}. Set the rules from that day or later.`,
    );
    refuseUnless(
      state.followUpRules.length < MAX_FOLLOW_UP_RULES,
      'too-many-follow-up-rules',
      `The board has set these rules ${MAX_FOLLOW_UP_RULES} times, the most allowed. Keep the latest rules.`,
    );
    refuseUnless(
      isBetween(afterTerms, 1, MOST_TERMS),
      'not-one-to-three-terms',
      `The board checks one to ${MOST_TERMS} terms after the end. Give a whole number of terms from 1 to ${MOST_TERMS}.`,
    );
    refuseUnless(
      isBetween(returnWithinDays, 1, MOST_RETURN_DAYS),
      'not-within-ten-years',
      `A school returns within ten years. Give a whole number of days from 1 to ${MOST_RETURN_DAYS}.`,
    );
    const known = findFollowUpRules(state.followUpRules, from);
    refuseWithoutChange(known.afterTerms !== afterTerms || known.returnWithinDays !== returnWithinDays);
    return [{ type: 'FollowUpRulesSet', data, occurredOn: from }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State change of these rules. */
export const evolveFollowUpRules = {
  FollowUpRulesSet: (state, { from, afterTerms, returnWithinDays }) => ({
    ...state,
    followUpRules: [...state.followUpRules, { from, afterTerms, returnWithinDays }],
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;
