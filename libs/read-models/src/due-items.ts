import { tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { daysBetween, type IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { dueItems } from '#read-models/due-and-late';
import type { DueItem } from '#read-models/due-item';
import { allPlaces, readPageByPlace } from '#read-models/places';

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
  page: DuePage,
): Promise<DueItem[]> => {
  const rows = await readPageByPlace(readModels, listingFor(boardId), allPlaces(boardId), page, today);
  return rows.map((row) => toDueItem(row, today));
};
