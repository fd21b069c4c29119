import type { DatedTerms } from '#domain/board';
import type { Aim, ContractEvents } from '#domain/contract.events';
import type { Decision } from '#domain/decision';
import type { Code, ConcernKind, HalfDays, Judgement, Pence, Rating, Signatory, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Money or days requested from another stream. `since`: day of the last change. */
export type Arrangement = {
  readonly status: 'not-requested' | 'requested' | 'confirmed' | 'refused';
  readonly since: IsoDay;
};

export type Visit = {
  readonly visitId: string;
  readonly on: IsoDay;
  readonly halfDays: HalfDays;
  readonly status: 'planned' | 'held' | 'missed';
  readonly countersigned: boolean;
};

/** A concern that the board pursues: every kind but safeguarding. */
export type Concern = {
  readonly escalationId: string;
  readonly kind: Exclude<ConcernKind, 'safeguarding'>;
  readonly since: IsoDay;
  readonly settled: boolean;
};

/** What the school and the system leader agreed, what was done, and what is still open, from the contract's own stream. */
export type SupportContract = {
  readonly agreed: ContractEvents['ContractDrafted'];
  readonly draftedOn: IsoDay;
  readonly aims: readonly Aim[];
  readonly signatures: readonly ContractEvents['ContractSigned'][];
  /** Day on which the responsible body acknowledged the contract; null until then. */
  readonly acknowledgedOn: IsoDay | null;
  readonly attempt: number;
  readonly money: Arrangement;
  readonly days: Arrangement;
  /** Planned half-days after the last variation; never more than in the draft. */
  readonly halfDays: HalfDays;
  readonly startedOn: IsoDay | null;
  readonly nextReviewOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
  /** Due days already recorded as overdue. */
  readonly notedOverdue: { readonly review: IsoDay | null; readonly report: IsoDay | null };
  readonly visits: readonly Visit[];
  readonly measurements: readonly { readonly measurementId: string; readonly aimId: string }[];
  readonly reportIds: readonly string[];
  /** Numbers of records that the state does not contain one by one. */
  readonly counts: {
    readonly statements: number;
    readonly reviews: number;
    readonly judgements: number;
  };
  readonly variation: (ContractEvents['VariationProposed'] & { readonly since: IsoDay }) | null;
  readonly pastVariationIds: readonly string[];
  readonly concerns: readonly Concern[];
  /** Number of reports of the provider that the work is not progressing. Each of them raises a concern. */
  readonly concernReports: number;
  readonly judgements: readonly { readonly aimId: string; readonly judgement: Judgement }[];
  /** Total by which the price fell after the draft. */
  readonly lowered: Pence;
  /** Total paid and not void, and the part of it that was recovered. */
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly ended: {
    readonly how: 'completed' | 'ended-early' | 'lapsed';
    readonly on: IsoDay;
    /** The part of the price that is not owed. */
    readonly unusedPence: Pence;
  } | null;
  /** Pence released to the fund after the end; null until the fund has replied. */
  readonly released: Pence | null;
  readonly daysSettled: boolean;
  readonly withdrawn: boolean;
  /** Day on which the withdrawal was recorded; null without one. */
  readonly withdrawnOn: IsoDay | null;
  readonly closed: boolean;
};

export type ContractCommands = {
  DraftContract: {
    reference: string;
    decisionId: string;
    boardId: string;
    /** Must be the leader named in the decision. */
    leaderId: string;
    fundId: string;
    pence: Pence;
    halfDays: HalfDays;
    startsOn: IsoDay;
    endsOn: IsoDay;
  };
  AgreeAim: Aim;
  DropAim: { aimId: string };
  SignContract: { as: Signatory; signedOn: IsoDay };
  AcknowledgeContract: { acknowledgedOn: IsoDay };
  RenewArrangements: Record<never, never>;
  StartContract: { startedOn: IsoDay };
  WithdrawContract: { reason: Personal };
  PlanVisit: { visitId: string; on: IsoDay; halfDays: HalfDays; purpose: Personal };
  RecordVisit: { visitId: string; heldOn: IsoDay; halfDays: HalfDays; summary: Personal };
  RecordMissedVisit: { visitId: string; reasonCode: Code; note: Personal };
  CountersignVisit: { visitId: string };
  RecordMeasurement: { measurementId: string; aimId: string; value: number; measuredOn: IsoDay; source: Personal };
  SubmitProgressReport: {
    reportId: string;
    reportedOn: IsoDay;
    ratings: { aimId: string; rating: Rating; evidence: Personal }[];
    narrative: Personal;
  };
  ReportNotProgressing: { kind: Exclude<ConcernKind, 'safeguarding'>; aimIds: string[]; detail: Personal };
  RecordSchoolStatement: { statement: Personal };
  RecordBoardReview: { reviewedOn: IsoDay; judgement: Rating; note: Personal };
  NoteOverdueReview: { wasDueOn: IsoDay };
  NoteOverdueReport: { wasDueOn: IsoDay };
  ProposeVariation: {
    variationId: string;
    proposedAs: 'school' | 'provider';
    reason: Personal;
    /** The new version of each changed aim. */
    aims: Aim[];
    halfDays: HalfDays;
  };
  ConsentToVariation: { variationId: string; as: 'school' | 'provider' };
  RefuseVariation: { variationId: string; as: 'school' | 'provider'; reason: Personal };
  JudgeAim: { aimId: string; judgement: Judgement; evidence: Personal; judgedOn: IsoDay };
  /** `unusedPence`: the part of the price that is not owed, from 0 to the unpaid amount. */
  CompleteContract: { endedOn: IsoDay; unusedPence: Pence; note: Personal };
  EndContractEarly: { causeCode: Code; endedOn: IsoDay; note: Personal };
  LapseContract: Record<never, never>;
  CloseContract: Record<never, never>;
  NoteFundsCommitted: { fundId: string; pence: Pence };
  NoteCommitmentDeclined: { fundId: string; reason: string };
  NoteDaysReserved: { leaderId: string; halfDays: HalfDays };
  NoteReservationDeclined: { leaderId: string; reason: string };
  NoteConcern: { escalationId: string; kind: ConcernKind };
  SettleConcern: { escalationId: string; outcome: Personal };
  NotePayment: { instalmentId: string; pence: Pence };
  NotePaymentVoided: { instalmentId: string; pence: Pence; released: Pence };
  NotePriceLowered: { pence: Pence };
  NoteRecovery: { pence: Pence };
  NoteMoneySettled: { released: Pence; outstanding: Pence };
  NoteDaysSettled: { returned: HalfDays };
};

export type ContractStream = {
  state: SupportContract;
  commands: ContractCommands;
  events: ContractEvents;
  facts: {
    DraftContract: {
      decision: Decision | undefined;
      leader: LeaderForContract | undefined;
      /** The board that owns the fund; undefined if the fund does not exist. */
      fund: { boardId: string } | undefined;
      /** The board's terms today; null if the board does not exist or has no terms yet. */
      terms: DatedTerms | null;
    };
    SignContract: DecisionFact;
    RenewArrangements: DecisionFact;
    StartContract: DecisionFact & {
      /** Whether the leader is designated from the start to the agreed end; undefined if the leader does not exist. */
      leader: { designated: boolean } | undefined;
    };
  };
  replies: {
    LapseContract: 'ContractEnded' | 'ContractWithdrawn' | 'LapseNotYetDue';
    NoteFundsCommitted: 'FundingConfirmed';
    NoteCommitmentDeclined: 'FundingRefused';
    NoteDaysReserved: 'DaysConfirmed';
    NoteReservationDeclined: 'DaysRefused';
    NoteConcern: 'ConcernNoted';
    SettleConcern: 'ConcernSettled';
    NotePayment: 'PaymentNoted';
    NotePaymentVoided: 'PaymentVoidNoted';
    NotePriceLowered: 'PriceLowered';
    NoteRecovery: 'RecoveryNoted';
    NoteMoneySettled: 'MoneySettled';
    NoteDaysSettled: 'DaysSettled';
  };
};

/** The current state of the decision that the contract carries out. */
export type DecisionFact = { decision: Decision | undefined };

/** What a draft needs to know about the leader. */
export type LeaderForContract = {
  personId: string;
  homeSchoolUrn: Urn;
  allianceId: string | null;
  /** Designated on every day from the start of the contract to its end. */
  designated: boolean;
};
