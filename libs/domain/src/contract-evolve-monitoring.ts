import type { ContractMonitoringEvents, MonitoringGroup } from '#domain/contract-monitoring.events';
import { closePlannedDay, openPlannedDay } from '#domain/planned-days';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

const changeGroup = (
  state: SupportContract,
  change: (group: MonitoringGroup) => Partial<MonitoringGroup>,
): SupportContract => ({
  ...state,
  monitoring: state.monitoring && { ...state.monitoring, ...change(state.monitoring) },
});

type Meetings = MonitoringGroup['meetings'];

/** The meetings, of which these days are no longer planned, so that none of them is open again if a record is voided. */
const forgetDays = (meetings: Meetings, isForgotten: (day: IsoDay) => boolean): Meetings =>
  meetings.map((each) =>
    each.plannedOn !== null && isForgotten(each.plannedOn) ? { ...each, plannedOn: null } : each,
  );

const addMeeting = (state: SupportContract, meeting: Omit<Meetings[number], 'isPlanned' | 'voided'>): SupportContract =>
  changeGroup(state, ({ plannedOn, meetings }) => ({
    plannedOn: closePlannedDay(plannedOn, meeting.plannedOn),
    meetings: [...meetings, { ...meeting, isPlanned: meeting.plannedOn !== null, voided: false }],
  }));

/** The state changes of the monitoring group. A new group has other members, and keeps the record of earlier meetings. */
export const evolveMonitoring = {
  MonitoringGroupFormed: (state, formed) => ({
    ...state,
    monitoring: {
      ...formed,
      notedOverdue: null,
      members: [],
      meetings: forgetDays(state.monitoring?.meetings ?? [], () => true),
      dissolvedOn: null,
    },
  }),
  GroupMemberAdded: (state, { memberId, personId, from }) =>
    changeGroup(state, ({ members }) => ({ members: [...members, { memberId, personId, from, to: null }] })),
  GroupMemberLeft: (state, { memberId, to }) =>
    changeGroup(state, ({ members }) => ({
      members: members.map((member) => (member.memberId === memberId ? { ...member, to } : member)),
    })),
  MonitoringCycleChanged: (state, { firstOn, everyDays, plannedOn }) =>
    changeGroup(state, ({ meetings }) => ({
      firstOn,
      everyDays: everyDays.new,
      plannedOn: plannedOn.new,
      meetings: forgetDays(meetings, (day) => firstOn <= day),
    })),
  GroupMeetingHeld: (state, { meetingId, plannedOn, heldOn, present }, { actor: recordedBy }) =>
    addMeeting(state, { meetingId, plannedOn, heldOn, present, recordedBy }),
  GroupMeetingMissed: (state, { meetingId, plannedOn }, { actor: recordedBy }) =>
    addMeeting(state, { meetingId, plannedOn, heldOn: null, present: [], recordedBy }),
  GroupMeetingVoided: (state, { meetingId, plannedOn }) =>
    changeGroup(state, (group) => ({
      plannedOn: openPlannedDay(group.plannedOn, plannedOn),
      meetings: group.meetings.map((each) => (each.meetingId === meetingId ? { ...each, voided: true } : each)),
    })),
  GroupMeetingOverdue: (state, { plannedOn }) => changeGroup(state, () => ({ notedOverdue: plannedOn })),
  MonitoringGroupDissolved: (state, { on }) =>
    changeGroup(state, ({ plannedOn, members, meetings }) => ({
      dissolvedOn: on,
      meetings: forgetDays(meetings, (day) => on < day),
      plannedOn: plannedOn.filter((day) => day <= on),
      members: members.map((member) => (member.to === null ? { ...member, to: on } : member)),
    })),
} satisfies Pick<Decider<ContractStream>['evolve'], keyof ContractMonitoringEvents>;
