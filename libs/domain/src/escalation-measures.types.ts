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
import type { EscalationReturnEvents } from '#domain/escalation-return.events';
import type { Code, ApprovesFor } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a notice that was sent is given under, and its days. */
export type SentNotice = Readonly<NoticeLaw & NoticeDays>;

/** A formal notice. Notices are numbered from 1. */
export type Notice = Readonly<NoticeContent> & {
  readonly kind: Code;
  readonly draftedBy: string;
  readonly state: 'draft' | 'discarded' | 'in-force' | 'withdrawn' | 'lifted';
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
  readonly from: IsoDay;
  /** Last day; null while it is used. */
  readonly endedOn: IsoDay | null;
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
  /** The way back that waits for approval. */
  readonly returnProposal: EscalationReturnEvents['DeEscalationProposed'] | null;
};

type Approval = { as: ApprovesFor; decisionId: string | null };

export type MeasureCommands = {
  DraftNotice: NoticeContent & { kind: Code };
  RedraftNotice: NoticeContent & { notice: number };
  DiscardNotice: EscalationNoticeEvents['NoticeDiscarded'];
  /** `complyBy`: more time than the rules give; null for the time that they give. */
  SendNotice: { notice: number; sentOn: IsoDay; complyBy: IsoDay | null };
  /** Null: what is recorded stays. */
  CorrectNotice: { notice: number; text: Personal | null; sentOn: IsoDay | null; reason: Personal };
  LiftNotice: EscalationNoticeEvents['NoticeLifted'];
  MakeRepresentation: { notice: number; by: NoticeAddressee; text: Personal; receivedOn: IsoDay };
  CorrectRepresentation: { representation: number; text: Personal; receivedOn: IsoDay; reason: Personal };
  /** `text` and `complyBy`: what a modified notice says, and until when those addressed have to comply; null: as before. */
  AnswerRepresentation: {
    representation: number;
    outcome: RepresentationOutcome;
    answer: Personal;
    answeredOn: IsoDay;
    text: Personal | null;
    complyBy: IsoDay | null;
  };
  ProposePower: { notice: number; power: Code; from: IsoDay; reason: Personal };
  WithdrawPowerProposal: { reason: Personal };
  ApprovePower: Record<never, never>;
  CorrectPower: EscalationPowerEvents['PowerCorrected'];
  EndPower: EscalationPowerEvents['PowerEnded'];
  SetConcernCondition: EscalationConditionEvents['ConcernConditionSet'];
  CorrectConcernCondition: EscalationConditionEvents['ConcernConditionCorrected'];
  JudgeConcernCondition: EscalationConditionEvents['ConcernConditionJudged'];
  ProposeDeEscalation: { reason: Personal };
  WithdrawDeEscalation: { reason: Personal };
  ApproveDeEscalation: Approval;
};
