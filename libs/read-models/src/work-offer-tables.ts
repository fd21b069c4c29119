import type { VisitPlan, WorkLead } from '#domain/request-matching.events';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull } from '#processing/view';

/** What became of an offer. */
export type OfferState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

export const offers = table(
  'work_offers',
  'offerId',
  {
    offerId: text(),
    requestId: text(),
    /** `leader` or `alliance` with the id. */
    holder: text(),
    leaderId: textOrNull(),
    allianceId: textOrNull(),
    state: text<OfferState>(),
    /** May name people. */
    brief: text(),
    from: text<IsoDay>(),
    to: text<IsoDay>(),
    halfDays: integer(),
    visits: text<VisitPlan>(),
    lead: text<WorkLead>(),
    structural: json<boolean>(),
    offeredOn: text<IsoDay>(),
    expiresOn: text<IsoDay>(),
    answeredOn: textOrNull<IsoDay>(),
    /** The bid with which it was accepted. */
    bidId: textOrNull(),
  },
  [
    { of: ['holder'], by: ['offeredOn', 'expiresOn'] },
    { of: ['state'], by: ['expiresOn'] },
  ],
);

/** What became of a hand-over. */
export type HandOverState = 'waiting' | 'accepted' | 'refused' | 'withdrawn';

/** One row for each hand-over of a request to a board or an alliance. */
export const handOvers = table(
  'request_hand_overs',
  'handOverId',
  {
    handOverId: text(),
    requestId: text(),
    /** `board` or `alliance` with the id. */
    receiver: text(),
    state: text<HandOverState>(),
    /** May name people, as the two texts below. */
    outcomesWanted: text(),
    circumstances: text(),
    handedOverOn: text<IsoDay>(),
    answeredOn: textOrNull<IsoDay>(),
    reasonCode: textOrNull(),
  },
  [{ of: ['receiver'], by: ['handedOverOn'] }],
);

/** What an offer shows of its request. */
export const offeredRequests = table('offered_requests', 'requestId', {
  requestId: text(),
  boardId: text(),
  schoolUrn: text(),
  reference: text(),
  needAreas: json<string[]>(),
  outcomesWanted: text(),
});
