import { board, termsOn } from '#domain/board';
import { lookUpDecidedBy, refuseDeciders, refuseSecondAnswer } from '#domain/decision-answers';
import type { DecisionStream } from '#domain/decision.types';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import { refuseBeyondLevel, refuseWrongLeader, refuseWrongProvider, requireLevel } from '#domain/meeting-awards';
import { lookUpProvider } from '#domain/provider';
import { isSameList, NO_ID, refuseWithoutChange } from '#domain/shared-rules';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** The decision of a council that accepts what a board recommends, with another award. */
export const decideChanges = {
  ChangeRecommendation: (state, data, context, facts) => {
    const { taken } = state;
    const { effectiveFrom } = taken;
    refuseSecondAnswer(state);
    refuseDeciders(context, facts);
    refuseWithoutChange(!isSameList([data.award], [taken.award]));
    const { terms, leader: lead, provider } = facts;
    refuseUnless(
      terms !== null,
      'unknown-board',
      'The board has no terms of reference on the day of the decision. Name another day, or revise the terms from that day.',
    );
    refuseUnless(
      lead?.personId !== context.actor,
      'own-award',
      'You cannot award the work to yourself. Ask another officer of the council to answer.',
    );
    refuseWrongLeader({ effectiveFrom }, lead, taken);
    refuseWrongProvider(data.award, provider, lead, taken);
    refuseBeyondLevel(data.award, effectiveFrom, requireLevel(data.award, effectiveFrom, terms));
    return [{ type: 'RecommendationChanged', data }];
  },
} satisfies Partial<Decider<DecisionStream>['decide']>;

/** The decision with the award of the council. */
export const evolveChanges = {
  RecommendationChanged: (state, { award }) => ({ ...state, answer: 'change', taken: { ...state.taken, award } }),
} satisfies Partial<Decider<DecisionStream>['evolve']>;

/** What the council needs to know to change an award. */
export const changeFacts = {
  decidedBy: lookUpDecidedBy,
  terms: (_, { today }, state) =>
    lookUp(board, state?.taken.boardId ?? NO_ID, (found) =>
      found === undefined ? null : termsOn(found, state?.taken.madeOn ?? today),
    ),
  leader: ({ award }, { today }, state) =>
    lookUp(leader, award.leaderId, (found) => {
      if (found === undefined) return undefined;
      const { personId, homeSchoolUrn, employer, allianceId } = found;
      const designated = isDesignatedOn(found, state?.taken.effectiveFrom ?? today);
      return { personId, homeSchoolUrn, employer, allianceId, designated };
    }),
  provider: ({ award }, { today }, state) => lookUpProvider(award.provider, state?.taken.effectiveFrom ?? today),
} satisfies NonNullable<Decider<DecisionStream>['facts']>['ChangeRecommendation'];
