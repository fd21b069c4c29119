import type { RequestEvents } from '#domain/request.events';
import type { IsoDay } from '#kernel/time';
import { table, text, textOrNull, withIndex, type view } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';

/** The offers of work to a leader or an alliance. */
export const offers = table('statistics_offers', 'offerId', {
  offerId: text(),
  /** Null for an offer to an alliance. */
  leaderId: textOrNull(),
  allianceId: textOrNull(),
  offeredOn: withIndex(text<IsoDay>()),
  /** Null if it was not declined. */
  declinedOn: textOrNull<IsoDay>(),
});

/** The bids of leaders, with which offers are accepted too. */
export const bids = table('statistics_bids', 'bidKey', {
  bidKey: text(),
  /** Schools whose people would give the support: the home school of the leader, and a school that is the provider. */
  homeSchoolUrn: textOrNull(),
  providerSchoolUrn: textOrNull(),
  receivedOn: withIndex(text<IsoDay>()),
  /** Null if it was not withdrawn. */
  withdrawnOn: textOrNull<IsoDay>(),
});

const offer = rowsByKey(offers);
const bid = rowsByKey(bids);

const toBidKey = ({ id, data }: { readonly id: string; readonly data: { readonly bidId: string } }): string =>
  `${id}/${data.bidId}`;

export const offerChanges: Parameters<typeof view<RequestEvents>>[0]['on'] = {
  WorkOffered: [
    offer.put<RequestEvents['WorkOffered']>(
      ({ data }) => data.offerId,
      ({ day, data: { offerId, leaderId, provider } }) => ({
        offerId,
        leaderId,
        allianceId: provider.allianceId,
        offeredOn: day,
        declinedOn: null,
      }),
    ),
  ],
  OfferDeclined: [
    offer.update<RequestEvents['OfferDeclined']>(
      ({ data }) => data.offerId,
      (_, { day }) => ({ declinedOn: day }),
    ),
  ],
  BidReceived: [
    bid.put<RequestEvents['BidReceived']>(toBidKey, ({ day, data: { homeSchoolUrn, provider } }, _, bidKey) => ({
      bidKey,
      homeSchoolUrn,
      providerSchoolUrn: provider.schoolUrn,
      receivedOn: day,
      withdrawnOn: null,
    })),
  ],
  BidWithdrawn: [bid.update<RequestEvents['BidWithdrawn']>(toBidKey, (_, { day }) => ({ withdrawnOn: day }))],
};
