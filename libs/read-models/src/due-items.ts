import {
  readPageInRange,
  selectedBy,
  tableListing,
  type PageRequestFor,
  type SortRange,
} from '#processing/keyset-paging';
import type { ReadModels, RowQuery } from '#processing/read-models';
import { daysBetween, type IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { dueItemKeyRange, type DueItem } from '#read-models/due-item';
import { dueItems } from '#read-models/due-tables';

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
    escalationId: row.escalationId,
    schoolUrn: row.schoolUrn,
    subjectId: row.subjectId,
    title: row.title,
    place: row.place,
  };
};

const dueListing = tableListing(dueItems, {
  filters: {
    kind: 'kind',
    state: (query, value, today) => query.where(selectedBy('due'), value === 'late' ? '<' : '>=', today),
    schoolUrn: 'schoolUrn',
    leaderId: 'leaderId',
    contractId: (query, value) => {
      const [from, to] = dueItemKeyRange(value);
      return query.where('itemKey', '>', from).where('itemKey', '<', to);
    },
  },
  sorts: { due: 'due', kind: 'kind' },
});

export type DuePage = PageRequestFor<typeof dueListing>;

/** The days of late or of other items. */
const toRange = (state: string | undefined, today: IsoDay): SortRange =>
  state === undefined ? {} : state === 'late' ? { to: today } : { from: today };

/** Lists what is due for a board's running contracts, under its decisions and on its concerns. */
export const listDueItems = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: DuePage,
): Promise<DueItem[]> => {
  const range = page.sort.by === 'due' ? toRange(page.where.state, today) : {};
  const scope = (query: RowQuery<typeof dueItems.columns>) => query.where('boardId', '=', boardId);
  const rows = await readPageInRange(readModels, dueListing, scope, range, page, today);
  return rows.map((row) => toDueItem(row, today));
};
