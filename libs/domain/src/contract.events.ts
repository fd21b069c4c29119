import type { Code, ConcernKind, HalfDays, Judgement, Pence, Rating, Signatory, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A measurable aim. Values carry the unit of the measure; its texts name no people. */
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

/** What an aim or the plan is changed to; the old stands beside it in the event. */
export type AimChange = { aimId: string; old: Aim; new: Aim };

/** Texts that may name people are `Personal`: sealed under a key of their own. */
export type ContractEvents = {
  /** The contract has the id of the decision that it carries out, so that no decision is drawn on twice. */
  ContractDrafted: {
    reference: string;
    decisionId: string;
    boardId: string;
    requestId: string | null;
    schoolUrn: Urn;
    leaderId: string;
    /** The person who leads; only this person reports. */
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
    /** Days after the end within which what happened up to it is still recorded, read and judged. */
    graceDays: number;
    /** The board's own words for a missed visit and an early end on the day of drafting. */
    missedVisitReasons: Code[];
    earlyEndCauses: Code[];
  };
  AimAgreed: Aim;
  AimDropped: { aimId: string };
  ContractSigned: { as: Signatory; personId: string; signedOn: IsoDay };
  /** The responsible body (trust, diocese, governing body) has seen the contract; it does not wait for that. */
  ContractAcknowledged: { personId: string; acknowledgedOn: IsoDay };
  /** All have signed: money and days are asked for. A new attempt follows a refusal and asks only for what was refused. */
  ArrangementsRequested: {
    attempt: number;
    asks: ('money' | 'days')[];
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
  /** Reason null: nobody withdrew it, its time passed before it started. */
  ContractWithdrawn: { reason: Personal | null; fundId: string; leaderId: string; pence: Pence };
  ContractStarted: { startedOn: IsoDay; nextReviewOn: IsoDay; nextReportOn: IsoDay };
  VisitPlanned: { visitId: string; on: IsoDay; halfDays: HalfDays; purpose: string };
  VisitHeld: { visitId: string; heldOn: IsoDay; halfDays: HalfDays; summary: Personal; leaderId: string };
  VisitMissed: { visitId: string; reasonCode: Code; note: Personal };
  VisitCountersigned: { visitId: string; personId: string };
  ReadingTaken: { readingId: string; aimId: string; value: number; takenOn: IsoDay; source: string };
  ProgressReported: {
    reportId: string;
    reportedOn: IsoDay;
    /** The evidence names no people. */
    ratings: { aimId: string; rating: Rating; evidence: string }[];
    narrative: Personal;
    nextReportOn: IsoDay;
  };
  /** The provider's own act: the work is not progressing. Raises a concern. */
  NotProgressingReported: {
    boardId: string;
    schoolUrn: Urn;
    leaderPersonId: string;
    homeSchoolUrn: Urn;
    kind: Exclude<ConcernKind, 'safeguarding'>;
    aimIds: string[];
    detail: Personal;
  };
  SchoolViewGiven: { view: Personal };
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
  /** Delivery is over. What is unused goes back: half-days not delivered, pence not owed for what was delivered. */
  ContractEnded: {
    how: 'completed' | 'ended-early' | 'lapsed';
    causeCode: Code | null;
    /** Null where the time limit ended it. */
    note: Personal | null;
    endedOn: IsoDay;
    fundId: string;
    leaderId: string;
    unusedPence: Pence;
    unusedHalfDays: HalfDays;
  };
  LapseNotDue: { endsOn: IsoDay };
  PaymentNoted: { instalmentId: string; pence: Pence };
  /** Money that was paid came back to the fund. */
  RecoveryNoted: { pence: Pence };
  MoneySettled: { released: Pence; outstanding: Pence };
  DaysSettled: { returned: HalfDays };
  ContractClosed: {
    metAims: number;
    partlyMetAims: number;
    unmetAims: number;
    /** What was paid and did not come back. */
    paid: Pence;
    deliveredHalfDays: HalfDays;
  };
};
