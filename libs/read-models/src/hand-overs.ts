import type { RequestEvents } from '#domain/request.events';
import type { IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { RowOf, view } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';
import { handOvers, offeredRequests, type HandOverState } from '#read-models/work-offer-tables';

const handOver = rowsByKey(handOvers);

const answered = <Data extends { readonly handOverId: string }>(
  state: HandOverState,
  reasonOf: (data: Data) => string | null = () => null,
) =>
  handOver.update<Data>(
    ({ data }) => data.handOverId,
    (_, { day: answeredOn, data }) => ({ state, answeredOn, reasonCode: reasonOf(data) }),
  );

export const handOverChanges: Parameters<typeof view<RequestEvents>>[0]['on'] = {
  RequestHandedOver: [
    handOver.put(
      ({ data }) => data.handOverId,
      ({ id: requestId, day: handedOverOn, data: { toBoardId, toAllianceId, ...data } }) => ({
        ...data,
        requestId,
        receiver: toBoardId === null ? `alliance ${toAllianceId}` : `board ${toBoardId}`,
        ...{ state: 'waiting', handedOverOn, answeredOn: null, reasonCode: null },
      }),
    ),
  ],
  HandOverAccepted: [answered('accepted')],
  HandOverRefused: [answered('refused', ({ reasonCode }: RequestEvents['HandOverRefused']) => reasonCode)],
  HandOverTakenBack: [answered('withdrawn')],
};

/** A request that is handed over, as the receiver reads it: never what was said in confidence where it was made. */
export type ReceivedHandOver = Omit<RowOf<typeof handOvers.columns>, 'receiver'> & {
  readonly fromBoardId: string;
  readonly schoolUrn: string;
  readonly reference: string;
  readonly needAreas: readonly string[];
};

const listing = tableListing(handOvers, { filters: { state: 'state' }, sorts: { handedOverOn: 'handedOverOn' } });

export type HandOversPage = PageRequestFor<typeof listing>;

/** Lists the requests that are handed over to a receiver, `board` or `alliance` with the id. */
export const listHandOvers = async (
  readModels: ReadModels,
  receiver: string,
  today: IsoDay,
  page: HandOversPage,
): Promise<ReceivedHandOver[]> => {
  const rows = await readPage(readModels, listing, (query) => query.where('receiver', '=', receiver), page, today);
  const requests = await rowsByValues(
    readModels,
    offeredRequests,
    'requestId',
    rows.map(({ requestId }) => requestId),
  );
  const requestOf = new Map(requests.map((row) => [row.requestId, row]));
  return rows.flatMap(({ receiver: _, ...row }) => {
    const about = requestOf.get(row.requestId);
    if (about === undefined) return [];
    const { boardId: fromBoardId, schoolUrn, reference, needAreas } = about;
    return [{ ...row, fromBoardId, schoolUrn, reference, needAreas }];
  });
};
