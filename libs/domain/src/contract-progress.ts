import { refuseUnlessRecordable } from '#domain/contract-stage';
import { refuseBeforeStart, refuseUnlessLeader } from '#domain/contract-visits';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseBlank, refuseFuture } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** Refuses `unknown-aim` unless the contract has all these aims. */
export const refuseUnknownAims = ({ aims }: SupportContract, aimIds: readonly string[]): void =>
  refuseUnless(
    aimIds.every((aimId) => aims.some((aim) => aim.aimId === aimId)),
    'unknown-aim',
    'The contract has no such aim.',
  );

const refuseUnlessEveryAimRated = ({ aims }: SupportContract, aimIds: readonly string[]): void =>
  refuseUnless(
    aimIds.length === aims.length && new Set(aimIds).size === aims.length,
    'rate-every-aim',
    'A progress report rates every aim of the contract exactly once.',
  );

/** Whether that day is the next due day and has passed; after the end of the contract nothing more falls due. */
const isLate = ({ agreed, ended }: SupportContract, next: IsoDay | null, wasDueOn: IsoDay, today: IsoDay): boolean =>
  ended === null && next === wasDueOn && wasDueOn < today && wasDueOn <= agreed.endsOn;

/** What is recorded later than a newer one does not set the next due day back. */
const nextDue = (known: IsoDay | null, doneOn: IsoDay, everyDays: number): IsoDay => {
  const next = addDays(doneOn, everyDays);
  return known !== null && known > next ? known : next;
};

/** What is seen of the work: readings, reports of the leader, the view of the school, reviews of the board. */
export const progress = {
  TakeReading: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    refuseUnknownAims(state, [data.aimId]);
    refuseFuture(data.takenOn, today);
    refuseUnless(
      state.readings.every(({ readingId }) => readingId !== data.readingId),
      'reading-known',
      'A reading with this id was recorded before.',
    );
    refuseBlank(data.source, 'source-needed', 'Say where the reading comes from.');
    return [{ type: 'ReadingTaken', data, occurredOn: data.takenOn }];
  },

  SubmitProgressReport: (state, data, { actor, today }) => {
    refuseUnlessRecordable(state, today);
    refuseUnlessLeader(state, actor);
    refuseFuture(data.reportedOn, today);
    refuseBeforeStart(state, data.reportedOn);
    refuseUnless(
      !state.reportIds.includes(data.reportId),
      'report-known',
      'A report with this id was submitted before.',
    );
    const rated = data.ratings.map(({ aimId }) => aimId);
    refuseUnknownAims(state, rated);
    refuseUnlessEveryAimRated(state, rated);
    const nextReportOn = nextDue(state.nextReportOn, data.reportedOn, state.agreed.reportEveryDays);
    return [{ type: 'ProgressReported', data: { ...data, nextReportOn }, occurredOn: data.reportedOn }];
  },

  ReportNotProgressing: (state, data, { actor, today }) => {
    refuseUnlessRecordable(state, today);
    refuseUnlessLeader(state, actor);
    refuseUnknownAims(state, data.aimIds);
    const { boardId, schoolUrn, leaderPersonId, homeSchoolUrn } = state.agreed;
    const reported = { boardId, schoolUrn, leaderPersonId, homeSchoolUrn, ...data };
    return [{ type: 'NotProgressingReported', data: reported }];
  },

  GiveSchoolView: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    return [{ type: 'SchoolViewGiven', data }];
  },

  RecordBoardReview: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    refuseFuture(data.reviewedOn, today);
    refuseBeforeStart(state, data.reviewedOn);
    const nextReviewOn = nextDue(state.nextReviewOn, data.reviewedOn, state.agreed.reviewEveryDays);
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
