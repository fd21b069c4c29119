import type { AgendaItem, MeetingEvents } from '#domain/meeting.events';
import type { RequestEvents } from '#domain/request.events';
import type { Outcome } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { withIndex, integerOrNull, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

export const meetings = table('agenda_meetings', 'meetingId', {
  meetingId: text(),
  boardId: withIndex(text()),
  on: text<IsoDay>(),
  place: text(),
  state: text<'scheduled' | 'open' | 'closed'>(),
  quorum: integerOrNull(),
  present: json<string[]>(),
});

export const items = table('agenda_items', 'itemKey', {
  itemKey: text(),
  meetingId: withIndex(text()),
  itemId: text(),
  kind: text<AgendaItem['kind']>(),
  subjectId: withIndex(textOrNull()),
  schoolUrn: textOrNull(),
  title: text(),
  state: text<'on-agenda' | 'decided' | 'carried-over'>(),
  conflicted: json<string[]>(),
  decisionId: textOrNull(),
  outcome: textOrNull<Outcome>(),
});

export const requests = table('agenda_requests', 'requestId', {
  requestId: text(),
  boardId: withIndex(text()),
  reference: text(),
  schoolUrn: text(),
  urgency: text<'routine' | 'soon' | 'urgent'>(),
  submittedOn: text<IsoDay>(),
  state: text<'submitted' | 'eligible' | 'not-eligible' | 'tabled' | 'on-agenda' | 'decided' | 'withdrawn'>(),
  meetingId: textOrNull(),
});

const itemKeyFor = (meetingId: string, itemId: string): string => `${meetingId}/${itemId}`;
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
  version: 3,
  tables: [meetings, items, requests],
  on: {
    ...requestChanges,
    MeetingScheduled: [
      meeting.insert(({ id, data: { boardId, on, place } }) => ({
        meetingId: id,
        boardId,
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
      meeting.update(() => ({ state: 'closed' })),
      item.update(
        ({ id, data }) => data.carriedOver.map((itemId) => itemKeyFor(id, itemId)),
        () => ({ state: 'carried-over' }),
      ),
    ],
  },
});

export type AgendaEntry = Omit<RowOf<typeof items.columns>, 'itemKey' | 'meetingId'>;
export type MeetingAgenda = RowOf<typeof meetings.columns> & { readonly items: AgendaEntry[] };
/** A request that no meeting has taken or decided. */
export type WaitingRequest = Omit<RowOf<typeof requests.columns>, 'state' | 'meetingId'> & {
  readonly state: 'waiting';
  readonly screened: boolean;
};
export interface BoardAgenda {
  /** Meetings from today on, and earlier ones that are not closed, earliest first. */
  readonly meetings: MeetingAgenda[];
  /** Longest waiting first. */
  readonly waiting: WaitingRequest[];
}

const loadAgendas = async (
  readModels: ReadModels,
  found: readonly RowOf<typeof meetings.columns>[],
): Promise<MeetingAgenda[]> => {
  const ids = found.map(({ meetingId }) => meetingId);
  const entries = await rowsByValues(readModels, items, 'meetingId', ids, (query) => query.orderBy('itemId'));
  const byMeeting = Map.groupBy(entries, ({ meetingId }) => meetingId);
  return found.map((meeting) => ({
    ...meeting,
    items: (byMeeting.get(meeting.meetingId) ?? []).map(({ itemKey: _key, meetingId: _meeting, ...entry }) => entry),
  }));
};

const listWaitingRequests = async (readModels: ReadModels, boardId: string): Promise<WaitingRequest[]> => {
  const open = await readModels.rows(requests, (query) =>
    query
      .where('boardId', '=', boardId)
      .where('state', 'in', ['submitted', 'eligible', 'on-agenda'])
      .orderBy('submittedOn')
      .orderBy('requestId'),
  );
  const ids = open.filter(({ state }) => state === 'on-agenda').map(({ requestId }) => requestId);
  const carried = await rowsByValues(readModels, items, 'subjectId', ids, (query) =>
    query.where('state', '=', 'carried-over'),
  );
  const carriedOver = new Set(carried.map(({ subjectId, meetingId }) => `${meetingId}/${subjectId}`));
  const waits = ({ state, requestId, meetingId }: (typeof open)[number]): boolean =>
    state !== 'on-agenda' || carriedOver.has(`${meetingId}/${requestId}`);
  return open.filter(waits).map(({ meetingId: _meeting, state, ...request }) => {
    return { ...request, state: 'waiting', screened: state !== 'submitted' };
  });
};

/** Loads the agenda of a board: its open meetings and waiting requests. */
export const loadBoardAgenda = async (readModels: ReadModels, boardId: string, today: IsoDay): Promise<BoardAgenda> => {
  const found = await readModels.rows(meetings, (query) =>
    query
      .where('boardId', '=', boardId)
      .where((is) => is.or([is('on', '>=', today), is('state', '!=', 'closed')]))
      .orderBy('on')
      .orderBy('meetingId'),
  );
  return { meetings: await loadAgendas(readModels, found), waiting: await listWaitingRequests(readModels, boardId) };
};
