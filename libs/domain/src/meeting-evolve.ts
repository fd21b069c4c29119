import { withBidder } from '#domain/meeting-agenda';
import type { MeetingStream } from '#domain/meeting.types';
import type { Evolver } from '#kernel/decider';

/** State changes of a meeting, separate from its decisions because a meeting looks up what an earlier one minuted. */
export const meetingEvolver: Evolver<MeetingStream> = {
  category: 'meeting',
  evolve: {
    MeetingScheduled: {
      create: ({ boardId, on }) => ({
        boardId,
        on,
        items: [],
        itemsTaken: 0,
        moves: 0,
        recordedOn: null,
        opened: null,
        present: [],
        interests: [],
        decisions: [],
        cancelled: false,
        closed: false,
      }),
    },
    MeetingMoved: (state, { on }) => ({ ...state, on, moves: state.moves + 1 }),
    MeetingCancelled: (state) => ({ ...state, cancelled: true, closed: true }),
    MeetingRecordedAfterwards: (state, { recordedOn }) => ({ ...state, recordedOn }),
    AgendaItemAdded: (state, item) => ({
      ...state,
      items: [...state.items, item],
      itemsTaken: state.itemsTaken + 1,
    }),
    AgendaItemDeclined: (state) => state,
    AgendaItemRemoved: (state, { itemId }) => ({
      ...state,
      items: state.items.filter((item) => item.itemId !== itemId),
    }),
    AgendaItemNotRemoved: (state) => state,
    MeetingOpened: (state, opened) => ({ ...state, opened }),
    AttendanceRecorded: (state, { present }) => ({ ...state, present }),
    InterestDeclared: (state, { itemId, personId }) => ({
      ...state,
      interests: [...state.interests, { itemId, personId }],
    }),
    BidderNoted: (state, { itemId, personId, homeSchoolUrn }) => ({
      ...state,
      items: state.items.map((item) => (item.itemId === itemId ? withBidder(item, personId, homeSchoolUrn) : item)),
    }),
    DecisionMinuted: (state, { itemId, decisionId, conflicted }) => ({
      ...state,
      decisions: [...state.decisions, { itemId, decisionId, conflicted }],
    }),
    MeetingClosed: (state) => ({ ...state, closed: true }),
  },
};
