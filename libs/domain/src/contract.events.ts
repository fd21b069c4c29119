import type { Code, ConcernKind, HalfDays, Judgement, Pence, Rating, Signatory, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A measurable aim. Values are in the unit of the measure. The name and the unit of the measure must not name people. */
export type Aim = {
  aimId: string;
  needArea: Code;
  statement: Personal;
  measure: { name: string; unit: string; direction: 'up' | 'down' };
  baseline: { value: number; on: IsoDay; cohort: Personal; status: 'provisional' | 'revised' | 'final' };
  target: { value: number; by: IsoDay };
  assessor: Personal;
  method: Personal;
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
  /** An aim of the draft. After the first signature, aims change only by a variation. */
  AimAgreed: Aim;
  /** The draft no longer has this aim. */
  AimDropped: { aimId: string };
  /** One of the three parties signs. */
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
  /** The fund has committed the money. */
  FundingConfirmed: { fundId: string; pence: Pence };
  /** The fund cannot commit the money. `reason` is a code. */
  FundingRefused: { fundId: string; reason: string };
  /** The half-days of the leader are reserved. */
  DaysConfirmed: { leaderId: string; halfDays: HalfDays };
  /** The half-days of the leader cannot be reserved. `reason` is a code. */
  DaysRefused: { leaderId: string; reason: string };
  /** `reason` is null if nobody withdrew the contract: its time limit passed before it started. */
  ContractWithdrawn: { reason: Personal | null; fundId: string; leaderId: string; pence: Pence };
  /** The work starts. The days of the first review and report are set. */
  ContractStarted: { startedOn: IsoDay; nextReviewOn: IsoDay; nextReportOn: IsoDay };
  VisitPlanned: { visitId: string; on: IsoDay; halfDays: HalfDays; purpose: Personal };
  VisitHeld: { visitId: string; heldOn: IsoDay; halfDays: HalfDays; summary: Personal; leaderId: string };
  /** A planned visit did not take place. */
  VisitMissed: { visitId: string; reasonCode: Code; note: Personal };
  /** The school confirms that the visit took place. */
  VisitCountersigned: { visitId: string; personId: string };
  /** A value of the measure of an aim, in the unit of the measure. */
  MeasurementRecorded: { measurementId: string; aimId: string; value: number; measuredOn: IsoDay; source: Personal };
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
    homeSchoolUrn: Urn;
    kind: Exclude<ConcernKind, 'safeguarding'>;
    aimIds: string[];
    detail: Personal;
  };
  /** What the school says about the progress of the work. */
  SchoolStatementRecorded: { statement: Personal };
  /** The board judges the progress and sets the day of the next review. */
  BoardReviewed: { reviewedOn: IsoDay; judgement: Rating; note: Personal; nextReviewOn: IsoDay };
  /** The system notes that a review of the board is late. */
  ReviewOverdue: { wasDueOn: IsoDay };
  /** The system notes that a progress report is late. */
  ReportOverdue: { wasDueOn: IsoDay };
  /** One side proposes to change aims or half-days. The other side can consent or refuse. */
  VariationProposed: {
    variationId: string;
    proposedBy: Signatory;
    reason: Personal;
    aims: AimChange[];
    halfDays: { old: HalfDays; new: HalfDays };
  };
  /** The other side consents, so the contract changes. */
  VariationAgreed: {
    variationId: string;
    agreedBy: Signatory;
    aims: AimChange[];
    halfDays: { old: HalfDays; new: HalfDays };
  };
  /** The other side refuses, so the contract stays as it is. */
  VariationRefused: { variationId: string; refusedBy: Signatory; reason: Personal };
  /** A concern about this contract was raised. The contract cannot be closed until it is settled. */
  ConcernNoted: { escalationId: string; kind: ConcernKind };
  /** A concern about this contract was resolved. */
  ConcernSettled: { escalationId: string; outcome: Personal };
  /** Whether the aim was met. A later judgement of the same aim replaces this one. */
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
  /** Reply to a deadline: the contract does not lapse yet, and nothing changes. */
  LapseNotYetDue: { endsOn: IsoDay };
  /** The fund paid an instalment. */
  PaymentNoted: { instalmentId: string; pence: Pence };
  /** A payment is void: it was recorded by mistake or came back from the bank. `released`: the part that is not owed again. */
  PaymentVoidNoted: { instalmentId: string; pence: Pence; released: Pence };
  /** The fund committed less, because the price fell by so many pence. */
  PriceLowered: { pence: Pence };
  /** The fund recovered money that was paid. */
  RecoveryNoted: { pence: Pence };
  /** After the end, the fund has released what will not be spent. `outstanding`: what is still to be paid. */
  MoneySettled: { released: Pence; outstanding: Pence };
  /** After the end, the unused half-days are free again. */
  DaysSettled: { returned: HalfDays };
  /** Nothing is open any more. The numbers are the result of the contract. */
  ContractClosed: {
    metAims: number;
    partlyMetAims: number;
    unmetAims: number;
    /** Paid and not recovered. */
    paid: Pence;
    deliveredHalfDays: HalfDays;
  };
};
