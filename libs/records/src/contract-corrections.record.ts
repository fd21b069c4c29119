import type { ContractCircumstanceEvents } from '#domain/contract-circumstances.events';
import type { ContractCorrectionEvents } from '#domain/contract-corrections.events';
import type { ContractStream } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import { changeWhere, correctedOn } from '#records/changed-entries';
import { answerPauses } from '#records/contract-pauses.record';
import type { ContractDocument, VariationRecord } from '#records/contract.record.types';
import { startCorrections } from '#records/contract-start.record';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD } from '#records/visibility';

type Projection = RecordProjection<ContractStream, ContractDocument>;

export const changeVariation = (
  record: ContractDocument,
  variationId: string,
  change: Partial<VariationRecord>,
): ContractDocument => ({
  ...record,
  variations: record.variations.map((each) => (each.variationId === variationId ? { ...each, ...change } : each)),
});

const progressCorrections = {
  MeasurementCorrected: (record, { measurementId, value, measuredOn, source, status, cohort }, context) => ({
    ...record,
    measurements: changeWhere(
      record.measurements,
      (each) => each.measurementId === measurementId,
      (each) => ({
        value: value.new,
        measuredOn: measuredOn.new,
        source: source ?? each.source,
        status: status.new,
        cohort: cohort.new,
        ...correctedOn(context),
      }),
    ),
  }),
  MeasurementVoided: (record, { measurementId }, context) => ({
    ...record,
    measurements: changeWhere(
      record.measurements,
      (each) => each.measurementId === measurementId,
      () => ({ voided: true, ...correctedOn(context) }),
    ),
  }),
  ReportCorrected: (record, { reportId, reportedOn, narrative, nextReportOn }, context) => ({
    ...record,
    nextReportOn,
    reports: changeWhere(
      record.reports,
      (each) => each.reportId === reportId,
      (each) => ({
        reportedOn: reportedOn.new,
        narrative: narrative ?? each.narrative,
        ...correctedOn(context),
      }),
    ),
  }),
  RatingCorrected: (record, { reportId, aimId, rating, evidence }, context) => ({
    ...record,
    reports: record.reports.map((report) => {
      if (report.reportId !== reportId || report.ratings === WITHHELD) return report;
      const ratings = report.ratings.map((rated) =>
        rated.aimId === aimId ? { ...rated, rating: rating.new, evidence: evidence ?? rated.evidence } : rated,
      );
      return { ...report, ratings, ...correctedOn(context) };
    }),
  }),
  SchoolStatementCorrected: (record, { statementId, statement }, context) => ({
    ...record,
    statements: changeWhere(
      record.statements,
      (each) => each.statementId === statementId,
      () => ({
        statement,
        ...correctedOn(context),
      }),
    ),
  }),
  BoardReviewCorrected: (record, { reviewId, reviewedOn, judgement, note, nextReviewOn }, context) => ({
    ...record,
    nextReviewOn,
    reviews: changeWhere(
      record.reviews,
      (each) => each.reviewId === reviewId,
      (each) => ({
        reviewedOn: reviewedOn.new,
        judgement: judgement.new,
        note: note ?? each.note,
        ...correctedOn(context),
      }),
    ),
  }),
} satisfies Partial<Projection>;

/** A circumstance that the board has not answered. */
const UNANSWERED = {
  ...{ endedOn: null, answer: null, answeredOn: null },
  ...{ answeredBy: null, decisionId: null, reason: null },
};

const circumstances = {
  RequestWithdrawalNoted: (record, requestWithdrawal) => ({ ...record, requestWithdrawal }),
  CircumstanceNoted: (record, noted) => ({
    ...record,
    circumstances: [...record.circumstances, { ...noted, ...UNANSWERED, contractMeanwhile: null }],
  }),
  FormalStepNoted: (record, { circumstanceId, since, escalationId, meanwhile: contractMeanwhile }) => ({
    ...record,
    circumstances: [
      ...record.circumstances,
      { circumstanceId, kind: 'formal-step', since, sourceId: escalationId, contractMeanwhile, ...UNANSWERED },
    ],
  }),
  FormalStepEnded: (record, { circumstanceIds, endedOn }) => ({
    ...record,
    circumstances: changeWhere(
      record.circumstances,
      ({ circumstanceId }) => circumstanceIds !== WITHHELD && circumstanceIds.includes(circumstanceId),
      () => ({ endedOn }),
    ),
  }),
  ContractPassedOn: (record, { allianceId, on, decidedOn, reason }, { actor }) => ({
    ...record,
    passedOn: [...record.passedOn, { ...allianceId, on, decidedOn, reason, recordedBy: actor }],
  }),
  MoneyPassedOn: (record) => record,
  ConcernsPassedOn: (record) => record,
  CircumstanceAnswered: (record, { circumstanceId, answer, decidedOn, reason }, { actor }) => ({
    ...record,
    pauses: answerPauses(record, [circumstanceId], { answer, decidedOn }, actor),
    circumstances: changeWhere(
      record.circumstances,
      (each) => each.circumstanceId === circumstanceId,
      () => ({ answer, answeredOn: decidedOn, answeredBy: actor, decisionId: null, reason }),
    ),
  }),
  ReviewDecided: (record, { decisionId, answer, decidedOn, circumstanceIds }, { actor }) => ({
    ...record,
    pauses:
      circumstanceIds === WITHHELD
        ? record.pauses
        : answerPauses(record, circumstanceIds, { answer, decidedOn }, actor),
    circumstances: changeWhere(
      record.circumstances,
      ({ circumstanceId }) => circumstanceIds !== WITHHELD && circumstanceIds.includes(circumstanceId),
      () => ({ answer, answeredOn: decidedOn, answeredBy: actor, decisionId, reason: null }),
    ),
  }),
} satisfies Partial<Projection>;

/** What corrections and answers about circumstances change in what people read. Those of visits are beside the visits. */
export const corrections = {
  ...startCorrections,
  ...progressCorrections,
  ...circumstances,
  VariationWithdrawn: (record, { variationId, withdrawnBy, reason }, context) =>
    changeVariation(record, variationId, {
      status: 'withdrawn',
      answeredBy: withdrawnBy,
      answeredOn: effectiveDay(context),
      withdrawalReason: reason,
    }),
} satisfies Pick<
  Projection,
  Exclude<keyof (ContractCorrectionEvents & ContractCircumstanceEvents), 'JudgementCorrected'>
>;
