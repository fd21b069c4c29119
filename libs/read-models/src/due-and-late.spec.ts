import type { DecisionEvents } from '#domain/decision.events';
import type { ReadModels } from '#processing/read-models';
import { eventsOf, type SpecEvent } from '#processing/testing/in-memory-log';
import { token } from '#kernel/testing/decider-spec';
import { viewOf } from '#processing/testing/projection-spec';
import { wholeList } from '#processing/testing/read-whole-list';
import type { IsoDay } from '#kernel/time';
import { dueAndLate, dueAndLateOf, overdueReports, overdueReviews } from '#read-models/due-and-late';
import { aim, contract, drafted, ended, running, visited } from '#read-models/testing/contract-story';

const decision = eventsOf<DecisionEvents>('decision');
const taken = decision('d1', 'DecisionTaken', {
  ...{ boardId: 'board-1', meetingId: 'm1', itemId: 'i1', requestId: 'r1', schoolUrn: '110317' },
  ...{ outcome: 'approve-with-conditions', award: null, madeOn: '2011-09-13', effectiveFrom: '2011-09-13' },
  conditions: [
    { conditionId: 'k1', text: 'Name a governor', due: '2011-10-01' },
    { conditionId: 'k2', text: 'Keep the board informed', due: null },
  ],
});
const kit = (...events: SpecEvent[]) => viewOf(dueAndLate).after(...events);
const on = (today: IsoDay) => async (readModels: ReadModels) =>
  (await dueAndLateOf(readModels, 'board-1', today, wholeList('due'))).map(({ what, subjectId, state, days }) => [
    ...[what, subjectId, state, days],
  ]);
const end = (days: number) => ['contract-end', null, 'due', days];

describe('What is due and late', () => {
  it('lists it by its day, and what was due yesterday is late by one day', async () => {
    const planned = contract('1', 'VisitPlanned', { visitId: 'v1', on: '2011-11-11', halfDays: 1, purpose: 'Lessons' });
    await kit(...running('1'), contract('1', 'AimAgreed', aim('a')), planned).answers(on('2011-11-11'), [
      ['report', null, 'late', 1],
      ['visit', 'v1', 'due', 0],
      ['review', null, 'due', 1],
      ['aim-target', 'a', 'due', 232],
      end(252),
    ]);
  });

  it('says of each item what it is about', async () => {
    await kit(...running('1')).answers(
      async (readModels) => (await dueAndLateOf(readModels, 'board-1', '2011-11-01', wholeList('due')))[0],
      {
        ...{ what: 'report', due: '2011-11-10', state: 'due', days: 9, contractId: '1', reference: 'C-1' },
        ...{ leaderId: 'leader-1', decisionId: null, schoolUrn: '110317', subjectId: null },
        title: 'Progress report by the provider',
      },
    );
  });

  it('moves on when something was done', async () => {
    const planned = contract('1', 'VisitPlanned', { visitId: 'v1', on: '2011-11-11', halfDays: 1, purpose: 'Lessons' });
    const missed = contract('1', 'VisitMissed', { visitId: 'v1', reasonCode: 'weather', note: token('') });
    const report = { reportId: 'r', reportedOn: '2011-11-09', narrative: token('') } as const;
    const reported = contract('1', 'ProgressReported', { ...report, ratings: [], nextReportOn: '2011-12-21' });
    const reviewed = contract('1', 'BoardReviewed', {
      ...{ reviewedOn: '2011-11-12', judgement: 'green', note: token(''), nextReviewOn: '2011-12-24' },
    });
    const judged = contract('1', 'AimJudged', {
      ...{ aimId: 'a', judgement: 'met', evidence: token(''), judgedOn: '2011-11-30' },
    });
    const varied = contract('1', 'VariationAgreed', {
      ...{ variationId: 'v', agreedBy: 'school', halfDays: { old: 12, new: 12 } },
      aims: [{ aimId: 'b', old: aim('b'), new: aim('b', { target: { value: 1, by: '2012-01-01' } }) }],
    });
    const aims = [contract('1', 'AimAgreed', aim('a')), contract('1', 'AimAgreed', aim('b'))];
    await kit(...running('1'), ...aims, planned, missed, reported, reviewed, judged, varied).answers(on('2011-12-20'), [
      ['report', null, 'due', 1],
      ['review', null, 'due', 4],
      ['aim-target', 'b', 'due', 12],
      end(213),
    ]);
    await kit(...running('1'), planned, visited('1', 'v1', 1)).answers(
      async (readModels) => (await on('2011-11-11')(readModels)).filter(([what]) => what === 'visit'),
      [],
    );
  });

  it('expects nothing of a contract that has not started or is over, or of another board', async () => {
    await kit(drafted('1'), contract('1', 'AimAgreed', aim('a'))).answers(on('2012-07-01'), []);
    await kit(...running('1'), ended('1')).answers(on('2012-07-11'), []);
    await kit(...running('1', { boardId: 'board-2' })).answers(on('2011-11-11'), []);
  });

  it('holds the conditions of a decision until they are discharged or the decision is rescinded', async () => {
    await kit(taken).answers(on('2011-10-03'), [['condition', 'k1', 'late', 2]]);
    const discharged = decision('d1', 'ConditionDischarged', { conditionId: 'k1', evidence: token('Minutes') });
    await kit(taken, discharged).answers(on('2011-10-03'), []);
    await kit(taken, decision('d1', 'DecisionRescinded', { reason: token('Closed') })).answers(on('2011-10-03'), []);
  });

  it('expects no review or report on a day after the end of the contract', async () => {
    const short = kit(...running('1', { endsOn: '2011-11-09' }));
    await short.answers(on('2011-11-09'), [['contract-end', null, 'due', 0]]);
    await short.answers(on('2011-11-13'), [['contract-end', null, 'late', 4]]);
    await short.answers((readModels) => overdueReviews(readModels, '2011-11-13'), []);
    await short.answers((readModels) => overdueReports(readModels, '2011-11-13'), []);
  });

  it('gives the clock what is overdue and has not been said yet', async () => {
    const reviews = (today: IsoDay) => (readModels: ReadModels) => overdueReviews(readModels, today);
    const reports = (today: IsoDay) => (readModels: ReadModels) => overdueReports(readModels, today);
    const late = kit(...running('1'));
    await late.answers(reviews('2011-11-12'), []);
    await late.answers(reviews('2011-11-13'), [{ contractId: '1', wasDueOn: '2011-11-12' }]);
    await late.answers(reports('2011-11-10'), []);
    await late.answers(reports('2011-11-11'), [{ contractId: '1', wasDueOn: '2011-11-10' }]);
    const said = [
      contract('1', 'ReviewOverdue', { wasDueOn: '2011-11-12' }),
      contract('1', 'ReportOverdue', { wasDueOn: '2011-11-10' }),
    ];
    await kit(...running('1'), ...said).answers(reviews('2011-12-01'), []);
    await kit(...running('1'), ...said).answers(reports('2011-12-01'), []);
    await kit(...running('1'), ended('1')).answers(reviews('2012-08-01'), []);
  });
});
