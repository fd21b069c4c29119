import type { ContractCircumstanceEvents } from '#domain/contract-circumstances.events';
import type { AnswersFor, EscalationEvents, RaisedBy } from '#domain/escalation.events';
import type { EscalationStep } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { json, table, text, textOrNull, type RowOf } from '#processing/view';
import { MEASURE_RULES } from '#read-models/concern-measure-tasks';
import {
  hasOpenMeasures,
  listMeasureChanges,
  NO_OPEN_MEASURES,
  type OpenMeasures,
} from '#read-models/concern-measures';
import { providerColumns, SIGNS_AS_PROVIDER, toProviderColumns } from '#read-models/employers-of-leaders';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';
import { listOpenTasks, when, type TaskChanges, type TaskRules, type TaskRow } from '#read-models/task-rules';

export const concerns = table('task_concerns', 'escalationId', {
  escalationId: text(),
  boardId: text(),
  schoolUrn: text(),
  ...providerColumns,
  /** The lead leader, who is accountable for an organisation too. The record of a leader has the id of the person. */
  leadId: textOrNull(),
  raisedBy: text<RaisedBy>(),
  /** Who has answered the concern, and who has answered since the last step. */
  answeredBy: json<AnswersFor[]>(),
  answeredStepBy: json<AnswersFor[]>(),
  step: textOrNull<EscalationStep>(),
  /** Day of the last step, or on which the concern was raised. */
  since: text<IsoDay>(),
  answerDueOn: textOrNull<IsoDay>(),
  /** The day on which a step was proposed that waits for approval, and by whom. */
  proposedOn: textOrNull<IsoDay>(),
  proposedBy: textOrNull(),
  measures: json<OpenMeasures>(),
  resolved: json<boolean>(),
});

type ConcernRow = RowOf<typeof concerns.columns>;

/** An answer to the concern of a party that did not raise it. */
const answerOf =
  (party: 'school' | 'provider') =>
  ({ resolved, raisedBy, answeredBy, since, answerDueOn }: ConcernRow) =>
    when(!resolved && raisedBy !== party && !answeredBy.includes(party), { since, due: answerDueOn });

/** Nobody takes the step that they proposed. */
const isWithoutProposal = ({ resolved, proposedOn, measures }: ConcernRow): boolean =>
  !resolved && proposedOn === null && measures.proposedStepBack === null;

export const CONCERN_RULES = {
  'answer-concern-for-school': {
    title: 'Answer the concern for the school',
    path: 'escalations/{record}/answers',
    holders: { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' },
    open: answerOf('school'),
  },
  'answer-concern-as-provider': {
    title: 'Answer the concern as the provider',
    path: 'escalations/{record}/answers',
    // The lead leader answers as the provider too, whoever it is.
    holders: { ...SIGNS_AS_PROVIDER, 'system-leader': 'leadId' },
    open: answerOf('provider'),
  },
  'answer-concern-for-responsible-body': {
    title: 'Answer the concern for the responsible body',
    path: 'escalations/{record}/answers',
    holders: { 'responsible-body': 'schoolUrn' },
    open: ({ resolved, step, answeredStepBy, since, answerDueOn }) =>
      when(!resolved && step === 'responsible-body' && !answeredStepBy.includes('responsible-body'), {
        since,
        due: answerDueOn,
      }),
  },
  'propose-step': {
    title: 'Propose the next step on the concern, or resolve it',
    path: 'escalations/{record}/step/proposal',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) => when(isWithoutProposal(row) && row.step !== 'formal-step', { since: row.since }),
  },
  'approve-step': {
    title: 'Take the proposed step, or withdraw the proposal',
    path: 'escalations/{record}/step/approval',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId', 'la-officer': 'boardId' },
    open: ({ proposedOn, proposedBy }) =>
      proposedOn === null ? [] : [{ since: proposedOn, due: proposedOn, notFor: proposedBy }],
  },
  'resolve-concern': {
    title: 'Record how the concern was resolved',
    path: 'escalations/{record}/resolution',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) =>
      when(isWithoutProposal(row) && row.step === 'formal-step' && !hasOpenMeasures(row.measures), {
        since: row.since,
      }),
  },
  ...MEASURE_RULES,
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
const answered = rowsByKey(concerns);
const NO_PROPOSAL = { proposedOn: null, proposedBy: null };

/** A safeguarding referral waits for nobody here. */
export const concernTaskChanges: TaskChanges<EscalationEvents & Pick<ContractCircumstanceEvents, 'ConcernsPassedOn'>> =
  {
    ConcernRaised: [
      concern.insert(({ id, day, data: { boardId, schoolUrn, leaderPersonId, provider, raisedBy, answerDueOn } }) => ({
        escalationId: id,
        boardId,
        schoolUrn,
        ...toProviderColumns(provider, leaderPersonId),
        leadId: leaderPersonId,
        raisedBy,
        answeredBy: [],
        answeredStepBy: [],
        step: null,
        since: day,
        answerDueOn,
        ...NO_PROPOSAL,
        measures: NO_OPEN_MEASURES,
        resolved: false,
      })),
    ],
    ConcernAnswered: [
      concern.update(({ answeredBy, answeredStepBy }, { data: { by } }) => ({
        answeredBy: [...new Set([...answeredBy, by])],
        answeredStepBy: [...new Set([...answeredStepBy, by])],
      })),
    ],
    StepProposed: [concern.update((_, { day, data }) => ({ proposedOn: day, proposedBy: data.proposedBy }))],
    StepProposalWithdrawn: [concern.update(() => NO_PROPOSAL)],
    ConcernEscalated: [
      concern.update((_, { day, data }) => ({
        step: data.step,
        since: day,
        answerDueOn: data.answerDueOn,
        answeredStepBy: [],
        ...NO_PROPOSAL,
      })),
    ],
    ConcernsPassedOn: [
      answered.update(
        ({ data }) => data.escalationIds,
        (_, { data }) => ({ providerAllianceId: data.allianceId.new }),
      ),
    ],
    ...listMeasureChanges((change) => concern.update(change)),
    StepBackTaken: [
      concern.update(({ measures }, { day, data: { to } }) => ({
        step: to,
        since: day,
        answerDueOn: null,
        // Nobody has to answer the step that the concern goes back to: they had their time.
        answeredStepBy: ['responsible-body'],
        measures: { ...measures, proposedStepBack: null },
      })),
    ],
    ConcernResolved: [concern.update(() => ({ resolved: true, ...NO_PROPOSAL }))],
  };
