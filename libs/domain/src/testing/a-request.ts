import { DEFAULT_TERMS } from '#domain/default-terms';
import type { RequestEvents } from '#domain/request.events';
import type { FactOf } from '#kernel/decider';
import { token } from '#kernel/testing/decider-spec';

type Fact = FactOf<RequestEvents>;

/** The board's terms on the day. */
export const terms = { ...DEFAULT_TERMS, from: '2011-09-01' as const };
/** What a junior school asks for. */
export const data: RequestEvents['RequestSubmitted'] = {
  boardId: 'board-1',
  schoolUrn: '110001',
  reference: '2011/07',
  from: 'school',
  needAreas: ['mathematics'],
  outcomesWanted: 'At least 75 % of teaching good or better by summer 2012',
  circumstances: token('The mathematics leader is new'),
  urgency: 'soon',
};
export const submitted: Fact = { type: 'RequestSubmitted', data };
export const eligible: Fact = { type: 'RequestScreened', data: { eligible: true, reason: token('Below the floor') } };
export const notEligible: Fact = {
  type: 'RequestScreened',
  data: { eligible: false, reason: token('Not in the area') },
};
export const bid = { bidId: 'bid-1', leaderId: 'leader-1', halfDays: 12, pence: 200_000, approach: token('More able') };
export const received: RequestEvents['BidReceived'] = {
  ...bid,
  personId: 'lee',
  homeSchoolUrn: '110002',
  meetingId: null,
};
export const bidden: Fact = { type: 'BidReceived', data: received };
export const tabled: Fact = {
  type: 'RequestTabled',
  data: {
    ...{ meetingId: 'meeting-1', schoolUrn: '110001', reference: '2011/07' },
    ...{ interested: [], interestedSchools: [] },
  },
};
export const outcome = (decided: 'approve' | 'defer'): Fact => ({
  type: 'RequestDecided',
  data: { decisionId: 'decision-1', meetingId: 'meeting-1', outcome: decided, decidedOn: '2011-10-05' },
});
export const withdrawn: Fact = { type: 'RequestWithdrawn', data: { reasonCode: 'need-met', note: token('') } };
