import { DEFAULT_TERMS } from '#domain/default-terms';
import type { RequestEvents } from '#domain/request.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { personalToken } from '#kernel/testing/decider-spec';

type RequestEvent = NewEvent<RequestEvents>;

/** The board's terms on the day. */
export const terms = { ...DEFAULT_TERMS, allianceId: null, bodyId: null, from: '2011-09-01' as const };
/** A junior school's request. */
export const data: RequestEvents['RequestSubmitted'] = {
  boardId: 'board-1',
  schoolUrn: '110001',
  reference: '2011/07',
  from: 'school',
  allianceId: null,
  bodyId: null,
  needAreas: ['mathematics'],
  outcomesWanted: personalToken('At least 75 % of teaching good or better by summer 2012'),
  circumstances: personalToken('The mathematics leader is new'),
  urgency: 'soon',
};
export const submitted: RequestEvent = { type: 'RequestSubmitted', data };
export const eligible: RequestEvent = {
  type: 'RequestScreened',
  data: { eligible: true, reason: personalToken('Below the floor') },
};
export const notEligible: RequestEvent = {
  type: 'RequestScreened',
  data: { eligible: false, reason: personalToken('Not in the area') },
};
export const bid = {
  bidId: 'bid-1',
  provider: LEADER_PROVIDER,
  leaderId: 'leader-1',
  halfDays: 12,
  pence: 200_000,
  approach: personalToken('More able'),
};
export const received: RequestEvents['BidReceived'] = {
  ...bid,
  personId: 'lee',
  homeSchoolUrn: '110002',
  providerSchools: [],
  bidBy: 'lee',
  meetingId: null,
};
export const bidden: RequestEvent = { type: 'BidReceived', data: received };
export const tabled: RequestEvent = {
  type: 'RequestTabled',
  data: {
    meetingId: 'meeting-1',
    schoolUrn: '110001',
    reference: '2011/07',
    interested: [],
    interestedSchools: [],
  },
};
export const requestDecidedEvent = (decided: 'approve' | 'defer' | 'decline'): RequestEvent => ({
  type: 'RequestDecided',
  data: { decisionId: 'decision-1', meetingId: 'meeting-1', outcome: decided, decidedOn: '2011-10-05' },
});
export const withdrawn: RequestEvent = {
  type: 'RequestWithdrawn',
  data: { reasonCode: 'need-met', note: personalToken(''), by: 'school' },
};
