import { evolveAsking } from '#domain/request-asking';
import { evolveOffersOfWork } from '#domain/request-offers-evolve';
import { evolveHandOver } from '#domain/request-hand-over';
import { evolveVoidedHandOver } from '#domain/request-voided-hand-over';
import { evolveOverlaps } from '#domain/request-overlaps';
import { evolveRankings } from '#domain/request-rankings';
import type { RequestStream } from '#domain/request.types';
import { effectiveDay } from '#domain/shared-rules';
import type { Evolver } from '#kernel/decider';

/** State changes of a request, separate from its decisions because meetings look up requests and requests look up meetings. */
export const requestEvolver: Evolver<RequestStream> = {
  category: 'request',
  evolve: {
    RequestSubmitted: {
      create: ({ outcomesWanted: _, circumstances: __, ...submitted }, context) => ({
        ...submitted,
        requestId: context.id,
        submittedOn: effectiveDay(context),
        acknowledgedBy: [],
        eligible: null,
        screenings: 0,
        bidIds: [],
        bidders: [],
        tabledFor: null,
        meetingIds: [],
        interested: [],
        decisionId: null,
        outcome: null,
        deferredTo: null,
        withdrawn: false,
        ranking: null,
        rankingsKept: 0,
        diligence: [],
        ticks: 0,
        offers: [],
        support: null,
        helpDeclined: false,
        handOver: null,
        handOvers: 0,
        overlaps: { answered: [], count: 0 },
      }),
    },
    RequestCorrected: (state, { needAreas, urgency }) => ({ ...state, needAreas: needAreas.new, urgency: urgency.new }),
    RequestAcknowledged: (state, { by }) => ({ ...state, acknowledgedBy: [...state.acknowledgedBy, by] }),
    RequestScreened: (state, { eligible }) => ({ ...state, eligible, screenings: state.screenings + 1 }),
    BidReceived: (state, { providerSchools: schools, meetingId: _meeting, approach: _approach, ...bid }) => ({
      ...state,
      bidIds: [...state.bidIds, bid.bidId],
      bidders: [...state.bidders, { ...bid, schools, withdrawn: false }],
    }),
    BidCorrected: (state, { bidId, halfDays, pence }) => ({
      ...state,
      bidders: state.bidders.map((each) =>
        each.bidId === bidId ? { ...each, halfDays: halfDays.new, pence: pence.new } : each,
      ),
    }),
    BidWithdrawn: (state, { bidId }) => ({
      ...state,
      bidders: state.bidders.map((each) => (each.bidId === bidId ? { ...each, withdrawn: true } : each)),
    }),
    RequestTabled: (state, { meetingId, interested }) => ({
      ...state,
      tabledFor: meetingId,
      deferredTo: null,
      meetingIds: [...new Set([...state.meetingIds, meetingId])],
      interested,
    }),
    TablingDeclined: (state, { meetingId }) => (state.tabledFor === meetingId ? { ...state, tabledFor: null } : state),
    RequestPlacedOnAgenda: (state) => state,
    RequestTakenOffAgenda: (state, { meetingId }) =>
      state.tabledFor === meetingId ? { ...state, tabledFor: null } : state,
    RequestDecided: (state, { outcome, decisionId }) => ({ ...state, outcome, decisionId, tabledFor: null }),
    RequestDeferredTo: (state, { toMeetingId }) => ({ ...state, deferredTo: toMeetingId }),
    RequestWithdrawn: (state) => ({ ...state, withdrawn: true }),
    RequestWithdrawnFromMeeting: (state) => state,
    ApprovedRequestWithdrawn: (state) => state,
    SchoolChangeNoted: (state) => state,
    ...evolveAsking,
    ...evolveRankings,
    ...evolveHandOver,
    ...evolveVoidedHandOver,
    ...evolveOverlaps,
    ...evolveOffersOfWork,
  },
};
