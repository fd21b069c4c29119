import type { ContractCircumstanceCommands, ContractCorrectionCommands } from '#domain/contract-corrections.types';
import type {
  Arrangement,
  Circumstance,
  Concern,
  Evidence,
  Measurement,
  Pause,
  ProgrammeResult,
  Report,
  Reservation,
  Review,
  Session,
  Signature,
  StandingJudgement,
  Statement,
  TeamMember,
  Visit,
} from '#domain/contract-entries.types';
import type { ContractDraftCommands } from '#domain/contract-draft.types';
import type { ContractContentCommands } from '#domain/contract-content.types';
import type { EndCorrection } from '#domain/contract-ending.events';
import type {
  AwardFacts,
  CalendarFacts,
  DecisionFact,
  ExtendedContract,
  LeaderDayFact,
  PassContractFacts,
  PlanFacts,
  SignFacts,
  TermsFacts,
} from '#domain/contract-facts.types';
import type { TakeOverCommand } from '#domain/contract-take-over.events';
import type { Aim } from '#domain/contract-aims.events';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractClause } from '#domain/contract-clauses.events';
import type { ContractPart } from '#domain/contract-parts.events';
import type { ContractReplyCommands } from '#domain/contract-replies.events';
import type { ContractTeamCommands, ContractVisitCommands, TeamFacts } from '#domain/contract-team.types';
import type { HomeSchoolFacts } from '#domain/home-school';
import type { Code, ConcernKind, HalfDays, Pence, Rating } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What the school and the system leader agreed, what was done, and what is still open, from the contract's own stream. */
export type SupportContract = {
  readonly agreed: ContractEvents['ContractDrafted'];
  readonly draftedOn: IsoDay;
  /** Day of the last change to the figures of the draft, or of voided signatures; null without one. */
  readonly amendedOn: IsoDay | null;
  /** How often the draft was amended or drafted again. */
  readonly amendments: number;
  /** The number of the version of what is agreed, from 1. */
  readonly contractVersion: number;
  /** The deployed leaders besides the lead leader. */
  readonly team: readonly TeamMember[];
  /** The days that were requested of the lead leader and the team. */
  readonly reservations: readonly Reservation[];
  /** Empty if the contract is not divided. */
  readonly parts: readonly ContractPart[];
  readonly clauses: readonly ContractClause[];
  readonly aims: readonly Aim[];
  readonly signatures: readonly Signature[];
  /** Whether the contract was signed on paper, and waits for the clerk to take it over or has been taken over. */
  readonly fromPaper: boolean;
  /** Day on which the contract was taken over from paper; null for one that was signed here. */
  readonly takenOverOn: IsoDay | null;
  /** Day on which the responsible body acknowledged the contract; null until then. */
  readonly acknowledgedOn: IsoDay | null;
  readonly attempt: number;
  readonly money: Arrangement;
  readonly days: Arrangement;
  /** Funds and leaders that have not yet replied that money or days of earlier terms are free, once for each release. */
  readonly releasing: { readonly funds: readonly string[]; readonly leaders: readonly string[] };
  /** Planned half-days after the last variation; never more than in the draft. */
  readonly halfDays: HalfDays;
  readonly startedOn: IsoDay | null;
  readonly nextReviewOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
  /** Due days already recorded as overdue. */
  readonly notedOverdue: { readonly review: IsoDay | null; readonly report: IsoDay | null };
  readonly visits: readonly Visit[];
  readonly pauses: readonly Pause[];
  readonly sessions: readonly Session[];
  readonly programmeResults: readonly ProgrammeResult[];
  readonly measurements: readonly Measurement[];
  readonly evidence: readonly Evidence[];
  readonly reports: readonly Report[];
  readonly statements: readonly Statement[];
  readonly reviews: readonly Review[];
  /** Number of judgements, including those that were replaced. */
  readonly judgementCount: number;
  readonly variation: (ContractEvents['VariationProposed'] & { readonly since: IsoDay }) | null;
  readonly pastVariationIds: readonly string[];
  /** What happened around the contract before it was over. */
  readonly circumstances: readonly Circumstance[];
  /** The other alliances to which the contract passed, in order, each with its first day and the alliance before. */
  readonly passedOn: readonly { readonly before: string; readonly allianceId: string; readonly on: IsoDay }[];
  readonly concerns: readonly Concern[];
  /** Number of reports of the provider that the work is not progressing. Each of them raises a concern. */
  readonly concernReports: number;
  /** The standing judgement of each judged aim. */
  readonly judgements: readonly StandingJudgement[];
  /** Total by which the price fell after the draft. */
  readonly lowered: Pence;
  /** Total paid and not void, and the part of it that was recovered. */
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly ended: {
    readonly how: 'completed' | 'ended-early' | 'lapsed';
    readonly on: IsoDay;
    readonly causeCode: Code | null;
    /** The part of the price that is not owed. */
    readonly unusedPence: Pence;
  } | null;
  /** Pence released to the fund after the end; null until the fund has replied. */
  readonly released: Pence | null;
  readonly daysSettled: boolean;
  /** Leaders who have not yet replied after the end that their unused days are free. */
  readonly settling: readonly string[];
  readonly withdrawn: boolean;
  /** Day on which the withdrawal was recorded; null without one. */
  readonly withdrawnOn: IsoDay | null;
  readonly closed: boolean;
};

export type ContractCommands = ContractDraftCommands &
  ContractContentCommands &
  ContractCorrectionCommands &
  ContractCircumstanceCommands &
  ContractTeamCommands &
  ContractReplyCommands &
  ContractVisitCommands &
  TakeOverCommand &
  RecordCommands;

/** Commands that record something for the first time. */
type RecordCommands = {
  AcknowledgeContract: { acknowledgedOn: IsoDay };
  RenewArrangements: Record<never, never>;
  /** `begunEarly`: why the work began before the last signature; null if it did not. */
  StartContract: { startedOn: IsoDay; begunEarly: Personal | null };
  WithdrawContract: { reason: Personal };
  RecordMeasurement: ContractEvents['MeasurementRecorded'];
  SubmitProgressReport: {
    reportId: string;
    reportedOn: IsoDay;
    ratings: { aimId: string; rating: Rating; evidence: Personal }[];
    narrative: Personal;
  };
  ReportNotProgressing: { kind: Exclude<ConcernKind, 'safeguarding'>; aimIds: string[]; detail: Personal };
  RecordSchoolStatement: { statementId: string; statement: Personal };
  RecordBoardReview: { reviewId: string; reviewedOn: IsoDay; judgement: Rating; note: Personal };
  NoteOverdueReview: { wasDueOn: IsoDay };
  NoteOverdueReport: { wasDueOn: IsoDay };
  JudgeAim: ContractEvents['AimJudged'];
  /** `unusedPence`: the part of the price that is not owed, from 0 to the unpaid amount. */
  CompleteContract: { endedOn: IsoDay; unusedPence: Pence; note: Personal; noVisitReason: Personal | null };
  EndContractEarly: { causeCode: Code; endedOn: IsoDay; note: Personal };
  CorrectEnd: EndCorrection;
  LapseContract: Record<never, never>;
  CloseContract: Record<never, never>;
  /** Sent by a reaction when another contract extends this one. */
  NoteExtension: ContractEvents['ContractExtended'];
};

export type ContractStream = {
  state: SupportContract;
  commands: ContractCommands;
  events: ContractEvents;
  facts: TermsFacts &
    CalendarFacts & {
      AmendDraft: AwardFacts & { extended: ExtendedContract };
      PlanVisit: PlanFacts;
      ReplanVisit: PlanFacts;
      CloseContract: DecisionFact;
      PassContractOn: PassContractFacts;
      RecordVisit: LeaderDayFact;
      CorrectVisit: LeaderDayFact;
      SignContract: SignFacts;
      TakeOverContract: DecisionFact;
      AddTeamMember: TeamFacts;
      ReleaseTeamMember: DecisionFact & HomeSchoolFacts;
      RenewArrangements: DecisionFact;
    };
  replies: {
    LapseContract: 'ContractEnded' | 'ContractWithdrawn' | 'LapseNotYetDue';
    NoteExtension: 'ContractExtended';
    NoteCircumstance: 'CircumstanceNoted';
    NoteFormalStepEnded: 'FormalStepEnded';
    NoteRequestWithdrawal: 'RequestWithdrawalNoted' | 'ContractWithdrawn';
    NoteReviewDecision: 'ReviewDecided';
    NoteFundsCommitted: 'FundingConfirmed' | 'EarlierReplyNoted';
    NoteCommitmentDeclined: 'FundingRefused' | 'EarlierReplyNoted';
    NoteDaysReserved: 'DaysConfirmed' | 'TeamDaysConfirmed' | 'EarlierReplyNoted';
    NoteReservationDeclined: 'DaysRefused' | 'TeamDaysRefused' | 'EarlierReplyNoted';
    NoteConcern: 'ConcernNoted' | 'ConcernsPassedOn';
    SettleConcern: 'ConcernSettled';
    NotePayment: 'PaymentNoted';
    NotePaymentVoided: 'PaymentVoidNoted';
    NotePriceLowered: 'PriceLowered';
    NoteRecovery: 'RecoveryNoted';
    NoteCorrectedRecovery: 'RecoveryCorrectionNoted';
    NoteMoneySettled: 'MoneySettled';
    NoteDaysSettled: 'DaysSettled' | 'TeamDaysSettled';
  };
};
