import { answerFacts, refuseDeciders } from '#domain/decision-answers';
import { refuseWithoutEffect } from '#domain/decision-take-over';
import type { DecisionStream } from '#domain/decision.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** The decision of the person whom the board has named to authorise what is beyond a level. */
export const decideAuthorisation = {
  AnswerAuthorisation: (state, data, context, facts) => {
    const { authorisation, taken } = state;
    refuseUnless(
      authorisation !== null,
      'no-authorisation-needed',
      'The award is within the limits of its level. You do not need to authorise it.',
    );
    refuseWithoutEffect(state, 'The decision was rescinded, so there is nothing to authorise.');
    refuseUnless(
      authorisation.answer === null,
      'already-answered',
      'The authorisation is already answered. If the answer was wrong, ask the board for a new decision.',
    );
    refuseUnless(
      authorisation.authoriserId === context.actor,
      'not-the-authoriser',
      'The board has named somebody else to authorise this. Ask that person to answer.',
    );
    refuseDeciders(
      context,
      facts,
      'You were one of those who decided this. The board must decide without its authoriser.',
    );
    return [{ type: 'AuthorisationAnswered', data: { boardId: taken.boardId, ...data } }];
  },
} satisfies Partial<Decider<DecisionStream>['decide']>;

/** What was authorised. */
export const evolveAuthorisation = {
  AuthorisationAwaited: (state, { authoriserId }) => ({ ...state, authorisation: { authoriserId, answer: null } }),
  AuthorisationAnswered: (state, { answer }) => ({
    ...state,
    authorisation: state.authorisation && { ...state.authorisation, answer },
  }),
} satisfies Partial<Decider<DecisionStream>['evolve']>;

/** Who decided at the meeting. */
export const authorisationFacts = { AnswerAuthorisation: answerFacts.AnswerRecommendation };
