import type { Side } from '#domain/contract-afterwards.events';
import type { Evaluation } from '#domain/contract-afterwards.types';
import { refuseUnlessProvider } from '#domain/contract-attendance';
import { refuseUnlessAuthor } from '#domain/contract-corrections';
import { contractStageOn, findLastDay, findProviderPeriod, refuseFormerProvider } from '#domain/contract-state';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { CommandContext, Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Refuses `not-ended` before the last day is over, whether or not the contract is closed, and for a draft that never started. */
export const refuseBeforeEnd = (state: SupportContract, today: IsoDay): void => {
  const stage = contractStageOn(state, today);
  refuseUnless(
    stage === 'ended' || stage === 'closed',
    'not-ended',
    `This follows the end of a contract, and this contract is "${stage}". Record its end first.`,
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

/** Refuses somebody who does not act for this side, except the clerk, who records it for either side: `not-the-assigned-leader`, `provider-rights-ended`. */
export const refuseOtherSide = (state: SupportContract, side: Side, context: CommandContext): void => {
  if (side !== 'provider' || context.roles.includes('clerk')) return;
  refuseUnlessProvider(state, context.actor);
  refuseFormerProvider(findProviderPeriod(state), context.today);
};

const find = ({ afterwards }: SupportContract, side: Side): Evaluation | undefined =>
  afterwards.evaluations.find((each) => each.side === side);

const requireEvaluation = (state: SupportContract, side: Side): Evaluation => {
  const found = find(state, side);
  refuseUnless(
    found !== undefined,
    'not-evaluated',
    `The ${side} has not evaluated the contract. Wait for its evaluation.`,
  );
  return found;
};

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
    refuseOtherSide(state, side, context);
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
    refuseOtherSide(state, side, context);
    refuseWithoutChange(known.evaluatedOn !== evaluatedOn || wentWell !== null || toImprove !== null);
    refuseDayBeforeEnd(state, evaluatedOn, context.today);
    const replaced = { old: known.evaluatedOn, new: evaluatedOn };
    const data = { side, evaluatedOn: replaced, wentWell, toImprove, reason };
    return [{ type: 'EvaluationCorrected', data, occurredOn: evaluatedOn }];
  },

  ReplyToEvaluation: (state, data, context) => {
    const { side, repliedOn } = data;
    const known = requireEvaluation(state, side);
    refuseOtherSide(state, findOtherSide(side), context);
    refuseUnless(
      known.reply === null,
      'already-replied',
      `The ${findOtherSide(side)} has already replied. Correct that reply.`,
    );
    refuseFutureDay(repliedOn, context.today);
    refuseUnless(
      known.evaluatedOn <= repliedOn,
      'reply-before-the-evaluation',
      `The ${side} evaluated the contract on ${known.evaluatedOn}. Give that day or a later one.`,
    );
    return [{ type: 'EvaluationReplied', data, occurredOn: repliedOn }];
  },

  CorrectEvaluationReply: (state, data, context) => {
    const { side } = data;
    const { reply } = requireEvaluation(state, side);
    refuseUnless(
      reply !== null,
      'not-replied',
      `The ${findOtherSide(side)} has not replied yet. Record its reply first.`,
    );
    refuseUnlessAuthor(reply.recordedBy, context);
    refuseOtherSide(state, findOtherSide(side), context);
    return [{ type: 'EvaluationReplyCorrected', data }];
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
  EvaluationReplyCorrected: (state) => state,
} satisfies Partial<Decider<ContractStream>['evolve']>;
