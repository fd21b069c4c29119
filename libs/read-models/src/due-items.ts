import type { Urn } from '#domain/vocabulary';
import { pageOfArray, inMemoryListing, type PageRequestFor } from '#processing/keyset-paging';
import { daysBetween, type IsoDay } from '#kernel/time';

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

/** State of a due day today, and the number of days. */
export const dueState = (today: IsoDay, due: IsoDay): Pick<DueItem, 'due' | 'state' | 'days'> => {
  const days = daysBetween(today, due);
  return { due, state: days < 0 ? 'late' : 'due', days: Math.abs(days) };
};

/** Kinds in the order for one day and case: the board's tasks come first. */
export const DUE_KINDS: readonly DueItem['kind'][] = [
  'review',
  'report',
  'contract-end',
  'visit',
  'aim-target',
  'condition',
];

/** Unique key of a due item. */
export const dueItemKey = ({ contractId, decisionId, kind, subjectId }: DueItem): string =>
  [contractId ?? decisionId, DUE_KINDS.indexOf(kind), subjectId].join('/');

const dueItemListing = inMemoryListing({
  filters: {
    kind: ({ kind }: DueItem) => kind,
    state: ({ state }) => state,
    schoolUrn: ({ schoolUrn }) => schoolUrn,
    leaderId: ({ leaderId }) => leaderId,
    contractId: ({ contractId }) => contractId,
  },
  sorts: { due: ({ due }) => due, kind: ({ kind }) => kind },
  key: dueItemKey,
});

export type DuePage = PageRequestFor<typeof dueItemListing>;

/** The requested page of the items. */
export const pageOfDueItems = (items: readonly DueItem[], page: DuePage): DueItem[] =>
  pageOfArray(items, dueItemListing, page);
