import { board } from '#domain/board';
import { meeting } from '#domain/meeting';
import { request } from '#domain/request';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import { CLERK, JUNIOR_SCHOOL, MEMBERS, personalText } from '#test/events/sample-parties';

const MEETING = 'meeting-hand-overs';

const REQUESTS = ['request-sent-1', 'request-sent-2'] as const;

const MINUTE = {
  ...{ reasonCodes: [], optionsConsidered: [], award: null, conditions: [], endCause: null },
  vote: { for: [...MEMBERS], against: [], abstained: [], castingVote: null },
  rationale: personalText('The school is near'),
};

/** Another board hands two requests over. The board decides at a meeting to take one of them. */
export const decideOnHandOvers = (streams: InMemoryStreams, on: IsoDay): InMemoryStreams => {
  streams
    .do('administrator', board, 'EstablishBoard', 'board-sending', {
      ...{ name: 'A board that hands over', areas: ['826'], from: '2011-09-01', terms: null },
    })
    .do(CLERK, meeting, 'ScheduleMeeting', MEETING, {
      ...{ boardId: 'board-1', on, place: personalText('Civic Offices'), recordedAfterwards: null },
    });
  for (const requestId of REQUESTS) {
    const texts = { outcomesWanted: personalText('More progress'), circumstances: personalText('A new head') };
    streams
      .do(CLERK, request, 'SubmitRequest', requestId, {
        ...{ boardId: 'board-sending', schoolUrn: JUNIOR_SCHOOL, reference: requestId, from: 'board', ...texts },
        ...{ allianceId: null, bodyId: null, needAreas: ['mathematics'], urgency: 'soon' },
      })
      .do(CLERK, request, 'HandRequestOver', requestId, {
        ...{ handOverId: `${requestId}-over`, toBoardId: 'board-1', toAllianceId: null, ...texts },
      })
      .do(CLERK, meeting, 'AddOtherBusiness', MEETING, {
        ...{ itemId: requestId, kind: 'other', subjectId: null, schoolUrn: JUNIOR_SCHOOL },
        ...{ title: personalText('A hand-over'), handOver: { requestId, handOverId: `${requestId}-over` } },
      });
  }
  streams
    .do(CLERK, meeting, 'OpenMeeting', MEETING, { recordedAfterwards: null })
    .do(CLERK, meeting, 'RecordAttendance', MEETING, { present: [...MEMBERS], apologies: [] })
    .do(CLERK, meeting, 'MinuteDecision', MEETING, {
      ...{ ...MINUTE, decisionId: 'decision-taken', itemId: REQUESTS[0], outcome: 'agree', effectiveFrom: on },
      handOver: { reference: '2011-0900', needAreas: null, urgency: null, reasonCode: null, note: null },
    })
    .do(CLERK, meeting, 'MinuteDecision', MEETING, {
      ...{ ...MINUTE, decisionId: 'decision-not-taken', itemId: REQUESTS[1], outcome: 'not-agree', effectiveFrom: on },
      handOver: {
        ...{ reference: null, needAreas: null, urgency: null, reasonCode: 'no-provider' },
        note: personalText('Nobody is free before Easter'),
      },
    })
    .do(CLERK, meeting, 'CloseMeeting', MEETING, {});
  return streams.do('system', request, 'NoteHandOverAnswer', REQUESTS[1], {
    ...{ handOverId: `${REQUESTS[1]}-over`, accepted: null, refused: { reasonCode: 'no-provider', note: null } },
    answeredBy: CLERK,
  });
};
