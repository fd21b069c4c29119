import type { Condition } from '#domain/meeting.events';
import type { IsoDay } from '#kernel/time';
import { dueItemKey, type DueItem } from '#read-models/due-item';

export type Target = {
  readonly aimId: string;
  readonly statement: string;
  readonly by: IsoDay;
  readonly judged: boolean;
};
export type Visit = { readonly visitId: string; readonly on: IsoDay; readonly purpose: string };

interface ContractRow {
  readonly contractId: string;
  readonly boardId: string;
  readonly reference: string;
  readonly schoolUrn: string;
  readonly leaderId: string;
  readonly state: 'not-started' | 'running' | 'over';
  readonly endsOn: IsoDay;
  readonly nextReviewOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
  readonly targets: readonly Target[];
  readonly visits: readonly Visit[];
}

interface DecisionRow {
  readonly decisionId: string;
  readonly boardId: string;
  readonly schoolUrn: string | null;
  readonly conditions: readonly Condition[];
}

type DueRow = Omit<DueItem, 'state' | 'days'> & { readonly itemKey: string; readonly boardId: string };

const toDueRow = (boardId: string, item: Omit<DueItem, 'state' | 'days'>): DueRow => ({
  itemKey: dueItemKey(item),
  boardId,
  ...item,
});

type Open = Pick<DueItem, 'kind' | 'subjectId' | 'title'> & { readonly due: IsoDay | null };

/** The due day, or null if it is after the end of the contract: nothing is due then. */
export const withinContract = (endsOn: IsoDay, due: IsoDay | null): IsoDay | null =>
  due !== null && due <= endsOn ? due : null;

const openTasks = ({ nextReviewOn, nextReportOn, endsOn, visits, targets }: ContractRow): Open[] => [
  { kind: 'review', due: withinContract(endsOn, nextReviewOn), subjectId: null, title: 'Review by the board' },
  {
    kind: 'report',
    due: withinContract(endsOn, nextReportOn),
    subjectId: null,
    title: 'Progress report by the provider',
  },
  { kind: 'contract-end', due: endsOn, subjectId: null, title: 'End of the contract' },
  ...visits.map(({ visitId, on, purpose }): Open => ({ kind: 'visit', due: on, subjectId: visitId, title: purpose })),
  ...targets
    .filter(({ judged }) => !judged)
    .map(({ aimId, by, statement }): Open => ({ kind: 'aim-target', due: by, subjectId: aimId, title: statement })),
];

export const listContractItems = (row: ContractRow): DueRow[] => {
  const { state, boardId, contractId, reference, leaderId, schoolUrn } = row;
  if (state !== 'running') return [];
  return openTasks(row).flatMap(({ due, ...open }) =>
    due === null
      ? []
      : [toDueRow(boardId, { ...open, due, contractId, reference, leaderId, schoolUrn, decisionId: null })],
  );
};

export const listConditionItems = (row: DecisionRow): DueRow[] => {
  const { decisionId, boardId, schoolUrn, conditions } = row;
  const nowhere = { contractId: null, reference: null, leaderId: null };
  return conditions.flatMap(({ conditionId: subjectId, text: title, due }) =>
    due === null
      ? []
      : [toDueRow(boardId, { kind: 'condition', subjectId, title, due, ...nowhere, decisionId, schoolUrn })],
  );
};
