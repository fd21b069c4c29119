import { contract } from '#domain/contract';
import {
  ENDS,
  contractEndedEvent,
  PROVIDER,
  ready,
  measurementEvent,
  running,
  SCHOOL_HEAD,
  NO_CALENDAR,
} from '#domain/testing/contract.builder';
import type { Rating } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

const today: IsoDay = '2011-11-21';
const ended = contractEndedEvent('ended-early');

describe('Measurements', () => {
  const taken = {
    measurementId: 'r1',
    aimId: 'mathematics',
    value: 71,
    measuredOn: '2011-11-18' as IsoDay,
    source: personalToken('Autumn test'),
    status: 'final' as const,
    cohort: { measured: 27, of: 30 },
  };

  it('are recorded for an aim of the contract, on a day that is not in the future, with a source', () => {
    given(contract, ...running)
      .when('RecordMeasurement', taken, { today })
      .then({ type: 'MeasurementRecorded', data: taken, occurredOn: '2011-11-18' });
    given(contract, ...running)
      .when('RecordMeasurement', { ...taken, aimId: 'science' }, { today })
      .thenRefusal('unknown-aim');
    given(contract, ...running)
      .when('RecordMeasurement', { ...taken, measuredOn: '2011-11-22' }, { today })
      .thenRefusal('in-the-future');
  });

  it('are not of more persons than there are', () => {
    for (const cohort of [
      { measured: 31, of: 30 },
      { measured: 0, of: 30 },
      { measured: 2.5, of: 30 },
    ])
      given(contract, ...running)
        .when('RecordMeasurement', { ...taken, cohort }, { today })
        .thenRefusal('more-than-the-cohort');
  });

  it('are recorded once and only while the contract runs', () => {
    const again = { ...taken, measurementId: 'measurement-mathematics-71' };
    given(contract, ...running, measurementEvent('mathematics', 71))
      .when('RecordMeasurement', again, { today })
      .thenRefusal('measurement-id-already-used');
    given(contract, ...ready)
      .when('RecordMeasurement', taken, { today })
      .thenRefusal('not-running');
  });
});

describe('Progress reports', () => {
  const rate = (aimId: string, rating: Rating) => ({ aimId, rating, evidence: personalToken('Books and lessons') });
  const report = {
    reportId: 'p1',
    reportedOn: '2011-11-21' as IsoDay,
    ratings: [rate('mathematics', 'green'), rate('teaching', 'amber')],
    narrative: personalToken('The more able are stretched now.'),
  };
  const reported = { type: 'ProgressReported' as const, data: { ...report, nextReportOn: '2012-01-02' as IsoDay } };

  it('are accepted only from the assigned leader', () => {
    given(contract, ...running)
      .when('SubmitProgressReport', report, { ...PROVIDER, today, facts: NO_CALENDAR })
      .then({ ...reported, occurredOn: '2011-11-21' });
    given(contract, ...running)
      .when('SubmitProgressReport', report, { ...SCHOOL_HEAD, today, facts: NO_CALENDAR })
      .thenRefusal('not-the-assigned-leader');
  });

  it('must rate every aim exactly once', () => {
    const rating = (...ratings: typeof report.ratings) =>
      given(contract, ...running).when(
        'SubmitProgressReport',
        { ...report, ratings },
        { ...PROVIDER, today, facts: NO_CALENDAR },
      );
    rating(rate('mathematics', 'green')).thenRefusal('rate-every-aim');
    rating(rate('mathematics', 'green'), rate('mathematics', 'red')).thenRefusal('rate-every-aim');
    rating(...report.ratings, rate('science', 'red')).thenRefusal('unknown-aim');
  });

  it('are submitted once, not before their day, and until the grace days after the end are over', () => {
    given(contract, ...running, reported)
      .when('SubmitProgressReport', report, { ...PROVIDER, today, facts: NO_CALENDAR })
      .thenRefusal('report-id-already-used');
    given(contract, ...running)
      .when('SubmitProgressReport', report, { ...PROVIDER, today: '2011-11-20', facts: NO_CALENDAR })
      .thenRefusal('in-the-future');
    given(contract, ...running, ended)
      .when('SubmitProgressReport', report, { ...PROVIDER, today: '2012-07-27', facts: NO_CALENDAR })
      .thenTypes('ProgressReported');
    given(contract, ...running, ended)
      .when('SubmitProgressReport', report, { ...PROVIDER, today: '2012-07-28', facts: NO_CALENDAR })
      .thenRefusal('limit-passed');
  });

  it('cannot be before the start, and a late record of an earlier report does not move the next due day back', () => {
    const on = (reportedOn: IsoDay, ...history: typeof running) =>
      given(contract, ...running, ...history).when(
        'SubmitProgressReport',
        { ...report, reportId: 'p2', reportedOn },
        { ...PROVIDER, today, facts: NO_CALENDAR },
      );
    on('2011-10-09').thenRefusal('before-the-start');
    on('2011-10-10').thenState(({ nextReportOn }) => expect(nextReportOn).toBe('2011-11-21'));
    on('2011-11-14', reported).thenState(({ nextReportOn }) => expect(nextReportOn).toBe('2012-01-02'));
  });

  it('are recorded as overdue once, after their due day', () => {
    const overdue = { type: 'ReportOverdue' as const, data: { wasDueOn: '2011-11-21' as IsoDay } };
    const note = (day: IsoDay, ...history: typeof running) =>
      given(contract, ...running, ...history).when('NoteOverdueReport', overdue.data, { today: day });
    note('2011-11-22').then(overdue);
    note('2011-11-21').thenNothing();
    note('2011-11-22', overdue).thenNothing();
    note('2011-11-22', reported).thenNothing();
    note('2011-11-22', ended).thenNothing();
  });
});

describe('Reporting that the work is not progressing', () => {
  const detail = personalToken('The headteacher cancels every meeting');
  const notProgressing = { kind: 'leadership' as const, aimIds: ['teaching'], detail };

  it('is accepted only from the assigned leader and names the aims', () => {
    given(contract, ...running)
      .when('ReportNotProgressing', notProgressing, PROVIDER)
      .then({
        type: 'NotProgressingReported',
        data: {
          boardId: 'board-1',
          schoolUrn: '110001',
          leaderPersonId: 'lee',
          homeSchoolUrn: '110002',
          ...notProgressing,
        },
      });
    given(contract, ...running)
      .when('ReportNotProgressing', notProgressing, SCHOOL_HEAD)
      .thenRefusal('not-the-assigned-leader');
    given(contract, ...running)
      .when('ReportNotProgressing', { ...notProgressing, aimIds: ['science'] }, PROVIDER)
      .thenRefusal('unknown-aim');
    given(contract, ...ready)
      .when('ReportNotProgressing', notProgressing, PROVIDER)
      .thenRefusal('not-running');
  });
});

describe('School statements and board reviews', () => {
  it('records a statement of the school once the contract runs', () => {
    given(contract, ...running)
      .when('RecordSchoolStatement', { statementId: 's1', statement: personalToken('It helps.') }, SCHOOL_HEAD)
      .then({ type: 'SchoolStatementRecorded', data: { statementId: 's1', statement: personalToken('It helps.') } });
    given(contract, ...ready)
      .when('RecordSchoolStatement', { statementId: 's1', statement: personalToken('It helps.') }, SCHOOL_HEAD)
      .thenRefusal('not-running');
  });

  it('refuses a statement or a review with an id that the contract has already', () => {
    const statement = personalToken('It helps.');
    given(contract, ...running, { type: 'SchoolStatementRecorded', data: { statementId: 's1', statement } })
      .when('RecordSchoolStatement', { statementId: 's1', statement }, SCHOOL_HEAD)
      .thenRefusal('statement-id-already-used');
    const review = { reviewId: 'b1', reviewedOn: '2011-11-21', judgement: 'green', note: statement } as const;
    given(contract, ...running, { type: 'BoardReviewed', data: { ...review, nextReviewOn: '2012-01-02' } })
      .when('RecordBoardReview', review, { today, facts: NO_CALENDAR })
      .thenRefusal('review-id-already-used');
  });

  it('counts the next board review six weeks from the last one', () => {
    const review = {
      reviewId: 'b1',
      reviewedOn: '2011-11-21' as IsoDay,
      judgement: 'green' as const,
      note: personalToken('On track'),
    };
    given(contract, ...running)
      .when('RecordBoardReview', review, { today, facts: NO_CALENDAR })
      .then({ type: 'BoardReviewed', data: { ...review, nextReviewOn: '2012-01-02' }, occurredOn: '2011-11-21' });
    given(contract, ...running)
      .when('RecordBoardReview', review, { today: '2011-11-20', facts: NO_CALENDAR })
      .thenRefusal('in-the-future');
    given(contract, ...ready)
      .when('RecordBoardReview', review, { today, facts: NO_CALENDAR })
      .thenRefusal('not-running');
  });

  it('refuses a board review before the start, and a late record of an earlier one does not move the next due day back', () => {
    const review = { reviewId: 'b1', judgement: 'green' as const, note: personalToken('On track') };
    const last = { ...review, reviewId: 'b0', reviewedOn: '2011-11-21', nextReviewOn: '2012-01-02' } as const;
    const on = (reviewedOn: IsoDay) =>
      given(contract, ...running, { type: 'BoardReviewed', data: last }).when(
        'RecordBoardReview',
        { ...review, reviewedOn },
        { today, facts: NO_CALENDAR },
      );
    on('2011-10-09').thenRefusal('before-the-start');
    on('2011-11-14').thenState(({ nextReviewOn }) => expect(nextReviewOn).toBe('2012-01-02'));
  });

  it('expects no board review after the end of the contract', () => {
    const wasDueOn: IsoDay = '2012-07-21';
    const next = {
      reviewId: 'b1',
      reviewedOn: ENDS,
      judgement: 'green' as const,
      note: personalToken('Well'),
      nextReviewOn: wasDueOn,
    };
    given(contract, ...running, { type: 'BoardReviewed', data: next })
      .when('NoteOverdueReview', { wasDueOn }, { today: '2012-07-22' })
      .thenNothing();
  });

  it('records a board review as overdue once, after its due day', () => {
    const overdue = { type: 'ReviewOverdue' as const, data: { wasDueOn: '2011-11-21' as IsoDay } };
    const note = (day: IsoDay, ...history: typeof running) =>
      given(contract, ...running, ...history).when('NoteOverdueReview', overdue.data, { today: day });
    note('2011-11-22').then(overdue);
    note('2011-11-21').thenNothing();
    note('2011-11-22', overdue).thenNothing();
    note('2011-11-22', ended).thenNothing();
  });
});
