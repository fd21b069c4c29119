import { answerFacts, refuseDeciders, stopContract } from '#domain/decision-answers';
import { refuseWithoutEffect } from '#domain/decision-take-over';
import type { AnswerFacts, Decision, DecisionStream } from '#domain/decision.types';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { CommandContext, Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Only the person whom the board has named answers, and only if they did not decide on it themselves. */
const refuseOthers = (
  { authoriserId }: NonNullable<Decision['authorisation']>,
  context: CommandContext,
  facts: AnswerFacts,
): void => {
  refuseUnless(
    authoriserId === context.actor,
    'not-the-authoriser',
    'The board has named somebody else to authorise this. Ask that person to answer.',
  );
  refuseDeciders(
    context,
    facts,
    'You took part in this decision, so you cannot authorise it. Ask the board to name another authoriser and to decide again.',
  );
};

/** The decision of the person whom the board has named to authorise what is beyond a level. */
export const decideAuthorisation = {
  AnswerAuthorisation: (state, data, context, facts) => {
    const { authorisation, taken } = state;
    refuseUnless(
      authorisation !== null,
      'no-authorisation-needed',
      'The award is within the limits of its level. You do not need to authorise it.',
    );
    refuseWithoutEffect(state, 'The decision was rescinded. You do not need to authorise it.');
    refuseUnless(
      authorisation.answer === null,
      'already-answered',
      'The authorisation is already answered. Correct that answer if it is wrong.',
    );
    refuseOthers(authorisation, context, facts);
    return [{ type: 'AuthorisationAnswered', data: { boardId: taken.boardId, ...data } }];
  },

  /** A contract that followed from an authorisation learns that it no longer applies, and waits for the board. */
  CorrectAuthorisation: (state, { answer, answerReason, reason }, context, facts) => {
    const { authorisation, contractId } = state;
    const old = authorisation?.answer ?? null;
    refuseUnless(
      authorisation !== null && old !== null,
      'not-answered',
      'The authorisation has no answer that you could correct. Answer it first.',
    );
    refuseWithoutEffect(state, 'The decision was rescinded, so its authorisation no longer counts. Leave it as it is.');
    refuseUnless(
      state.supersededBy === null,
      'superseded',
      'A later decision takes the place of this one. Ask for the authorisation of that decision.',
    );
    refuseOthers(authorisation, context, facts);
    refuseWithoutChange(answer !== old || answerReason !== null);
    const data = { answer: { old, new: answer }, answerReason, contractId, reason };
    return [
      { type: 'AuthorisationAnswerCorrected', data },
      ...(old === 'authorise' && answer === 'refuse' ? stopContract(state, context.today) : []),
    ];
  },
} satisfies Partial<Decider<DecisionStream>['decide']>;

/** What was authorised. */
export const evolveAuthorisation = {
  AuthorisationAwaited: (state, { authoriserId }) => ({ ...state, authorisation: { authoriserId, answer: null } }),
  AuthorisationAnswered: (state, { answer }) => ({
    ...state,
    authorisation: state.authorisation && { ...state.authorisation, answer },
  }),
  AuthorisationAnswerCorrected: (state, { answer }) => ({
    ...state,
    authorisation: state.authorisation && { ...state.authorisation, answer: answer.new },
  }),
} satisfies Partial<Decider<DecisionStream>['evolve']>;

/** Who decided at the meeting. */
export const authorisationFacts = {
  AnswerAuthorisation: answerFacts.AnswerRecommendation,
  CorrectAuthorisation: answerFacts.AnswerRecommendation,
};
