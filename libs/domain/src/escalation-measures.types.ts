import type { EscalationConditionEvents, ConditionOwner } from '#domain/escalation-conditions.events';
import type {
  EscalationNoticeEvents,
  NoticeAddressee,
  NoticeContent,
  NoticeDays,
  NoticeLaw,
  RepresentationOutcome,
} from '#domain/escalation-notices.events';
import type { EscalationPowerEvents } from '#domain/escalation-powers.events';
import type { EscalationStepBackEvents } from '#domain/escalation-step-back.events';
import type { Code, ApprovesFor, Governance } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a notice that was sent is given under, and its days. */
export type SentNotice = Readonly<NoticeLaw & NoticeDays>;

/** A formal notice. Notices are numbered from 1. */
export type Notice = Readonly<NoticeContent> & {
  readonly kind: Code;
  readonly draftedBy: string;
  /** `used`: a draft whose text an earlier notice has now. */
  readonly state: 'draft' | 'discarded' | 'used' | 'in-force' | 'withdrawn' | 'lifted';
  /** Who withdrew or lifted it; null while it is in force. */
  readonly endedBy: string | null;
  /** Null for a notice that was not sent. */
  readonly sent: SentNotice | null;
  readonly corrections: number;
};

export type Representation = {
  readonly notice: number;
  readonly by: NoticeAddressee;
  readonly personId: string;
  readonly receivedOn: IsoDay;
  /** Null until it is answered. */
  readonly outcome: RepresentationOutcome | null;
  readonly corrections: number;
};

/** A power that is or was used. Uses are numbered from 1. */
export type PowerUse = {
  readonly notice: number;
  readonly power: Code;
  readonly governance: Governance;
  readonly from: IsoDay;
  /** Last day; null while it is used. */
  readonly endedOn: IsoDay | null;
  readonly endedBy: string | null;
  readonly corrections: number;
};

export type ConcernCondition = {
  readonly owner: ConditionOwner;
  readonly dueOn: IsoDay;
  readonly setBy: string;
  readonly setOn: IsoDay;
  /** Whether it must still be met. */
  readonly open: boolean;
  readonly judgements: number;
  readonly corrections: number;
};

/** What was done about a concern beyond its steps. */
export type Measures = {
  readonly notices: readonly Notice[];
  readonly representations: readonly Representation[];
  readonly powers: readonly PowerUse[];
  /** The power that waits for approval. */
  readonly powerProposal: EscalationPowerEvents['PowerProposed'] | null;
  /** Number of powers that were proposed. */
  readonly powerProposals: number;
  readonly conditions: readonly ConcernCondition[];
  /** The step back that waits for approval. */
  readonly stepBackProposal: EscalationStepBackEvents['StepBackProposed'] | null;
  /** Number of steps back that were proposed. */
  readonly stepBackProposals: number;
};

type Approval = { as: ApprovesFor; decisionId: string | null };

export type MeasureCommands = {
  DraftNotice: NoticeContent & { kind: Code };
  RedraftNotice: NoticeContent & { notice: number };
  DiscardNotice: EscalationNoticeEvents['NoticeDiscarded'];
  /**
   * `complyBy`: more time than the rules give; null for the time that they give. `lateReason`: why a notice that was sent earlier is recorded only now. Its
   * periods run from its day then, and otherwise from the day of recording.
   */
  SendNotice: { notice: number; sentOn: IsoDay; complyBy: IsoDay | null; lateReason: Personal | null };
  /** Null: what is recorded stays. `draft`: the number of the draft of another person with the whole text. */
  CorrectNotice: {
    notice: number;
    draft: number | null;
    sentOn: IsoDay | null;
    complyBy: IsoDay | null;
    reason: Personal;
  };
  LiftNotice: { notice: number; liftedOn: IsoDay; reason: Personal };
  ReinstateNotice: { notice: number; reason: Personal };
  /** `by`: null if nobody said for whom a letter was written. `receivedOn`: null for today; only the clerk and the council give an earlier day. */
  MakeRepresentation: { notice: number; by: NoticeAddressee | null; text: Personal; receivedOn: IsoDay | null };
  /** `receivedOn`: null if it stays. */
  CorrectRepresentation: { representation: number; text: Personal; receivedOn: IsoDay | null; reason: Personal };
  /**
   * `draft`: the number of the draft of another person with the whole text of a modified notice. `complyBy`: until when those addressed have to comply. Null: as
   * before.
   */
  AnswerRepresentation: {
    representation: number;
    outcome: RepresentationOutcome;
    answer: Personal;
    answeredOn: IsoDay;
    draft: number | null;
    complyBy: IsoDay | null;
  };
  ProposePower: { notice: number; power: Code; from: IsoDay; reason: Personal };
  WithdrawPowerProposal: { reason: Personal };
  ApprovePower: Record<never, never>;
  CorrectPower: EscalationPowerEvents['PowerCorrected'];
  EndPower: EscalationPowerEvents['PowerEnded'];
  ReopenPower: EscalationPowerEvents['PowerReopened'];
  SetConcernCondition: EscalationConditionEvents['ConcernConditionSet'];
  CorrectConcernCondition: EscalationConditionEvents['ConcernConditionCorrected'];
  JudgeConcernCondition: EscalationConditionEvents['ConcernConditionJudged'];
  ReopenConcernCondition: EscalationConditionEvents['ConcernConditionReopened'];
  ProposeStepBack: { reason: Personal };
  WithdrawStepBack: { reason: Personal };
  ApproveStepBack: Approval;
};
