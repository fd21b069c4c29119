import type { Code, ConcernKind, HalfDays, Judgement, Pence, Rating, Signatory, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A measurable aim. Values are in the unit of the measure. Its texts must not name people. */
export type Aim = {
  aimId: string;
  needArea: Code;
  statement: string;
  measure: { name: string; unit: string; direction: 'up' | 'down' };
  baseline: { value: number; on: IsoDay; cohort: string; status: 'provisional' | 'revised' | 'final' };
  target: { value: number; by: IsoDay };
  assessor: string;
  method: string;
};

/** The old and the new version of an aim. */
export type AimChange = { aimId: string; old: Aim; new: Aim };

/** Texts that may name people are `Personal`: encrypted under a separate key. */
export type ContractEvents = {
  /** The contract has the id of the decision it carries out, so that a decision leads to one contract at most. */
  ContractDrafted: {
    reference: string;
    decisionId: string;
    boardId: string;
    requestId: string | null;
    schoolUrn: Urn;
    leaderId: string;
    /** The person who leads the work. Only this person can report on it. */
    leaderPersonId: string;
    homeSchoolUrn: Urn;
    allianceId: string | null;
    level: Code;
    fundId: string;
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
  AimAgreed: Aim;
  AimDropped: { aimId: string };
  ContractSigned: { as: Signatory; personId: string; signedOn: IsoDay };
  /** The responsible body (trust, diocese, governing body) has seen the contract. The contract does not wait for this. */
  ContractAcknowledged: { personId: string; acknowledgedOn: IsoDay };
  /** All parties have signed, so money and days are requested. A later attempt requests only what was refused. */
  ArrangementsRequested: {
    attempt: number;
    requested: ('money' | 'days')[];
    fundId: string;
    pence: Pence;
    leaderId: string;
    halfDays: HalfDays;
    from: IsoDay;
    to: IsoDay;
  };
  FundingConfirmed: { fundId: string; pence: Pence };
  FundingRefused: { fundId: string; reason: string };
  DaysConfirmed: { leaderId: string; halfDays: HalfDays };
  DaysRefused: { leaderId: string; reason: string };
  /** `reason` is null if nobody withdrew the contract: its time limit passed before it started. */
  ContractWithdrawn: { reason: Personal | null; fundId: string; leaderId: string; pence: Pence };
  ContractStarted: { startedOn: IsoDay; nextReviewOn: IsoDay; nextReportOn: IsoDay };
  VisitPlanned: { visitId: string; on: IsoDay; halfDays: HalfDays; purpose: string };
  VisitHeld: { visitId: string; heldOn: IsoDay; halfDays: HalfDays; summary: Personal; leaderId: string };
  VisitMissed: { visitId: string; reasonCode: Code; note: Personal };
  VisitCountersigned: { visitId: string; personId: string };
  MeasurementRecorded: { measurementId: string; aimId: string; value: number; measuredOn: IsoDay; source: string };
  ProgressReported: {
    reportId: string;
    reportedOn: IsoDay;
    /** The evidence must not name people. */
    ratings: { aimId: string; rating: Rating; evidence: string }[];
    narrative: Personal;
    nextReportOn: IsoDay;
  };
  /** The provider reports that the work is not progressing. This raises a concern. */
  NotProgressingReported: {
    boardId: string;
    schoolUrn: Urn;
    leaderPersonId: string;
    homeSchoolUrn: Urn;
    kind: Exclude<ConcernKind, 'safeguarding'>;
    aimIds: string[];
    detail: Personal;
  };
  SchoolStatementRecorded: { statement: Personal };
  BoardReviewed: { reviewedOn: IsoDay; judgement: Rating; note: Personal; nextReviewOn: IsoDay };
  ReviewOverdue: { wasDueOn: IsoDay };
  ReportOverdue: { wasDueOn: IsoDay };
  VariationProposed: {
    variationId: string;
    proposedBy: Signatory;
    reason: Personal;
    aims: AimChange[];
    halfDays: { old: HalfDays; new: HalfDays };
  };
  VariationAgreed: {
    variationId: string;
    agreedBy: Signatory;
    aims: AimChange[];
    halfDays: { old: HalfDays; new: HalfDays };
  };
  VariationRefused: { variationId: string; refusedBy: Signatory; reason: Personal };
  ConcernNoted: { escalationId: string; kind: ConcernKind };
  ConcernSettled: { escalationId: string; outcome: Personal };
  AimJudged: { aimId: string; judgement: Judgement; evidence: Personal; judgedOn: IsoDay };
  /** Delivery has ended. Undelivered half-days and pence that are not owed go back. */
  ContractEnded: {
    how: 'completed' | 'ended-early' | 'lapsed';
    causeCode: Code | null;
    /** Null if the time limit ended the contract. */
    note: Personal | null;
    endedOn: IsoDay;
    fundId: string;
    leaderId: string;
    unusedPence: Pence;
    unusedHalfDays: HalfDays;
  };
  LapseNotYetDue: { endsOn: IsoDay };
  PaymentNoted: { instalmentId: string; pence: Pence };
  /** The fund recovered money that was paid. */
  RecoveryNoted: { pence: Pence };
  MoneySettled: { released: Pence; outstanding: Pence };
  DaysSettled: { returned: HalfDays };
  ContractClosed: {
    metAims: number;
    partlyMetAims: number;
    unmetAims: number;
    /** Paid and not recovered. */
    paid: Pence;
    deliveredHalfDays: HalfDays;
  };
};
