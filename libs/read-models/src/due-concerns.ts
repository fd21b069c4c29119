import type { AnswersFor, EscalationEvents, RaisedBy } from '#domain/escalation.events';
import type { EscalationStep } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { json, table, text, textOrNull, type RowOf, type view } from '#processing/view';
import { listMeasureChanges, NO_OPEN_MEASURES, type OpenMeasures } from '#read-models/concern-measures';
import { listMeasureItems } from '#read-models/due-measures';
import { toDueRow, type DueRow } from '#read-models/due-rows';
import { rowPerStream } from '#read-models/row-per-stream';

/** A safeguarding referral has no row here: nothing waits for the board. */
export const concerns = table('due_concerns', 'escalationId', {
  escalationId: text(),
  boardId: text(),
  contractId: textOrNull(),
  schoolUrn: text(),
  raisedBy: text<RaisedBy>(),
  step: textOrNull<EscalationStep>(),
  addressee: textOrNull(),
  /** Last day for an answer. */
  answerDueOn: textOrNull<IsoDay>(),
  /** Who has answered since the last step, or before the first step since the concern was raised. */
  answeredBy: json<AnswersFor[]>(),
  /** The day on which the step was proposed that waits for approval. */
  proposedOn: textOrNull<IsoDay>(),
  measures: json<OpenMeasures>(),
  resolved: json<boolean>(),
});

type ConcernRow = RowOf<typeof concerns.columns>;

/** Who must answer a step. The addressee of a formal step answers outside this system, so the board records the answer. */
const ANSWERED_BY: Readonly<Record<EscalationStep, AnswersFor>> = {
  'board-review': 'board',
  'responsible-body': 'responsible-body',
  'formal-step': 'board',
};

/**
 * Whose answer the concern waits for: the addressee of the step. Before the first step the school, or where the school raised it the provider, or the board if
 * there is none.
 */
const findAwaited = ({ step, raisedBy, contractId }: ConcernRow): AnswersFor => {
  if (step !== null) return ANSWERED_BY[step];
  if (raisedBy !== 'school') return 'school';
  return contractId === null ? 'board' : 'provider';
};

/** What the board sees as due on a concern: an answer that is awaited, and a step that waits for approval. */
export const listConcernItems = (row: ConcernRow): DueRow[] => {
  const { escalationId, boardId, contractId, schoolUrn, addressee, answerDueOn, answeredBy, proposedOn } = row;
  if (row.resolved) return [];
  const awaited = findAwaited(row);
  const about = { contractId, escalationId, schoolUrn, reference: null, leaderId: null, decisionId: null };
  return [
    ...(answerDueOn === null || answeredBy.includes(awaited)
      ? []
      : [
          toDueRow(boardId, {
            ...about,
            kind: 'concern',
            due: answerDueOn,
            subjectId: null,
            title: `Answer to the concern: ${addressee ?? awaited}`,
          }),
        ]),
    ...(proposedOn === null
      ? []
      : [
          toDueRow(boardId, {
            ...about,
            kind: 'proposed-step',
            due: proposedOn,
            subjectId: null,
            title: 'Take the proposed step, or withdraw the proposal',
          }),
        ]),
    ...listMeasureItems(row.measures).map((item) => toDueRow(boardId, { ...about, ...item })),
  ];
};

const concern = rowPerStream(concerns);

/** The changes of the events of concerns. */
export const concernChanges: Parameters<typeof view<EscalationEvents>>[0]['on'] = {
  ConcernRaised: [
    concern.insert(({ id, data: { boardId, contractId, schoolUrn, raisedBy, answerDueOn } }) => ({
      escalationId: id,
      boardId,
      contractId,
      schoolUrn,
      raisedBy,
      step: null,
      addressee: null,
      answerDueOn,
      answeredBy: [],
      proposedOn: null,
      measures: NO_OPEN_MEASURES,
      resolved: false,
    })),
  ],
  ConcernAnswered: [
    concern.update(({ answeredBy }, { data }) => ({ answeredBy: [...new Set([...answeredBy, data.by])] })),
  ],
  StepProposed: [concern.update((_, { day }) => ({ proposedOn: day }))],
  StepProposalWithdrawn: [concern.update(() => ({ proposedOn: null }))],
  ConcernEscalated: [
    concern.update((_, { data: { step, addressee, answerDueOn } }) => ({
      step,
      addressee,
      answerDueOn,
      answeredBy: [],
      proposedOn: null,
    })),
  ],
  ...listMeasureChanges((change) => concern.update(change)),
  StepBackTaken: [
    concern.update(({ measures }, { data: { to } }) => ({
      step: to,
      addressee: null,
      answerDueOn: null,
      measures: { ...measures, proposedStepBack: null },
    })),
  ],
  ConcernResolved: [concern.update(() => ({ resolved: true }))],
};
