import { MAX_CONCERNS } from '#domain/bounds';
import { MAX_MEASUREMENTS, MAX_REPORTS, MAX_REVIEWS, MAX_SCHOOL_STATEMENTS } from '#domain/contract-bounds';
import { refuseImpossibleCohort, refuseImpossibleValue } from '#domain/aim-kinds';
import { findDueDayAfter } from '#domain/contract-due-days';
import { isDueInPause } from '#domain/contract-pause-periods';
import { requireAim } from '#domain/contract-aims';
import { refuseUnlessRecordable } from '#domain/contract-state';
import { refuseUnlessProvider } from '#domain/contract-attendance';
import { refuseBeforeStart } from '#domain/contract-visits';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Refuses `unknown-aim` unless the contract has all these aims. */
export const refuseUnknownAims = ({ aims }: SupportContract, aimIds: readonly string[]): void =>
  refuseUnless(
    aimIds.every((aimId) => aims.some((aim) => aim.aimId === aimId)),
    'unknown-aim',
    'The contract has no aim with this id. Check the id.',
  );

const refuseUnlessEveryAimRated = ({ aims }: SupportContract, aimIds: readonly string[]): void =>
  refuseUnless(
    aimIds.length === aims.length && new Set(aimIds).size === aims.length,
    'rate-every-aim',
    'Rate every aim of the contract exactly once in a progress report.',
  );

/** Whether the given day is the next due day and has passed. Nothing is due after the end of the contract and while it is paused. */
const isLate = (state: SupportContract, next: IsoDay | null, wasDueOn: IsoDay, today: IsoDay): boolean =>
  state.ended === null &&
  !isDueInPause(state, wasDueOn) &&
  next === wasDueOn &&
  wasDueOn < today &&
  wasDueOn <= state.agreed.endsOn;

/** The next due day. A late record of an earlier report or review never moves it back. */
const keepLaterDueDay = (known: IsoDay | null, next: IsoDay): IsoDay => (known !== null && known > next ? known : next);

/** Decisions on progress: measurements, leader reports, school statements and board reviews. */
export const decideProgress = {
  RecordMeasurement: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    refuseImpossibleValue(requireAim(state, data.aimId), data.value);
    refuseImpossibleCohort(data.cohort);
    refuseFutureDay(data.measuredOn, today);
    refuseUnless(
      state.measurements.every(({ measurementId }) => measurementId !== data.measurementId),
      'measurement-id-already-used',
      'A measurement with this id already exists. Use a new id.',
    );
    // The first measurement of an aim is always possible, because the aim cannot be judged without one.
    refuseUnless(
      state.measurements.length < MAX_MEASUREMENTS ||
        state.measurements.every(({ aimId, voided }) => voided || aimId !== data.aimId),
      'too-many-measurements',
      `The contract has ${MAX_MEASUREMENTS} measurements, the most allowed. Judge its aims by these.`,
    );
    return [{ type: 'MeasurementRecorded', data, occurredOn: data.measuredOn }];
  },

  SubmitProgressReport: (state, data, { actor, today }, calendar) => {
    refuseUnlessRecordable(state, today);
    refuseUnlessProvider(state, actor);
    refuseFutureDay(data.reportedOn, today);
    refuseBeforeStart(state, data.reportedOn);
    refuseUnless(
      state.reports.every(({ reportId }) => reportId !== data.reportId),
      'report-id-already-used',
      'A report with this id already exists. Use a new id.',
    );
    refuseUnless(
      state.reports.length < MAX_REPORTS,
      'too-many-reports',
      `The contract has ${MAX_REPORTS} progress reports, the most allowed. Tell the board at its next review.`,
    );
    const rated = data.ratings.map(({ aimId }) => aimId);
    refuseUnknownAims(state, rated);
    refuseUnlessEveryAimRated(state, rated);
    const next = findDueDayAfter(state, data.reportedOn, state.agreed.reportEveryDays, calendar);
    const nextReportOn = keepLaterDueDay(state.nextReportOn, next);
    return [{ type: 'ProgressReported', data: { ...data, nextReportOn }, occurredOn: data.reportedOn }];
  },

  ReportNotProgressing: (state, data, { actor, today }) => {
    refuseUnlessRecordable(state, today);
    refuseUnlessProvider(state, actor);
    refuseUnknownAims(state, data.aimIds);
    refuseUnless(
      state.concernReports < MAX_CONCERNS,
      'too-many-concerns',
      `${MAX_CONCERNS} reports of this contract raised a concern, the most allowed. Answer those that are open.`,
    );
    const { boardId, schoolUrn, leaderPersonId, homeSchoolUrn } = state.agreed;
    const reported = { boardId, schoolUrn, leaderPersonId, homeSchoolUrn, ...data };
    return [{ type: 'NotProgressingReported', data: reported }];
  },

  RecordSchoolStatement: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    refuseUnless(
      state.statements.every(({ statementId }) => statementId !== data.statementId),
      'statement-id-already-used',
      'A statement with this id already exists. Use a new id.',
    );
    refuseUnless(
      state.statements.length < MAX_SCHOOL_STATEMENTS,
      'too-many-statements',
      `The contract has ${MAX_SCHOOL_STATEMENTS} statements of the school, the most allowed. Tell the board at its next review.`,
    );
    return [{ type: 'SchoolStatementRecorded', data }];
  },

  RecordBoardReview: (state, data, { today }, calendar) => {
    refuseUnlessRecordable(state, today);
    refuseFutureDay(data.reviewedOn, today);
    refuseBeforeStart(state, data.reviewedOn);
    refuseUnless(
      state.reviews.every(({ reviewId }) => reviewId !== data.reviewId),
      'review-id-already-used',
      'A review with this id already exists. Use a new id.',
    );
    refuseUnless(
      state.reviews.length < MAX_REVIEWS,
      'too-many-reviews',
      `The contract has ${MAX_REVIEWS} reviews, the most allowed. Decide at a meeting whether it goes on.`,
    );
    const next = findDueDayAfter(state, data.reviewedOn, state.agreed.reviewEveryDays, calendar);
    const nextReviewOn = keepLaterDueDay(state.nextReviewOn, next);
    return [{ type: 'BoardReviewed', data: { ...data, nextReviewOn }, occurredOn: data.reviewedOn }];
  },

  NoteOverdueReview: (state, { wasDueOn }, { today }) =>
    isLate(state, state.nextReviewOn, wasDueOn, today) && state.notedOverdue.review !== wasDueOn
      ? [{ type: 'ReviewOverdue', data: { wasDueOn } }]
      : [],

  NoteOverdueReport: (state, { wasDueOn }, { today }) =>
    isLate(state, state.nextReportOn, wasDueOn, today) && state.notedOverdue.report !== wasDueOn
      ? [{ type: 'ReportOverdue', data: { wasDueOn } }]
      : [],
} satisfies Partial<Decider<ContractStream>['decide']>;
