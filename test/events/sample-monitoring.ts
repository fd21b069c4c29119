import { contract } from '#domain/contract';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, LEADER, personalText } from '#test/events/sample-parties';

/** A plan of the work, and one that takes its place. */
const planWork = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .on('2011-12-01')
    .do(LEADER, contract, 'SetWorkPlan', 'contract-1', {
      ...{ planId: 'plan-1', supersedes: null, reason: null, dropsVisitIds: [] },
      steps: [{ what: personalText('Plan fractions'), who: personalText('Both leaders'), by: '2012-01-31' }],
    })
    .do(LEADER, contract, 'SetWorkPlan', 'contract-1', {
      ...{ planId: 'plan-2', supersedes: 'plan-1', reason: personalText('The assessments show another need') },
      steps: [{ what: personalText('Plan algebra'), who: personalText('The leader of year 6'), by: '2012-01-31' }],
      dropsVisitIds: [],
    });

/** A group monitors the first contract: one meeting is held, one missed and one recorded by mistake. Its days change, a member leaves, and it is dissolved. */
export const monitorContract = (streams: InMemoryStreams): InMemoryStreams => {
  const reason = personalText('The work goes well');
  planWork(streams);
  streams
    .on('2011-12-01')
    .do(CLERK, contract, 'FormMonitoringGroup', 'contract-1', { firstOn: '2011-11-07', everyDays: 14 })
    .do(CLERK, contract, 'AddGroupMember', 'contract-1', {
      ...{ memberId: 'member-1', personId: CLERK, name: null, from: '2011-11-01' },
    })
    .do(CLERK, contract, 'AddGroupMember', 'contract-1', {
      ...{ memberId: 'member-2', personId: null, name: personalText('Mrs Lane of the diocese'), from: '2011-11-01' },
    })
    .do('system', contract, 'NoteOverdueGroupMeeting', 'contract-1', { plannedOn: '2011-11-07' })
    .do(CLERK, contract, 'RecordGroupMeeting', 'contract-1', {
      ...{ meetingId: 'group-meeting-1', plannedOn: '2011-11-07', heldOn: '2011-11-08', present: ['member-1'] },
      ...{ note: personalText('Books were seen'), recommendation: 'vary', advice: personalText('More of year 5') },
    })
    .do(CLERK, contract, 'RecordMissedGroupMeeting', 'contract-1', {
      ...{ meetingId: 'group-meeting-2', plannedOn: '2011-11-21', reason: personalText('There was snow') },
    })
    .do(CLERK, contract, 'RecordGroupMeeting', 'contract-1', {
      ...{ meetingId: 'group-meeting-3', plannedOn: null, heldOn: '2011-11-29', present: ['member-2'] },
      ...{ note: personalText('Seen at another school'), recommendation: null, advice: null },
    });
  return streams
    .do(CLERK, contract, 'VoidGroupMeeting', 'contract-1', { meetingId: 'group-meeting-3', reason })
    .do(CLERK, contract, 'ChangeMonitoringCycle', 'contract-1', { firstOn: '2011-12-12', everyDays: 42, reason })
    .do(CLERK, contract, 'EndGroupMembership', 'contract-1', { memberId: 'member-2', to: '2011-12-01', reason })
    .do(CLERK, contract, 'DissolveMonitoringGroup', 'contract-1', { on: '2011-12-01', reason });
};
