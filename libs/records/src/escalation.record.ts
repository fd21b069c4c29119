import { escalation } from '#domain/escalation';
import type { ApprovesFor, ConcernSubject, EscalationEvents, RaisedBy } from '#domain/escalation.events';
import type { EscalationStream } from '#domain/escalation.types';
import { effectiveDay } from '#domain/shared-rules';
import type { ConcernKind, EscalationStep, Provider } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import { londonDay, type IsoDay } from '#kernel/time';
import { BOARD, SAFEGUARDING, SIDES } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Shown, Withheld } from '#records/visibility';

type Text = Personal | Withheld;

/** An answer to a concern. Answers are numbered from 1. */
export interface AnswerRecord {
  /** The party for which it was given. */
  readonly as: EscalationEvents['ConcernAnswered']['by'];
  readonly on: IsoDay;
  readonly answeredBy: string;
  /** As it was corrected last. */
  readonly answer: Text;
  /** Day of the last correction, whose texts are in the history; null without one. */
  readonly correctedOn: IsoDay | null;
}

/** A step that waits for approval. */
export type ProposalRecord = Shown<EscalationEvents['StepProposed']> & { readonly on: IsoDay };

/** A step that was taken. */
export type StepRecord = Shown<EscalationEvents['ConcernEscalated']> & {
  readonly approvedAs: ApprovesFor | null;
  readonly on: IsoDay;
  readonly takenBy: string;
};

/** A concern: what it is about, who answered what, the steps proposed and taken, and how it was resolved. */
export interface EscalationDocument extends Readonly<ConcernSubject> {
  /** Who gives the support; null for a concern about a school without a contract. */
  readonly provider: Provider | null;
  readonly kind: ConcernKind;
  readonly raisedBy: RaisedBy;
  readonly raisedOn: IsoDay;
  readonly aimIds: readonly string[] | Withheld;
  readonly detail: Text | null;
  readonly answers: readonly AnswerRecord[];
  readonly steps: readonly StepRecord[];
  /** The last step taken; null before the first step. */
  readonly step: EscalationStep | null;
  /** Last day for an answer to the last step, or before the first step to the concern. */
  readonly answerDueOn: IsoDay | null;
  readonly proposal: ProposalRecord | null;
  readonly referred: boolean;
  /** The service to which a safeguarding concern was referred. */
  readonly referredTo: Text | null;
  readonly resolved: boolean;
  readonly resolution: { readonly on: IsoDay; readonly outcome: Text; readonly resolvedBy: string } | null;
}

const EMPTY = {
  answers: [],
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
      resolved: true,
      resolution: { on: resolvedOn, outcome, resolvedBy: actor },
    }),
    ConcernAlreadyRaised: (record) => record,
  },
};
