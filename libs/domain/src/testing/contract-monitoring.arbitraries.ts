import { RECOMMENDATIONS } from '#domain/contract-monitoring.events';
import { day, id, text, textOrNull } from '#domain/testing/contract-values.arbitraries';
import fc from 'fast-check';

const memberId = id('member-1', 'member-2');
const meetingId = id('meeting-1', 'meeting-2');
const everyDays = fc.constantFrom(6, 42);

/** Commands about the group that monitors the contract, and the plan of the work. */
export const aboutMonitoring = {
  FormMonitoringGroup: fc.record({ firstOn: day, everyDays }),
  AddGroupMember: fc.record({ memberId, personId: fc.constantFrom(null, 'person-1'), name: textOrNull, from: day }),
  EndGroupMembership: fc.record({ memberId, to: day, reason: text }),
  ChangeMonitoringCycle: fc.record({ firstOn: day, everyDays, reason: text }),
  RecordGroupMeeting: fc.record({
    meetingId,
    plannedOn: fc.option(day),
    heldOn: day,
    present: fc.constantFrom([], ['member-1']),
    note: text,
    recommendation: fc.option(fc.constantFrom(...RECOMMENDATIONS)),
    advice: textOrNull,
  }),
  RecordMissedGroupMeeting: fc.record({ meetingId, plannedOn: day, reason: text }),
  VoidGroupMeeting: fc.record({ meetingId, reason: text }),
  NoteOverdueGroupMeeting: fc.record({ plannedOn: day }),
  DissolveMonitoringGroup: fc.record({ on: day, reason: text }),
  SetWorkPlan: fc.record({
    planId: id('plan-1', 'plan-2'),
    supersedes: fc.constantFrom(null, 'plan-1'),
    reason: textOrNull,
    steps: fc.array(fc.record({ what: text, who: text, by: day }), { maxLength: 2 }),
    dropsVisitIds: fc.constantFrom([], [], ['v1']),
  }),
};
