import { meeting } from '#domain/meeting';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import { CLERK, LEADER, MEMBERS, personalText } from '#test/events/sample-parties';

const MEETING = 'meeting-8';
const reason = personalText('Too late in the evening');

/** A meeting without its chair, with a substitute, a member who leaves early and minutes that are redacted. It goes on on another day. */
export const sitWithoutChair = (streams: InMemoryStreams, on: IsoDay, adjournedTo: IsoDay): InMemoryStreams => {
  const [, member] = MEMBERS;
  const written = { itemId: 'item-3', text: personalText('The board compared the terms of both schools') };
  return streams
    .on(on)
    .do(CLERK, meeting, 'ScheduleMeeting', MEETING, {
      boardId: 'board-1',
      on,
      place: personalText('Civic Offices'),
      recordedAfterwards: null,
    })
    .do(CLERK, meeting, 'AddOtherBusiness', MEETING, {
      itemId: 'item-3',
      kind: 'other',
      subjectId: null,
      schoolUrn: null,
      title: personalText('Terms of the year'),
    })
    .do(CLERK, meeting, 'OpenMeeting', MEETING, { recordedAfterwards: null })
    .do(CLERK, meeting, 'RecordAttendance', MEETING, { present: [member], apologies: [MEMBERS[0]] })
    .do(CLERK, meeting, 'ChooseActingChair', MEETING, { personId: member })
    .do(CLERK, meeting, 'NameSubstitute', MEETING, { personId: LEADER, forPersonId: MEMBERS[0] })
    .do(CLERK, meeting, 'RecordNonVoters', MEETING, { names: [personalText('Sam Lee, council')] })
    .do(CLERK, meeting, 'RecordAbsenceFromItems', MEETING, { personId: member, itemIds: ['item-3'] })
    .do(CLERK, meeting, 'WriteMinuteText', MEETING, written)
    .do(CLERK, meeting, 'CorrectMinuteText', MEETING, { ...written, reason })
    .do(CLERK, meeting, 'RedactItem', MEETING, { itemId: 'item-3', parts: ['school', 'texts'], reason })
    .do(CLERK, meeting, 'LiftRedaction', MEETING, { itemId: 'item-3', reason })
    .do(CLERK, meeting, 'AdjournMeeting', MEETING, { on: adjournedTo, reason });
};
