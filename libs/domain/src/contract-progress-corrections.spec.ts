import { NO_VALUE_DETAILS } from '#domain/testing/sample-aims';
import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { aimJudgedEvent, PROVIDER, running, SCHOOL_HEAD, NO_CALENDAR } from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type ContractEvent = NewEvent<ContractEvents>;

const today: IsoDay = '2012-07-11';
const reason = personalToken('Digits were swapped');
// Events of a specification are recorded by this person, who is no clerk here.
const AUTHOR = { actor: 'clerk-1', today, facts: NO_CALENDAR };
const CLERK = { actor: 'clerk-2', roles: ['clerk'], today, facts: NO_CALENDAR };
const NOT_CHANGED = { old: null, new: null };
const closed: ContractEvent = {
  type: 'ContractClosed',
  data: { metAims: 0, partlyMetAims: 0, unmetAims: 0, paid: 0, deliveredHalfDays: 2 },
};
const measured = (measurementId: string, value: number, measuredOn: IsoDay): ContractEvent => ({
  type: 'MeasurementRecorded',
  data: {
    measurementId,
    aimId: 'mathematics',
    value,
    measuredOn,
    source: personalToken('School'),
    ...NO_VALUE_DETAILS,
  },
});

describe('The correction of a measurement', () => {
  const right = {
    measurementId: 'm1',
    value: 74,
    measuredOn: '2012-06-29' as IsoDay,
    source: null,
    reason,
    ...NO_VALUE_DETAILS,
  };
  const history = [...running, measured('m1', 47, '2012-06-30')];
  const whenCorrecting = (changes: Partial<typeof right>, context: object = AUTHOR) =>
    given(contract, ...history).when('CorrectMeasurement', { ...right, ...changes }, context);

  it('has the old and the new value, and the latest measurement of the aim', () => {
    whenCorrecting({}).then({
      type: 'MeasurementCorrected',
      data: {
        measurementId: 'm1',
        aimId: 'mathematics',
        value: { old: 47, new: 74 },
        measuredOn: { old: '2012-06-30', new: '2012-06-29' },
        source: null,
        status: NOT_CHANGED,
        cohort: NOT_CHANGED,
        latest: { value: 74, measuredOn: '2012-06-29' },
        reason,
      },
      occurredOn: '2012-06-29',
    });
    given(contract, ...history, measured('m2', 80, '2012-06-30'))
      .when('CorrectMeasurement', right, AUTHOR)
      .thenTypes('MeasurementCorrected');
  });

  it('is possible for its author and the clerk until the contract is closed', () => {
    whenCorrecting({}, CLERK).thenTypes('MeasurementCorrected');
    whenCorrecting({}, { ...PROVIDER, today }).thenRefusal('not-the-author');
    given(contract, ...history, closed)
      .when('CorrectMeasurement', right, AUTHOR)
      .thenRefusal('contract-closed');
  });

  it('ends with the grace days for the provider alone', () => {
    const later: IsoDay = '2012-08-04';
    const correct = (who: object) => given(contract, ...history).when('CorrectMeasurement', right, who);
    correct({ ...PROVIDER, today: '2012-08-03' }).thenRefusal('not-the-author');
    correct({ ...PROVIDER, today: later }).thenRefusal('provider-rights-ended');
    correct({ ...AUTHOR, today: later }).thenTypes('MeasurementCorrected');
    correct({ ...CLERK, today: later }).thenTypes('MeasurementCorrected');
  });

  it('changes what the source says of the value, and keeps what is not named', () => {
    const sure = { ...measured('m1', 47, '2012-06-30').data, status: 'provisional', cohort: { measured: 27, of: 30 } };
    const whenNaming = (details: object) =>
      given(contract, ...running, { type: 'MeasurementRecorded', data: sure } as ContractEvent).when(
        'CorrectMeasurement',
        { ...right, ...details },
        AUTHOR,
      );
    whenNaming({ status: 'final' }).thenState(({ measurements }) =>
      expect(measurements[0]).toMatchObject({ value: 74, status: 'final', cohort: { measured: 27, of: 30 } }),
    );
    const same = { value: 47, measuredOn: '2012-06-30' };
    whenNaming({ ...same, cohort: { measured: 28, of: 30 } }).thenTypes('MeasurementCorrected');
    whenNaming({ ...same, cohort: { measured: 27, of: 30 } }).thenRefusal('nothing-changed');
    whenNaming({ cohort: { measured: 31, of: 30 } }).thenRefusal('more-than-the-cohort');
  });

  it('needs a known measurement, a day in the past and a change', () => {
    whenCorrecting({ measurementId: 'm9' }).thenRefusal('unknown-entry');
    whenCorrecting({ measuredOn: '2012-07-12' }).thenRefusal('in-the-future');
    whenCorrecting({ value: 47, measuredOn: '2012-06-30' }).thenRefusal('nothing-changed');
  });
});

describe('A measurement that was recorded by mistake', () => {
  const history = [...running, measured('m1', 47, '2012-06-30')];
  const voided: ContractEvent = {
    type: 'MeasurementVoided',
    data: { measurementId: 'm1', aimId: 'mathematics', latest: null, reason },
  };

  it('is voided, so that the aim cannot be judged by it', () => {
    given(contract, ...history)
      .when('VoidMeasurement', { measurementId: 'm1', reason }, AUTHOR)
      .then(voided);
    const judgement = {
      aimId: 'mathematics',
      judgement: 'met' as const,
      judgedOn: today,
      evidenceSeen: [],
      noEvidenceReason: null,
    };
    given(contract, ...history, voided)
      .when('JudgeAim', { ...judgement, evidence: personalToken('Tests') }, { today })
      .thenRefusal('no-measurement');
    given(contract, ...history, voided)
      .when('VoidMeasurement', { measurementId: 'm1', reason }, AUTHOR)
      .thenRefusal('measurement-voided');
  });

  it('cannot be voided while the aim was judged by it alone', () => {
    given(contract, ...history, aimJudgedEvent('mathematics'))
      .when('VoidMeasurement', { measurementId: 'm1', reason }, AUTHOR)
      .thenRefusal('measurement-in-use');
    given(contract, ...history, measured('m2', 74, '2012-06-28'), aimJudgedEvent('mathematics'))
      .when('VoidMeasurement', { measurementId: 'm1', reason }, AUTHOR)
      .thenState(({ measurements }) => expect(measurements.map(({ voided: gone }) => gone)).toEqual([true, false]));
  });
});

describe('The correction of a progress report', () => {
  const reported: ContractEvent = {
    type: 'ProgressReported',
    data: {
      reportId: 'p1',
      reportedOn: '2011-12-01',
      ratings: [
        { aimId: 'mathematics', rating: 'green', evidence: personalToken('Books') },
        { aimId: 'teaching', rating: 'green', evidence: personalToken('Lessons') },
      ],
      narrative: personalToken('All is well'),
      nextReportOn: '2012-01-12',
    },
  };

  it('changes its day, and the day of the next report with it', () => {
    given(contract, ...running, reported)
      .when('CorrectReport', { reportId: 'p1', reportedOn: '2011-11-24', narrative: null, reason }, AUTHOR)
      .then({
        type: 'ReportCorrected',
        data: {
          reportId: 'p1',
          reportedOn: { old: '2011-12-01', new: '2011-11-24' },
          narrative: null,
          nextReportOn: '2012-01-05',
          reason,
        },
        occurredOn: '2011-11-24',
      });
  });

  it('changes the rating of one aim, and says whether a later report rates it', () => {
    const right = { reportId: 'p1', aimId: 'teaching', rating: 'red' as const, evidence: null, reason };
    given(contract, ...running, reported)
      .when('CorrectRating', right, AUTHOR)
      .then({
        type: 'RatingCorrected',
        data: { ...right, rating: { old: 'green', new: 'red' }, isLatest: true },
      });
    given(contract, ...running, reported)
      .when('CorrectRating', { ...right, aimId: 'science' }, AUTHOR)
      .thenRefusal('unknown-entry');
    given(contract, ...running, reported)
      .when('CorrectRating', right, { ...SCHOOL_HEAD, today })
      .thenRefusal('not-the-author');
  });
});

describe('The correction of a statement of the school', () => {
  const statement = personalToken('It helps us');

  it('names a statement without an id by its place in the history', () => {
    const recorded: ContractEvent = { type: 'SchoolStatementRecorded', data: { statementId: null, statement } };
    const statementId = `revision-${running.length}`;
    given(contract, ...running, recorded)
      .when('CorrectSchoolStatement', { statementId, statement, reason }, AUTHOR)
      .then({ type: 'SchoolStatementCorrected', data: { statementId, statement, reason } });
    given(contract, ...running, recorded)
      .when('CorrectSchoolStatement', { statementId: 's1', statement, reason }, AUTHOR)
      .thenRefusal('unknown-entry');
  });
});

describe('The correction of a review and of a judgement', () => {
  it('has the old and the new judgement of the board, and the next review', () => {
    const note = personalToken('On course');
    const review = { reviewId: 'b1', reviewedOn: '2011-12-01' as IsoDay, judgement: 'red' as const, note };
    given(contract, ...running, { type: 'BoardReviewed', data: { ...review, nextReviewOn: '2012-01-12' } })
      .when('CorrectBoardReview', { ...review, judgement: 'green', note: null, reason }, AUTHOR)
      .then({
        type: 'BoardReviewCorrected',
        data: {
          reviewId: 'b1',
          reviewedOn: { old: '2011-12-01', new: '2011-12-01' },
          judgement: { old: 'red', new: 'green' },
          note: null,
          isLatest: true,
          nextReviewOn: '2012-01-12',
          reason,
        },
        occurredOn: '2011-12-01',
      });
  });

  it('has the old and the new judgement of an aim', () => {
    const right = {
      aimId: 'mathematics',
      judgement: 'not-met' as const,
      judgedOn: '2012-07-10' as IsoDay,
      evidence: null,
      evidenceSeen: null,
      noEvidenceReason: null,
      reason,
    };
    given(contract, ...running, aimJudgedEvent('mathematics'))
      .when('CorrectJudgement', right, AUTHOR)
      .then({
        type: 'JudgementCorrected',
        data: {
          aimId: 'mathematics',
          judgement: { old: 'met', new: 'not-met' },
          judgedOn: { old: '2012-07-10', new: '2012-07-10' },
          evidence: null,
          evidenceSeen: null,
          noEvidenceReason: null,
          restsOn: null,
          otherAssessor: null,
          reason,
        },
        occurredOn: '2012-07-10',
      });
    given(contract, ...running)
      .when('CorrectJudgement', right, AUTHOR)
      .thenRefusal('unknown-entry');
  });
});
