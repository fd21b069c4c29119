import { listing, pageOf, type PageOf } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { meetings, requests } from '#read-models/board-agenda';

/** A meeting that was called, whenever. */
export type BoardMeeting = RowOf<typeof meetings.columns>;

/** A request that was made, and how far it has come. */
export type BoardRequest = RowOf<typeof requests.columns>;

const called = listing(meetings, { filters: { state: 'state' }, sorts: { on: 'on' } });

export type MeetingsPage = PageOf<typeof called>;

/** Meetings of a board. */
export const boardMeetingsOf = (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: MeetingsPage,
): Promise<BoardMeeting[]> => pageOf(readModels, called, (query) => query.where('boardId', '=', boardId), page, today);

const made = listing(requests, {
  filters: { state: 'state', urgency: 'urgency', schoolUrn: 'schoolUrn' },
  sorts: { submittedOn: 'submittedOn', reference: 'reference' },
});

export type RequestsPage = PageOf<typeof made>;

/** Requests to a board. */
export const boardRequestsOf = (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: RequestsPage,
): Promise<BoardRequest[]> => pageOf(readModels, made, (query) => query.where('boardId', '=', boardId), page, today);
