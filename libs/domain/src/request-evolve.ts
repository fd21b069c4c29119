import type { RequestStream } from '#domain/request.types';
import type { Evolver } from '#kernel/decider';

/** State changes of a request, separate from its decisions because meetings look up requests and requests look up meetings. */
export const requestEvolver: Evolver<RequestStream> = {
  category: 'request',
  evolve: {
    RequestSubmitted: {
      create: ({ boardId, schoolUrn, reference, from, allianceId, bodyId }, { id }) => ({
        requestId: id,
        boardId,
        schoolUrn,
        reference,
        from,
        allianceId,
        bodyId,
        acknowledgedBy: [],
        eligible: null,
        screenings: 0,
        bidIds: [],
        bidders: [],
        tabledFor: null,
        meetingIds: [],
        interested: [],
        outcome: null,
        withdrawn: false,
      }),
    },
    RequestAcknowledged: (state, { by }) => ({ ...state, acknowledgedBy: [...state.acknowledgedBy, by] }),
    RequestScreened: (state, { eligible }) => ({ ...state, eligible, screenings: state.screenings + 1 }),
    BidReceived: (state, { bidId, provider, leaderId, personId, homeSchoolUrn, providerSchools: schools, bidBy }) => ({
      ...state,
      bidIds: [...state.bidIds, bidId],
      bidders: [...state.bidders, { provider, leaderId, personId, homeSchoolUrn, schools, bidBy }],
    }),
    RequestTabled: (state, { meetingId, interested }) => ({
      ...state,
      tabledFor: meetingId,
      meetingIds: [...new Set([...state.meetingIds, meetingId])],
      interested,
    }),
    TablingDeclined: (state, { meetingId }) => (state.tabledFor === meetingId ? { ...state, tabledFor: null } : state),
    RequestPlacedOnAgenda: (state) => state,
    RequestTakenOffAgenda: (state, { meetingId }) =>
      state.tabledFor === meetingId ? { ...state, tabledFor: null } : state,
    RequestDecided: (state, { outcome }) => ({ ...state, outcome, tabledFor: null }),
    RequestWithdrawn: (state) => ({ ...state, withdrawn: true }),
    RequestWithdrawnFromMeeting: (state) => state,
  },
};
