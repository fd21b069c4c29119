import { contract } from '#domain/contract';
import { meeting } from '#domain/meeting';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import { CLERK, LEADER, MEMBERS, personalText } from '#test/events/sample-parties';
import { AWARD } from '#test/events/sample-requests';

const MEETING = 'meeting-extension';

/** The board extends the first contract, and the extension is drafted. */
export const extendFirstContract = (streams: InMemoryStreams, on: IsoDay, endsOn: IsoDay): InMemoryStreams => {
  const present = MEMBERS.slice(0, 2);
  return streams
    .on(on)
    .do(CLERK, meeting, 'ScheduleMeeting', MEETING, {
      ...{ boardId: 'board-1', on, place: personalText('Civic Offices'), recordedAfterwards: null },
    })
    .do(CLERK, meeting, 'AddOtherBusiness', MEETING, {
      ...{ itemId: 'item-extension', kind: 'review', subjectId: 'contract-1', schoolUrn: null },
      title: personalText('Review of the work'),
    })
    .do(CLERK, meeting, 'OpenMeeting', MEETING, { recordedAfterwards: null })
    .do(CLERK, meeting, 'RecordAttendance', MEETING, { present, apologies: [] })
    .do(CLERK, meeting, 'MinuteDecision', MEETING, {
      ...{ decisionId: 'decision-extension', itemId: 'item-extension', outcome: 'extend', conditions: [] },
      ...{ reasonCodes: ['aims-within-reach'], rationale: personalText('One more term'), optionsConsidered: [] },
      ...{ vote: { for: present, against: [], abstained: [], castingVote: null }, endCause: null },
      ...{ award: { ...AWARD, latestEnd: endsOn }, effectiveFrom: on },
    })
    .do(CLERK, meeting, 'CloseMeeting', MEETING, {})
    .do(CLERK, contract, 'DraftContract', 'contract-extension', {
      ...{ reference: 'C-2012-EXT', decisionId: 'decision-extension', boardId: 'board-1', leaderId: LEADER },
      ...{ payer: 'none', fundId: null, pence: 0, halfDays: 2, startsOn: on, endsOn },
    });
};
