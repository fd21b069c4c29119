import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { contracts } from '#read-models/contract-register';

const endedListing = tableListing(contracts, { filters: {}, sorts: { reference: 'reference' } });

export type EndedPage = PageRequestFor<typeof endedListing>;

/** Lists the ids of the contracts of a board whose work ended in the period. */
export const listEndedContracts = async (
  readModels: ReadModels,
  boardId: string,
  { from, to }: { readonly from: IsoDay; readonly to: IsoDay },
  page: EndedPage,
): Promise<{ readonly contractId: string }[]> => {
  const rows = await readPage(
    readModels,
    endedListing,
    (query) =>
      query
        .where('boardId', '=', boardId)
        .where('stage', 'in', ['ended', 'closed'])
        .where('endedOn', '>=', from)
        .where('endedOn', '<=', to),
    page,
    to,
  );
  return rows.map(({ contractId }) => ({ contractId }));
};
