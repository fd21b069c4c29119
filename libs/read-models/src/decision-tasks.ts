import type { DecisionEvents } from '#domain/decision.events';
import { APPROVING_OUTCOMES } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { json, table, text, textOrNull, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';
import {
  toAuthoriser,
  listOpenTasks,
  toTaskRows,
  when,
  type TaskChanges,
  type TaskRow,
  type TaskRules,
  type TaskSubject,
} from '#read-models/task-rules';

export const decisions = table('task_decisions', 'decisionId', {
  decisionId: text(),
  boardId: text(),
  schoolUrn: textOrNull(),
  /** The day since which it waits: when it was taken, or entered from paper, or confirmed. */
  takenOn: text<IsoDay>(),
  effectiveFrom: text<IsoDay>(),
  /** Whether a contract can follow from it, and none has been drafted. */
  awaitsContract: json<boolean>(),
  /** Whether the board recommends it to the council, which decides. */
  recommended: json<boolean>(),
  /** What the council answered, which can come before and after the authorisation; null until then. */
  councilAnswer: textOrNull<'accept' | 'reject'>(),
  /** Whether it recommends something that the council has not answered. */
  awaitsAnswer: json<boolean>(),
  /** Whether the award beyond its level was refused. */
  authorisationRefused: json<boolean>(),
  rescinded: json<boolean>(),
  /** Who must authorise the award, while that is not answered; null else. */
  authoriserId: textOrNull(),
  /** Who entered it from paper, while it is not confirmed; null else. */
  enteredBy: textOrNull(),
  /** The day on which the chair rescinded it, while no meeting has ratified that; null otherwise. */
  ratificationSince: textOrNull<IsoDay>(),
  /** Conditions that are not discharged. */
  conditions: json<{ conditionId: string; due: IsoDay | null }[]>(),
});

type DecisionRow = RowOf<typeof decisions.columns>;

export const DECISION_RULES = {
  'draft-contract': {
    title: 'Draft the contract for the decision',
    path: 'boards/{boardId}/contracts',
    holders: { clerk: 'boardId' },
    open: ({ awaitsContract, rescinded, enteredBy, takenOn, authoriserId }) =>
      when(awaitsContract && !rescinded && enteredBy === null && authoriserId === null, { since: takenOn }),
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
    open: ({ conditions, rescinded, enteredBy, takenOn }) =>
      rescinded || enteredBy !== null
        ? []
        : conditions.map(({ conditionId, due }) => ({ since: takenOn, due, part: conditionId })),
  },
  'answer-recommendation': {
    title: 'Accept or reject for the council what the board recommends',
    path: 'decisions/{record}/recommendation-answer',
    // The officers of the areas of the board. Whose area the school is in is checked when they read their tasks.
    holders: { 'la-officer': 'boardId' },
    open: ({ awaitsAnswer, rescinded, takenOn, effectiveFrom }) =>
      when(awaitsAnswer && !rescinded, { since: takenOn, due: effectiveFrom }),
  },
  'ratify-rescission': {
    title: 'Schedule or open the meeting that ratifies what the chair rescinded',
    path: 'boards/{boardId}/meetings',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: ({ ratificationSince }) =>
      ratificationSince === null ? [] : [{ since: ratificationSince, due: ratificationSince }],
  },
} as const satisfies TaskRules<DecisionRow, string>;

export const AUTHORISATION_RULE = {
  title: 'Authorise the award beyond its level, or refuse it',
  path: 'decisions/{record}/authorisation',
};

/** Only the person whom the board has named. */
const listAuthorisationTasks = (row: DecisionRow, subject: TaskSubject): TaskRow[] =>
  row.authoriserId === null || row.rescinded
    ? []
    : toTaskRows('authorise-award', AUTHORISATION_RULE, [toAuthoriser(row.authoriserId)], row, subject, {
        since: row.takenOn,
        due: row.effectiveFrom,
      });

export const listDecisionTasks = (row: DecisionRow): TaskRow[] => {
  const subject: TaskSubject = {
    category: 'decision',
    recordId: row.decisionId,
    reference: null,
    boardId: row.boardId,
    schoolUrn: row.schoolUrn,
    caseKind: 'decision',
    caseId: row.decisionId,
  };
  return [...listOpenTasks(DECISION_RULES, row, subject), ...listAuthorisationTasks(row, subject)];
};

const decision = rowPerStream(decisions);

/** The row of a decision of which nothing else is known yet. */
export const newDecisionRow = (
  decisionId: string,
  known: Pick<DecisionRow, 'boardId' | 'schoolUrn' | 'takenOn' | 'effectiveFrom'>,
): DecisionRow => ({
  decisionId,
  ...known,
  awaitsContract: false,
  recommended: false,
  councilAnswer: null,
  awaitsAnswer: false,
  authorisationRefused: false,
  rescinded: false,
  enteredBy: null,
  authoriserId: null,
  ratificationSince: null,
  conditions: [],
});

/** The council answered. A contract can follow if it accepted, nobody refused to authorise the award, and there is none yet. */
const answerForCouncil = (
  { authorisationRefused }: DecisionRow,
  councilAnswer: 'accept' | 'reject',
  contractId: string | null = null,
): Partial<DecisionRow> => ({
  councilAnswer,
  awaitsAnswer: false,
  awaitsContract: councilAnswer === 'accept' && !authorisationRefused && contractId === null,
});

export const decisionTaskChanges: TaskChanges<DecisionEvents> = {
  DecisionTaken: [
    decision.insert(({ id, day, data: { boardId, schoolUrn, effectiveFrom, outcome, award, conditions } }, before) => ({
      ...newDecisionRow(id, { boardId, schoolUrn, takenOn: day, effectiveFrom }),
      awaitsContract: before === undefined && APPROVING_OUTCOMES.includes(outcome) && award !== null,
      recommended: outcome === 'recommend',
      awaitsAnswer: outcome === 'recommend',
      conditions: conditions.map(({ conditionId, due }) => ({ conditionId, due })),
    })),
  ],
  ConditionDischarged: [
    decision.update(({ conditions }, { data }) => ({
      conditions: conditions.filter(({ conditionId }) => conditionId !== data.conditionId),
    })),
  ],
  DischargeVoided: [
    decision.update(({ conditions }, { data: { conditionId, due } }) => ({
      conditions: [...conditions, { conditionId, due }],
    })),
  ],
  DecisionTakenOver: [decision.update((_, { day, data: { enteredBy } }) => ({ enteredBy, takenOn: day }))],
  TakenOverDecisionConfirmed: [decision.update((_, { day }) => ({ enteredBy: null, takenOn: day }))],
  TakenOverDecisionRejected: [decision.update(() => ({ rescinded: true }))],
  DecisionRescinded: [decision.update(() => ({ rescinded: true }))],
  DecisionRescindedByBoard: [decision.update(() => ({ rescinded: true }))],
  DecisionRestored: [decision.update(() => ({ rescinded: false, ratificationSince: null }))],
  RatificationRequested: [decision.update((_, { day }) => ({ ratificationSince: day }))],
  RescissionRatified: [decision.update(() => ({ ratificationSince: null }))],
  RecommendationChanged: [decision.update((row) => answerForCouncil(row, 'accept'))],
  AuthorisationAwaited: [decision.update((_, { data: { authoriserId } }) => ({ authoriserId }))],
  AuthorisationAnswered: [
    decision.update(({ awaitsContract, awaitsAnswer }, { data: { answer } }) => ({
      authoriserId: null,
      authorisationRefused: answer === 'refuse',
      awaitsContract: awaitsContract && answer === 'authorise',
      awaitsAnswer: awaitsAnswer && answer === 'authorise',
    })),
  ],
  // A contract can follow from it once it is authorised, and from a recommendation once the council has accepted it too.
  AuthorisationAnswerCorrected: [
    decision.update(({ recommended, councilAnswer, rescinded }, { data: { answer, contractId } }) => {
      const counts = answer.new === 'authorise' && !rescinded;
      return {
        authorisationRefused: answer.new === 'refuse',
        awaitsContract: counts && contractId === null && (!recommended || councilAnswer === 'accept'),
        awaitsAnswer: counts && recommended && councilAnswer === null,
      };
    }),
  ],
  DecisionSuperseded: [decision.update(() => ({ awaitsContract: false, awaitsAnswer: false }))],
  AwardReleased: [
    decision.update(({ rescinded }, { data: { contractId } }) => ({
      awaitsContract: false,
      awaitsAnswer: false,
      rescinded: rescinded || contractId === null,
    })),
  ],
  // A contract can follow from a recommendation once the council has accepted it.
  RecommendationAnswered: [decision.update((row, { data: { answer } }) => answerForCouncil(row, answer))],
  RecommendationAnswerCorrected: [
    decision.update((row, { data: { answer, contractId } }) => answerForCouncil(row, answer.new, contractId)),
  ],
};
