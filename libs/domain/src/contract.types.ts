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
import type { ContractAfterwardsCommands } from '#domain/contract-afterwards.events';
import type { ContractJudgementCommands } from '#domain/contract-judgements.events';
import type { Afterwards } from '#domain/contract-afterwards.types';
import type { ContractDraftCommands } from '#domain/contract-draft.types';
import type { ContractContentCommands } from '#domain/contract-content.types';
import type { RecordCommands } from '#domain/contract-recording.types';
import type {
  AfterwardsFacts,
  AwardFacts,
  CalendarFacts,
  DecisionFact,
  ExtendedContract,
  LeaderDayFact,
  PassContractFacts,
  PlanFacts,
  ListPriceFacts,
  SignFacts,
  TermsFacts,
} from '#domain/contract-facts.types';
import type { TakeOverCommand } from '#domain/contract-take-over.events';
import type { Aim } from '#domain/contract-aims.events';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractClause } from '#domain/contract-clauses.events';
import type { ContractPrice } from '#domain/contract-price.events';
import type { ContractPart } from '#domain/contract-parts.events';
import type { ContractMonitoringCommands, MonitoringGroup } from '#domain/contract-monitoring.events';
import type { ContractWorkPlanCommands } from '#domain/contract-work-plans.events';
import type { ContractReplyCommands } from '#domain/contract-replies.events';
import type { ContractTeamCommands, ContractVisitCommands, TeamFacts } from '#domain/contract-team.types';
import type { HomeSchoolFacts } from '#domain/home-school';
import type { Code, HalfDays, Pence } from '#domain/vocabulary';
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
  /** The day on which the current version was made. */
  readonly versionFrom: IsoDay;
  /** The deployed leaders besides the lead leader. */
  readonly team: readonly TeamMember[];
  /** The days that were requested of the lead leader and the team. */
  readonly reservations: readonly Reservation[];
  /** Empty if the contract is not divided. */
  readonly parts: readonly ContractPart[];
  readonly clauses: readonly ContractClause[];
  /** How the price comes about; null unless that is agreed. */
  readonly price: ContractPrice | null;
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
  /** The plans of the work, in order. The last one is the current plan. */
  readonly workPlanIds: readonly string[];
  /** The group that monitors the contract; null if none was formed. */
  readonly monitoring: MonitoringGroup | null;
  readonly sessions: readonly Session[];
  readonly programmeResults: readonly ProgrammeResult[];
  readonly measurements: readonly Measurement[];
  readonly evidence: readonly Evidence[];
  readonly reports: readonly Report[];
  readonly statements: readonly Statement[];
  readonly reviews: readonly Review[];
  readonly afterwards: Afterwards;
  /** Number of judgements, including those that were replaced. */
  readonly judgementCount: number;
  readonly variation: (ContractEvents['VariationProposed'] & { readonly since: IsoDay }) | null;
  readonly pastVariationIds: readonly string[];
  /** The contract that extends this one by decision of the board; null without one. */
  readonly extendedBy: string | null;
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
  ContractMonitoringCommands &
  ContractWorkPlanCommands &
  ContractVisitCommands &
  TakeOverCommand &
  ContractAfterwardsCommands &
  ContractJudgementCommands &
  RecordCommands;

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
      TakeOverContract: DecisionFact & ListPriceFacts;
      AddTeamMember: TeamFacts;
      ReleaseTeamMember: DecisionFact & HomeSchoolFacts;
      RenewArrangements: DecisionFact;
    } & AfterwardsFacts;
  replies: {
    LapseContract: 'ContractEnded' | 'ContractWithdrawn' | 'LapseNotYetDue';
    NoteExtension: 'ContractExtended';
    PlanFollowUp: 'FollowUpPlanned';
    NoteCircumstance: 'CircumstanceNoted';
    NoteFormalStep: 'FormalStepNoted';
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
