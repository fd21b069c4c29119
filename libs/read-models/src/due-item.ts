import type { VisitPlace } from '#domain/contract-visits.events';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** Something due by a given day. */
export interface DueItem {
  readonly kind:
    | 'circumstance'
    | 'review'
    | 'report'
    | 'visit'
    | 'contract-end'
    | 'aim-target'
    | 'condition'
    | 'countersignature'
    | 'variation'
    | 'concern'
    | 'proposed-step'
    | 'resumption'
    | 'group-meeting'
    | 'recommendation'
    | 'follow-up'
    | 'notice'
    | 'representation'
    | 'proposed-power'
    | 'concern-condition';
  readonly due: IsoDay;
  /** Late from the day after the due day. */
  readonly state: 'due' | 'late';
  /** Number of days until or since the due day. */
  readonly days: number;
  readonly contractId: string | null;
  readonly reference: string | null;
  readonly leaderId: string | null;
  readonly decisionId: string | null;
  /** The concern of an unanswered concern or a proposed step. */
  readonly escalationId: string | null;
  readonly schoolUrn: Urn | null;
  /**
   * Id of the visit, aim, condition, circumstance or pause; the planned day of a meeting of a monitoring group, or its meeting with a recommendation; the number of
   * the notice, representation or condition of a concern; null for the contract or the concern itself.
   */
  readonly subjectId: string | null;
  readonly title: string;
  /** Where a visit is to take place; null for other items. */
  readonly place: VisitPlace | null;
}

/** Kinds in the order for one day and case: the board's tasks come first. */
export const DUE_KINDS: readonly DueItem['kind'][] = [
  'circumstance',
  'review',
  'report',
  'contract-end',
  'visit',
  'aim-target',
  'condition',
  'proposed-step',
  'concern',
  'countersignature',
  'variation',
  'resumption',
  'group-meeting',
  'recommendation',
  'follow-up',
  'representation',
  'notice',
  'proposed-power',
  'concern-condition',
];

type ItemKey = Pick<DueItem, 'contractId' | 'decisionId' | 'escalationId' | 'kind' | 'subjectId'>;

/** Unique key of a due item. */
export const dueItemKey = ({ contractId, decisionId, escalationId, kind, subjectId }: ItemKey): string =>
  [
    contractId ?? decisionId ?? escalationId,
    DUE_KINDS.indexOf(kind),
    ...(escalationId === null ? [subjectId] : [escalationId, ...(subjectId === null ? [] : [subjectId])]),
  ].join('/');

/** The keys of all items of a contract or a decision are after the first of these texts and before the second: `0` follows `/`. */
export const dueItemKeyRange = (caseId: string): readonly [string, string] => [`${caseId}/`, `${caseId}0`];
