import type { EscalationEvents, Step } from '#domain/escalation.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { dueAndLate } from '#read-models/due-and-late';
import { listDueItems } from '#read-models/due-items';
import { listTasks } from '#read-models/my-tasks';
import { taskList } from '#read-models/tasks';

const event = eventFactory<EscalationEvents>('escalation');
const text = personalToken('Said in confidence');
const SCHOOL = '110317';
const subject = {
  contractId: 'c1',
  boardId: 'board-1',
  schoolUrn: SCHOOL,
  leaderPersonId: 'leader-1',
  homeSchoolUrn: null,
};

const raised = (changes: Partial<EscalationEvents['ConcernRaised']> = {}): SpecEvent =>
  event('e1', 'ConcernRaised', {
    ...subject,
    provider: LEADER_PROVIDER,
    kind: 'leadership',
    raisedBy: 'officer',
    aimIds: [],
    detail: text,
    answerDueOn: '2012-01-24',
    ...changes,
  });
const answered = (by: EscalationEvents['ConcernAnswered']['by']): SpecEvent =>
  event('e1', 'ConcernAnswered', { by, answer: text });
const step = (name: Step['step'], answerDueOn: IsoDay): Step => ({
  step: name,
  addressee: name,
  consultees: [],
  reason: text,
  reliedOn: null,
  contractMeanwhile: null,
  answerDueOn,
  urgency: null,
});
const proposed = event('e1', 'StepProposed', { ...step('board-review', '2012-01-24'), proposedBy: 'clerk-1' });
const taken = (name: Step['step'], answerDueOn: IsoDay): SpecEvent =>
  event('e1', 'ConcernEscalated', {
    contractId: null,
    ...step(name, answerDueOn),
    proposedBy: 'clerk-1',
    approvedBy: 'chair-1',
    approvedAs: 'chair',
    decisionId: null,
  });
const resolved = event('e1', 'ConcernResolved', { contractId: 'c1', outcome: text, resolvedOn: '2012-01-10' });
const referred = event('e2', 'SafeguardingReferred', { ...subject, raisedBy: 'school', referredTo: text });

const EVERYBODY = [
  `school-head/${SCHOOL}`,
  `responsible-body/${SCHOOL}`,
  'system-leader/leader-1',
  'clerk/board-1',
  'chair/board-1',
];

describe('The tasks of a concern', () => {
  const tasks =
    (personId: string | null = null, holders = EVERYBODY) =>
    async (readModels: ReadModels) =>
      (await listTasks(readModels, holders, '2012-01-10', wholeListRequest('due'), personId)).map(({ kind, due }) => [
        kind,
        due,
      ]);
  const kit = (...events: SpecEvent[]) => givenView(taskList).after(...events);

  it('are an answer of each party that did not raise it, and the next step', async () => {
    await kit(raised()).returns(tasks(), [
      ['answer-concern-as-provider', '2012-01-24'],
      ['answer-concern-for-school', '2012-01-24'],
      ['propose-step', null],
    ]);
    await kit(raised({ raisedBy: 'school' }), answered('provider')).returns(tasks(), [['propose-step', null]]);
    await kit(raised({ contractId: null, leaderPersonId: null, provider: null }), answered('school')).returns(tasks(), [
      ['propose-step', null],
    ]);
  });

  it('are an answer of whoever signs for the organisation that gives the support, and of the lead leader', async () => {
    const provider = { ...LEADER_PROVIDER, kind: 'alliance' as const, allianceId: 'alliance-1' };
    const organised = kit(raised({ provider }));
    for (const holder of ['alliance-director/alliance-1', 'system-leader/leader-1'])
      await organised.returns(tasks(null, [holder]), [['answer-concern-as-provider', '2012-01-24']]);
    await organised.returns(tasks(null, ['alliance-director/alliance-2']), []);
  });

  it('are an approval for everybody who may give it but the proposer', async () => {
    const board = ['clerk/board-1', 'chair/board-1'];
    await kit(raised(), proposed).returns(tasks('clerk-1', board), []);
    await kit(raised(), proposed).returns(tasks('chair-1', board), [['approve-step', '2012-01-10']]);
    await kit(raised(), proposed, event('e1', 'StepProposalWithdrawn', { step: 'board-review', reason: text })).returns(
      tasks('clerk-1', board),
      [['propose-step', null]],
    );
  });

  it('are an answer of the responsible body to the step that is addressed to it, until it gives one', async () => {
    const addressed = [raised(), answered('school'), answered('provider'), taken('responsible-body', '2012-02-07')];
    await kit(...addressed).returns(tasks(), [
      ['answer-concern-for-responsible-body', '2012-02-07'],
      ['propose-step', null],
    ]);
    await kit(...addressed, answered('responsible-body')).returns(tasks(), [['propose-step', null]]);
  });

  it('are to resolve it after the formal step, and nothing after that', async () => {
    const formal = [raised(), answered('school'), answered('provider'), taken('formal-step', '2012-02-07')];
    await kit(...formal).returns(tasks(), [['resolve-concern', null]]);
    await kit(...formal, resolved).returns(tasks(), []);
  });

  it('are none for a safeguarding referral', async () => {
    await kit(referred).returns(tasks(), []);
  });
});

describe('The due list of a board', () => {
  const items = async (readModels: ReadModels) =>
    (await listDueItems(readModels, 'board-1', '2012-01-30', wholeListRequest('due'))).map(
      ({ kind, due, state, escalationId, title }) => [kind, due, state, escalationId, title],
    );
  const kit = (...events: SpecEvent[]) => givenView(dueAndLate).after(...events);
  const answerOf = (who: string, due: IsoDay, state: string) => [
    'concern',
    due,
    state,
    'e1',
    `Answer to the concern: ${who}`,
  ];

  it('has a concern until the party that did not raise it answers', async () => {
    await kit(raised()).returns(items, [answerOf('school', '2012-01-24', 'late')]);
    await kit(raised(), answered('provider')).returns(items, [answerOf('school', '2012-01-24', 'late')]);
    await kit(raised(), answered('school')).returns(items, []);
    await kit(raised({ raisedBy: 'school' })).returns(items, [answerOf('provider', '2012-01-24', 'late')]);
    await kit(raised({ raisedBy: 'school', contractId: null, leaderPersonId: null })).returns(items, [
      answerOf('board', '2012-01-24', 'late'),
    ]);
    await kit(raised({ answerDueOn: null })).returns(items, []);
  });

  it('has a proposed step until it is taken, and then the answer to it', async () => {
    await kit(raised(), answered('school'), proposed).returns(items, [
      ['proposed-step', '2012-01-10', 'late', 'e1', 'Take the proposed step, or withdraw the proposal'],
    ]);
    const addressed = [raised(), answered('school'), proposed, taken('responsible-body', '2012-02-07')];
    await kit(...addressed).returns(items, [answerOf('responsible-body', '2012-02-07', 'due')]);
    await kit(...addressed, answered('responsible-body')).returns(items, []);
    await kit(...addressed, resolved).returns(items, []);
  });

  it('has no safeguarding referral', async () => {
    await kit(referred).returns(items, []);
  });
});
