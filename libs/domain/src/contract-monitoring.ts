import { refuseUnlessAuthor, refuseUnlessCorrectable } from '#domain/contract-corrections';
import { planMeetings } from '#domain/contract-monitoring-days';
import {
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

  AddGroupMember: (state, data, { today }) => {
    refuseUnlessDelivering(state, today);
    const group = requireActiveGroup(state);
    refuseFutureDay(data.from, today);
    refuseImpossibleMember(group, data);
    return [{ type: 'GroupMemberAdded', data, occurredOn: data.from }];
  },

  EndGroupMembership: (state, data, context) => {
    refuseUnlessCorrectable(state, context);
    const { from, to } = requireGroupMember(requireGroup(state), data.memberId);
    refuseFutureDay(data.to, context.today);
    refuseUnless(
      to === null,
      'member-already-left',
      `The member left on ${to ?? ''}. You do not need to end it again.`,
    );
    refuseUnless(
      from <= data.to,
      'before-the-membership',
      `The member joined on ${from}. Give that day or a later one.`,
    );
    return [{ type: 'GroupMemberLeft', data, occurredOn: data.to }];
  },

  ChangeMonitoringCycle: (state, { firstOn, everyDays, reason }, { today }, calendar) => {
    refuseUnlessDelivering(state, today);
    const group = requireActiveGroup(state);
    refuseImpossibleCycle(state, firstOn, everyDays);
    const kept = group.plannedOn.filter((day) => day < firstOn);
    const plannedOn = [...kept, ...planMeetings(state, { firstOn, everyDays }, calendar)];
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
    const last = meetings
      .flatMap(({ heldOn, voided }) => (voided ? [] : (heldOn ?? [])))
      .toSorted()
      .at(-1);
    refuseUnless(
      last === undefined || last <= data.on,
      'before-the-last-meeting',
      `The group met on ${last ?? ''}. Give that day or a later one.`,
    );
    return [{ type: 'MonitoringGroupDissolved', data, occurredOn: data.on }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
