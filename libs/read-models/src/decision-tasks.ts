import type { DecisionEvents } from '#domain/decision.events';
import { APPROVING_OUTCOMES } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { json, table, text, textOrNull, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';
import { listOpenTasks, when, type TaskChanges, type TaskRules, type TaskRow } from '#read-models/task-rules';

export const decisions = table('task_decisions', 'decisionId', {
  decisionId: text(),
  boardId: text(),
  schoolUrn: textOrNull(),
  takenOn: text<IsoDay>(),
  /** Whether a contract can follow from it, and none has been drafted. */
  awaitsContract: json<boolean>(),
  rescinded: json<boolean>(),
  /** Who entered it from paper, while it is not confirmed; null else. */
  enteredBy: textOrNull(),
  /** Conditions that are not discharged. */
  conditions: json<{ conditionId: string; due: IsoDay | null }[]>(),
});

type DecisionRow = RowOf<typeof decisions.columns>;

export const DECISION_RULES = {
  'draft-contract': {
    title: 'Draft the contract for the decision',
    path: 'boards/{boardId}/contracts',
    holders: { clerk: 'boardId' },
    open: ({ awaitsContract, rescinded, enteredBy, takenOn }) =>
      when(awaitsContract && !rescinded && enteredBy === null, { since: takenOn }),
  },
  'confirm-taken-over-decision': {
    title: 'Confirm the decision that was entered from paper',
    path: 'decisions/{record}/confirmation',
    holders: { chair: 'boardId', 'vice-chair': 'boardId' },
    open: ({ rescinded, enteredBy, takenOn }) =>
      when(enteredBy !== null && !rescinded, { since: takenOn, notFor: enteredBy }),
  },
  'discharge-condition': {
    title: 'Record that the condition of the board is met',
    path: 'decisions/{record}/conditions/{part}/discharge',
    holders: { clerk: 'boardId' },
    open: ({ conditions, rescinded, takenOn }) =>
      rescinded ? [] : conditions.map(({ conditionId, due }) => ({ since: takenOn, due, part: conditionId })),
  },
} as const satisfies TaskRules<DecisionRow, string>;

export const listDecisionTasks = (row: DecisionRow): TaskRow[] =>
  listOpenTasks(DECISION_RULES, row, {
    category: 'decision',
    recordId: row.decisionId,
    reference: null,
    boardId: row.boardId,
    schoolUrn: row.schoolUrn,
    caseKind: 'decision',
    caseId: row.decisionId,
  });

const decision = rowPerStream(decisions);

export const decisionTaskChanges: TaskChanges<DecisionEvents> = {
  DecisionTaken: [
    decision.insert(({ id, day, data: { boardId, schoolUrn, outcome, award, conditions } }, before) => ({
      decisionId: id,
      boardId,
      schoolUrn,
      takenOn: day,
      awaitsContract: before === undefined && APPROVING_OUTCOMES.includes(outcome) && award !== null,
      rescinded: false,
      enteredBy: null,
      conditions: conditions.map(({ conditionId, due }) => ({ conditionId, due })),
    })),
  ],
  ConditionDischarged: [
    decision.update(({ conditions }, { data }) => ({
      conditions: conditions.filter(({ conditionId }) => conditionId !== data.conditionId),
    })),
  ],
  DecisionTakenOver: [decision.update((_, { data: { enteredBy } }) => ({ enteredBy }))],
  TakenOverDecisionConfirmed: [decision.update(() => ({ enteredBy: null }))],
  TakenOverDecisionRejected: [decision.update(() => ({ rescinded: true }))],
  DecisionRescinded: [decision.update(() => ({ rescinded: true }))],
  DecisionRescindedByBoard: [decision.update(() => ({ rescinded: true }))],
  DecisionRestored: [decision.update(() => ({ rescinded: false }))],
  // A contract can follow from a recommendation once the council has accepted it.
  RecommendationAnswered: [decision.update((_, { data }) => ({ awaitsContract: data.answer === 'accept' }))],
};
