import { refuseWithoutEffect } from '#domain/decision-take-over';
import type { DecisionEvents } from '#domain/decision.events';
import type { AnswerFacts, Decision, DecisionStream } from '#domain/decision.types';
import { meetingEvolver } from '#domain/meeting-evolve';
import { NO_ID, refuseWithoutChange } from '#domain/shared-rules';
import { lookUp, type CommandContext, type Decider, type NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The contract learns that its decision no longer applies. */
export const stopContract = ({ contractId }: Decision, since: IsoDay): NewEvent<DecisionEvents>[] =>
  contractId === null ? [] : [{ type: 'ContractBasisLost', data: { contractId, since } }];

/** Refuses `decided-at-the-meeting` to those who decided. */
export const refuseDeciders = (
  { actor }: CommandContext,
  { decidedBy }: AnswerFacts,
  sentence = 'You were one of those who recommended this. Ask another officer of the council to answer.',
): void => refuseUnless(!decidedBy.includes(actor), 'decided-at-the-meeting', sentence);

/** Refuses `no-recommendation`, `already-answered` and a decision that no longer applies. */
export const refuseSecondAnswer = (state: Decision): void => {
  const { taken, answer } = state;
  refuseUnless(
    taken.outcome === 'recommend',
    'no-recommendation',
    `The board's decision is "${taken.outcome}", which needs no answer of the council. Check which decision is meant.`,
  );
  refuseWithoutEffect(state, 'The decision was rescinded. You do not need to answer it.');
  refuseUnless(
    answer === null,
    'already-answered',
    'The council has already answered this recommendation. Correct that answer if it is wrong.',
  );
};

/** Decisions on what the council answers to a recommendation. */
export const decideAnswers = {
  AnswerRecommendation: (state, data, context, facts) => {
    refuseSecondAnswer(state);
    refuseDeciders(context, facts);
    return [{ type: 'RecommendationAnswered', data }];
  },

  CorrectRecommendationAnswer: (state, { answer, answerReason, reason }, context, facts) => {
    const { answer: old, contractId } = state;
    refuseWithoutEffect(state, 'The decision was rescinded, so its answer no longer counts. Leave it as it is.');
    refuseUnless(old !== null, 'not-answered', 'The council has not answered yet. Answer the recommendation instead.');
    refuseUnless(
      old !== 'change',
      'answer-changed-the-award',
      'The council answered with another award, so this answer cannot be corrected. Ask the board for a new decision.',
    );
    refuseWithoutChange(answer !== old || answerReason !== null);
    refuseDeciders(context, facts);
    const data = { answer: { old, new: answer }, answerReason, contractId, reason };
    return [
      { type: 'RecommendationAnswerCorrected', data },
      ...(old === 'accept' && answer === 'reject' ? stopContract(state, context.today) : []),
    ];
  },
} satisfies Partial<Decider<DecisionStream>['decide']>;

/** What the council has answered. */
export const evolveAnswers = {
  RecommendationAnswered: (state, { answer }) => ({ ...state, answer }),
  RecommendationAnswerCorrected: (state, { answer }) => ({ ...state, answer: answer.new }),
} satisfies Partial<Decider<DecisionStream>['evolve']>;

export const lookUpDecidedBy = (_: object, __: object, state: Decision | undefined) =>
  lookUp(
    meetingEvolver,
    state?.taken.meetingId ?? NO_ID,
    (found) => found?.decisions.find(({ itemId }) => itemId === state?.taken.itemId)?.decidedBy ?? [],
  );

/** Who recommended it. */
export const answerFacts = {
  AnswerRecommendation: { decidedBy: lookUpDecidedBy },
  CorrectRecommendationAnswer: { decidedBy: lookUpDecidedBy },
} satisfies Partial<Decider<DecisionStream>['facts']>;
