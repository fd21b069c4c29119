import type { Urn } from '#domain/vocabulary';
import { pageAmong, sorting, type PageOf } from '#processing/keyset-paging';
import { daysBetween, type IsoDay } from '#kernel/time';

/** One thing that is to be done by a day. */
export interface DueItem {
  readonly what: 'review' | 'report' | 'visit' | 'contract-end' | 'aim-target' | 'condition';
  readonly due: IsoDay;
  /** Late from the day after the due day on. */
  readonly state: 'due' | 'late';
  /** Whole days until the due day, or since. */
  readonly days: number;
  readonly contractId: string | null;
  readonly reference: string | null;
  readonly leaderId: string | null;
  readonly decisionId: string | null;
  readonly schoolUrn: Urn | null;
  /** Id of the visit, aim or condition; null where the contract itself is meant. */
  readonly subjectId: string | null;
  readonly title: string;
}

/** How a due day looks on a day. */
export const dueOn = (today: IsoDay, due: IsoDay): Pick<DueItem, 'due' | 'state' | 'days'> => {
  const days = daysBetween(today, due);
  return { due, state: days < 0 ? 'late' : 'due', days: Math.abs(days) };
};

/** Of what is due on one day of one case, what the board does comes first. */
export const DUE_KINDS: readonly DueItem['what'][] = [
  'review',
  'report',
  'contract-end',
  'visit',
  'aim-target',
  'condition',
];

/** What identifies an item among all that is due. */
export const dueItemKey = ({ contractId, decisionId, what, subjectId }: DueItem): string =>
  [contractId ?? decisionId, DUE_KINDS.indexOf(what), subjectId].join('/');

const byDay = sorting({
  filters: {
    what: ({ what }: DueItem) => what,
    state: ({ state }) => state,
    schoolUrn: ({ schoolUrn }) => schoolUrn,
    leaderId: ({ leaderId }) => leaderId,
    contractId: ({ contractId }) => contractId,
  },
  sorts: { due: ({ due }) => due, what: ({ what }) => what },
  keyOf: dueItemKey,
});

export type DuePage = PageOf<typeof byDay>;

/** The page that is asked for of these items. */
export const dueItemsPage = (items: readonly DueItem[], page: DuePage): DueItem[] => pageAmong(items, byDay, page);
