import type { AgendaItem, MeetingEvents } from '#domain/meeting.events';
import type { RequestEvents } from '#domain/request.events';
import type { Outcome } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { indexed, integerOrNull, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { ownRow, rowsOf } from '#read-models/row-per-stream';

export const meetings = table('agenda_meetings', 'meetingId', {
  meetingId: text(),
  boardId: indexed(text()),
  on: text<IsoDay>(),
  place: text(),
  state: text<'scheduled' | 'open' | 'closed'>(),
  quorum: integerOrNull(),
  present: json<string[]>(),
});

const items = table('agenda_items', 'itemKey', {
  itemKey: text(),
  meetingId: indexed(text()),
  itemId: text(),
  kind: text<AgendaItem['kind']>(),
  subjectId: textOrNull(),
  schoolUrn: textOrNull(),
  title: text(),
  state: text<'on-agenda' | 'decided' | 'carried-over'>(),
  conflicted: json<string[]>(),
  decisionId: textOrNull(),
  outcome: textOrNull<Outcome>(),
});

export const requests = table('agenda_requests', 'requestId', {
  requestId: text(),
  boardId: indexed(text()),
  reference: text(),
  schoolUrn: text(),
  urgency: text<'routine' | 'soon' | 'urgent'>(),
  submittedOn: text<IsoDay>(),
  state: text<'submitted' | 'eligible' | 'not-eligible' | 'tabled' | 'on-agenda' | 'decided' | 'withdrawn'>(),
  meetingId: textOrNull(),
});

const keyOf = (meetingId: string, itemId: string): string => `${meetingId}/${itemId}`;
const together = (some: readonly string[], more: readonly string[]): string[] => [...new Set([...some, ...more])];

const meeting = ownRow(meetings);
const request = ownRow(requests);
const item = rowsOf(items);

/** Requests come to the agenda by their own events: submitted, screened, tabled, placed, decided or withdrawn. */
const ofRequests: Pick<Parameters<typeof view<RequestEvents>>[0], 'on'>['on'] = {
  RequestSubmitted: [
    request.begins(({ id, day, data: { boardId, reference, schoolUrn, urgency } }) => ({
      ...{ requestId: id, boardId, reference, schoolUrn, urgency },
      ...{ submittedOn: day, state: 'submitted', meetingId: null },
    })),
  ],
  RequestScreened: [
    request.changes(({ state }, { data }) => {
      if (!data.eligible) return { state: 'not-eligible' };
      return state === 'submitted' || state === 'not-eligible' ? { state: 'eligible' } : {};
    }),
  ],
  RequestTabled: [request.changes((_, { data }) => ({ state: 'tabled', meetingId: data.meetingId }))],
  // The meeting's answer may come when the request was settled otherwise.
  RequestPlacedOnAgenda: [
    request.changes(({ state }, { data }) =>
      state === 'tabled' ? { state: 'on-agenda', meetingId: data.meetingId } : {},
    ),
  ],
  TablingDeclined: [
    request.changes(({ state, meetingId }, { data }) =>
      state === 'tabled' && meetingId === data.meetingId ? { state: 'eligible', meetingId: null } : {},
    ),
  ],
  RequestDecided: [
    request.changes((_, { data }) =>
      data.outcome === 'defer' ? { state: 'eligible', meetingId: null } : { state: 'decided' },
    ),
  ],
  RequestWithdrawn: [request.changes(() => ({ state: 'withdrawn' }))],
};

export const boardAgenda = view<MeetingEvents & RequestEvents>({
  name: 'board-agenda',
  version: 2,
  tables: [meetings, items, requests],
  on: {
    ...ofRequests,
    MeetingScheduled: [
      meeting.begins(({ id, data: { boardId, on, place } }) => ({
        ...{ meetingId: id, boardId, on, place },
        ...{ state: 'scheduled', quorum: null, present: [] },
      })),
    ],
    MeetingOpened: [meeting.changes((_, { data }) => ({ state: 'open', quorum: data.quorum }))],
    AttendanceRecorded: [meeting.changes((_, { data }) => ({ present: data.present }))],
    AgendaItemAdded: [
      item.put(
        ({ id, data }) => keyOf(id, data.itemId),
        ({ id, data: { itemId, kind, subjectId, schoolUrn, title, interested } }, _, itemKey) => ({
          ...{ itemKey, meetingId: id, itemId, kind, subjectId, schoolUrn, title },
          ...{ state: 'on-agenda', conflicted: interested, decisionId: null, outcome: null },
        }),
      ),
    ],
    InterestDeclared: [
      item.changes(
        ({ id, data }) => keyOf(id, data.itemId),
        ({ conflicted }, { data }) => ({ conflicted: together(conflicted, [data.personId]) }),
      ),
    ],
    DecisionMinuted: [
      item.changes(
        ({ id, data }) => keyOf(id, data.itemId),
        (row, { data: { decisionId, outcome, conflicted } }) => ({
          ...{ state: 'decided', decisionId, outcome },
          conflicted: together(row.conflicted, conflicted),
        }),
      ),
    ],
    MeetingClosed: [
      meeting.changes(() => ({ state: 'closed' })),
      item.changes(
        ({ id, data }) => data.carriedOver.map((itemId) => keyOf(id, itemId)),
        () => ({ state: 'carried-over' }),
      ),
    ],
  },
});

export type AgendaEntry = Omit<RowOf<typeof items.columns>, 'itemKey' | 'meetingId'>;
export type MeetingAgenda = RowOf<typeof meetings.columns> & { readonly items: AgendaEntry[] };
/** A request that no meeting has taken or settled yet. */
export type WaitingRequest = Omit<RowOf<typeof requests.columns>, 'state' | 'meetingId'> & {
  readonly state: 'waiting';
  readonly screened: boolean;
};
export interface BoardAgenda {
  /** Meetings from today on and those before that are not closed, the earliest first. */
  readonly meetings: MeetingAgenda[];
  /** The longest waiting first. */
  readonly waiting: WaitingRequest[];
}

const withItems = async (
  readModels: ReadModels,
  found: readonly RowOf<typeof meetings.columns>[],
): Promise<MeetingAgenda[]> => {
  if (found.length === 0) return [];
  const ids = found.map(({ meetingId }) => meetingId);
  const entries = await readModels.rows(items, (query) => query.where('meetingId', 'in', ids).orderBy('itemId'));
  return found.map((meeting) => ({
    ...meeting,
    items: entries
      .filter(({ meetingId }) => meetingId === meeting.meetingId)
      .map(({ itemKey: _key, meetingId: _meeting, ...entry }) => entry),
  }));
};

const waitingOf = async (readModels: ReadModels, boardId: string): Promise<WaitingRequest[]> => {
  const open = await readModels.rows(requests, (query) =>
    query
      .where('boardId', '=', boardId)
      .where('state', 'in', ['submitted', 'eligible', 'on-agenda'])
      .orderBy('submittedOn')
      .orderBy('requestId'),
  );
  const ids = open.map(({ requestId }) => requestId);
  const carried =
    ids.length === 0
      ? []
      : await readModels.rows(items, (query) =>
          query.where('state', '=', 'carried-over').where('subjectId', 'in', ids),
        );
  const waits = ({ state, requestId, meetingId }: (typeof open)[number]): boolean =>
    state !== 'on-agenda' || carried.some((found) => found.subjectId === requestId && found.meetingId === meetingId);
  return open.filter(waits).map(({ meetingId: _meeting, state, ...request }) => {
    return { ...request, state: 'waiting', screened: state !== 'submitted' };
  });
};

/** What a board has before it. */
export const boardAgendaOf = async (readModels: ReadModels, boardId: string, today: IsoDay): Promise<BoardAgenda> => {
  const found = await readModels.rows(meetings, (query) =>
    query
      .where('boardId', '=', boardId)
      .where((is) => is.or([is('on', '>=', today), is('state', '!=', 'closed')]))
      .orderBy('on')
      .orderBy('meetingId'),
  );
  return { meetings: await withItems(readModels, found), waiting: await waitingOf(readModels, boardId) };
};

/** How long a request waited for the meeting that settled it. */
export interface DecidedRequest {
  readonly requestId: string;
  readonly submittedOn: IsoDay;
  readonly decidedOn: IsoDay;
}

/** The requests of a board that a meeting has settled; one that was only deferred is not. */
export const decidedRequestsOf = async (readModels: ReadModels, boardId: string): Promise<DecidedRequest[]> => {
  const asked = await readModels.rows(requests, (query) => query.where('boardId', '=', boardId));
  const met = await readModels.rows(meetings, (query) => query.where('boardId', '=', boardId).orderBy('on'));
  const taken = await readModels.rows(items, (query) =>
    query.where('kind', '=', 'request').where('state', '=', 'decided').where('outcome', '!=', 'defer'),
  );
  const byMeeting = Map.groupBy(taken, ({ meetingId }) => meetingId);
  const decided = new Map<string | null, IsoDay>();
  for (const { meetingId, on } of met)
    for (const { subjectId } of byMeeting.get(meetingId) ?? []) if (!decided.has(subjectId)) decided.set(subjectId, on);
  return asked.flatMap(({ requestId, submittedOn }) => {
    const decidedOn = decided.get(requestId);
    return decidedOn === undefined ? [] : [{ requestId, submittedOn, decidedOn }];
  });
};
