import type { Side } from '#domain/contract-afterwards.events';
import type { Evaluation } from '#domain/contract-afterwards.types';
import { refuseUnlessProvider } from '#domain/contract-attendance';
import { refuseUnlessAuthor } from '#domain/contract-corrections';
import { contractStageOn, findLastDay } from '#domain/contract-state';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { chooseLater, refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { CommandContext, Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** Refuses `not-ended` before the last day is over, whether or not the contract is closed, and for a draft that never started. */
export const refuseBeforeEnd = (state: SupportContract, today: IsoDay): void => {
  const stage = contractStageOn(state, today);
  refuseUnless(
    stage === 'ended' || stage === 'closed',
    'not-ended',
    `This is possible when the contract has ended, and its stage is "${stage}". Wait for the end of the contract.`,
  );
};

/** Refuses `before-the-end` and `in-the-future`. */
export const refuseDayBeforeEnd = (state: SupportContract, day: IsoDay, today: IsoDay): void => {
  refuseFutureDay(day, today);
  const ended = findLastDay(state);
  refuseUnless(ended <= day, 'before-the-end', `The contract ended on ${ended}. Give that day or a later one.`);
};

/** The side that answers what this side wrote. */
export const findOtherSide = (side: Side): Side => (side === 'school' ? 'provider' : 'school');

const ANSWER_DAYS_AFTER_END = 365;

const ANSWER_DAYS_AFTER_QUESTION = 90;

/** The last day on which the provider evaluates and answers, longer than it records work: a year after the end, or three months after the question. */
export const findLastAnswerDay = (endedOn: IsoDay, askedOn: IsoDay): IsoDay =>
  chooseLater(addDays(endedOn, ANSWER_DAYS_AFTER_END), addDays(askedOn, ANSWER_DAYS_AFTER_QUESTION));

/** Refuses somebody who does not act for this side, except the clerk, who records it for either side: `not-the-assigned-leader`. */
export const refuseOtherSide = (state: SupportContract, side: Side, { actor, roles }: CommandContext): void => {
  if (side === 'provider' && !roles.includes('clerk')) refuseUnlessProvider(state, actor);
};

/** As `refuseOtherSide`, and refuses the provider after its last day to answer: `answer-term-over`. */
export const refuseAnswer = (state: SupportContract, side: Side, askedOn: IsoDay, context: CommandContext): void => {
  refuseOtherSide(state, side, context);
  const endedOn = findLastDay(state);
  const until = findLastAnswerDay(endedOn, askedOn);
  refuseUnless(
    side === 'school' || context.roles.includes('clerk') || context.today <= until,
    'answer-term-over',
    `The contract ended on ${endedOn}, and its provider could answer until ${until}. Ask the clerk of the board to record it.`,
  );
};

const find = ({ afterwards }: SupportContract, side: Side): Evaluation | undefined =>
  afterwards.evaluations.find((each) => each.side === side);

const requireEvaluation = (state: SupportContract, side: Side): Evaluation => {
  const found = find(state, side);
  refuseUnless(
    found !== undefined,
    'not-evaluated',
    `There is no evaluation by the ${side} to correct or reply to. Read the contract for its evaluations.`,
  );
  return found;
};

/** Refuses `reply-before-the-evaluation`. */
const refuseReplyBefore = (side: Side, evaluatedOn: IsoDay, repliedOn: IsoDay): void =>
  refuseUnless(
    evaluatedOn <= repliedOn,
    'reply-before-the-evaluation',
    `The ${side} cannot have evaluated the contract on ${evaluatedOn} if the reply is of ${repliedOn}. Give a reply that is not before the evaluation.`,
  );

const change = (
  state: SupportContract,
  side: Side,
  to: (known: Evaluation) => Partial<Evaluation>,
): SupportContract => ({
  ...state,
  afterwards: {
    ...state.afterwards,
    evaluations: state.afterwards.evaluations.map((each) => (each.side === side ? { ...each, ...to(each) } : each)),
  },
});

/** Decisions on the evaluations of both sides and their replies. */
export const decideEvaluations = {
  RecordEvaluation: (state, data, context) => {
    const { side, evaluatedOn } = data;
    refuseBeforeEnd(state, context.today);
    refuseAnswer(state, side, findLastDay(state), context);
    refuseUnless(
      find(state, side) === undefined,
      'already-evaluated',
      `The ${side} has already evaluated the contract. Correct that evaluation.`,
    );
    refuseDayBeforeEnd(state, evaluatedOn, context.today);
    return [{ type: 'EvaluationRecorded', data, occurredOn: evaluatedOn }];
  },

  CorrectEvaluation: (state, { side, evaluatedOn, wentWell, toImprove, reason }, context) => {
    const known = requireEvaluation(state, side);
    refuseUnlessAuthor(known.recordedBy, context);
    refuseAnswer(state, side, findLastDay(state), context);
    refuseWithoutChange(known.evaluatedOn !== evaluatedOn || wentWell !== null || toImprove !== null);
    refuseDayBeforeEnd(state, evaluatedOn, context.today);
    if (known.reply !== null) refuseReplyBefore(side, evaluatedOn, known.reply.repliedOn);
    const replaced = { old: known.evaluatedOn, new: evaluatedOn };
    const data = { side, evaluatedOn: replaced, wentWell, toImprove, reason };
    return [{ type: 'EvaluationCorrected', data, occurredOn: evaluatedOn }];
  },

  VoidEvaluation: (state, data, context) => {
    refuseUnlessAuthor(requireEvaluation(state, data.side).recordedBy, context);
    refuseAnswer(state, data.side, findLastDay(state), context);
    return [{ type: 'EvaluationVoided', data }];
  },

  ReplyToEvaluation: (state, data, context) => {
    const { side, repliedOn } = data;
    const known = requireEvaluation(state, side);
    refuseAnswer(state, findOtherSide(side), known.evaluatedOn, context);
    refuseUnless(
      known.reply === null,
      'already-replied',
      `The ${findOtherSide(side)} has already replied. Correct that reply.`,
    );
    refuseFutureDay(repliedOn, context.today);
    refuseReplyBefore(side, known.evaluatedOn, repliedOn);
    return [{ type: 'EvaluationReplied', data, occurredOn: repliedOn }];
  },

  CorrectEvaluationReply: (state, { side, repliedOn, reply, reason }, context) => {
    const { evaluatedOn, reply: known } = requireEvaluation(state, side);
    refuseUnless(
      known !== null,
      'not-replied',
      `The ${findOtherSide(side)} has not replied yet. Record its reply first.`,
    );
    refuseUnlessAuthor(known.recordedBy, context);
    refuseAnswer(state, findOtherSide(side), evaluatedOn, context);
    refuseWithoutChange(known.repliedOn !== repliedOn || reply !== null);
    refuseFutureDay(repliedOn, context.today);
    refuseReplyBefore(side, evaluatedOn, repliedOn);
    const data = { side, repliedOn: { old: known.repliedOn, new: repliedOn }, reply, reason };
    return [{ type: 'EvaluationReplyCorrected', data, occurredOn: repliedOn }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** The state changes of evaluations. */
export const evolveEvaluations = {
  EvaluationRecorded: (state, { side, evaluatedOn }, { actor: recordedBy }) => ({
    ...state,
    afterwards: {
      ...state.afterwards,
      evaluations: [...state.afterwards.evaluations, { side, evaluatedOn, recordedBy, reply: null }],
    },
  }),
  EvaluationCorrected: (state, { side, evaluatedOn }) => change(state, side, () => ({ evaluatedOn: evaluatedOn.new })),
  EvaluationReplied: (state, { side, repliedOn }, { actor: recordedBy }) =>
    change(state, side, () => ({ reply: { repliedOn, recordedBy } })),
  EvaluationReplyCorrected: (state, { side, repliedOn }) =>
    change(state, side, ({ reply }) => ({ reply: reply && { ...reply, repliedOn: repliedOn.new } })),
  EvaluationVoided: (state, { side }) => ({
    ...state,
    afterwards: {
      ...state.afterwards,
      evaluations: state.afterwards.evaluations.filter((each) => each.side !== side),
    },
  }),
} satisfies Partial<Decider<ContractStream>['evolve']>;
