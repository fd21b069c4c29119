import { contract } from '#domain/contract';
import { MAX_GROUP_MEETINGS, MAX_GROUP_MEMBERS } from '#domain/contract-bounds';
import type { ContractMonitoringCommands } from '#domain/contract-monitoring.events';
import { type ContractEvent, contractEndedEvent, NO_CALENDAR, ready, running } from '#domain/testing/contract.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const today: IsoDay = '2012-01-10';
const CLERK = { actor: 'clerk-1', roles: ['clerk'], today } as const;
const WITH_CALENDAR = { ...CLERK, facts: NO_CALENDAR };
const reason = personalToken('Every six weeks is enough');
const note = personalToken('The more able make progress');
const DAYS: IsoDay[] = [
  '2011-11-07',
  '2011-12-19',
  '2012-01-30',
  '2012-03-12',
  '2012-04-23',
  '2012-06-04',
  '2012-07-16',
];
const formed: ContractEvent = {
  type: 'MonitoringGroupFormed',
  data: { firstOn: '2011-11-07', everyDays: 42, plannedOn: DAYS },
};
const member = { memberId: 'm1', personId: 'pat', name: null, from: '2011-11-01' } as const;
const outsider = { ...member, memberId: 'm2', personId: null, name: personalToken('Mrs Lane') } as const;
const added = (data: ContractMonitoringCommands['AddGroupMember'] = member): ContractEvent => ({
  type: 'GroupMemberAdded',
  data,
  occurredOn: data.from,
});
const meeting = {
  meetingId: 'g1',
  plannedOn: '2011-11-07',
  heldOn: '2011-11-08',
  present: ['m1'],
  note,
  recommendation: 'vary',
  advice: personalToken('Less about reading'),
} as const satisfies Record<string, unknown>;
const held: ContractEvent = {
  type: 'GroupMeetingHeld',
  data: { ...meeting, present: ['m1'] },
  occurredOn: meeting.heldOn,
};
const missedData = { meetingId: 'g2', plannedOn: '2011-12-19', reason: personalToken('Snow') } as const;
const missed: ContractEvent = { type: 'GroupMeetingMissed', data: missedData, occurredOn: missedData.plannedOn };
const dissolvedData = { on: '2011-12-31', reason } as const;
const dissolved: ContractEvent = { type: 'MonitoringGroupDissolved', data: dissolvedData, occurredOn: '2011-12-31' };
const group = [...running, formed, added(), added(outsider)];

describe('Forming a monitoring group', () => {
  const form = (history: readonly ContractEvent[], changes: object = {}, schoolYears: object[] = []) =>
    given(contract, ...history).when(
      'FormMonitoringGroup',
      { firstOn: '2011-11-07', everyDays: 42, ...changes },
      { ...CLERK, facts: { schoolYears: schoolYears as [] } },
    );

  it('plans its meetings until the end of the contract', () => {
    form(running).then(formed);
  });

  it('needs a contract that runs without one, and a first day and interval that fit', () => {
    form(ready).thenRefusal('not-running');
    form([...running, formed]).thenRefusal('group-already-formed');
    form([...running, formed, dissolved]).thenTypes('MonitoringGroupFormed');
    form(running, { firstOn: '2012-07-21' }).thenRefusal('outside-contract');
    for (const everyDays of [6, 367, 7.5]) form(running, { everyDays }).thenRefusal('interval-out-of-range');
  });
});

describe('The members of a monitoring group', () => {
  const add = (changes: object, history: readonly ContractEvent[] = group) =>
    given(contract, ...history).when(
      'AddGroupMember',
      { ...member, memberId: 'm3', personId: 'kim', ...changes },
      CLERK,
    );

  it('are people of the system, and outsiders by name', () => {
    given(contract, ...running, formed)
      .when('AddGroupMember', member, CLERK)
      .then(added());
    given(contract, ...running, formed)
      .when('AddGroupMember', outsider, CLERK)
      .then(added(outsider));
    add({ name: note }).thenRefusal('person-or-name');
    add({ personId: null }).thenRefusal('person-or-name');
  });

  it('join an existing group once, and not in the future', () => {
    add({}, running).thenRefusal('no-monitoring-group');
    add({}, [...group, dissolved]).thenRefusal('group-dissolved');
    add({ memberId: 'm1' }).thenRefusal('member-id-already-used');
    add({ personId: 'pat' }).thenRefusal('already-in-the-group');
    add({ from: '2012-01-11' }).thenRefusal('in-the-future');
    const many = Array.from({ length: MAX_GROUP_MEMBERS }, (_, place) =>
      added({ ...member, memberId: `x${place}`, personId: `p${place}` }),
    );
    add({}, [...running, formed, ...many]).thenRefusal('too-many-group-members');
  });

  it('leave on a day of their membership, and can come back', () => {
    const leave = (to: IsoDay, ...more: ContractEvent[]) =>
      given(contract, ...group, ...more).when('EndGroupMembership', { memberId: 'm1', to, reason }, CLERK);
    const left: ContractEvent = {
      type: 'GroupMemberLeft',
      data: { memberId: 'm1', to: '2011-12-31', reason },
      occurredOn: '2011-12-31',
    };
    leave('2011-12-31').then(left);
    leave('2011-10-31').thenRefusal('before-the-membership');
    leave('2011-12-31', left).thenRefusal('member-already-left');
    given(contract, ...group)
      .when('EndGroupMembership', { memberId: 'm9', to: today, reason }, CLERK)
      .thenRefusal('unknown-member');
    add({ personId: 'pat', from: '2011-12-31' }, [...group, left]).thenRefusal('already-in-the-group');
    add({ personId: 'pat', from: '2012-01-01' }, [...group, left]).thenTypes('GroupMemberAdded');
  });
});

describe('A meeting of a monitoring group', () => {
  const record = (changes: object = {}, history: readonly ContractEvent[] = group) =>
    given(contract, ...history).when('RecordGroupMeeting', { ...meeting, present: ['m1'], ...changes }, CLERK);

  it('is held with note and recommendation, on its planned day or another one', () => {
    record().then(held);
    record({ plannedOn: null, recommendation: null, advice: null }).thenTypes('GroupMeetingHeld');
    expect(given(contract, ...group, held).state().monitoring?.plannedOn).toEqual(DAYS.slice(1));
  });

  it('is one of a group, with members who were there', () => {
    record({}, running).thenRefusal('no-monitoring-group');
    record({ plannedOn: '2011-11-08' }).thenRefusal('not-planned');
    record({}, [...group, held]).thenRefusal('meeting-id-already-used');
    record({ meetingId: 'g9' }, [...group, held]).thenRefusal('not-planned');
    record({ heldOn: '2012-01-11' }).thenRefusal('in-the-future');
    record({ heldOn: '2011-10-09' }).thenRefusal('outside-contract');
    record({ present: [] }).thenRefusal('nobody-present');
    record({ present: ['m1', 'm1'] }).thenRefusal('nobody-present');
    record({ present: ['m9'] }).thenRefusal('not-in-the-group');
    record({ heldOn: '2011-10-31' }).thenRefusal('not-in-the-group');
    record({ recommendation: null }).thenRefusal('advice-without-recommendation');
    const many = Array.from({ length: MAX_GROUP_MEETINGS }, (_, place): ContractEvent => ({
      ...held,
      data: { ...meeting, present: ['m1'], plannedOn: null, meetingId: `x${place}` },
    }));
    record({}, [...group, ...many]).thenRefusal('too-many-group-meetings');
  });

  it('is missed with a reason, after its planned day', () => {
    const miss = (changes: object = {}) =>
      given(contract, ...group).when('RecordMissedGroupMeeting', { ...missedData, ...changes }, CLERK);
    miss().then(missed);
    miss({ plannedOn: '2012-01-30' }).thenRefusal('in-the-future');
    miss({ plannedOn: '2011-12-20' }).thenRefusal('not-planned');
  });

  it('is voided by who recorded it or the clerk, and its planned day is open again', () => {
    const voidIt = (meetingId: string, roles: string[], ...more: ContractEvent[]) =>
      given(contract, ...group, ...more).when(
        'VoidGroupMeeting',
        { meetingId, reason },
        { ...CLERK, actor: 'chair-9', roles },
      );
    const voided: ContractEvent = {
      type: 'GroupMeetingVoided',
      data: { meetingId: 'g2', plannedOn: '2011-12-19', reason },
    };
    voidIt('g2', ['clerk'], missed).then(voided);
    voidIt('g2', ['chair'], missed).thenRefusal('not-the-author');
    voidIt('g9', ['clerk']).thenRefusal('unknown-group-meeting');
    voidIt('g2', ['clerk'], missed, voided).thenRefusal('unknown-group-meeting');
    expect(given(contract, ...group, missed, voided).state().monitoring?.plannedOn).toEqual(DAYS);
  });

  it('is noted as overdue once, unless it is recorded or the contract has ended', () => {
    const note_ = (...more: ContractEvent[]) =>
      given(contract, ...group, ...more).when('NoteOverdueGroupMeeting', { plannedOn: '2011-12-19' }, CLERK);
    const overdue: ContractEvent = { type: 'GroupMeetingOverdue', data: { plannedOn: '2011-12-19' } };
    note_().then(overdue);
    note_(overdue).thenNothing();
    note_(missed).thenNothing();
    note_(contractEndedEvent('ended-early')).thenNothing();
    given(contract, ...running)
      .when('NoteOverdueGroupMeeting', { plannedOn: '2011-12-19' }, CLERK)
      .thenNothing();
  });
});

describe('The days of a monitoring group', () => {
  const change = (firstOn: IsoDay, everyDays: number, ...more: ContractEvent[]) =>
    given(contract, ...group, ...more).when('ChangeMonitoringCycle', { firstOn, everyDays, reason }, WITH_CALENDAR);

  it('change from a day on, and earlier meetings that nobody recorded stay open', () => {
    change('2012-02-06', 84).then({
      type: 'MonitoringCycleChanged',
      data: {
        firstOn: '2012-02-06',
        everyDays: { old: 42, new: 84 },
        plannedOn: { old: DAYS, new: [...DAYS.slice(0, 3), '2012-02-06', '2012-04-30'] },
        reason,
      },
    });
    change('2012-01-30', 42).thenRefusal('nothing-changed');
    change('2012-01-30', 6).thenRefusal('interval-out-of-range');
    change('2012-01-30', 84, dissolved).thenRefusal('group-dissolved');
  });

  it('end when the group is dissolved, not before its last meeting', () => {
    const dissolve = (on: IsoDay, ...more: ContractEvent[]) =>
      given(contract, ...group, ...more).when('DissolveMonitoringGroup', { on, reason }, CLERK);
    dissolve('2011-12-31').then(dissolved);
    dissolve('2011-11-07', held).thenRefusal('before-the-last-meeting');
    dissolve('2011-12-31', dissolved).thenRefusal('group-dissolved');
    const { monitoring } = given(contract, ...group, dissolved).state();
    expect(monitoring).toMatchObject({
      plannedOn: DAYS.slice(0, 2),
      members: [{ to: '2011-12-31' }, { to: '2011-12-31' }],
    });
  });
});
