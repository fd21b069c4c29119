import type { MeasuredCohort, SeenEvidence, ValueStatus } from '#domain/contract-aims.events';
import type { JudgementBasis } from '#domain/contract-judgements.events';
import type { Judgement, Rating, Signatory } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The value and day of the latest measurement of an aim. */
export type LatestMeasurement = { value: number; measuredOn: IsoDay };

/** What a value was and what it is now. Equal if it did not change. */
export type Replaced<Value> = { old: Value; new: Value };

/**
 * Corrections of what was recorded under a contract. The corrected record stays in the history. An old text stays there too, so that it has one place and
 * can be erased: a correction has only the new text, or null if the text did not change.
 */
export type ContractCorrectionEvents = {
  /**
   * The start was recorded for a wrong day. `isEarly`: the right day is before the last signature. `begunEarly`: why; null if it did not change or the start
   * is not early. The due days are null after the end of the contract.
   */
  StartCorrected: {
    startedOn: Replaced<IsoDay>;
    isEarly: boolean;
    begunEarly: Personal | null;
    nextReviewOn: IsoDay | null;
    nextReportOn: IsoDay | null;
    reason: Personal;
  };
  /** A measurement was wrong. `latest`: the latest measurement of the aim now. */
  MeasurementCorrected: {
    measurementId: string;
    aimId: string;
    value: Replaced<number>;
    measuredOn: Replaced<IsoDay>;
    source: Personal | null;
    status: Replaced<ValueStatus | null>;
    cohort: Replaced<MeasuredCohort | null>;
    latest: LatestMeasurement | null;
    reason: Personal;
  };
  /** A measurement was recorded by mistake, for instance of another aim. `latest`: the latest measurement of the aim now; null without one. */
  MeasurementVoided: {
    measurementId: string;
    aimId: string;
    latest: LatestMeasurement | null;
    reason: Personal;
  };
  /** The day or the narrative of a progress report was wrong. */
  ReportCorrected: {
    reportId: string;
    reportedOn: Replaced<IsoDay>;
    narrative: Personal | null;
    nextReportOn: IsoDay;
    reason: Personal;
  };
  /** The rating of an aim in a progress report was wrong. `isLatest`: no later report rates the aim. */
  RatingCorrected: {
    reportId: string;
    aimId: string;
    rating: Replaced<Rating>;
    evidence: Personal | null;
    isLatest: boolean;
    reason: Personal;
  };
  /** The school puts its statement right. */
  SchoolStatementCorrected: { statementId: string; statement: Personal; reason: Personal };
  /** The record of a review was wrong. `isLatest`: no later review was recorded. */
  BoardReviewCorrected: {
    reviewId: string;
    reviewedOn: Replaced<IsoDay>;
    judgement: Replaced<Rating>;
    note: Personal | null;
    isLatest: boolean;
    nextReviewOn: IsoDay;
    reason: Personal;
  };
  /**
   * The record of the standing judgement of an aim was wrong. Not a new judgement, which replaces the old one as of its own day. `evidenceSeen` and
   * `noEvidenceReason`, `restsOn` and `otherAssessor` are null if they did not change.
   */
  JudgementCorrected: {
    aimId: string;
    judgement: Replaced<Judgement>;
    judgedOn: Replaced<IsoDay>;
    evidence: Personal | null;
    evidenceSeen: Replaced<SeenEvidence[]> | null;
    noEvidenceReason: Personal | null;
    restsOn: Replaced<JudgementBasis> | null;
    otherAssessor: Personal | null;
    reason: Personal;
  };
  /** The side that proposed a variation takes it back, for instance because it contains a mistake. */
  VariationWithdrawn: { variationId: string; withdrawnBy: Signatory; reason: Personal };
};
