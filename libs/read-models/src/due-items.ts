import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { daysBetween, type IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { dueItems } from '#read-models/due-and-late';
import { createPlace, findEnd, type DueItem } from '#read-models/due-item';

const toDueItem = (row: RowOf<typeof dueItems.columns>, today: IsoDay): DueItem => {
  const days = daysBetween(today, row.due);
  return {
    kind: row.kind,
    due: row.due,
    state: days < 0 ? 'late' : 'due',
    days: Math.abs(days),
    contractId: row.contractId,
    reference: row.reference,
    leaderId: row.leaderId,
    decisionId: row.decisionId,
    schoolUrn: row.schoolUrn,
    subjectId: row.subjectId,
    title: row.title,
  };
};

const listingFor = (boardId: string) =>
  tableListing(dueItems, {
    filters: {
      kind: 'kind',
      state: (query, value, today) => query.where('byDue', value === 'late' ? '<' : '>=', `${boardId}/${today}`),
      schoolUrn: 'schoolUrn',
      leaderId: 'leaderId',
      contractId: 'contractId',
    },
    sorts: { due: 'byDue', kind: 'byKind' },
  });

export type DuePage = PageRequestFor<ReturnType<typeof listingFor>>;

/** Lists what is due for a board's running contracts and under its decisions. Reads only the rows of the page. */
export const listDueItems = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  { after, sort, ...page }: DuePage,
): Promise<DueItem[]> => {
  const listing = listingFor(boardId);
  const column = listing.sorts[sort.by];
  const place = after === null ? null : createPlace(boardId, String(after.value), after.key);
  const [from, to] = sort.descending ? [null, place] : [place, null];
  const position = after === null || place === null ? null : { value: place, key: after.key };
  const rows = await readPage(
    readModels,
    listing,
    (query) =>
      query
        .where('boardId', '=', boardId)
        .where(column, '>=', from ?? `${boardId}/`)
        .where(column, '<=', to ?? findEnd(boardId)),
    { ...page, sort, after: position },
    today,
  );
  return rows.map((row) => toDueItem(row, today));
};
