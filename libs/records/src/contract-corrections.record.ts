import type { ContractCircumstanceEvents } from '#domain/contract-circumstances.events';
import type { ContractCorrectionEvents } from '#domain/contract-corrections.events';
import type { ContractStream } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import { londonDay } from '#kernel/time';
import type { EventContext } from '#kernel/decider';
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

/** The day of a correction. */
export const correctedOn = ({ recordedAt }: EventContext) => ({ correctedOn: londonDay(recordedAt) });

/** Changes the entries that match, and keeps the others. */
export const changeWhere = <Entry>(
  entries: readonly Entry[],
  matches: (entry: Entry) => boolean,
  change: (entry: Entry) => Partial<Entry>,
): readonly Entry[] => entries.map((entry) => (matches(entry) ? { ...entry, ...change(entry) } : entry));

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

const circumstances = {
  RequestWithdrawalNoted: (record, requestWithdrawal) => ({ ...record, requestWithdrawal }),
  CircumstanceNoted: (record, noted) => ({
    ...record,
    circumstances: [
      ...record.circumstances,
      { ...noted, endedOn: null, answer: null, answeredOn: null, answeredBy: null, decisionId: null, reason: null },
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
    circumstances: changeWhere(
      record.circumstances,
      (each) => each.circumstanceId === circumstanceId,
      () => ({ answer, answeredOn: decidedOn, answeredBy: actor, decisionId: null, reason }),
    ),
  }),
  ReviewDecided: (record, { decisionId, answer, decidedOn, circumstanceIds }, { actor }) => ({
    ...record,
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
