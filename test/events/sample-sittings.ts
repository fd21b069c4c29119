import { meeting } from '#domain/meeting';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import { CLERK, LEADER, MEMBERS, personalText } from '#test/events/sample-parties';

const MEETING = 'meeting-8';
const reason = personalText('Too late in the evening');

const PAPER = 'paper-1';
const PAPER_FILE = {
  fileId: '0e4f8a52-6f43-4b1f-9d0c-2c7a50f1f7a3',
  fileName: personalText('terms.pdf'),
  contentKey: personalText('q1Vw0bYxT2nYkq3tG7wWkq9QvL0n8sX4mZ6pR5uE1cA'),
  mediaType: 'application/pdf',
  sizeBytes: 48_211,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  storedSha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  scan: 'clean',
} as const;

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
    .do(CLERK, meeting, 'AddPaper', MEETING, {
      paperId: PAPER,
      itemId: 'item-3',
      title: personalText('Terms of both schools'),
      url: null,
    })
    .do(CLERK, meeting, 'AddPaperFile', MEETING, { ...PAPER_FILE, paperId: PAPER })
    .do(CLERK, meeting, 'WithdrawPaper', MEETING, { paperId: PAPER, reason })
    .do(CLERK, meeting, 'AddPaper', MEETING, {
      paperId: 'paper-2',
      itemId: 'item-3',
      title: personalText('Terms of both schools, corrected'),
      url: null,
    })
    .do(CLERK, meeting, 'AddPaperFile', MEETING, {
      ...{ ...PAPER_FILE, paperId: 'paper-2', fileId: '5c8d2d0c-3a0e-4a59-8f55-0f4f6a3b7e11' },
      fileName: personalText('terms-corrected.pdf'),
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
