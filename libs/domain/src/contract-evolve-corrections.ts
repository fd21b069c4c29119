import type { ContractCorrectionEvents } from '#domain/contract-corrections.events';
import type { ContractVisitCorrectionEvents } from '#domain/contract-visit-corrections.events';
import { withoutConfirmation } from '#domain/contract-judgements';
import { findLastDay } from '#domain/contract-state';
import type { Visit } from '#domain/contract-entries.types';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';

export const changeVisit = (state: SupportContract, visitId: string, change: Partial<Visit>): SupportContract => ({
  ...state,
  visits: state.visits.map((visit) => (visit.visitId === visitId ? { ...visit, ...change } : visit)),
});

/** The open variation becomes a past one. */
export const closeVariation = (state: SupportContract): Pick<SupportContract, 'variation' | 'pastVariationIds'> => ({
  variation: null,
  pastVariationIds:
    state.variation === null ? state.pastVariationIds : [...state.pastVariationIds, state.variation.variationId],
});

const NOT_COUNTERSIGNED = { countersigned: false, countersignedBy: null };

/** A visit without a record is planned again, for its last planned day. After the end it was not held. */
const planAgain = (state: SupportContract, visitId: string): SupportContract => ({
  ...state,
  visits: state.visits.map((visit) =>
    visit.visitId === visitId
      ? {
          ...visit,
          ...visit.planned,
          ...NOT_COUNTERSIGNED,
          status: state.ended === null || visit.planned.on <= findLastDay(state) ? 'planned' : 'not-held',
          attendedBy: [],
          schoolStaff: null,
          missedReason: null,
          recordedBy: null,
        }
      : visit,
  ),
});

/** The state changes of corrections, one for each event type. */
export const evolveCorrections = {
  StartCorrected: (state, { startedOn, nextReviewOn, nextReportOn }) => ({
    ...state,
    startedOn: startedOn.new,
    nextReviewOn: nextReviewOn ?? state.nextReviewOn,
    nextReportOn: nextReportOn ?? state.nextReportOn,
  }),
  VisitReplanned: (state, { visitId, on, halfDays, place }) => {
    const planned = { on: on.new, halfDays: halfDays.new, place: place.new };
    return changeVisit(state, visitId, { ...planned, planned });
  },
  VisitCancelled: (state, { visitId }) => changeVisit(state, visitId, { status: 'cancelled' }),
  VisitCorrected: (state, { visitId, heldOn, halfDays, attendedBy, place, schoolStaff }) =>
    changeVisit(state, visitId, {
      on: heldOn.new,
      halfDays: halfDays.new,
      attendedBy: attendedBy.new,
      place: place.new,
      schoolStaff: schoolStaff.new,
      ...NOT_COUNTERSIGNED,
    }),
  MissedVisitCorrected: (state, { visitId, reasonCode }) =>
    changeVisit(state, visitId, { missedReason: reasonCode.new }),
  VisitRecordVoided: (state, { visitId }) => planAgain(state, visitId),
  CountersignatureVoided: (state, { visitId }) => changeVisit(state, visitId, NOT_COUNTERSIGNED),
  MeasurementCorrected: (state, { measurementId, value, measuredOn, status, cohort }) => ({
    ...state,
    measurements: state.measurements.map((each) =>
      each.measurementId === measurementId
        ? { ...each, value: value.new, measuredOn: measuredOn.new, status: status.new, cohort: cohort.new }
        : each,
    ),
  }),
  MeasurementVoided: (state, { measurementId }) => ({
    ...state,
    measurements: state.measurements.map((each) =>
      each.measurementId === measurementId ? { ...each, voided: true } : each,
    ),
  }),
  ReportCorrected: (state, { reportId, reportedOn, nextReportOn }) => ({
    ...state,
    nextReportOn,
    reports: state.reports.map((each) => (each.reportId === reportId ? { ...each, reportedOn: reportedOn.new } : each)),
  }),
  RatingCorrected: (state, { reportId, aimId, rating }) => ({
    ...state,
    reports: state.reports.map((each) => {
      if (each.reportId !== reportId) return each;
      const ratings = each.ratings.map((rated) => (rated.aimId === aimId ? { aimId, rating: rating.new } : rated));
      return { ...each, ratings };
    }),
  }),
  SchoolStatementCorrected: (state) => state,
  BoardReviewCorrected: (state, { reviewId, reviewedOn, judgement, nextReviewOn }) => ({
    ...state,
    nextReviewOn,
    reviews: state.reviews.map((each) =>
      each.reviewId === reviewId ? { ...each, reviewedOn: reviewedOn.new, judgement: judgement.new } : each,
    ),
  }),
  JudgementCorrected: (state, { aimId, judgement, judgedOn, evidenceSeen, noEvidenceReason, restsOn }) => ({
    ...state,
    ...withoutConfirmation(state),
    judgements: state.judgements.map((each) =>
      each.aimId === aimId
        ? {
            ...each,
            judgement: judgement.new,
            judgedOn: judgedOn.new,
            evidenceSeen: evidenceSeen?.new ?? each.evidenceSeen,
            restsOn: restsOn?.new ?? each.restsOn,
            hasReason: each.hasReason || noEvidenceReason !== null,
          }
        : each,
    ),
  }),
  VariationWithdrawn: (state) => ({ ...state, ...closeVariation(state) }),
} satisfies Pick<Decider<ContractStream>['evolve'], keyof (ContractCorrectionEvents & ContractVisitCorrectionEvents)>;
