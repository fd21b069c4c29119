import { board, termsOn } from '#domain/board';
import type { DatedTerms } from '#domain/board.types';
import { findDecisionRules } from '#domain/decision-basis';
import type { DecisionRules } from '#domain/board-decision-rules.events';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import { findMatchingRules } from '#domain/matching-rules';
import { findRequestId } from '#domain/meeting-agenda';
import { lookUpHandedOver } from '#domain/meeting-hand-overs';
import { meetingEvolver } from '#domain/meeting-evolve';
import { lookUpAlliances } from '#domain/meeting-alliances';
import { lookUpHeads, lookUpStanding, lookUpTrusts } from '#domain/meeting-interests';
import { lookUpEarlier } from '#domain/meeting-subjects';
import type { Meeting, MeetingStream } from '#domain/meeting.types';
import { lookUpProvider } from '#domain/provider';
import { requestEvolver } from '#domain/request-evolve';
import { school } from '#domain/school';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type Decider, type StreamLookup } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** Looks up the terms named at the opening. They apply until the meeting closes, and to corrections after that. */
export const lookUpTerms = (state: Meeting | undefined, today: IsoDay): StreamLookup<DatedTerms | null> =>
  lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? termsOn(found, state?.opened?.termsFrom ?? today) : null));

const lookUpDecisionRules = (state: Meeting | undefined, today: IsoDay): StreamLookup<DecisionRules> =>
  lookUp(board, state?.boardId ?? NO_ID, (found) => findDecisionRules(found?.decisionRules ?? [], state?.on ?? today));

const lookUpHasConsultees = (itemId: string | undefined, state: Meeting | undefined): StreamLookup<boolean> =>
  lookUp(
    school,
    state?.items.find((item) => item.itemId === itemId)?.schoolUrn ?? NO_ID,
    (found) => (found?.classification?.consultees.length ?? 0) > 0,
  );

/** What the minute of a decision needs to know. */
export const minuteFacts = {
  terms: (_, { today }, state) => lookUpTerms(state, today),
  earlier: ({ itemId }, _, state) => lookUpEarlier(state?.items.find((item) => item.itemId === itemId)),
  leader: ({ award, effectiveFrom }) =>
    lookUp(leader, award?.leaderId ?? NO_ID, (found) => {
      if (found === undefined) return undefined;
      const { personId, homeSchoolUrn, employer, allianceId } = found;
      return { personId, homeSchoolUrn, employer, allianceId, designated: isDesignatedOn(found, effectiveFrom) };
    }),
  provider: ({ award, effectiveFrom }) => lookUpProvider(award?.provider, effectiveFrom),
  matchingRules: (_, { today }, state) =>
    lookUp(
      board,
      state?.boardId ?? NO_ID,
      (found) => findMatchingRules(found?.matchingRules ?? [], state?.on ?? today).rules,
    ),
  trusts: ({ itemId, award }, _, state) =>
    lookUpTrusts(
      state?.items.find((item) => item.itemId === itemId),
      award?.leaderId ?? null,
    ),
  alliances: ({ itemId, award }, { today }, state) =>
    lookUpAlliances(
      state?.items.find((item) => item.itemId === itemId),
      award,
      state?.on ?? today,
    ),
  standing: (_, { today }, state) => lookUpStanding(state?.boardId ?? NO_ID, state?.on ?? today),
  heads: (_, { today }, state) => lookUpHeads(state?.opened?.roll ?? [], state?.on ?? today, state?.boardId ?? NO_ID),
  request: ({ itemId }, _, state) =>
    lookUp(requestEvolver, (state && findRequestId(state, itemId)) ?? NO_ID, (found) => found),
  handedOver: ({ itemId }, _, state) => lookUpHandedOver(itemId, state),
  decisionRules: (_, { today }, state) => lookUpDecisionRules(state, today),
  target: ({ deferredTo = null }) =>
    lookUp(meetingEvolver, deferredTo ?? NO_ID, (found) => {
      if (found === undefined) return undefined;
      const { boardId, on, cancelled, closed } = found;
      return { boardId, on, cancelled, closed };
    }),
  hasConsultees: ({ itemId }, _, state) => lookUpHasConsultees(itemId, state),
} satisfies NonNullable<Decider<MeetingStream>['facts']>['MinuteDecision'];

/** What a correction of who was consulted needs to know. */
export const consultationFacts = {
  decisionRules: (_, { today }, state) => lookUpDecisionRules(state, today),
  hasConsultees: ({ decisionId }, _, state) =>
    lookUpHasConsultees(state?.decisions.find((each) => each.decisionId === decisionId)?.itemId, state),
} satisfies NonNullable<Decider<MeetingStream>['facts']>['CorrectConsultation'];
