import type { MeetingEvents } from '#domain/meeting.events';
import { inFavour } from '#domain/testing/meeting.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listTasks } from '#read-models/my-tasks';
import { taskList } from '#read-models/tasks';

const meeting = eventFactory<MeetingEvents>('meeting');

const opened = [
  meeting('m1', 'MeetingScheduled', { boardId: 'board-1', on: '2012-02-01', place: personalToken('Town hall') }),
  meeting('m1', 'MeetingOpened', {
    roll: [
      { personId: 'ann', office: 'chair', schoolUrn: null },
      { personId: 'ben', office: 'member', schoolUrn: null },
    ],
    quorum: 1,
    decisionRule: 'majority',
    termsFrom: '2011-09-01',
  }),
];

const minuted = (decisionId: string, decidedBy: string[]): SpecEvent =>
  meeting('m1', 'DecisionMinuted', {
    decisionId,
    itemId: decisionId,
    boardId: 'board-1',
    subjectKind: 'other',
    subjectId: null,
    schoolUrn: null,
    outcome: 'note',
    reasonCodes: [],
    rationale: personalToken('Noted'),
    optionsConsidered: [],
    vote: inFavour(...decidedBy),
    decidedBy,
    conflicted: [],
    quorum: 1,
    award: null,
    conditions: [],
    madeOn: '2012-02-01',
    effectiveFrom: '2012-02-01',
    consulted: [],
    referredTo: null,
    authoriserId: null,
    supersedes: null,
  });

const confirmed = (...decisionIds: string[]): SpecEvent =>
  meeting('m1', 'DecisionsConfirmed', { boardId: 'board-1', decisionIds });

const kindsFor = (holder: string) => async (readModels: ReadModels) =>
  (await listTasks(readModels, [holder], '2012-02-01', wholeListRequest('due')))
    .map(({ kind, path }) => `${kind} ${path}`)
    .filter((text) => text.startsWith('confirm'));

const CHAIRED = 'confirm-decisions /v1/meetings/m1/confirmation';
const UNCHAIRED = 'confirm-decisions-without-chair /v1/meetings/m1/confirmation';

describe('What a meeting decided', () => {
  it('waits for the chair as one task for the whole meeting, until every decision is confirmed', async () => {
    const both = [...opened, minuted('d1', ['ann', 'ben']), minuted('d2', ['ann', 'ben'])];
    await givenView(taskList)
      .after(...opened)
      .returns(kindsFor('chair/board-1'), []);
    await givenView(taskList)
      .after(...both)
      .returns(kindsFor('chair/board-1'), [CHAIRED]);
    await givenView(taskList)
      .after(...both, confirmed('d1'))
      .returns(kindsFor('chair/board-1'), [CHAIRED]);
    await givenView(taskList)
      .after(...both, confirmed('d1', 'd2'))
      .returns(kindsFor('chair/board-1'), []);
  });

  it('waits for the members only where neither chair nor vice-chair took part', async () => {
    const member = kindsFor('board-member/board-1');
    await givenView(taskList)
      .after(...opened, minuted('d1', ['ann', 'ben']))
      .returns(member, []);
    await givenView(taskList)
      .after(...opened, minuted('d1', ['ben']))
      .returns(member, [UNCHAIRED]);
    await givenView(taskList)
      .after(...opened, minuted('d1', ['ben']), confirmed('d1'))
      .returns(member, []);
  });
});
