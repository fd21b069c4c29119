import type { Urn } from '#domain/vocabulary';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import { daysBetween, type IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { table, text, textOrNull, withIndex, type RowOf } from '#processing/view';

/** Something due by a given day. */
export interface DueItem {
  readonly kind: 'review' | 'report' | 'visit' | 'contract-end' | 'aim-target' | 'condition';
  readonly due: IsoDay;
  /** Late from the day after the due day. */
  readonly state: 'due' | 'late';
  /** Number of days until or since the due day. */
  readonly days: number;
  readonly contractId: string | null;
  readonly reference: string | null;
  readonly leaderId: string | null;
  readonly decisionId: string | null;
  readonly schoolUrn: Urn | null;
  /** Id of the visit, aim or condition; null for the contract itself. */
  readonly subjectId: string | null;
  readonly title: string;
}

/** Kinds in the order for one day and case: the board's tasks come first. */
export const DUE_KINDS: readonly DueItem['kind'][] = [
  'review',
  'report',
  'contract-end',
  'visit',
  'aim-target',
  'condition',
];

type ItemKey = Pick<DueItem, 'contractId' | 'decisionId' | 'kind' | 'subjectId'>;

/** Unique key of a due item. */
export const dueItemKey = ({ contractId, decisionId, kind, subjectId }: ItemKey): string =>
  [contractId ?? decisionId, DUE_KINDS.indexOf(kind), subjectId].join('/');

/**
 * One row for each due item that is open. The columns `byDue` and `byKind` hold the place of the item in the list of its board, so that an index leads to
 * the rows of a page: board, sort value and key.
 */
export const dueItems = table('due_items', 'itemKey', {
  itemKey: text(),
  boardId: text(),
  byDue: withIndex(text()),
  byKind: withIndex(text()),
  kind: text<DueItem['kind']>(),
  due: text<IsoDay>(),
  contractId: withIndex(textOrNull()),
  reference: textOrNull(),
  leaderId: withIndex(textOrNull()),
  decisionId: textOrNull(),
  schoolUrn: withIndex(textOrNull()),
  subjectId: textOrNull(),
  title: text(),
});

const placeOf = (boardId: string, value: string, itemKey = ''): string => `${boardId}/${value}/${itemKey}`;

/** After every place of the board, and before those of the next one: `0` follows `/`. */
const endOf = (boardId: string): string => `${boardId}0`;

/** The row of an open item on the due list of a board. */
export const toDueRow = (boardId: string, item: Omit<DueItem, 'state' | 'days'>): RowOf<typeof dueItems.columns> => {
  const itemKey = dueItemKey(item);
  const places = { byDue: placeOf(boardId, item.due, itemKey), byKind: placeOf(boardId, item.kind, itemKey) };
  return { itemKey, boardId, ...places, ...item };
};

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
  const place = after === null ? null : placeOf(boardId, String(after.value), after.key);
  const [from, to] = sort.descending ? [null, place] : [place, null];
  const position = after === null || place === null ? null : { value: place, key: after.key };
  const rows = await readPage(
    readModels,
    listing,
    (query) =>
      query
        .where('boardId', '=', boardId)
        .where(column, '>=', from ?? `${boardId}/`)
        .where(column, '<=', to ?? endOf(boardId)),
    { ...page, sort, after: position },
    today,
  );
  return rows.map((row) => toDueItem(row, today));
};
