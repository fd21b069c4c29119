import type { RequestEvents } from '#domain/request.events';
import type { Provider } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { integer, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';

const bids = table(
  'own_bids',
  'bidId',
  {
    bidId: text(),
    requestId: text(),
    bidBy: text(),
    leaderId: text(),
    /** Who would give the support. Each kind but `leader` has its own id. */
    providerKind: text<Provider['kind']>(),
    allianceId: textOrNull(),
    schoolUrn: textOrNull(),
    bodyId: textOrNull(),
    areaCode: textOrNull(),
    halfDays: integer(),
    pence: integer(),
    /** May name people. */
    approach: text(),
    receivedOn: text<IsoDay>(),
    correctedOn: textOrNull<IsoDay>(),
    withdrawnOn: textOrNull<IsoDay>(),
  },
  [{ of: ['bidBy'], by: ['receivedOn', 'pence'] }],
);

const bid = rowsByKey(bids);

const flattenProvider = ({ kind: providerKind, allianceId, schoolUrn, bodyId, areaCode }: Provider) => ({
  providerKind,
  allianceId,
  schoolUrn,
  bodyId,
  areaCode,
});

export const ownBids = view<RequestEvents>({
  name: 'own-bids',
  version: 1,
  tables: [bids],
  on: {
    BidReceived: [
      bid.put(
        ({ data }) => data.bidId,
        ({ id, day, data: { bidId, bidBy, leaderId, provider, halfDays, pence, approach } }) => ({
          bidId,
          requestId: id,
          bidBy,
          leaderId,
          ...flattenProvider(provider),
          halfDays,
          pence,
          approach,
          receivedOn: day,
          correctedOn: null,
          withdrawnOn: null,
        }),
      ),
    ],
    BidCorrected: [
      bid.update(
        ({ data }) => data.bidId,
        (row, { day, data: { halfDays, pence, approach } }) => ({
          halfDays: halfDays.new,
          pence: pence.new,
          approach: approach ?? row.approach,
          correctedOn: day,
        }),
      ),
    ],
    BidWithdrawn: [
      bid.update(
        ({ data }) => data.bidId,
        (_, { day }) => ({ withdrawnOn: day }),
      ),
    ],
  },
});

/** A bid as whoever made it reads it. */
export type OwnBid = Omit<RowOf<typeof bids.columns>, 'bidBy'>;

const listing = tableListing(bids, {
  filters: { requestId: 'requestId' },
  sorts: { receivedOn: 'receivedOn', pence: 'pence' },
});

export type OwnBidsPage = PageRequestFor<typeof listing>;

/** The bids that this person made, including withdrawn ones. */
export const listOwnBids = async (
  readModels: ReadModels,
  personId: string,
  today: IsoDay,
  page: OwnBidsPage,
): Promise<OwnBid[]> => {
  const rows = await readPage(readModels, listing, (query) => query.where('bidBy', '=', personId), page, today);
  return rows.map(({ bidBy: _, ...shown }) => shown);
};
