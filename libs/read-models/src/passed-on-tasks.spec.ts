import type { EscalationEvents } from '#domain/escalation.events';
import { LEADER_PROVIDER, type Employer } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listTasks } from '#read-models/my-tasks';
import { taskList } from '#read-models/tasks';
import { contract, passedOnEvent, runningContractEvents } from '#read-models/testing/contract-events.builder';

const ALLIANCE: Employer = { kind: 'alliance', name: null, areaCode: null };

const kit = (...events: SpecEvent[]) => givenView(taskList).after(...events);

/** The open tasks of the director of this alliance, with the leader or variation that they are about. */
const tasksOfDirector = (allianceId: string) => async (readModels: ReadModels) =>
  (await listTasks(readModels, [`alliance-director/${allianceId}`], '2011-12-06', wholeListRequest('due')))
    .map(({ kind, path }) => `${kind} ${path.split('/').at(4) ?? ''} ${path.split('/').at(5) ?? ''}`)
    .sort();

const joins = (leaderId: string): SpecEvent =>
  contract('1', 'TeamMemberAdded', {
    ...{ leaderId, personId: leaderId, allianceId: 'alliance-1', halfDays: 2 },
    ...{ homeSchoolUrn: null, employer: ALLIANCE, reason: null },
  });

const proposed = contract('1', 'VariationProposed', {
  ...{ variationId: 'v', proposedBy: 'school', reason: personalToken('More time'), aims: [] },
  parts: [],
  halfDays: { old: 12, new: 14 },
});

describe('The tasks of a contract that passed on to another alliance', () => {
  const provider = { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-1' } as const;

  it('are for the director of that alliance, but a leader who stays is released by the alliance before', async () => {
    const before = [...runningContractEvents('1', { provider }), proposed, joins('leader-2'), joins('leader-3')];
    const answer = 'answer-variation-as-provider variations v';
    const [second, third] = ['release-team-member team leader-2', 'release-team-member team leader-3'];
    await kit(...before).returns(tasksOfDirector('alliance-1'), [answer, second, third]);
    const after = kit(...before, passedOnEvent('1', ['leader-1', 'leader-2']));
    await after.returns(tasksOfDirector('alliance-1'), [third]);
    await after.returns(tasksOfDirector('alliance-2'), [answer, second]);
  });

  it('include the answer to a concern that is open', async () => {
    const concern = eventFactory<EscalationEvents>('escalation')('e', 'ConcernRaised', {
      ...{ contractId: '1', boardId: 'board-1', schoolUrn: '110317', leaderPersonId: 'person-1', homeSchoolUrn: null },
      ...{ kind: 'progress', provider, raisedBy: 'school', aimIds: [], answerDueOn: '2011-12-20' },
      detail: personalToken('No visits'),
    });
    const passed = contract('1', 'ConcernsPassedOn', {
      allianceId: { old: 'alliance-1', new: 'alliance-2' },
      escalationIds: ['e'],
    });
    const after = kit(...runningContractEvents('1', { provider }), concern, passedOnEvent('1'), passed);
    await after.returns(tasksOfDirector('alliance-1'), []);
    await after.returns(tasksOfDirector('alliance-2'), ['answer-concern-as-provider answers ']);
  });

  it('are not for its director where the leader gives the support', async () => {
    await kit(...runningContractEvents('1'), proposed, passedOnEvent('1')).returns(tasksOfDirector('alliance-2'), []);
  });
});
