import { refuseUnlessAuthor, refuseUnlessCorrectable } from '#domain/contract-corrections';
import { planMeetings } from '#domain/contract-monitoring-days';
import {
  findLastMeeting,
  refuseImpossibleCycle,
  refuseImpossibleMeeting,
  refuseImpossibleMember,
  refuseStrangers,
  requireActiveGroup,
  requireGroup,
  requireGroupMember,
} from '#domain/contract-monitoring-rules';
import { refuseUnlessDelivering, refuseUnlessRecordable } from '#domain/contract-state';
import { refuseOutsideContract } from '#domain/contract-visits';
import type { ContractStream } from '#domain/contract.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays } from '#kernel/time';

/** Decisions on the group that monitors a contract. Its recommendations decide nothing: the board does. */
export const decideMonitoring = {
  FormMonitoringGroup: (state, { firstOn, everyDays }, { today }, calendar) => {
    refuseUnlessDelivering(state, today);
    refuseUnless(
      state.monitoring === null || state.monitoring.dissolvedOn !== null,
      'group-already-formed',
      'The contract has a monitoring group. Change its members or its days, or dissolve it first.',
    );
    refuseImpossibleCycle(state, firstOn, everyDays);
    const plannedOn = planMeetings(state, { firstOn, everyDays }, calendar);
    return [{ type: 'MonitoringGroupFormed', data: { firstOn, everyDays, plannedOn } }];
  },

  AddGroupMember: (state, { hasConflict, ...data }, { today }) => {
    refuseUnlessDelivering(state, today);
    refuseUnless(
      !hasConflict,
      'conflict-of-interest',
      'This person has a conflict of interest in the contract, for example as a leader or head of one of its schools. Choose somebody else for the group.',
    );
    const group = requireActiveGroup(state);
    refuseFutureDay(data.from, today);
    refuseImpossibleMember(group, data);
    return [{ type: 'GroupMemberAdded', data, occurredOn: data.from }];
  },

  EndGroupMembership: (state, data, context) => {
    refuseUnlessCorrectable(state, context);
    const group = requireGroup(state);
    const { from, to } = requireGroupMember(group, data.memberId);
    refuseFutureDay(data.to, context.today);
    refuseUnless(
      to === null,
      'member-already-left',
      `The member left on ${to ?? ''}. You do not need to end it again.`,
    );
    refuseUnless(
      addDays(from, -1) <= data.to,
      'before-the-membership',
      `The member joined on ${from}. Give that day or a later one, or the day before it for somebody who was added by mistake.`,
    );
    const last = findLastMeeting(
      group.meetings.filter(({ present }) => present.includes(data.memberId)),
      data.to,
    );
    refuseUnless(
      last === undefined,
      'before-the-last-meeting',
      `The member was at the meeting on ${last ?? ''}. Give that day or a later one, or void the record of the meeting first.`,
    );
    return [{ type: 'GroupMemberLeft', data, occurredOn: data.to }];
  },

  ChangeMonitoringCycle: (state, { firstOn, everyDays, reason }, { today }, calendar) => {
    refuseUnlessDelivering(state, today);
    const group = requireActiveGroup(state);
    refuseImpossibleCycle(state, firstOn, everyDays);
    refuseUnless(
      today < firstOn,
      'cycle-already-begun',
      `${firstOn} is not after today, and what was planned until then stays open until it is recorded. Give a later day.`,
    );
    const kept = group.plannedOn.filter((day) => day < firstOn);
    const recorded = group.meetings.flatMap((meeting) => (meeting.voided ? [] : (meeting.plannedOn ?? [])));
    const planned = planMeetings(state, { firstOn, everyDays }, calendar).filter((day) => !recorded.includes(day));
    const plannedOn = [...kept, ...planned];
    refuseUnless(
      everyDays !== group.everyDays || plannedOn.join() !== group.plannedOn.join(),
      'nothing-changed',
      'The group already meets on these days. Give another first day or interval.',
    );
    return [
      {
        type: 'MonitoringCycleChanged',
        data: {
          firstOn,
          everyDays: { old: group.everyDays, new: everyDays },
          plannedOn: { old: [...group.plannedOn], new: plannedOn },
          reason,
        },
      },
    ];
  },

  RecordGroupMeeting: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    const group = requireGroup(state);
    refuseFutureDay(data.heldOn, today);
    refuseOutsideContract(state, data.heldOn);
    refuseImpossibleMeeting(group, data);
    refuseStrangers(group, data.present, data.heldOn);
    refuseUnless(
      data.recommendation !== null || data.advice === null,
      'advice-without-recommendation',
      'Say what the group recommends, or leave out its advice to the board.',
    );
    return [{ type: 'GroupMeetingHeld', data, occurredOn: data.heldOn }];
  },

  RecordMissedGroupMeeting: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    refuseFutureDay(data.plannedOn, today);
    refuseOutsideContract(state, data.plannedOn);
    refuseImpossibleMeeting(requireGroup(state), data);
    return [{ type: 'GroupMeetingMissed', data, occurredOn: data.plannedOn }];
  },

  VoidGroupMeeting: (state, { meetingId, reason }, context) => {
    refuseUnlessCorrectable(state, context);
    const found = requireGroup(state).meetings.find((meeting) => meeting.meetingId === meetingId);
    refuseUnless(
      found !== undefined && !found.voided,
      'unknown-group-meeting',
      'The group has no meeting with this id, or it was voided. Read the contract for the ids.',
    );
    refuseUnlessAuthor(found.recordedBy, context);
    return [{ type: 'GroupMeetingVoided', data: { meetingId, plannedOn: found.plannedOn, reason } }];
  },

  NoteOverdueGroupMeeting: ({ monitoring, ended }, { plannedOn }, { today }) =>
    ended === null &&
    monitoring?.plannedOn.includes(plannedOn) === true &&
    plannedOn < today &&
    plannedOn > (monitoring.notedOverdue ?? '')
      ? [{ type: 'GroupMeetingOverdue', data: { plannedOn } }]
      : [],

  DissolveMonitoringGroup: (state, data, { today }) => {
    refuseUnlessDelivering(state, today);
    const { meetings } = requireActiveGroup(state);
    refuseFutureDay(data.on, today);
    refuseOutsideContract(state, data.on);
    const last = findLastMeeting(meetings, data.on);
    refuseUnless(
      last === undefined,
      'before-the-last-meeting',
      `The group met on ${last ?? ''}. Give that day or a later one.`,
    );
    return [{ type: 'MonitoringGroupDissolved', data, occurredOn: data.on }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
