import type { DatedTerms } from '#domain/board';
import type { Aim, ContractEvents } from '#domain/contract.events';
import type { Decision } from '#domain/decision';
import type { Code, ConcernKind, HalfDays, Judgement, Pence, Rating, Signatory, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Money or days that are asked for elsewhere; `since` is the day of the last word on it. */
export type Arrangement = {
  readonly status: 'not-asked' | 'asked' | 'confirmed' | 'refused';
  readonly since: IsoDay;
};

export type Visit = {
  readonly visitId: string;
  readonly on: IsoDay;
  readonly halfDays: HalfDays;
  readonly status: 'planned' | 'held' | 'missed';
  readonly countersigned: boolean;
};

export type Concern = {
  readonly escalationId: string;
  readonly kind: ConcernKind;
  readonly since: IsoDay;
  readonly settled: boolean;
};

/** What the school and the system leader agreed, what was done for it, and what is still open, all known in the contract's own stream. */
export type SupportContract = {
  readonly agreed: ContractEvents['ContractDrafted'];
  readonly draftedOn: IsoDay;
  readonly aims: readonly Aim[];
  readonly signatures: readonly ContractEvents['ContractSigned'][];
  /** The day on which the responsible body acknowledged the contract; null while it has not. */
  readonly acknowledgedOn: IsoDay | null;
  readonly attempt: number;
  readonly money: Arrangement;
  readonly days: Arrangement;
  /** Planned half-days as last varied; never more than were drafted. */
  readonly halfDays: HalfDays;
  readonly startedOn: IsoDay | null;
  readonly nextReviewOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
  /** The due days that were already noted as overdue. */
  readonly notedOverdue: { readonly review: IsoDay | null; readonly report: IsoDay | null };
  readonly visits: readonly Visit[];
  readonly readings: readonly { readonly readingId: string; readonly aimId: string }[];
  readonly reportIds: readonly string[];
  readonly variation: (ContractEvents['VariationProposed'] & { readonly since: IsoDay }) | null;
  readonly pastVariationIds: readonly string[];
  readonly concerns: readonly Concern[];
  readonly judgements: readonly { readonly aimId: string; readonly judgement: Judgement }[];
  /** All that was paid, and what of it came back. */
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly ended: {
    readonly how: 'completed' | 'ended-early' | 'lapsed';
    readonly on: IsoDay;
    /** What of the price is not owed. */
    readonly unusedPence: Pence;
  } | null;
  /** Pence that went back to the fund after the end; null until the fund has answered. */
  readonly released: Pence | null;
  readonly daysSettled: boolean;
  readonly withdrawn: boolean;
  /** The day on which the withdrawal was recorded; null while there is none. */
  readonly withdrawnOn: IsoDay | null;
  readonly closed: boolean;
};

export type ContractCommands = {
  DraftContract: {
    reference: string;
    decisionId: string;
    boardId: string;
    /** The awarded leader; who else is named than in the decision is refused. */
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
  PlanVisit: { visitId: string; on: IsoDay; halfDays: HalfDays; purpose: string };
  RecordVisit: { visitId: string; heldOn: IsoDay; halfDays: HalfDays; summary: Personal };
  RecordMissedVisit: { visitId: string; reasonCode: Code; note: Personal };
  CountersignVisit: { visitId: string };
  TakeReading: { readingId: string; aimId: string; value: number; takenOn: IsoDay; source: string };
  SubmitProgressReport: {
    reportId: string;
    reportedOn: IsoDay;
    ratings: { aimId: string; rating: Rating; evidence: string }[];
    narrative: Personal;
  };
  ReportNotProgressing: { kind: Exclude<ConcernKind, 'safeguarding'>; aimIds: string[]; detail: Personal };
  GiveSchoolView: { view: Personal };
  RecordBoardReview: { reviewedOn: IsoDay; judgement: Rating; note: Personal };
  NoteOverdueReview: { wasDueOn: IsoDay };
  NoteOverdueReport: { wasDueOn: IsoDay };
  ProposeVariation: {
    variationId: string;
    proposedAs: 'school' | 'provider';
    reason: Personal;
    /** The new version of each aim that changes. */
    aims: Aim[];
    halfDays: HalfDays;
  };
  ConsentToVariation: { variationId: string; as: 'school' | 'provider' };
  RefuseVariation: { variationId: string; as: 'school' | 'provider'; reason: Personal };
  JudgeAim: { aimId: string; judgement: Judgement; evidence: Personal; judgedOn: IsoDay };
  /** `unusedPence`: what of the price is not owed, 0 when all of it is; at most what is not paid yet. */
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
      /** The board that the fund belongs to; undefined when there is no such fund. */
      fund: { boardId: string } | undefined;
      /** The board's terms today; null when there is no such board, or none holds yet. */
      terms: DatedTerms | null;
    };
    SignContract: StandingDecision;
    RenewArrangements: StandingDecision;
    StartContract: StandingDecision & {
      /** Designated from the start to the agreed end; undefined when there is no such leader. */
      leader: { designated: boolean } | undefined;
    };
  };
  answers: {
    LapseContract: 'ContractEnded' | 'ContractWithdrawn' | 'LapseNotDue';
    NoteFundsCommitted: 'FundingConfirmed';
    NoteCommitmentDeclined: 'FundingRefused';
    NoteDaysReserved: 'DaysConfirmed';
    NoteReservationDeclined: 'DaysRefused';
    NoteConcern: 'ConcernNoted';
    SettleConcern: 'ConcernSettled';
    NotePayment: 'PaymentNoted';
    NoteRecovery: 'RecoveryNoted';
    NoteMoneySettled: 'MoneySettled';
    NoteDaysSettled: 'DaysSettled';
  };
};

/** The decision that the contract carries out, as it stands today. */
export type StandingDecision = { decision: Decision | undefined };

/** What a draft relies on about the leader. */
export type LeaderForContract = {
  personId: string;
  homeSchoolUrn: Urn;
  allianceId: string | null;
  /** On every day from the start of the contract to its end. */
  designated: boolean;
};
