import type { MatchingRules } from '#domain/board-matching-rules.events';
import { MAX_OVERLAP_ANSWERS } from '#domain/bounds';
import { refuseHandedOver, refuseUnlessOpen } from '#domain/request-bids';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Refuses to table a request while other support of the school was not answered. `found`: the keys of that support. */
export const refuseUnansweredOverlap = ({ overlaps }: SupportRequest, found: readonly string[]): void => {
  const open = found.filter((key) => !overlaps.answered.some(({ overlapKey }) => overlapKey === key)).length;
  refuseUnless(
    open === 0,
    'overlap-unanswered',
    `The school has other support in the same need area (${open} without an answer). Read the overlaps of the request and answer each one.`,
  );
};

const refuseUnknownAnswer = (answer: Code, { overlapAnswers }: MatchingRules): void => {
  const codes = overlapAnswers.map(({ code }) => code);
  refuseUnless(
    codes.includes(answer),
    'unknown-answer',
    `Give one of the board's answers to an overlap: ${codes.join(', ')}.`,
  );
};

const refuseTooManyAnswers = ({ overlaps }: SupportRequest): void =>
  refuseUnless(
    overlaps.count < MAX_OVERLAP_ANSWERS,
    'too-many-overlap-answers',
    `Overlaps were answered ${MAX_OVERLAP_ANSWERS} times, the most allowed. Keep the last answers.`,
  );

/** The decisions on other support of the school in the same need area. */
export const decideOverlaps = {
  AnswerOverlap: (state, data, _, { matchingRules }) => {
    refuseUnlessOpen(state);
    refuseUnknownAnswer(data.answer, matchingRules);
    refuseTooManyAnswers(state);
    return [{ type: 'OverlapAnswered', data }];
  },

  /** Also after the decision, because nothing rests on the answer but what is read of it. */
  CorrectOverlapAnswer: (state, { overlapKey, answer, answerReason, reason }, _, { matchingRules }) => {
    refuseUnless(
      !state.withdrawn,
      'request-withdrawn',
      'The request was withdrawn, so its answers no longer count. Leave the answer as it is.',
    );
    refuseHandedOver(state);
    const old = state.overlaps.answered.find((each) => each.overlapKey === overlapKey);
    refuseUnless(old !== undefined, 'not-answered', 'This overlap has no answer to correct. Answer it first.');
    refuseWithoutChange(answer !== old.answer || answerReason !== null);
    if (answer !== old.answer) refuseUnknownAnswer(answer, matchingRules);
    refuseTooManyAnswers(state);
    const data = { overlapKey, answer: { old: old.answer, new: answer }, answerReason, reason };
    return [{ type: 'OverlapAnswerCorrected', data }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

/** The later answer replaces the earlier one. */
const withAnswer = ({ overlaps: { answered, count } }: SupportRequest, overlapKey: string, answer: Code) => ({
  answered: [...answered.filter((each) => each.overlapKey !== overlapKey), { overlapKey, answer }],
  count: count + 1,
});

export const evolveOverlaps = {
  OverlapAnswered: (state, { overlapKey, answer }) => ({ ...state, overlaps: withAnswer(state, overlapKey, answer) }),
  OverlapAnswerCorrected: (state, { overlapKey, answer }) => ({
    ...state,
    overlaps: withAnswer(state, overlapKey, answer.new),
  }),
} satisfies Partial<Decider<RequestStream>['evolve']>;
