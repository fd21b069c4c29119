import { NOTHING_SEEN } from '#domain/testing/sample-aims';
import type { DecisionEvents } from '#domain/decision.events';
import type { ReadModels } from '#processing/read-models';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import { personalToken } from '#kernel/testing/decider-spec';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import type { IsoDay } from '#kernel/time';
import { dueAndLate, listOverdueReports, listOverdueReviews } from '#read-models/due-and-late';
import { listDueItems } from '#read-models/due-items';
import {
  buildAim,
  contract,
  draftEvent,
  endEvent,
  runningContractEvents,
  visitHeldEvent,
} from '#read-models/testing/contract-events.builder';

const decision = eventFactory<DecisionEvents>('decision');
const taken = decision('d1', 'DecisionTaken', {
  boardId: 'board-1',
  meetingId: 'm1',
  itemId: 'i1',
  requestId: 'r1',
  schoolUrn: '110317',
  outcome: 'approve-with-conditions',
  award: null,
  madeOn: '2011-09-13',
  effectiveFrom: '2011-09-13',
  conditions: [
    { conditionId: 'k1', text: personalToken('Name a governor'), due: '2011-10-01' },
    { conditionId: 'k2', text: personalToken('Keep the board informed'), due: null },
  ],
});
const kit = (...events: SpecEvent[]) => givenView(dueAndLate).after(...events);
const on = (today: IsoDay) => async (readModels: ReadModels) =>
  (await listDueItems(readModels, 'board-1', today, wholeListRequest('due'))).map(
    ({ kind, subjectId, state, days }) => [kind, subjectId, state, days],
  );
const end = (days: number) => ['contract-end', null, 'due', days];

describe('Due items of a board', () => {
  it('are listed by due day, and are late from the day after it', async () => {
    const planned = contract('1', 'VisitPlanned', {
      visitId: 'v1',
      on: '2011-11-11',
      halfDays: 1,
      place: 'supported-school',
      purpose: personalToken('Lessons'),
    });
    await kit(...runningContractEvents('1'), contract('1', 'AimAgreed', buildAim('a')), planned).returns(
      on('2011-11-11'),
      [
        ['report', null, 'late', 1],
        ['visit', 'v1', 'due', 0],
        ['review', null, 'due', 1],
        ['aim-target', 'a', 'due', 232],
        end(252),
      ],
    );
  });

  it('show kind, days, contract, leader, school and title', async () => {
    await kit(...runningContractEvents('1')).returns(
      async (readModels) => (await listDueItems(readModels, 'board-1', '2011-11-01', wholeListRequest('due')))[0],
      {
        kind: 'report',
        due: '2011-11-10',
        state: 'due',
        days: 9,
        contractId: '1',
        reference: 'C-1',
        leaderId: 'leader-1',
        decisionId: null,
        escalationId: null,
        schoolUrn: '110317',
        subjectId: null,
        title: 'Progress report by the provider',
        place: null,
      },
    );
  });

  it('disappear after they are done', async () => {
    const planned = contract('1', 'VisitPlanned', {
      visitId: 'v1',
      on: '2011-11-11',
      halfDays: 1,
      place: 'supported-school',
      purpose: personalToken('Lessons'),
    });
    const missed = contract('1', 'VisitMissed', { visitId: 'v1', reasonCode: 'weather', note: personalToken('') });
    const report = { reportId: 'r', reportedOn: '2011-11-09', narrative: personalToken('') } as const;
    const reported = contract('1', 'ProgressReported', { ...report, ratings: [], nextReportOn: '2011-12-21' });
    const reviewed = contract('1', 'BoardReviewed', {
      reviewId: null,
      reviewedOn: '2011-11-12',
      judgement: 'green',
      note: personalToken(''),
      nextReviewOn: '2011-12-24',
    });
    const judged = contract('1', 'AimJudged', {
      aimId: 'a',
      judgement: 'met',
      evidence: personalToken(''),
      judgedOn: '2011-11-30',
      ...NOTHING_SEEN,
    });
    const varied = contract('1', 'VariationAgreed', {
      variationId: 'v',
      agreedBy: 'school',
      parts: [],
      halfDays: { old: 12, new: 12 },
      aims: [{ aimId: 'b', old: buildAim('b'), new: buildAim('b', { by: '2012-01-01' }) }],
    });
    const aims = [contract('1', 'AimAgreed', buildAim('a')), contract('1', 'AimAgreed', buildAim('b'))];
    await kit(...runningContractEvents('1'), ...aims, planned, missed, reported, reviewed, judged, varied).returns(
      on('2011-12-20'),
      [['report', null, 'due', 1], ['review', null, 'due', 4], ['aim-target', 'b', 'due', 12], end(213)],
    );
    await kit(...runningContractEvents('1'), planned, visitHeldEvent('1', 'v1', 1)).returns(
      async (readModels) => (await on('2011-11-11')(readModels)).filter(([kind]) => kind === 'visit'),
      [],
    );
  });

  it('are empty for a contract that has not started or has ended, and for another board', async () => {
    await kit(draftEvent('1'), contract('1', 'AimAgreed', buildAim('a'))).returns(on('2012-07-01'), []);
    await kit(...runningContractEvents('1'), endEvent('1')).returns(on('2012-07-11'), []);
    await kit(...runningContractEvents('1', { boardId: 'board-2' })).returns(on('2011-11-11'), []);
  });

  it('include conditions of a decision until they are discharged or the decision is rescinded', async () => {
    const withoutDay = ['condition', 'k2', 'late', 20];
    await kit(taken).returns(on('2011-10-03'), [withoutDay, ['condition', 'k1', 'late', 2]]);
    const discharged = decision('d1', 'ConditionDischarged', { conditionId: 'k1', evidence: personalToken('Minutes') });
    await kit(taken, discharged).returns(on('2011-10-03'), [withoutDay]);
    const rescinded = decision('d1', 'DecisionRescinded', { reason: personalToken('Closed') });
    await kit(taken, rescinded).returns(on('2011-10-03'), []);
    const minuted = { meetingId: 'm2', by: 'd2', on: '2011-10-01' } as const;
    await kit(taken, decision('d1', 'DecisionRescindedByBoard', minuted)).returns(on('2011-10-03'), []);
    const restored = decision('d1', 'DecisionRestored', { ...minuted, boardId: 'board-1' });
    await kit(taken, rescinded, restored).returns(on('2011-10-03'), [withoutDay, ['condition', 'k1', 'late', 2]]);
  });

  it('include no review or report after the end of the contract', async () => {
    const short = kit(...runningContractEvents('1', { endsOn: '2011-11-09' }));
    await short.returns(on('2011-11-09'), [['contract-end', null, 'due', 0]]);
    await short.returns(on('2011-11-13'), [['contract-end', null, 'late', 4]]);
    await short.returns((readModels) => listOverdueReviews(readModels, '2011-11-13'), []);
    await short.returns((readModels) => listOverdueReports(readModels, '2011-11-13'), []);
  });

  it('are listed as overdue until that is recorded', async () => {
    const reviews = (today: IsoDay) => (readModels: ReadModels) => listOverdueReviews(readModels, today);
    const reports = (today: IsoDay) => (readModels: ReadModels) => listOverdueReports(readModels, today);
    const late = kit(...runningContractEvents('1'));
    await late.returns(reviews('2011-11-12'), []);
    await late.returns(reviews('2011-11-13'), [{ contractId: '1', wasDueOn: '2011-11-12' }]);
    await late.returns(reports('2011-11-10'), []);
    await late.returns(reports('2011-11-11'), [{ contractId: '1', wasDueOn: '2011-11-10' }]);
    const overdueEvents = [
      contract('1', 'ReviewOverdue', { wasDueOn: '2011-11-12' }),
      contract('1', 'ReportOverdue', { wasDueOn: '2011-11-10' }),
    ];
    await kit(...runningContractEvents('1'), ...overdueEvents).returns(reviews('2011-12-01'), []);
    await kit(...runningContractEvents('1'), ...overdueEvents).returns(reports('2011-12-01'), []);
    await kit(...runningContractEvents('1'), endEvent('1')).returns(reviews('2012-08-01'), []);
  });
});
