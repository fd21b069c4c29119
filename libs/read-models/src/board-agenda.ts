import type { AgendaItem, MeetingEvents } from '#domain/meeting.events';
import type { RequestEvents } from '#domain/request.events';
import type { Outcome } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { derive, integerOrNull, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { requestStageChanges, requestStageColumns } from '#read-models/request-stage';
import { NEW_REQUEST } from '#domain/request-stage';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

export const meetings = table(
  'agenda_meetings',
  'meetingId',
  {
    meetingId: text(),
    boardId: text(),
    /** The board while the meeting is to come, or took place; null for a cancelled meeting. */
    plannedBoardId: textOrNull(),
    /** The board while the meeting is open; null before and after that. */
    openBoardId: textOrNull(),
    on: text<IsoDay>(),
    place: text(),
    state: text<'scheduled' | 'open' | 'closed' | 'cancelled'>(),
    quorum: integerOrNull(),
    /** Members on the roll of the meeting. */
    present: json<string[]>(),
  },
  [
    { of: ['boardId'], by: ['on'] },
    { of: ['plannedBoardId'], by: ['on'] },
    { of: ['openBoardId'], by: ['on'] },
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
    state: text<'on-agenda' | 'decided' | 'carried-over' | 'removed'>(),
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
    ...requestStageColumns,
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
    state: text<'submitted' | 'eligible' | 'deferred' | 'on-agenda'>(),
    meetingId: textOrNull(),
  },
  [{ of: ['boardId'], by: ['submittedOn'] }],
);

const listWaiting = ({
  state,
  outcome: _outcome,
  ...row
}: RowOf<typeof requests.columns>): RowOf<typeof waitingRequests.columns>[] =>
  state === 'submitted' || state === 'eligible' || state === 'deferred' || state === 'on-agenda'
    ? [{ ...row, state }]
    : [];

export const itemKeyFor = (meetingId: string, itemId: string): string => `${meetingId}/${itemId}`;
const union = (some: readonly string[], more: readonly string[]): string[] => [...new Set([...some, ...more])];

const meeting = rowPerStream(meetings);
const request = rowPerStream(requests);
const item = rowsByKey(items);

export const boardAgenda = view<MeetingEvents & RequestEvents>({
  name: 'board-agenda',
  version: 10,
  tables: [meetings, items, requests, waitingRequests],
  derived: [derive(waitingRequests, requests, listWaiting)],
  on: {
    ...requestStageChanges(requests),
    RequestSubmitted: [
      request.insert(({ id, day, data: { boardId, reference, schoolUrn, urgency } }) => ({
        ...NEW_REQUEST,
        requestId: id,
        boardId,
        reference,
        schoolUrn,
        urgency,
        submittedOn: day,
      })),
    ],
    RequestCorrected: [request.update((_, { data }) => ({ urgency: data.urgency.new }))],
    MeetingScheduled: [
      meeting.insert(({ id, data: { boardId, on, place } }) => ({
        meetingId: id,
        boardId,
        plannedBoardId: boardId,
        openBoardId: null,
        on,
        place,
        state: 'scheduled',
        quorum: null,
        present: [],
      })),
    ],
    MeetingMoved: [meeting.update((_, { data }) => ({ on: data.on }))],
    MeetingCancelled: [
      meeting.update(() => ({ state: 'cancelled', plannedBoardId: null })),
      item.update(
        ({ id, data }) => data.carriedOver.map((itemId) => itemKeyFor(id, itemId)),
        () => ({ state: 'carried-over' }),
      ),
    ],
    MeetingOpened: [
      meeting.update(({ boardId }, { data }) => ({ state: 'open', openBoardId: boardId, quorum: data.quorum })),
    ],
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
    AgendaItemRemoved: [
      item.update(
        ({ id, data }) => itemKeyFor(id, data.itemId),
        () => ({ state: 'removed' }),
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
      meeting.update(() => ({ state: 'closed', openBoardId: null })),
      item.update(
        ({ id, data }) => data.carriedOver.map((itemId) => itemKeyFor(id, itemId)),
        () => ({ state: 'carried-over' }),
      ),
    ],
  },
});
