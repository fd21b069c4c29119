import { isSameContent, refuseImpossibleCohort, refuseImpossibleValue } from '#domain/aim-kinds';
import { findNextDueDay } from '#domain/contract-due-days';
import { requireAim } from '#domain/contract-aims';
import { refuseUnlessAuthor, refuseUnlessCorrectable } from '#domain/contract-corrections';
import { refuseIfBasis, refuseWrongBasis } from '#domain/contract-judgements';
import type { CalendarFact } from '#domain/contract-facts.types';
import type { Measurement } from '#domain/contract-entries.types';
import { isSameEvidence, refuseWrongEvidence } from '#domain/seen-evidence';
import { refuseBeforeStart } from '#domain/contract-visits';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const requireEntry = <Entry>(entries: readonly Entry[], matches: (entry: Entry) => boolean): Entry => {
  const found = entries.find(matches);
  refuseUnless(found !== undefined, 'unknown-entry', 'The contract has no entry with this id. Check the id.');
  return found;
};

const requireMeasurement = ({ measurements }: SupportContract, measurementId: string): Measurement => {
  const found = requireEntry(measurements, (each) => each.measurementId === measurementId);
  refuseUnless(!found.voided, 'measurement-voided', 'This measurement was voided. Record the right one.');
  return found;
};

/** The measurement of the aim with the latest day, of several on one day the one recorded last; null without one. */
const findLatest = (measurements: readonly Measurement[], aimId: string) => {
  const [latest] = measurements
    .filter((each) => each.aimId === aimId && !each.voided)
    .toReversed()
    .toSorted((one, other) => other.measuredOn.localeCompare(one.measuredOn));
  return latest === undefined ? null : { value: latest.value, measuredOn: latest.measuredOn };
};

/** The next due day after one of the days was corrected: the latest that the start and any of these days lead to. */
const findDueDayOf = (
  state: SupportContract,
  days: readonly IsoDay[],
  everyDays: number,
  calendar: CalendarFact,
): IsoDay => {
  if (state.startedOn === null) throw new Error('A contract with entries has started.');
  return findNextDueDay(state, state.startedOn, days, everyDays, calendar);
};

/** Decisions that correct measurements, reports, statements, reviews and judgements. */
export const decideProgressCorrections = {
  CorrectMeasurement: (state, { measurementId, source, reason, ...right }, context) => {
    refuseUnlessCorrectable(state, context);
    const known = requireMeasurement(state, measurementId);
    refuseUnlessAuthor(known.recordedBy, context);
    const { aimId } = known;
    const { value, measuredOn } = right;
    const status = right.status ?? known.status;
    const cohort = right.cohort ?? known.cohort;
    const corrected = { ...known, value, measuredOn, status, cohort };
    refuseWithoutChange(!isSameContent(known, corrected) || source !== null);
    refuseFutureDay(measuredOn, context.today);
    refuseImpossibleValue(requireAim(state, aimId), value);
    refuseImpossibleCohort(cohort);
    const replaced = {
      value: { old: known.value, new: value },
      measuredOn: { old: known.measuredOn, new: measuredOn },
      status: { old: known.status, new: status },
      cohort: { old: known.cohort, new: cohort },
    };
    const after = state.measurements.map((each) => (each === known ? corrected : each));
    const data = { measurementId, aimId, ...replaced, source, latest: findLatest(after, aimId), reason };
    return [{ type: 'MeasurementCorrected', data, occurredOn: measuredOn }];
  },

  VoidMeasurement: (state, { measurementId, reason }, context) => {
    refuseUnlessCorrectable(state, context);
    const known = requireMeasurement(state, measurementId);
    refuseUnlessAuthor(known.recordedBy, context);
    refuseIfBasis(state, 'measurementIds', measurementId);
    const { aimId } = known;
    const latest = findLatest(
      state.measurements.filter((each) => each !== known),
      aimId,
    );
    refuseUnless(
      latest !== null || state.judgements.every((judged) => judged.aimId !== aimId),
      'measurement-in-use',
      'The aim was judged by this measurement alone. Record the right measurement before you void this one.',
    );
    return [{ type: 'MeasurementVoided', data: { measurementId, aimId, latest, reason } }];
  },

  CorrectReport: (state, { reportId, reportedOn, narrative, reason }, context, facts) => {
    refuseUnlessCorrectable(state, context);
    const known = requireEntry(state.reports, (each) => each.reportId === reportId);
    refuseUnlessAuthor(known.recordedBy, context);
    refuseWithoutChange(known.reportedOn !== reportedOn || narrative !== null);
    refuseFutureDay(reportedOn, context.today);
    refuseBeforeStart(state, reportedOn);
    const days = state.reports.map((each) => (each === known ? reportedOn : each.reportedOn));
    const nextReportOn = findDueDayOf(state, days, state.agreed.reportEveryDays, facts);
    const replaced = { old: known.reportedOn, new: reportedOn };
    const corrected = { reportId, reportedOn: replaced, narrative, nextReportOn, reason };
    return [{ type: 'ReportCorrected', data: corrected, occurredOn: reportedOn }];
  },

  CorrectRating: (state, { reportId, aimId, rating, evidence, reason }, context) => {
    refuseUnlessCorrectable(state, context);
    const report = requireEntry(state.reports, (each) => each.reportId === reportId);
    const known = requireEntry(report.ratings, (each) => each.aimId === aimId);
    refuseUnlessAuthor(report.recordedBy, context);
    refuseWithoutChange(known.rating !== rating || evidence !== null);
    const isLatest = state.reports.at(-1) === report;
    const replaced = { old: known.rating, new: rating };
    return [{ type: 'RatingCorrected', data: { reportId, aimId, rating: replaced, evidence, isLatest, reason } }];
  },

  CorrectSchoolStatement: (state, data, context) => {
    refuseUnlessCorrectable(state, context);
    const known = requireEntry(state.statements, ({ statementId }) => statementId === data.statementId);
    refuseUnlessAuthor(known.recordedBy, context);
    return [{ type: 'SchoolStatementCorrected', data }];
  },

  CorrectBoardReview: (state, { reviewId, reviewedOn, judgement, note, reason }, context, facts) => {
    refuseUnlessCorrectable(state, context);
    const known = requireEntry(state.reviews, (each) => each.reviewId === reviewId);
    refuseUnlessAuthor(known.recordedBy, context);
    refuseWithoutChange(known.reviewedOn !== reviewedOn || known.judgement !== judgement || note !== null);
    refuseFutureDay(reviewedOn, context.today);
    refuseBeforeStart(state, reviewedOn);
    const days = state.reviews.map((each) => (each === known ? reviewedOn : each.reviewedOn));
    const nextReviewOn = findDueDayOf(state, days, state.agreed.reviewEveryDays, facts);
    const replaced = {
      reviewedOn: { old: known.reviewedOn, new: reviewedOn },
      judgement: { old: known.judgement, new: judgement },
    };
    const isLatest = state.reviews.at(-1) === known;
    const corrected = { reviewId, ...replaced, note, isLatest, nextReviewOn, reason };
    return [{ type: 'BoardReviewCorrected', data: corrected, occurredOn: reviewedOn }];
  },

  CorrectJudgement: (
    state,
    {
      aimId,
      judgement,
      judgedOn,
      evidence,
      evidenceSeen,
      noEvidenceReason,
      restsOn = null,
      otherAssessor = null,
      reason,
    },
    context,
  ) => {
    refuseUnlessCorrectable(state, context);
    const known = requireEntry(state.judgements, (each) => each.aimId === aimId);
    refuseUnlessAuthor(known.recordedBy, context);
    const seen = evidenceSeen ?? known.evidenceSeen;
    const changesEvidence = !isSameEvidence(seen, known.evidenceSeen);
    const changesText = evidence !== null || noEvidenceReason !== null || otherAssessor !== null;
    const changesBasis = restsOn !== null && !isSameContent(restsOn, known.restsOn);
    refuseWithoutChange(
      known.judgement !== judgement || known.judgedOn !== judgedOn || changesEvidence || changesBasis || changesText,
    );
    refuseFutureDay(judgedOn, context.today);
    refuseBeforeStart(state, judgedOn);
    refuseWrongEvidence(state, requireAim(state, aimId), {
      judgement,
      judgedOn,
      evidenceSeen: seen,
      hasReason: known.hasReason || noEvidenceReason !== null,
    });
    const replaced = {
      judgement: { old: known.judgement, new: judgement },
      judgedOn: { old: known.judgedOn, new: judgedOn },
      restsOn: changesBasis ? { old: known.restsOn, new: restsOn } : null,
      evidenceSeen: changesEvidence ? { old: [...known.evidenceSeen], new: [...seen] } : null,
    };
    if (restsOn !== null) refuseWrongBasis(state, aimId, restsOn);
    const corrected = { aimId, ...replaced, evidence, noEvidenceReason, otherAssessor, reason };
    return [{ type: 'JudgementCorrected', data: corrected, occurredOn: judgedOn }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
