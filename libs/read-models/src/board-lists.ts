import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { meetings, requests } from '#read-models/board-agenda';

/** A meeting of a board, past or future. */
export type MeetingRow = RowOf<typeof meetings.columns>;

/** A request to a board with its current state. */
export type RequestRow = RowOf<typeof requests.columns>;

const meetingListing = tableListing(meetings, { filters: { state: 'state' }, sorts: { on: 'on' } });

export type MeetingsPage = PageRequestFor<typeof meetingListing>;

/** Lists the meetings of a board. */
export const listBoardMeetings = (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: MeetingsPage,
): Promise<MeetingRow[]> =>
  readPage(readModels, meetingListing, (query) => query.where('boardId', '=', boardId), page, today);

const requestListing = tableListing(requests, {
  filters: { state: 'state', urgency: 'urgency', schoolUrn: 'schoolUrn' },
  sorts: { submittedOn: 'submittedOn', reference: 'reference' },
});

export type RequestsPage = PageRequestFor<typeof requestListing>;

/** Lists the requests to a board. */
export const listBoardRequests = (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: RequestsPage,
): Promise<RequestRow[]> =>
  readPage(readModels, requestListing, (query) => query.where('boardId', '=', boardId), page, today);
