import { MAX_OVERLAP_ANSWERS } from '#domain/bounds';
import { refuseUnlessOpen } from '#domain/request-bids';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Refuses to table a request while other support of the school was not answered. `found`: the keys of that support. */
export const refuseUnansweredOverlap = ({ overlaps }: SupportRequest, found: readonly string[]): void => {
  const open = found.filter((key) => !overlaps.answered.includes(key)).length;
  refuseUnless(
    open === 0,
    'overlap-unanswered',
    `The school has other support in the same need area (${open} without an answer). Read the overlaps of the request and answer each one.`,
  );
};

/** The decision on other support of the school in the same need area. */
export const decideOverlaps = {
  AnswerOverlap: (state, data, _, { matchingRules }) => {
    refuseUnlessOpen(state);
    const codes = matchingRules.overlapAnswers.map(({ code }) => code);
    refuseUnless(
      codes.includes(data.answer),
      'unknown-answer',
      `Give one of the board's answers to an overlap: ${codes.join(', ')}.`,
    );
    refuseUnless(
      state.overlaps.count < MAX_OVERLAP_ANSWERS,
      'too-many-overlap-answers',
      `Overlaps were answered ${MAX_OVERLAP_ANSWERS} times, the most allowed. The last answers stand.`,
    );
    return [{ type: 'OverlapAnswered', data }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

export const evolveOverlaps = {
  OverlapAnswered: (state, { overlapKey }) => ({
    ...state,
    overlaps: {
      answered: [...new Set([...state.overlaps.answered, overlapKey])],
      count: state.overlaps.count + 1,
    },
  }),
} satisfies Partial<Decider<RequestStream>['evolve']>;
