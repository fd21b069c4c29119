import type { EscalationEvents, RaisedBy } from '#domain/escalation.events';
import type { EscalationStep } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { json, table, text, textOrNull, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';
import { listOpenTasks, when, type TaskChanges, type TaskRules, type TaskRow } from '#read-models/task-rules';

export const concerns = table('task_concerns', 'escalationId', {
  escalationId: text(),
  contractId: text(),
  boardId: text(),
  schoolUrn: text(),
  leaderPersonId: text(),
  raisedBy: text<RaisedBy>(),
  answeredBy: json<EscalationEvents['ConcernAnswered']['by'][]>(),
  step: textOrNull<EscalationStep>(),
  /** Day of the last step. */
  since: text<IsoDay>(),
  resolved: json<boolean>(),
});

type ConcernRow = RowOf<typeof concerns.columns>;

export const CONCERN_RULES = {
  'answer-concern-for-school': {
    title: 'Answer the concern for the school',
    path: 'escalations/{record}/answers',
    holders: { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' },
    open: ({ resolved, raisedBy, answeredBy, since }) =>
      when(!resolved && raisedBy !== 'school' && !answeredBy.includes('school'), { since }),
  },
  'answer-concern-as-provider': {
    title: 'Answer the concern as the provider',
    path: 'escalations/{record}/answers',
    // The record of a leader has the id of the person.
    holders: { 'system-leader': 'leaderPersonId' },
    open: ({ resolved, raisedBy, answeredBy, since }) =>
      when(!resolved && raisedBy !== 'provider' && !answeredBy.includes('provider'), { since }),
  },
  'take-next-step': {
    title: 'Take the next step on the concern, or resolve it',
    path: 'escalations/{record}/escalation',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: ({ resolved, step, since }) => when(!resolved && step !== 'formal-step', { since }),
  },
  'resolve-concern': {
    title: 'Record how the concern was resolved',
    path: 'escalations/{record}/resolution',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: ({ resolved, step, since }) => when(!resolved && step === 'formal-step', { since }),
  },
} as const satisfies TaskRules<ConcernRow, string>;

export const listConcernTasks = (row: ConcernRow): TaskRow[] =>
  listOpenTasks(CONCERN_RULES, row, {
    category: 'escalation',
    recordId: row.escalationId,
    reference: null,
    boardId: row.boardId,
    schoolUrn: row.schoolUrn,
    caseKind: 'escalation',
    caseId: row.escalationId,
  });

const concern = rowPerStream(concerns);

export const concernTaskChanges: TaskChanges<EscalationEvents> = {
  ConcernRaised: [
    concern.insert(({ id, day, data: { contractId, boardId, schoolUrn, leaderPersonId, raisedBy } }) => ({
      escalationId: id,
      contractId,
      boardId,
      schoolUrn,
      leaderPersonId,
      raisedBy,
      answeredBy: [],
      step: null,
      since: day,
      resolved: false,
    })),
  ],
  ConcernAnswered: [
    concern.update(({ answeredBy }, { data }) => ({ answeredBy: [...new Set([...answeredBy, data.by])] })),
  ],
  ConcernEscalated: [concern.update((_, { day, data }) => ({ step: data.step, since: day }))],
  ConcernResolved: [concern.update(() => ({ resolved: true }))],
};
