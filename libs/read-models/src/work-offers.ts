import type { RequestEvents } from '#domain/request.events';
import type { IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { view, type RowOf } from '#processing/view';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';
import { handOverChanges } from '#read-models/hand-overs';
import { handOvers, offeredRequests, offers, type OfferState } from '#read-models/work-offer-tables';
import { rowsByValues } from '#read-models/rows-by-values';

const offer = rowsByKey(offers);
const request = rowPerStream(offeredRequests);

/** Records the answer to an offer that is still open. */
const answered = <Data extends { readonly offerId: string }>(state: OfferState) =>
  offer.update<Data>(
    ({ data }) => data.offerId,
    (row, { day }) => (row.state === 'open' ? { state, answeredOn: day } : {}),
  );

export const workOffers = view<RequestEvents>({
  name: 'work-offers',
  version: 3,
  tables: [offers, handOvers, offeredRequests],
  on: {
    RequestSubmitted: [
      request.insert(({ id, data: { boardId, schoolUrn, reference, needAreas, outcomesWanted } }) => ({
        ...{ requestId: id, boardId, schoolUrn, reference, needAreas, outcomesWanted },
      })),
    ],
    RequestCorrected: [
      request.update((row, { data }) => ({
        needAreas: data.needAreas.new,
        outcomesWanted: data.outcomesWanted ?? row.outcomesWanted,
      })),
    ],
    ...handOverChanges,
    WorkOffered: [
      offer.put(
        ({ data }) => data.offerId,
        ({ id: requestId, day, data: { provider, personId: _person, rankingId: _ranking, rank: _rank, ...data } }) => ({
          ...data,
          requestId,
          holder: provider.allianceId === null ? `leader ${data.leaderId}` : `alliance ${provider.allianceId}`,
          allianceId: provider.allianceId,
          state: 'open',
          ...{ offeredOn: day, answeredOn: null, bidId: null },
        }),
      ),
    ],
    WorkOfferCorrected: [
      offer.update(
        ({ data }) => data.offerId,
        (row, { data }) => ({
          ...{ from: data.from.new, to: data.to.new, halfDays: data.halfDays.new, visits: data.visits.new },
          ...{ lead: data.lead.new, structural: data.structural.new, expiresOn: data.expiresOn.new },
          brief: data.brief ?? row.brief,
        }),
      ),
    ],
    OfferAccepted: [
      answered('accepted'),
      offer.update(
        ({ data }) => data.offerId,
        (_, { data: { bidId } }) => ({ bidId }),
      ),
    ],
    OfferDeclined: [answered('declined')],
    OfferTakenBack: [answered('withdrawn')],
    OfferExpired: [answered('expired')],
  },
});

/** An offer as the provider reads it, with what the board says of the school. */
export type OwnOffer = Omit<RowOf<typeof offers.columns>, 'holder'> &
  Omit<RowOf<typeof offeredRequests.columns>, 'requestId'>;

const listing = tableListing(offers, {
  filters: { state: 'state', requestId: 'requestId' },
  sorts: { offeredOn: 'offeredOn', expiresOn: 'expiresOn' },
});

export type OwnOffersPage = PageRequestFor<typeof listing>;

/** The offers to one provider, `leader` or `alliance` with the id. An offer that nobody answered in time is shown as expired even before its expiry is recorded. */
export const listOwnOffers = async (
  readModels: ReadModels,
  holder: string,
  today: IsoDay,
  page: OwnOffersPage,
): Promise<OwnOffer[]> => {
  const { state, ...where } = page.where;
  const rows = await readPage(
    readModels,
    listing,
    (query) => {
      const own = query.where('holder', '=', holder);
      if (state === undefined) return own;
      if (state === 'open') return own.where('state', '=', 'open').where('expiresOn', '>=', today);
      if (state !== 'expired') return own.where('state', '=', state as OfferState);
      return own.where((is) =>
        is.or([is('state', '=', 'expired'), is.and([is('state', '=', 'open'), is('expiresOn', '<', today)])]),
      );
    },
    { ...page, where },
    today,
  );
  const ids = rows.map(({ requestId }) => requestId);
  const requests = await rowsByValues(readModels, offeredRequests, 'requestId', ids);
  const requestsById = new Map(requests.map((row) => [row.requestId, row]));
  return rows.flatMap(({ holder: _, ...row }) => {
    const about = requestsById.get(row.requestId);
    if (about === undefined) return [];
    const state = row.state === 'open' && row.expiresOn < today ? 'expired' : row.state;
    return [{ ...about, ...row, state }];
  });
};

const MAX_EXPIRIES = 200;

/** Lists the open offers whose last day has passed, for the deadline that records their expiry. */
export const listExpiredOffers = (
  readModels: ReadModels,
  today: IsoDay,
): Promise<Pick<RowOf<typeof offers.columns>, 'offerId' | 'requestId' | 'expiresOn'>[]> =>
  readModels.rows(offers, (all) =>
    all.where('state', '=', 'open').where('expiresOn', '<', today).orderBy('expiresOn').limit(MAX_EXPIRIES),
  );
