import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { dueAndLate } from '#read-models/due-and-late';
import { listOverdueGroupMeetings } from '#read-models/due-group-meetings';
import { listDueItems } from '#read-models/due-items';
import { listOwnMonitoring, monitoringGroups } from '#read-models/monitoring-groups';
import { contract, draftEvent, runningContractEvents } from '#read-models/testing/contract-events.builder';

const reason = personalToken('It is enough');
const formed = contract('1', 'MonitoringGroupFormed', {
  firstOn: '2011-11-07',
  everyDays: 42,
  plannedOn: ['2011-11-07', '2011-12-19'],
});
const added = (memberId: string, personId: string | null) =>
  contract('1', 'GroupMemberAdded', { memberId, personId, name: null, from: '2011-11-01' });
const left = contract('1', 'GroupMemberLeft', { memberId: 'm1', to: '2011-11-30', reason });
const held = (recommendation: 'vary' | 'continue' | null = null) =>
  contract('1', 'GroupMeetingHeld', {
    ...{ meetingId: 'g1', plannedOn: '2011-11-07', heldOn: '2011-11-08', present: ['m1'], note: reason },
    ...{ recommendation, advice: null },
  });
const voided = contract('1', 'GroupMeetingVoided', { meetingId: 'g1', plannedOn: '2011-11-07', reason });
const dissolved = contract('1', 'MonitoringGroupDissolved', { on: '2011-11-30', reason });

describe('The contracts that a person monitors', () => {
  const kit = (...events: SpecEvent[]) =>
    givenView(monitoringGroups).after(draftEvent('1'), formed, added('m1', 'pat'), added('m2', null), ...events);
  const list =
    (personId: string, today: IsoDay = '2011-11-10') =>
    async (readModels: ReadModels): Promise<string[]> =>
      (await listOwnMonitoring(readModels, personId, today, wholeListRequest('reference'))).map(
        ({ reference, nextMeetingOn, plannedOn, to }) => `${reference} ${nextMeetingOn} ${plannedOn.length} ${to}`,
      );

  it('are those of the groups in which they are members on the day', async () => {
    await kit().returns(list('pat'), ['C-1 2011-11-07 2 null']);
    await kit().returns(list('kim'), []);
    await kit().returns(list('pat', '2011-10-31'), []);
    await kit(left).returns(list('pat', '2011-11-30'), ['C-1 2011-11-07 2 2011-11-30']);
    await kit(left).returns(list('pat', '2011-12-01'), []);
    await kit(dissolved).returns(list('pat', '2011-12-01'), []);
  });

  it('have the planned days of which no meeting is recorded', async () => {
    await kit(held()).returns(list('pat'), ['C-1 2011-12-19 1 null']);
    await kit(held(), voided).returns(list('pat'), ['C-1 2011-11-07 2 null']);
  });
});

describe('The due items of a monitored contract', () => {
  const kit = (...events: SpecEvent[]) => givenView(dueAndLate).after(...runningContractEvents('1'), formed, ...events);
  const list = async (readModels: ReadModels): Promise<string[]> =>
    (await listDueItems(readModels, 'board-1', '2011-12-20', wholeListRequest('due')))
      .filter(({ kind }) => kind === 'group-meeting' || kind === 'recommendation')
      .map(({ kind, due, state, title }) => `${kind} ${due} ${state} ${title}`);

  it('are all planned meetings of which nothing is recorded', async () => {
    await kit().returns(list, [
      'group-meeting 2011-11-07 late Meeting of the monitoring group',
      'group-meeting 2011-12-19 late Meeting of the monitoring group',
    ]);
    await kit(held()).returns(list, ['group-meeting 2011-12-19 late Meeting of the monitoring group']);
  });

  it('are what the group recommends to the board, until it reviews the contract', async () => {
    const recommended = 'recommendation 2011-11-08 late The monitoring group recommends to the board: vary';
    const later = 'group-meeting 2011-12-19 late Meeting of the monitoring group';
    await kit(held('vary')).returns(list, [recommended, later]);
    await kit(held('continue')).returns(list, [later]);
    const reviewed = contract('1', 'BoardReviewed', {
      ...{ reviewId: 'r1', reviewedOn: '2011-11-15', judgement: 'green', note: reason, nextReviewOn: '2011-12-27' },
    });
    await kit(held('vary'), reviewed).returns(list, [later]);
  });

  it('are noted as overdue once, by the latest of them', async () => {
    const overdue = (readModels: ReadModels) => listOverdueGroupMeetings(readModels, '2011-12-20');
    await kit().returns(overdue, [{ contractId: '1', plannedOn: '2011-12-19' }]);
    const noted = contract('1', 'GroupMeetingOverdue', { plannedOn: '2011-12-19' });
    await kit(noted).returns(overdue, []);
    await kit(dissolved).returns(overdue, [{ contractId: '1', plannedOn: '2011-11-07' }]);
  });
});
