import { contract } from '#domain/contract';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { runProgramme } from '#test/events/sample-parts';
import { CLERK, personalText, LEADER, SCHOOL_HEAD } from '#test/events/sample-parties';

/** The first contract is measured, reported on and reviewed, after its dates have passed. */
export const recordProgress = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .on('2011-12-01')
    .do('system', contract, 'NoteOverdueReview', 'contract-1', { wasDueOn: '2011-11-22' })
    .do('system', contract, 'NoteOverdueReport', 'contract-1', { wasDueOn: '2011-11-22' })
    .do(LEADER, contract, 'RecordMeasurement', 'contract-1', {
      measurementId: 'measurement-1',
      aimId: 'aim-1',
      value: 74,
      measuredOn: '2011-11-28',
      source: personalText('Year 6 assessments, November 2011'),
      status: 'provisional',
      cohort: { measured: 26, of: 48 },
    })
    .do(LEADER, contract, 'RecordEvidence', 'contract-1', {
      evidenceId: 'evidence-1',
      kind: 'work-scrutiny',
      aimIds: ['aim-1'],
      seenOn: '2011-11-28',
      description: personalText('Books show reasoning in words'),
      source: personalText('Both leaders together'),
      quotations: [{ words: personalText('I know why it works'), source: personalText('A teacher of year 5') }],
    })
    .do(LEADER, contract, 'SubmitProgressReport', 'contract-1', {
      reportId: 'report-1',
      reportedOn: '2011-12-01',
      ratings: [
        { aimId: 'aim-1', rating: 'amber', evidence: personalText('Half-term assessments') },
        { aimId: 'aim-3', rating: 'green', evidence: personalText('The plan is written') },
      ],
      narrative: personalText('The more able pupils make progress'),
    })
    .do(SCHOOL_HEAD, contract, 'RecordSchoolStatement', 'contract-1', {
      statementId: 'statement-1',
      statement: personalText('The staff plan mathematics together now'),
    })
    .do(CLERK, contract, 'RecordBoardReview', 'contract-1', {
      reviewId: 'review-1',
      reviewedOn: '2011-12-01',
      judgement: 'amber',
      note: personalText('On course, to be seen again in six weeks'),
    });

/** Each kind of record of progress is corrected, and a measurement is voided. */
export const correctProgress = (streams: InMemoryStreams): InMemoryStreams => {
  const reason = personalText('Entered by mistake');
  return runProgramme(streams)
    .do(LEADER, contract, 'CorrectMeasurement', 'contract-1', {
      measurementId: 'measurement-1',
      value: 73,
      measuredOn: '2011-11-29',
      source: personalText('Year 6 assessments'),
      status: 'final',
      cohort: { measured: 46, of: 48 },
      reason,
    })
    .do(LEADER, contract, 'RecordMeasurement', 'contract-1', {
      measurementId: 'measurement-2',
      aimId: 'aim-1',
      value: 37,
      measuredOn: '2011-11-30',
      source: personalText('Year 6 assessments, November 2011'),
      status: null,
      cohort: null,
    })
    .do(LEADER, contract, 'VoidMeasurement', 'contract-1', { measurementId: 'measurement-2', reason })
    .do(LEADER, contract, 'CorrectEvidence', 'contract-1', {
      evidenceId: 'evidence-1',
      kind: 'survey',
      aimIds: ['aim-1', 'aim-3'],
      seenOn: '2011-11-29',
      description: personalText('Answers of the teachers show more confidence'),
      source: personalText('Survey of all eight teachers'),
      quotations: [{ words: personalText('I know why the method works'), source: personalText('A teacher of year 4') }],
      reason,
    })
    .do(LEADER, contract, 'RecordEvidence', 'contract-1', {
      evidenceId: 'evidence-2',
      kind: 'survey',
      aimIds: [],
      seenOn: '2011-11-29',
      description: personalText('Answers of the teachers'),
      source: personalText('Survey'),
      quotations: [],
    })
    .do(LEADER, contract, 'VoidEvidence', 'contract-1', { evidenceId: 'evidence-2', reason })
    .do(LEADER, contract, 'CorrectReport', 'contract-1', {
      reportId: 'report-1',
      reportedOn: '2011-11-30',
      narrative: personalText('All pupils make progress'),
      reason,
    })
    .do(LEADER, contract, 'CorrectRating', 'contract-1', {
      reportId: 'report-1',
      aimId: 'aim-1',
      rating: 'green',
      evidence: personalText('Assessments of the whole half-term'),
      reason,
    })
    .do(SCHOOL_HEAD, contract, 'CorrectSchoolStatement', 'contract-1', {
      statementId: 'statement-1',
      statement: personalText('All staff plan mathematics together now'),
      reason,
    })
    .do(CLERK, contract, 'CorrectBoardReview', 'contract-1', {
      reviewId: 'review-1',
      reviewedOn: '2011-11-30',
      judgement: 'green',
      note: personalText('On course'),
      reason,
    });
};
