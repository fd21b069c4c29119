import { readPage, readPageInRange, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels, RowQuery } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { itemKeyFor, items, meetings, waitingRequests } from '#read-models/board-agenda';
import { toMeetingRow, type MeetingRow } from '#read-models/board-lists';
import { rowsByValues } from '#read-models/rows-by-values';

export type AgendaEntry = Omit<RowOf<typeof items.columns>, 'itemKey' | 'meetingId'>;

/** A meeting with its items. */
export type MeetingAgenda = MeetingRow & { readonly items: AgendaEntry[] };

const meetingListing = tableListing(meetings, { filters: {}, sorts: { on: 'on' } });

export type AgendaPage = PageRequestFor<typeof meetingListing>;

/** Meetings from today on that are not cancelled, and earlier ones that are open. The two ranges follow each other in the order of days. */
const readMeetings = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: AgendaPage,
): Promise<RowOf<typeof meetings.columns>[]> => {
  const earlier = { of: 'openBoardId', range: { to: today } } as const;
  const later = { of: 'plannedBoardId', range: { from: today } } as const;
  const found: RowOf<typeof meetings.columns>[] = [];
  for (const { of, range } of page.sort.descending ? [later, earlier] : [earlier, later]) {
    const scope = (query: RowQuery<typeof meetings.columns>) => query.where(of, '=', boardId);
    const limit = page.limit - found.length;
    if (limit > 0)
      found.push(...(await readPageInRange(readModels, meetingListing, scope, range, { ...page, limit }, today)));
  }
  return found;
};

/** Lists the meetings of a board from today on that are not cancelled, and earlier ones that are open, with their items. Reads only the rows of the page. */
export const listAgenda = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: AgendaPage,
): Promise<MeetingAgenda[]> => {
  const found = await readMeetings(readModels, boardId, today, page);
  const ids = found.map(({ meetingId }) => meetingId);
  const entries = await rowsByValues(readModels, items, 'meetingId', ids, {
    refine: (query) => query.where('state', '!=', 'removed'),
    orderBy: 'itemId',
  });
  const byMeeting = Map.groupBy(entries, ({ meetingId }) => meetingId);
  return found.map((meeting) => ({
    ...toMeetingRow(meeting),
    items: (byMeeting.get(meeting.meetingId) ?? []).map(({ itemKey: _key, meetingId: _meeting, ...entry }) => entry),
  }));
};

type Candidate = RowOf<typeof waitingRequests.columns>;

/** A request that no meeting has taken or decided. */
export type WaitingRequest = Omit<Candidate, 'state' | 'meetingId'> & { readonly screened: boolean };

const waitingListing = tableListing(waitingRequests, {
  filters: { urgency: 'urgency', schoolUrn: 'schoolUrn' },
  sorts: { submittedOn: 'submittedOn' },
});

export type WaitingPage = PageRequestFor<typeof waitingListing>;

/** The candidates that wait. A request on the agenda of a meeting waits once the meeting has carried it over. */
const selectWaiting = async (readModels: ReadModels, candidates: readonly Candidate[]): Promise<Candidate[]> => {
  const keys = candidates.flatMap(({ state, meetingId, requestId }) =>
    state === 'on-agenda' && meetingId !== null ? [itemKeyFor(meetingId, requestId)] : [],
  );
  const carried = await rowsByValues(readModels, items, 'itemKey', keys, {
    refine: (query) => query.where('state', '=', 'carried-over'),
  });
  const carriedOver = new Set(carried.map(({ itemKey }) => itemKey));
  return candidates.filter(
    ({ state, meetingId, requestId }) =>
      state !== 'on-agenda' || carriedOver.has(itemKeyFor(meetingId ?? '', requestId)),
  );
};

const toWaitingRequest = ({ meetingId: _meeting, state, ...row }: Candidate): WaitingRequest => ({
  ...row,
  screened: state !== 'submitted',
});

/** Lists the requests that wait for a meeting. Reads the rows of the page, and those that meetings of these days have on their agenda. */
export const listWaitingRequests = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: WaitingPage,
): Promise<WaitingRequest[]> => {
  const waiting: Candidate[] = [];
  const scope = (query: RowQuery<typeof waitingRequests.columns>) => query.where('boardId', '=', boardId);
  let { after } = page;
  for (;;) {
    const found = await readPage(readModels, waitingListing, scope, { ...page, after }, today);
    waiting.push(...(await selectWaiting(readModels, found)));
    const last = found.at(-1);
    if (last === undefined || found.length < page.limit || waiting.length >= page.limit) break;
    after = { value: last.submittedOn, key: last.requestId };
  }
  return waiting.slice(0, page.limit).map(toWaitingRequest);
};
