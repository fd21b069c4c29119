import type { ConditionOwner, ConditionResult } from '#domain/escalation-conditions.events';
import type { Notice, SentNotice } from '#domain/escalation-measures.types';
import type { NoticeAddressee, RepresentationOutcome } from '#domain/escalation-notices.events';
import type { EscalationPowerEvents } from '#domain/escalation-powers.events';
import type { EscalationStepBackEvents } from '#domain/escalation-step-back.events';
import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Shown, Withheld } from '#records/visibility';

type Text = Personal | Withheld;

/** When, why and by whom something ended. */
interface Ending {
  readonly on: IsoDay;
  readonly reason: Text;
  readonly by: string;
}

/** A formal notice. */
export interface NoticeRecord {
  /** From 1. Drafts that the reader does not see are counted. */
  readonly notice: number;
  readonly kind: Code;
  readonly state: Notice['state'];
  readonly addressees: readonly NoticeAddressee[] | Withheld;
  readonly copiedTo: readonly Personal[] | Withheld;
  /** As it was corrected or modified last. Withheld from those to whom it is not addressed. */
  readonly text: Text;
  readonly draftedBy: string;
  /** The law and the days of the notice; null for a draft. */
  readonly sent: (SentNotice & { readonly sentBy: string; readonly lateReason: Text | null }) | null;
  /** Day of the last correction of a notice that was sent, whose reason is in the history; null without one. */
  readonly correctedOn: IsoDay | null;
  /** How a draft was discarded or a notice lifted; null until then. */
  readonly ended: Ending | null;
}

/** What somebody addressed says against a notice. Representations are numbered from 1. */
export interface RepresentationRecord {
  readonly notice: number;
  readonly by: NoticeAddressee;
  /** As it was corrected last. */
  readonly text: Text;
  readonly receivedOn: IsoDay;
  readonly late: boolean;
  readonly recordedBy: string;
  readonly correctedOn: IsoDay | null;
  readonly answer: {
    readonly outcome: RepresentationOutcome;
    readonly answer: Text;
    readonly on: IsoDay;
    readonly by: string;
  } | null;
}

/** A power that is or was used. Uses are numbered from 1. */
export type PowerRecord = Shown<EscalationPowerEvents['PowerUsed']> & {
  readonly correctedOn: IsoDay | null;
  readonly ended: Ending | null;
};

/** What somebody has to do. Conditions are numbered from 1. */
export interface ConcernConditionRecord {
  /** As it was corrected last. */
  readonly text: Text;
  readonly owner: ConditionOwner;
  readonly dueOn: IsoDay;
  readonly setOn: IsoDay;
  readonly setBy: string;
  readonly correctedOn: IsoDay | null;
  /** Whether it must still be met. */
  readonly open: boolean;
  readonly judgements: readonly {
    readonly result: ConditionResult;
    readonly on: IsoDay;
    readonly note: Text;
    readonly judgedBy: string;
  }[];
}

/** What was done about a concern beyond its steps. */
export interface MeasuresDocument {
  readonly notices: readonly NoticeRecord[];
  readonly representations: readonly RepresentationRecord[];
  readonly powers: readonly PowerRecord[];
  readonly powerProposal: Shown<EscalationPowerEvents['PowerProposed']> | null;
  readonly conditions: readonly ConcernConditionRecord[];
  readonly stepBackProposal: Shown<EscalationStepBackEvents['StepBackProposed']> | null;
  readonly stepsBack: readonly (Omit<Shown<EscalationStepBackEvents['StepBackTaken']>, 'contractId'> & {
    readonly on: IsoDay;
  })[];
}

export const EMPTY_MEASURES: MeasuresDocument = {
  notices: [],
  representations: [],
  powers: [],
  powerProposal: null,
  conditions: [],
  stepBackProposal: null,
  stepsBack: [],
};
