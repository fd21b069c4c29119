import type { ContractEvents } from '#domain/contract.events';
import type { DecisionEvents } from '#domain/decision.events';
import type { Condition } from '#domain/meeting.events';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { indexed, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { dueItemsPage, dueOn, type DueItem, type DuePage } from '#read-models/due-items';
import { ownRow } from '#read-models/row-per-stream';

type Target = { readonly aimId: string; readonly statement: string; readonly by: IsoDay; readonly judged: boolean };
type Visit = { readonly visitId: string; readonly on: IsoDay; readonly purpose: string };

const contracts = table('due_contracts', 'contractId', {
  contractId: text(),
  boardId: indexed(text()),
  reference: text(),
  schoolUrn: text(),
  leaderId: indexed(text()),
  /** Only a running contract has anything due. */
  state: indexed(text<'not-started' | 'running' | 'over'>()),
  endsOn: text<IsoDay>(),
  nextReviewOn: indexed(textOrNull<IsoDay>()),
  nextReportOn: indexed(textOrNull<IsoDay>()),
  /** Due days that the clock has called overdue already. */
  reviewNoted: textOrNull<IsoDay>(),
  reportNoted: textOrNull<IsoDay>(),
  targets: json<Target[]>(),
  visits: json<Visit[]>(),
});

const decisions = table('due_decisions', 'decisionId', {
  decisionId: text(),
  boardId: indexed(text()),
  schoolUrn: textOrNull(),
  /** Conditions with a day that are not discharged; none once the decision is rescinded. */
  conditions: json<Condition[]>(),
});

const contract = ownRow(contracts);
const decision = ownRow(decisions);
const without = (visits: readonly Visit[], visitId: string): Visit[] =>
  visits.filter((visit) => visit.visitId !== visitId);

export const dueAndLate = view<ContractEvents & DecisionEvents>({
  name: 'due-and-late',
  version: 2,
  tables: [contracts, decisions],
  on: {
    ContractDrafted: [
      contract.begins(({ id, data: { boardId, reference, schoolUrn, leaderId, endsOn } }) => ({
        ...{ contractId: id, boardId, reference, schoolUrn, leaderId, state: 'not-started', endsOn },
        ...{ nextReviewOn: null, nextReportOn: null, reviewNoted: null, reportNoted: null, targets: [], visits: [] },
      })),
    ],
    AimAgreed: [
      contract.changes(({ targets }, { data: { aimId, statement, target } }) => ({
        targets: [...targets, { aimId, statement, by: target.by, judged: false }],
      })),
    ],
    AimDropped: [
      contract.changes(({ targets }, { data }) => ({ targets: targets.filter(({ aimId }) => aimId !== data.aimId) })),
    ],
    VariationAgreed: [
      contract.changes(({ targets }, { data }) => ({
        targets: targets.map((target) => {
          const varied = data.aims.find(({ aimId }) => aimId === target.aimId)?.new;
          return varied ? { ...target, statement: varied.statement, by: varied.target.by, judged: false } : target;
        }),
      })),
    ],
    AimJudged: [
      contract.changes(({ targets }, { data }) => ({
        targets: targets.map((target) => (target.aimId === data.aimId ? { ...target, judged: true } : target)),
      })),
    ],
    ContractStarted: [
      contract.changes((_, { data: { nextReviewOn, nextReportOn } }) => ({
        ...{ state: 'running', nextReviewOn, nextReportOn },
      })),
    ],
    VisitPlanned: [
      contract.changes(({ visits }, { data: { visitId, on, purpose } }) => ({
        visits: [...visits, { visitId, on, purpose }],
      })),
    ],
    VisitHeld: [contract.changes(({ visits }, { data }) => ({ visits: without(visits, data.visitId) }))],
    VisitMissed: [contract.changes(({ visits }, { data }) => ({ visits: without(visits, data.visitId) }))],
    ProgressReported: [contract.changes((_, { data }) => ({ nextReportOn: data.nextReportOn }))],
    BoardReviewed: [contract.changes((_, { data }) => ({ nextReviewOn: data.nextReviewOn }))],
    ReviewOverdue: [contract.changes((_, { data }) => ({ reviewNoted: data.wasDueOn }))],
    ReportOverdue: [contract.changes((_, { data }) => ({ reportNoted: data.wasDueOn }))],
    ContractWithdrawn: [contract.changes(() => ({ state: 'over' }))],
    ContractEnded: [contract.changes(() => ({ state: 'over' }))],
    DecisionTaken: [
      decision.begins(({ id, data: { boardId, schoolUrn, conditions } }) => ({
        ...{ decisionId: id, boardId, schoolUrn, conditions: conditions.filter(({ due }) => due !== null) },
      })),
    ],
    ConditionDischarged: [
      decision.changes(({ conditions }, { data }) => ({
        conditions: conditions.filter(({ conditionId }) => conditionId !== data.conditionId),
      })),
    ],
    DecisionRescinded: [decision.changes(() => ({ conditions: [] }))],
  },
});

type Open = Pick<DueItem, 'what' | 'subjectId' | 'title'> & { readonly due: IsoDay | null };

/** After the end of the contract nothing more falls due. */
const within = (endsOn: IsoDay, due: IsoDay | null): IsoDay | null => (due !== null && due <= endsOn ? due : null);

const openIn = ({ nextReviewOn, nextReportOn, endsOn, visits, targets }: RowOf<typeof contracts.columns>): Open[] => [
  { what: 'review', due: within(endsOn, nextReviewOn), subjectId: null, title: 'Review by the board' },
  { what: 'report', due: within(endsOn, nextReportOn), subjectId: null, title: 'Progress report by the provider' },
  { what: 'contract-end', due: endsOn, subjectId: null, title: 'End of the contract' },
  ...visits.map(({ visitId, on, purpose }): Open => ({ what: 'visit', due: on, subjectId: visitId, title: purpose })),
  ...targets
    .filter(({ judged }) => !judged)
    .map(({ aimId, by, statement }): Open => ({ what: 'aim-target', due: by, subjectId: aimId, title: statement })),
];

const itemsOf = (row: RowOf<typeof contracts.columns>, today: IsoDay): DueItem[] => {
  const { contractId, reference, leaderId, schoolUrn } = row;
  return openIn(row).flatMap(({ due, ...open }) =>
    due === null
      ? []
      : [{ ...open, ...dueOn(today, due), contractId, reference, leaderId, schoolUrn, decisionId: null }],
  );
};

const conditionsOf = (row: RowOf<typeof decisions.columns>, today: IsoDay): DueItem[] => {
  const { decisionId, schoolUrn, conditions } = row;
  const nowhere = { contractId: null, reference: null, leaderId: null };
  return conditions.flatMap(({ conditionId: subjectId, text: title, due }) =>
    due === null
      ? []
      : [{ what: 'condition', subjectId, title, ...dueOn(today, due), ...nowhere, decisionId, schoolUrn }],
  );
};

/** What is to be done for a board's running contracts and under its decisions. */
export const dueAndLateOf = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: DuePage,
): Promise<DueItem[]> => {
  const running = await readModels.rows(contracts, (query) =>
    query.where('boardId', '=', boardId).where('state', '=', 'running'),
  );
  const decided = await readModels.rows(decisions, (query) => query.where('boardId', '=', boardId));
  const items = [
    ...running.flatMap((row) => itemsOf(row, today)),
    ...decided.flatMap((row) => conditionsOf(row, today)),
  ];
  return dueItemsPage(items, page);
};

/** What the clock has to say of a contract, and the day that was missed. */
export interface Overdue {
  readonly contractId: string;
  readonly wasDueOn: IsoDay;
}

const overdue = async (
  readModels: ReadModels,
  today: IsoDay,
  next: 'nextReviewOn' | 'nextReportOn',
  noted: 'reviewNoted' | 'reportNoted',
): Promise<Overdue[]> => {
  const rows = await readModels.rows(contracts, (query) =>
    query.where('state', '=', 'running').where(next, '<', today).orderBy(next).orderBy('contractId'),
  );
  return rows.flatMap(({ contractId, endsOn, [next]: nextDue, [noted]: said }) => {
    const wasDueOn = within(endsOn, nextDue);
    return wasDueOn === null || wasDueOn === said ? [] : [{ contractId, wasDueOn }];
  });
};

/** Reviews that are late on that day and have not been called overdue yet. */
export const overdueReviews = (readModels: ReadModels, today: IsoDay): Promise<Overdue[]> =>
  overdue(readModels, today, 'nextReviewOn', 'reviewNoted');

/** Progress reports that are late on that day and have not been called overdue yet. */
export const overdueReports = (readModels: ReadModels, today: IsoDay): Promise<Overdue[]> =>
  overdue(readModels, today, 'nextReportOn', 'reportNoted');
