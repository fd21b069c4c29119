import type { ContractMonitoringEvents, MonitoringGroup } from '#domain/contract-monitoring.events';
import { closePlannedDay, openPlannedDay } from '#domain/planned-days';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';

const changeGroup = (
  state: SupportContract,
  change: (group: MonitoringGroup) => Partial<MonitoringGroup>,
): SupportContract => ({
  ...state,
  monitoring: state.monitoring && { ...state.monitoring, ...change(state.monitoring) },
});

/** The state changes of the monitoring group. A new group has other members, and keeps the record of earlier meetings. */
export const evolveMonitoring = {
  MonitoringGroupFormed: (state, formed) => ({
    ...state,
    monitoring: {
      ...formed,
      notedOverdue: null,
      members: [],
      meetings: state.monitoring?.meetings ?? [],
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
    changeGroup(state, () => ({ firstOn, everyDays: everyDays.new, plannedOn: plannedOn.new })),
  GroupMeetingHeld: (state, { meetingId, plannedOn, heldOn }, { actor: recordedBy }) =>
    changeGroup(state, (group) => ({
      plannedOn: closePlannedDay(group.plannedOn, plannedOn),
      meetings: [...group.meetings, { meetingId, plannedOn, heldOn, recordedBy, voided: false }],
    })),
  GroupMeetingMissed: (state, { meetingId, plannedOn }, { actor: recordedBy }) =>
    changeGroup(state, (group) => ({
      plannedOn: closePlannedDay(group.plannedOn, plannedOn),
      meetings: [...group.meetings, { meetingId, plannedOn, heldOn: null, recordedBy, voided: false }],
    })),
  GroupMeetingVoided: (state, { meetingId, plannedOn }) =>
    changeGroup(state, (group) => ({
      plannedOn: openPlannedDay(group.plannedOn, plannedOn),
      meetings: group.meetings.map((each) => (each.meetingId === meetingId ? { ...each, voided: true } : each)),
    })),
  GroupMeetingOverdue: (state, { plannedOn }) => changeGroup(state, () => ({ notedOverdue: plannedOn })),
  MonitoringGroupDissolved: (state, { on }) =>
    changeGroup(state, ({ plannedOn, members }) => ({
      dissolvedOn: on,
      plannedOn: plannedOn.filter((day) => day <= on),
      members: members.map((member) => (member.to === null ? { ...member, to: on } : member)),
    })),
} satisfies Pick<Decider<ContractStream>['evolve'], keyof ContractMonitoringEvents>;
