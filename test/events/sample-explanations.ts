import { meeting } from '#domain/meeting';
import { request } from '#domain/request';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import { CLERK, MEMBERS, personalText } from '#test/events/sample-parties';
import { AWARD, submitRequest } from '#test/events/sample-requests';

const PLACE = { boardId: 'board-1', place: personalText('Civic Offices'), recordedAfterwards: null } as const;

/** A meeting that approves one request in part, with a message for the school, and puts another one off to the next meeting. */
export const explainDecisions = (streams: InMemoryStreams, on: IsoDay, next: IsoDay): InMemoryStreams => {
  const minute = {
    ...{ optionsConsidered: [], conditions: [], effectiveFrom: on, endCause: null },
    vote: { for: [...MEMBERS], against: [], abstained: [], castingVote: null },
    rationale: personalText('Another leader works in Year 5'),
    messageForSchool: personalText('Ask again for Year 5 in spring'),
  };
  const scope = {
    approved: personalText('The work in Year 6'),
    notApproved: personalText('The work in Year 5'),
    why: personalText('Another leader works there'),
  };
  streams
    .do(CLERK, meeting, 'ScheduleMeeting', 'meeting-explained', { ...PLACE, on })
    .do(CLERK, meeting, 'ScheduleMeeting', 'meeting-after-it', { ...PLACE, on: next });
  for (const id of ['request-in-part', 'request-put-off'])
    submitRequest(streams, id, id).do(CLERK, request, 'TableRequest', id, {
      meetingId: 'meeting-explained',
      overlaps: [],
    });
  return streams
    .do(CLERK, meeting, 'OpenMeeting', 'meeting-explained', { recordedAfterwards: null })
    .do(CLERK, meeting, 'RecordAttendance', 'meeting-explained', { present: [...MEMBERS], apologies: [] })
    .do(CLERK, meeting, 'MinuteDecision', 'meeting-explained', {
      ...minute,
      ...{ decisionId: 'decision-in-part', itemId: 'request-in-part', outcome: 'approve-in-part', award: AWARD, scope },
      reasonCodes: ['results-below-expected'],
    })
    .do(CLERK, meeting, 'MinuteDecision', 'meeting-explained', {
      ...minute,
      ...{ decisionId: 'decision-to-put-off', itemId: 'request-put-off', outcome: 'defer', award: null },
      ...{ reasonCodes: ['more-information-needed'], deferredTo: 'meeting-after-it' },
    })
    .do(CLERK, meeting, 'CorrectConsultation', 'meeting-explained', {
      decisionId: 'decision-in-part',
      consulted: [{ party: 'council', who: personalText('Adviser for the area'), on, said: personalText('Agreed') }],
      reason: personalText('The adviser was left out'),
    })
    .do(CLERK, meeting, 'CloseMeeting', 'meeting-explained', {});
};
