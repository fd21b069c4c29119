import type { AimChange, ContractAimEvents, MeasuredCohort, ValueStatus } from '#domain/contract-aims.events';
import type { ContractOutcomeEvents } from '#domain/contract-afterwards.events';
import type { ContractCircumstanceEvents } from '#domain/contract-circumstances.events';
import type { ContractClauseEvents } from '#domain/contract-clauses.events';
import type { ContractCorrectionEvents } from '#domain/contract-corrections.events';
import type { ContractVisitCorrectionEvents } from '#domain/contract-visit-corrections.events';
import type { ContractMonitoringEvents } from '#domain/contract-monitoring.events';
import type { ContractWorkPlanEvents } from '#domain/contract-work-plans.events';
import type { ContractPauseEvents } from '#domain/contract-pauses.events';
import type { ContractEndingEvents } from '#domain/contract-ending.events';
import type { ContractReplyEvents } from '#domain/contract-replies.events';
import type { ContractExtensionEvents } from '#domain/contract-extension.events';
import type { ContractPartEvents, PartChange } from '#domain/contract-parts.events';
import type { ContractPriceEvents } from '#domain/contract-price.events';
import type { ContractEvidenceEvents } from '#domain/contract-evidence.events';
import type { ContractProgrammeEvents } from '#domain/contract-programmes.events';
import type { ContractTakeOverEvents } from '#domain/contract-take-over.events';
import type { ContractTeamEvents, DaysOfLeader } from '#domain/contract-team.events';
import type { ContractVisitEvents } from '#domain/contract-visits.events';
import type {
  Code,
  ConcernKind,
  Employer,
  HalfDays,
  Payer,
  Pence,
  Provider,
  Rating,
  Signatory,
  Urn,
} from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What is agreed in a draft. */
export type AgreedContract = {
  reference: string;
  decisionId: string;
  boardId: string;
  requestId: string | null;
  schoolUrn: Urn;
  /** Who gives the support. It signs as the provider. */
  provider: Provider;
  /** The lead leader, who steers the work. */
  leaderId: string;
  /** The person who leads the work. */
  leaderPersonId: string;
  /** Null for a leader whom no school employs. */
  homeSchoolUrn: Urn | null;
  /** Who releases a leader without a home school; null for one with a home school. */
  employer: Employer | null;
  allianceId: string | null;
  level: Code;
  payer: Payer;
  /** Null unless a fund pays. */
  fundId: string | null;
  pence: Pence;
  halfDays: HalfDays;
  startsOn: IsoDay;
  endsOn: IsoDay;
  reviewEveryDays: number;
  reportEveryDays: number;
  /** Days after the end during which earlier work can still be recorded, measured and judged. */
  graceDays: number;
  /** The board's codes for a missed visit and an early end on the day of drafting. */
  missedVisitReasons: Code[];
  earlyEndCauses: Code[];
};

/** The figures of a draft, which can be amended until the start. `fundId` is null unless a fund pays. */
export type DraftFigures = Pick<
  AgreedContract,
  'reference' | 'payer' | 'fundId' | 'pence' | 'halfDays' | 'startsOn' | 'endsOn'
>;

/** Texts that may name people are `Personal`: encrypted under a separate key. */
export type ContractRecordEvents = {
  /** The contract has the id of the decision it carries out, so that a decision leads to one contract at most. */
  ContractDrafted: AgreedContract;
  /** A withdrawn contract is drafted again, without its team, aims, parts, clauses and signatures. */
  ContractRedrafted: AgreedContract;
  /** Figures of the draft change. Signatures were voided before, if there were any. */
  DraftAmended: { old: DraftFigures; new: DraftFigures; reason: Personal };
  /** The draft is open again. Nothing that was signed applies any more, and `released` goes back to the fund, the lead leader and the team. */
  SignaturesVoided: {
    reason: Personal;
    voided: Signatory[];
    released: ('money' | 'days')[];
    fundId: string | null;
    leaderId: string;
    team: string[];
    pence: Pence;
  };
  /** One of the three parties signs, and accepts the contract with its clauses. */
  ContractSigned: {
    as: Signatory;
    personId: string;
    signedOn: IsoDay;
    /** The version of the contract that the party signed. Null in the first version of this event. */
    contractVersion: number | null;
  };
  /** The responsible body (trust, diocese, governing body) has seen the contract. The contract does not wait for this. */
  ContractAcknowledged: { personId: string; acknowledgedOn: IsoDay };
  /** All parties have signed and the whole team is released, so money and days are requested. A later attempt requests only what was refused. */
  ArrangementsRequested: {
    attempt: number;
    requested: ('money' | 'days')[];
    fundId: string | null;
    pence: Pence;
    leaderId: string;
    halfDays: HalfDays;
    from: IsoDay;
    to: IsoDay;
    /** The days that each leader is asked for; empty unless days are requested. */
    reservations: DaysOfLeader[];
  };
  /** Another than a fund pays, or nobody. No fund is asked, and payments are not tracked. */
  FundingNotNeeded: { payer: Exclude<Payer, 'fund'>; pence: Pence };
  /** `reason` is null if nobody withdrew the contract: its time limit passed before it started. */
  ContractWithdrawn: {
    reason: Personal | null;
    fundId: string | null;
    leaderId: string;
    team: string[];
    pence: Pence;
  };
  /** The work starts. The days of the first review and report are set. `begunEarly`: why it began before the last signature; else null. */
  ContractStarted: { startedOn: IsoDay; nextReviewOn: IsoDay; nextReportOn: IsoDay; begunEarly: Personal | null };
  /** A value of the measure of an aim, in the unit of the measure; for participation, the number of persons. */
  MeasurementRecorded: {
    measurementId: string;
    aimId: string;
    value: number;
    measuredOn: IsoDay;
    source: Personal;
    /** Null if the source does not say. */
    status: ValueStatus | null;
    /** Null if the source does not say. */
    cohort: MeasuredCohort | null;
  };
  /** The provider rates every aim. */
  ProgressReported: {
    reportId: string;
    reportedOn: IsoDay;
    ratings: { aimId: string; rating: Rating; evidence: Personal }[];
    narrative: Personal;
    nextReportOn: IsoDay;
  };
  /** The provider reports that the work is not progressing. This raises a concern. */
  NotProgressingReported: {
    boardId: string;
    schoolUrn: Urn;
    leaderPersonId: string;
    homeSchoolUrn: Urn | null;
    kind: Exclude<ConcernKind, 'safeguarding'>;
    aimIds: string[];
    detail: Personal;
  };
  /** What the school says about the progress of the work. */
  SchoolStatementRecorded: {
    /** Null in the first version of this event: such a statement is named by its place in the history. */
    statementId: string | null;
    statement: Personal;
  };
  /** The board judges the progress and sets the day of the next review. */
  BoardReviewed: {
    /** Null in the first version of this event: such a review is named by its place in the history. */
    reviewId: string | null;
    reviewedOn: IsoDay;
    judgement: Rating;
    note: Personal;
    nextReviewOn: IsoDay;
  };
  /** The system notes that a review of the board is late. */
  ReviewOverdue: { wasDueOn: IsoDay };
  /** The system notes that a progress report is late. */
  ReportOverdue: { wasDueOn: IsoDay };
  /** One side proposes to change aims, parts or half-days. The other side can consent or refuse. */
  VariationProposed: {
    variationId: string;
    proposedBy: Signatory;
    reason: Personal;
    aims: AimChange[];
    parts: PartChange[];
    halfDays: { old: HalfDays; new: HalfDays };
  };
  /** The other side consents, so the contract changes. */
  VariationAgreed: {
    variationId: string;
    agreedBy: Signatory;
    aims: AimChange[];
    parts: PartChange[];
    halfDays: { old: HalfDays; new: HalfDays };
  };
  /** The other side refuses, so the contract stays as it is. */
  VariationRefused: { variationId: string; refusedBy: Signatory; reason: Personal };
};

/** All events of a contract. */
export type ContractEvents = ContractRecordEvents &
  ContractAimEvents &
  ContractPartEvents &
  ContractClauseEvents &
  ContractPriceEvents &
  ContractProgrammeEvents &
  ContractEvidenceEvents &
  ContractTeamEvents &
  ContractTakeOverEvents &
  ContractExtensionEvents &
  ContractEndingEvents &
  ContractVisitEvents &
  ContractReplyEvents &
  ContractCorrectionEvents &
  ContractVisitCorrectionEvents &
  ContractPauseEvents &
  ContractMonitoringEvents &
  ContractWorkPlanEvents &
  ContractOutcomeEvents &
  ContractCircumstanceEvents;
