import type { ConcernSubject, EscalationEvents, RaisedBy } from '#domain/escalation.events';
import type { Code, ConcernKind, EscalationStep, Provider, ApprovesFor } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { MeasuresDocument } from '#records/escalation-measures.record.types';
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

/** An entry of the checklist before a formal step. Entries are numbered from 1. */
export interface ChecklistEntryRecord {
  /** Code of the item of the board's checklist. */
  readonly item: Code;
  /** Who was asked; null for an item that is not about a consultee. */
  readonly consultee: Text | null;
  /** As it was corrected last. */
  readonly finding: Text;
  readonly on: IsoDay;
  readonly enteredBy: string;
  /** Day of the last correction, whose texts are in the history; null without one. */
  readonly correctedOn: IsoDay | null;
}

/** A concern: what it is about, who answered what, the steps proposed and taken, and how it was resolved. */
export interface EscalationDocument extends Readonly<ConcernSubject>, MeasuresDocument {
  /** Who gives the support; null for a concern about a school without a contract. */
  readonly provider: Provider | null;
  readonly kind: ConcernKind;
  readonly raisedBy: RaisedBy;
  readonly raisedOn: IsoDay;
  readonly aimIds: readonly string[] | Withheld;
  readonly detail: Text | null;
  readonly answers: readonly AnswerRecord[];
  readonly checklist: readonly ChecklistEntryRecord[];
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
