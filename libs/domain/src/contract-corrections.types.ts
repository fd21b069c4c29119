import type { MeasuredCohort, SeenEvidence, ValueStatus } from '#domain/contract-aims.events';
import type { CircumstanceAnswer, CircumstanceKind } from '#domain/contract-circumstances.events';
import type { JudgementBasis } from '#domain/contract-judgements.events';
import type { ContractPauseCommands } from '#domain/contract-pauses.events';
import type { VisitPlace } from '#domain/contract-visits.events';
import type { Code, ContractMeanwhile, HalfDays, Judgement, Outcome, Rating } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Commands that correct what was recorded or planned. A text, a place or a number of people that is null does not change. */
export type ContractCorrectionCommands = {
  /** `begunEarly`: why the work began before the last signature; null if it did not, or if the reason does not change. */
  CorrectStart: { startedOn: IsoDay; begunEarly: Personal | null; reason: Personal };
  ReplanVisit: {
    visitId: string;
    on: IsoDay;
    halfDays: HalfDays;
    place: VisitPlace | null;
    purpose: Personal | null;
    reason: Personal;
  };
  CancelVisit: { visitId: string; reason: Personal };
  /** `attendedBy`: the leaders who came; null if that does not change. */
  CorrectVisit: {
    visitId: string;
    heldOn: IsoDay;
    halfDays: HalfDays;
    attendedBy: string[] | null;
    place: VisitPlace | null;
    schoolStaff: number | null;
    schoolStaffNames: Personal | null;
    summary: Personal | null;
    reason: Personal;
  };
  CorrectMissedVisit: { visitId: string; reasonCode: Code; note: Personal | null; reason: Personal };
  VoidVisitRecord: { visitId: string; reason: Personal };
  VoidCountersignature: { visitId: string; reason: Personal };
  CorrectMeasurement: {
    measurementId: string;
    value: number;
    measuredOn: IsoDay;
    source: Personal | null;
    status: ValueStatus | null;
    cohort: MeasuredCohort | null;
    reason: Personal;
  };
  VoidMeasurement: { measurementId: string; reason: Personal };
  CorrectReport: { reportId: string; reportedOn: IsoDay; narrative: Personal | null; reason: Personal };
  CorrectRating: { reportId: string; aimId: string; rating: Rating; evidence: Personal | null; reason: Personal };
  CorrectSchoolStatement: { statementId: string; statement: Personal; reason: Personal };
  CorrectBoardReview: {
    reviewId: string;
    reviewedOn: IsoDay;
    judgement: Rating;
    note: Personal | null;
    reason: Personal;
  };
  CorrectJudgement: {
    aimId: string;
    judgement: Judgement;
    judgedOn: IsoDay;
    evidence: Personal | null;
    evidenceSeen: SeenEvidence[] | null;
    noEvidenceReason: Personal | null;
    /** Null or left out if it stays. */
    restsOn?: JudgementBasis | null;
    otherAssessor?: Personal | null;
    /** The assessor whom the aim names judged, and nobody else. */
    byNamedAssessor?: boolean;
    reason: Personal;
  };
  WithdrawVariation: { variationId: string; as: 'school' | 'provider'; reason: Personal };
};

/** What the board decided about a contract, as the chair confirmed it. `causeCode`: why it ends; null unless the minute says so. */
export type ReviewDecision = {
  decisionId: string;
  meetingId: string;
  outcome: Outcome;
  decidedOn: IsoDay;
  effectiveFrom: IsoDay;
  causeCode: Code | null;
};

/** Commands about what happens around a contract. */
export type ContractCircumstanceCommands = ContractPauseCommands & {
  /** Sent by a deadline or a reaction. */
  NoteCircumstance: { kind: CircumstanceKind; since: IsoDay; sourceId: string };
  /** Sent by a reaction. */
  NoteFormalStep: { escalationId: string; since: IsoDay; meanwhile: ContractMeanwhile | null };
  /** Sent by a reaction when the formal step about a concern is taken back. */
  NoteFormalStepEnded: { escalationId: string; endedOn: IsoDay };
  NoteRequestWithdrawal: { requestId: string; since: IsoDay };
  AnswerCircumstance: { circumstanceId: string; answer: CircumstanceAnswer; decidedOn: IsoDay; reason: Personal };
  /** `on`: the first day with the other alliance. `decidedOn`: when the board decided it. */
  PassContractOn: { allianceId: string; on: IsoDay; decidedOn: IsoDay; reason: Personal };
  /** Sent by a reaction when the chair has confirmed the minute of a review. */
  NoteReviewDecision: ReviewDecision;
};
