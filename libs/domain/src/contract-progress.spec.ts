import { contract } from '#domain/contract';
import { ENDS, endedBy, PROVIDER, ready, reading, running, SCHOOL_HEAD } from '#domain/testing/a-contract';
import type { Rating } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { given, token } from '#kernel/testing/decider-spec';

const today: IsoDay = '2011-11-21';
const ended = endedBy('ended-early');

describe('Readings of a measure', () => {
  const taken = {
    readingId: 'r1',
    aimId: 'mathematics',
    value: 71,
    takenOn: '2011-11-18' as IsoDay,
    source: 'Autumn test',
  };

  it('are taken of an aim, on a day that is not in the future, from a source that is said', () => {
    given(contract, ...running)
      .when('TakeReading', taken, { today })
      .then({ type: 'ReadingTaken', data: taken, occurredOn: '2011-11-18' });
    given(contract, ...running)
      .when('TakeReading', { ...taken, aimId: 'science' }, { today })
      .refused('unknown-aim');
    given(contract, ...running)
      .when('TakeReading', { ...taken, takenOn: '2011-11-22' }, { today })
      .refused('in-the-future');
    given(contract, ...running)
      .when('TakeReading', { ...taken, source: '' }, { today })
      .refused('source-needed');
  });

  it('are recorded once, while the contract runs', () => {
    const again = { ...taken, readingId: 'reading-mathematics-71' };
    given(contract, ...running, reading('mathematics', 71))
      .when('TakeReading', again, { today })
      .refused('reading-known');
    given(contract, ...ready)
      .when('TakeReading', taken, { today })
      .refused('not-running');
  });
});

describe('Progress reports', () => {
  const rate = (aimId: string, rating: Rating) => ({ aimId, rating, evidence: 'Books and lessons' });
  const report = {
    reportId: 'p1',
    reportedOn: '2011-11-21' as IsoDay,
    ratings: [rate('mathematics', 'green'), rate('teaching', 'amber')],
    narrative: token('The more able are stretched now.'),
  };
  const reported = { type: 'ProgressReported' as const, data: { ...report, nextReportOn: '2012-01-02' as IsoDay } };

  it('come from the assigned leader and nobody else', () => {
    given(contract, ...running)
      .when('SubmitProgressReport', report, { ...PROVIDER, today })
      .then({ ...reported, occurredOn: '2011-11-21' });
    given(contract, ...running)
      .when('SubmitProgressReport', report, { ...SCHOOL_HEAD, today })
      .refused('not-the-assigned-leader');
  });

  it('rate every aim exactly once', () => {
    const rating = (...ratings: typeof report.ratings) =>
      given(contract, ...running).when('SubmitProgressReport', { ...report, ratings }, { ...PROVIDER, today });
    rating(rate('mathematics', 'green')).refused('rate-every-aim');
    rating(rate('mathematics', 'green'), rate('mathematics', 'red')).refused('rate-every-aim');
    rating(...report.ratings, rate('science', 'red')).refused('unknown-aim');
  });

  it('are submitted once, not before their day, while the contract runs', () => {
    given(contract, ...running, reported)
      .when('SubmitProgressReport', report, { ...PROVIDER, today })
      .refused('report-known');
    given(contract, ...running)
      .when('SubmitProgressReport', report, { ...PROVIDER, today: '2011-11-20' })
      .refused('in-the-future');
    given(contract, ...running, ended)
      .when('SubmitProgressReport', report, { ...PROVIDER, today })
      .refused('not-running');
  });

  it('do not lie before the start, and a late record of an earlier one sets nothing back', () => {
    const on = (reportedOn: IsoDay, ...history: typeof running) =>
      given(contract, ...running, ...history).when(
        'SubmitProgressReport',
        { ...report, reportId: 'p2', reportedOn },
        { ...PROVIDER, today },
      );
    on('2011-10-09').refused('before-the-start');
    on('2011-10-10').thenState(({ nextReportOn }) => expect(nextReportOn).toBe('2011-11-21'));
    on('2011-11-14', reported).thenState(({ nextReportOn }) => expect(nextReportOn).toBe('2012-01-02'));
  });

  it('are noted once as overdue, after their day has passed', () => {
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

describe('«Not progressing»', () => {
  const detail = token('The headteacher cancels every meeting');
  const notProgressing = { kind: 'leadership' as const, aimIds: ['teaching'], detail };

  it("is the assigned leader's own act, and says of which aims", () => {
    given(contract, ...running)
      .when('ReportNotProgressing', notProgressing, PROVIDER)
      .then({
        type: 'NotProgressingReported',
        data: {
          ...{ boardId: 'board-1', schoolUrn: '110001', leaderPersonId: 'lee', homeSchoolUrn: '110002' },
          ...notProgressing,
        },
      });
    given(contract, ...running)
      .when('ReportNotProgressing', notProgressing, SCHOOL_HEAD)
      .refused('not-the-assigned-leader');
    given(contract, ...running)
      .when('ReportNotProgressing', { ...notProgressing, aimIds: ['science'] }, PROVIDER)
      .refused('unknown-aim');
    given(contract, ...ready)
      .when('ReportNotProgressing', notProgressing, PROVIDER)
      .refused('not-running');
  });
});

describe('The view of the school and of the board', () => {
  it('is given by the school in words of its own', () => {
    given(contract, ...running)
      .when('GiveSchoolView', { view: token('It helps.') }, SCHOOL_HEAD)
      .then({ type: 'SchoolViewGiven', data: { view: token('It helps.') } });
    given(contract, ...ready)
      .when('GiveSchoolView', { view: token('It helps.') }, SCHOOL_HEAD)
      .refused('not-running');
  });

  it('is taken by the board every six weeks, counted from the last review', () => {
    const review = { reviewedOn: '2011-11-21' as IsoDay, judgement: 'green' as const, note: token('On track') };
    given(contract, ...running)
      .when('RecordBoardReview', review, { today })
      .then({ type: 'BoardReviewed', data: { ...review, nextReviewOn: '2012-01-02' }, occurredOn: '2011-11-21' });
    given(contract, ...running)
      .when('RecordBoardReview', review, { today: '2011-11-20' })
      .refused('in-the-future');
    given(contract, ...ready)
      .when('RecordBoardReview', review, { today })
      .refused('not-running');
  });

  it('does not lie before the start, and a late record of an earlier one sets nothing back', () => {
    const review = { judgement: 'green' as const, note: token('On track') };
    const last = { ...review, reviewedOn: '2011-11-21', nextReviewOn: '2012-01-02' } as const;
    const on = (reviewedOn: IsoDay) =>
      given(contract, ...running, { type: 'BoardReviewed', data: last }).when(
        'RecordBoardReview',
        { ...review, reviewedOn },
        { today },
      );
    on('2011-10-09').refused('before-the-start');
    on('2011-11-14').thenState(({ nextReviewOn }) => expect(nextReviewOn).toBe('2012-01-02'));
  });

  it('is not expected for a day after the end of the contract', () => {
    const wasDueOn: IsoDay = '2012-07-21';
    const next = { reviewedOn: ENDS, judgement: 'green' as const, note: token('Well'), nextReviewOn: wasDueOn };
    given(contract, ...running, { type: 'BoardReviewed', data: next })
      .when('NoteOverdueReview', { wasDueOn }, { today: '2012-07-22' })
      .thenNothing();
  });

  it('is noted once as overdue, after its day has passed', () => {
    const overdue = { type: 'ReviewOverdue' as const, data: { wasDueOn: '2011-11-21' as IsoDay } };
    const note = (day: IsoDay, ...history: typeof running) =>
      given(contract, ...running, ...history).when('NoteOverdueReview', overdue.data, { today: day });
    note('2011-11-22').then(overdue);
    note('2011-11-21').thenNothing();
    note('2011-11-22', overdue).thenNothing();
    note('2011-11-22', ended).thenNothing();
  });
});
