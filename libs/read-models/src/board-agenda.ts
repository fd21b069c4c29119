import type { AgendaItem, MeetingEvents } from '#domain/meeting.events';
import type { RequestEvents } from '#domain/request.events';
import type { Outcome } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { derive, integerOrNull, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

export const meetings = table(
  'agenda_meetings',
  'meetingId',
  {
    meetingId: text(),
    boardId: text(),
    /** The board while the meeting is not closed; null after that. */
    unclosedBoardId: textOrNull(),
    on: text<IsoDay>(),
    place: text(),
    state: text<'scheduled' | 'open' | 'closed'>(),
    quorum: integerOrNull(),
    /** Members on the roll of the meeting. */
    present: json<string[]>(),
  },
  [
    { of: ['boardId'], by: ['on'] },
    { of: ['unclosedBoardId'], by: ['on'] },
  ],
);

export const items = table(
  'agenda_items',
  'itemKey',
  {
    itemKey: text(),
    meetingId: text(),
    itemId: text(),
    kind: text<AgendaItem['kind']>(),
    subjectId: textOrNull(),
    schoolUrn: textOrNull(),
    title: text(),
    state: text<'on-agenda' | 'decided' | 'carried-over'>(),
    /** Members on the roll, and persons who are named in the contract behind the item. */
    conflicted: json<string[]>(),
    decisionId: textOrNull(),
    outcome: textOrNull<Outcome>(),
  },
  [{ of: ['meetingId'], by: ['itemId'] }],
);

export const requests = table(
  'agenda_requests',
  'requestId',
  {
    requestId: text(),
    boardId: text(),
    reference: text(),
    schoolUrn: text(),
    urgency: text<'routine' | 'soon' | 'urgent'>(),
    submittedOn: text<IsoDay>(),
    state: text<'submitted' | 'eligible' | 'not-eligible' | 'tabled' | 'on-agenda' | 'decided' | 'withdrawn'>(),
    meetingId: textOrNull(),
  },
  [{ of: ['boardId'], by: ['submittedOn', 'reference'] }],
);

/** One row for each request that waits, or whose meeting may carry it over. */
export const waitingRequests = table(
  'agenda_waiting_requests',
  'requestId',
  {
    requestId: text(),
    boardId: text(),
    reference: text(),
    schoolUrn: text(),
    urgency: text<'routine' | 'soon' | 'urgent'>(),
    submittedOn: text<IsoDay>(),
    state: text<'submitted' | 'eligible' | 'on-agenda'>(),
    meetingId: textOrNull(),
  },
  [{ of: ['boardId'], by: ['submittedOn'] }],
);

const listWaiting = ({ state, ...row }: RowOf<typeof requests.columns>): RowOf<typeof waitingRequests.columns>[] =>
  state === 'submitted' || state === 'eligible' || state === 'on-agenda' ? [{ ...row, state }] : [];

export const itemKeyFor = (meetingId: string, itemId: string): string => `${meetingId}/${itemId}`;
const union = (some: readonly string[], more: readonly string[]): string[] => [...new Set([...some, ...more])];

const meeting = rowPerStream(meetings);
const request = rowPerStream(requests);
const item = rowsByKey(items);

/** Changes from events of requests: submitted, screened, tabled, placed, decided or withdrawn. */
const requestChanges: Pick<Parameters<typeof view<RequestEvents>>[0], 'on'>['on'] = {
  RequestSubmitted: [
    request.insert(({ id, day, data: { boardId, reference, schoolUrn, urgency } }) => ({
      requestId: id,
      boardId,
      reference,
      schoolUrn,
      urgency,
      submittedOn: day,
      state: 'submitted',
      meetingId: null,
    })),
  ],
  RequestScreened: [
    request.update(({ state }, { data }) => {
      if (!data.eligible) return { state: 'not-eligible' };
      return state === 'submitted' || state === 'not-eligible' ? { state: 'eligible' } : {};
    }),
  ],
  RequestTabled: [request.update((_, { data }) => ({ state: 'tabled', meetingId: data.meetingId }))],
  // The meeting's reply can arrive after the request was settled in another way.
  RequestPlacedOnAgenda: [
    request.update(({ state }, { data }) =>
      state === 'tabled' ? { state: 'on-agenda', meetingId: data.meetingId } : {},
    ),
  ],
  TablingDeclined: [
    request.update(({ state, meetingId }, { data }) =>
      state === 'tabled' && meetingId === data.meetingId ? { state: 'eligible', meetingId: null } : {},
    ),
  ],
  RequestDecided: [
    request.update((_, { data }) =>
      data.outcome === 'defer' ? { state: 'eligible', meetingId: null } : { state: 'decided' },
    ),
  ],
  RequestWithdrawn: [request.update(() => ({ state: 'withdrawn' }))],
};

export const boardAgenda = view<MeetingEvents & RequestEvents>({
  name: 'board-agenda',
  version: 5,
  tables: [meetings, items, requests, waitingRequests],
  derived: [derive(waitingRequests, requests, listWaiting)],
  on: {
    ...requestChanges,
    MeetingScheduled: [
      meeting.insert(({ id, data: { boardId, on, place } }) => ({
        meetingId: id,
        boardId,
        unclosedBoardId: boardId,
        on,
        place,
        state: 'scheduled',
        quorum: null,
        present: [],
      })),
    ],
    MeetingOpened: [meeting.update((_, { data }) => ({ state: 'open', quorum: data.quorum }))],
    AttendanceRecorded: [meeting.update((_, { data }) => ({ present: data.present }))],
    AgendaItemAdded: [
      item.put(
        ({ id, data }) => itemKeyFor(id, data.itemId),
        ({ id, data: { itemId, kind, subjectId, schoolUrn, title, interested } }, _, itemKey) => ({
          itemKey,
          meetingId: id,
          itemId,
          kind,
          subjectId,
          schoolUrn,
          title,
          state: 'on-agenda',
          conflicted: interested,
          decisionId: null,
          outcome: null,
        }),
      ),
    ],
    InterestDeclared: [
      item.update(
        ({ id, data }) => itemKeyFor(id, data.itemId),
        ({ conflicted }, { data }) => ({ conflicted: union(conflicted, [data.personId]) }),
      ),
    ],
    DecisionMinuted: [
      item.update(
        ({ id, data }) => itemKeyFor(id, data.itemId),
        (row, { data: { decisionId, outcome, conflicted } }) => ({
          state: 'decided',
          decisionId,
          outcome,
          conflicted: union(row.conflicted, conflicted),
        }),
      ),
    ],
    MeetingClosed: [
      meeting.update(() => ({ state: 'closed', unclosedBoardId: null })),
      item.update(
        ({ id, data }) => data.carriedOver.map((itemId) => itemKeyFor(id, itemId)),
        () => ({ state: 'carried-over' }),
      ),
    ],
  },
});
