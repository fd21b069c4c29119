import { escalation } from '#domain/escalation';
import type { EscalationStream } from '#domain/escalation.types';
import { effectiveDay } from '#domain/shared-rules';
import { londonDay } from '#kernel/time';
import { MEASURE_READERS, measures } from '#records/escalation-measures.record';
import { EMPTY_MEASURES } from '#records/escalation-measures.record.types';
import { NOTICE_READERS, notices } from '#records/escalation-notices.record';
import { checklist } from '#records/escalation-checklist.record';
import type { EscalationDocument } from '#records/escalation.record.types';
import { BOARD, BOARD_AND_COUNCIL, SAFEGUARDING, SIDES } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

const EMPTY = {
  answers: [],
  checklist: [],
  ...EMPTY_MEASURES,
  steps: [],
  step: null,
  proposal: null,
  referred: false,
  referredTo: null,
  resolved: false,
  resolution: null,
} satisfies Partial<EscalationDocument>;

const STEP_READERS = { readers: SIDES, consultees: SIDES, reason: SIDES, reliedOn: SIDES, urgency: SIDES };

/** What people read of a concern, and who reads it. Those concerned read a proposed step too, so that they can answer before it is taken. */
export const escalationKind: RecordKind<EscalationStream, EscalationDocument> = {
  decider: escalation,
  visibility: {
    ConcernRaised: { readers: SIDES, aimIds: SIDES, detail: SIDES },
    SafeguardingReferred: { readers: SAFEGUARDING, referredTo: SAFEGUARDING },
    ConcernAnswered: { readers: SIDES, answer: SIDES },
    AnswerCorrected: { readers: SIDES, text: SIDES, reason: SIDES },
    StepProposed: STEP_READERS,
    StepProposalWithdrawn: { readers: SIDES, reason: SIDES },
    ConcernEscalated: STEP_READERS,
    ConcernResolved: { readers: SIDES, outcome: SIDES },
    ConcernAlreadyRaised: { readers: BOARD },
    ...NOTICE_READERS,
    ...MEASURE_READERS,
    ChecklistItemEntered: { readers: BOARD_AND_COUNCIL, consultee: BOARD_AND_COUNCIL, finding: BOARD_AND_COUNCIL },
    ChecklistEntryCorrected: { readers: BOARD_AND_COUNCIL, finding: BOARD_AND_COUNCIL, reason: BOARD_AND_COUNCIL },
  },
  projection: {
    ConcernRaised: {
      create: (raised, context) => ({ ...EMPTY, ...raised, raisedOn: effectiveDay(context) }),
    },
    SafeguardingReferred: {
      create: ({ referredTo, ...about }, context) => ({
        ...EMPTY,
        ...about,
        kind: 'safeguarding',
        provider: null,
        raisedOn: effectiveDay(context),
        aimIds: [],
        detail: null,
        answerDueOn: null,
        referred: true,
        referredTo,
      }),
    },
    ConcernAnswered: (record, { by, answer }, context) => ({
      ...record,
      answers: [
        ...record.answers,
        { as: by, on: effectiveDay(context), answeredBy: context.actor, answer, correctedOn: null },
      ],
    }),
    AnswerCorrected: (record, corrected, { recordedAt }) => ({
      ...record,
      answers: record.answers.map((each, index) =>
        index + 1 === corrected.answer ? { ...each, answer: corrected.text, correctedOn: londonDay(recordedAt) } : each,
      ),
    }),
    StepProposed: (record, proposed, context) => ({ ...record, proposal: { ...proposed, on: effectiveDay(context) } }),
    StepProposalWithdrawn: (record) => ({ ...record, proposal: null }),
    ConcernEscalated: (record, taken, context) => ({
      ...record,
      step: taken.step,
      answerDueOn: taken.answerDueOn,
      proposal: null,
      steps: [...record.steps, { ...taken, on: effectiveDay(context), takenBy: context.actor }],
    }),
    ConcernResolved: (record, { outcome, resolvedOn }, { actor }) => ({
      ...record,
      proposal: null,
      stepBackProposal: null,
      resolved: true,
      resolution: { on: resolvedOn, outcome, resolvedBy: actor },
    }),
    ConcernAlreadyRaised: (record) => record,
    ...checklist,
    ...notices,
    ...measures,
  },
};
