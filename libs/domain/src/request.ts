import { MAX_SCREENINGS } from '#domain/bounds';
import { areasOn, board, termsOn } from '#domain/board';
import { meeting } from '#domain/meeting';
import { undecidedItems } from '#domain/meeting-agenda';
import { interestedPersons } from '#domain/meeting-decisions';
import { lookUpProvider } from '#domain/provider';
import { NO_ID } from '#domain/shared-rules';
import { decideBids, listSchoolsOfBidder, refuseUnlessEligible, refuseUnlessOpen } from '#domain/request-bids';
import { lookUpCandidateExists } from '#domain/candidate-key';
import { decideRequestCorrections } from '#domain/request-corrections';
import { decideAsking } from '#domain/request-asking';
import { decideOffers } from '#domain/request-offers';
import { decideVoidedHandOver } from '#domain/request-voided-hand-over';
import { decideHandOver } from '#domain/request-hand-over';
import { decideOverlaps, refuseUnansweredOverlap } from '#domain/request-overlaps';
import { decideRankings } from '#domain/request-rankings';
import { findMatchingRules } from '#domain/matching-rules';
import { requestTexts } from '#domain/request-texts';
import { requestEvolver } from '#domain/request-evolve';
import { decideWithdrawal } from '#domain/request-withdrawal';
import { decideSubmission } from '#domain/request-submission';
import type { RequestStream } from '#domain/request.types';
import { isClosedOn, school } from '#domain/school';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { termsFact, matchingFact, lookUpBidder, findOffer, handOverFacts } from '#domain/request-facts';

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const decideScreening = {
  AcknowledgeRequest: (state, data) => {
    refuseUnlessOpen(state);
    const first = !state.acknowledgedBy.includes(data.by);
    refuseUnless(
      first,
      'already-acknowledged',
      'This party has already acknowledged the request. You do not need to acknowledge it again.',
    );
    return [{ type: 'RequestAcknowledged', data }];
  },

  ScreenRequest: (state, data) => {
    refuseUnlessOpen(state);
    refuseUnless(
      state.screenings < MAX_SCREENINGS,
      'too-many-screenings',
      `The request was screened ${MAX_SCREENINGS} times, the most allowed. Keep the last result.`,
    );
    return [{ type: 'RequestScreened', data }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

const decideHandling = {
  TableRequest: (state, { meetingId, overlaps }, _, facts) => {
    refuseUnlessOpen(state);
    refuseUnlessEligible(state);
    refuseUnless(
      state.tabledFor === null || facts.carriedOver,
      'already-tabled',
      'The request is already tabled for a meeting that is not closed. Wait until that meeting decides on it or carries it over.',
    );
    // A meeting of another board is answered like one that does not exist, so that the answer tells nothing about other boards.
    refuseUnless(
      facts.meeting?.boardId === state.boardId,
      'unknown-meeting',
      'The board has no meeting with this id. Schedule it first.',
    );
    refuseUnless(!facts.meeting.cancelled, 'meeting-cancelled', 'The meeting was cancelled. Choose another meeting.');
    refuseUnless(!facts.meeting.closed, 'meeting-closed', 'The meeting is closed. Choose a later meeting.');
    if (facts.matchingRules.overlapAnswerNeeded) refuseUnansweredOverlap(state, overlaps);
    const { schoolUrn, reference, bidders } = state;
    const persons = bidders.flatMap(({ personId, bidBy }) => [personId, bidBy]);
    const interested = unique([...state.interested, ...facts.declared, ...persons]);
    const interestedSchools = unique(bidders.flatMap(listSchoolsOfBidder));
    return [{ type: 'RequestTabled', data: { meetingId, schoolUrn, reference, interested, interestedSchools } }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

const decideReplies = {
  NoteAgendaItem: (_, data) => [{ type: 'RequestPlacedOnAgenda', data }],
  NoteTablingDeclined: (_, data) => [{ type: 'TablingDeclined', data }],
  NoteItemRemoved: (_, data) => [{ type: 'RequestTakenOffAgenda', data }],
  NoteTargetMeeting: (_, data) => [{ type: 'RequestDeferredTo', data }],
  NoteDecision: (_, data) => [{ type: 'RequestDecided', data, occurredOn: data.decidedOn }],
  NoteSchoolChange: (_, data) => [{ type: 'SchoolChangeNoted', data, occurredOn: data.since }],
} satisfies Partial<Decider<RequestStream>['decide']>;

/** A request for support, which is submitted, screened, bid for, tabled, and decided or withdrawn. */
export const request: Decider<RequestStream> = {
  ...requestEvolver,
  decide: {
    ...decideSubmission,
    ...decideRequestCorrections,
    ...decideScreening,
    ...decideBids,
    ...decideAsking,
    ...decideRankings,
    ...decideOffers,
    ...decideHandOver,
    ...decideVoidedHandOver,
    ...decideOverlaps,
    ...decideHandling,
    ...decideWithdrawal,
    ...decideReplies,
  },
  facts: {
    SubmitRequest: {
      matchingRules: ({ boardId }, { today }) =>
        lookUp(board, boardId, (found) => findMatchingRules(found?.matchingRules ?? [], today).rules),
      terms: ({ boardId }, { today }) => lookUp(board, boardId, (found) => (found ? termsOn(found, today) : null)),
      areas: ({ boardId }, { today }) =>
        lookUp(board, boardId, (found) => (found === undefined ? [] : areasOn(found, today))),
      school: ({ schoolUrn }, { today }) =>
        lookUp(school, schoolUrn, (found) => found && { closed: isClosedOn(found, today), laCode: found.entry.laCode }),
    },
    BidForRequest: {
      leader: ({ leaderId }, { today }) => lookUpBidder(leaderId, today),
      provider: ({ provider }, { today }) => lookUpProvider(provider, today),
    },
    OfferWork: {
      leader: ({ leaderId }, { today }) => lookUpBidder(leaderId, today),
      provider: ({ provider }, { today }) => lookUpProvider(provider, today),
    },
    AcceptOffer: {
      leader: ({ offerId, leaderId }, { today }, state) =>
        lookUpBidder(findOffer(state, offerId)?.leaderId ?? leaderId, today),
      provider: ({ offerId }, { today }, state) => lookUpProvider(findOffer(state, offerId)?.provider, today),
    },
    DeclineOffer: matchingFact,
    ...handOverFacts,
    AnswerOverlap: matchingFact,
    CorrectOverlapAnswer: matchingFact,
    DeclineHelp: matchingFact,
    CorrectSupportReason: matchingFact,
    TickDueDiligence: {
      ...matchingFact,
      candidateExists: ({ candidateKey }) => lookUpCandidateExists(candidateKey),
    },
    TableRequest: {
      ...matchingFact,
      meeting: ({ meetingId }) =>
        lookUp(
          meeting,
          meetingId,
          (found) => found && { boardId: found.boardId, cancelled: found.cancelled, closed: found.closed },
        ),
      carriedOver: (_, __, state) =>
        lookUp(
          meeting,
          state?.tabledFor ?? NO_ID,
          (found) => found?.closed === true && undecidedItems(found).some(({ itemId }) => itemId === state?.requestId),
        ),
      declared: (_, __, state) =>
        lookUp(meeting, state?.meetingIds.at(-1) ?? NO_ID, (found) =>
          found === undefined || state === undefined ? [] : interestedPersons(found, state.requestId),
        ),
    },
    WithdrawRequest: termsFact,
    WithdrawBid: termsFact,
    CorrectRequest: termsFact,
  },
  upcasts: {
    RequestSubmitted: [(old) => ({ ...old, allianceId: null, bodyId: null })],
    RequestWithdrawn: [(old) => ({ ...old, by: null })],
    HandOverAccepted: [(old) => ({ ...old, answeredBy: null })],
    HandOverRefused: [(old) => ({ ...old, answeredBy: null })],
    RequestReceived: [(old) => ({ ...old, receivedBy: null })],
    // Until then, only leaders bid, for themselves.
    BidReceived: [
      ({ personId = null, ...old }) => ({
        ...old,
        personId,
        provider: LEADER_PROVIDER,
        providerSchools: [],
        bidBy: personId,
      }),
    ],
  },
  personal: requestTexts,
  lookedUpByService: {
    TableRequest: ['overlaps'],
    WithdrawRequest: ['by'],
    AcceptOffer: ['leaderId'],
    AnswerOverlap: ['kind', 'recordId', 'boardId', 'needAreas'],
    KeepRanking: ['rulesFrom', 'rulesSetBy', 'considered', 'ranked', 'fingerprint', 'candidates', 'excluded'],
  },
};
