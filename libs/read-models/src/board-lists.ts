import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { items, meetings, requests } from '#read-models/board-agenda';
import { rowsByValues } from '#read-models/rows-by-values';

/** A meeting of a board, past or future. */
export type MeetingRow = Omit<RowOf<typeof meetings.columns>, 'plannedBoardId' | 'openBoardId'>;

export const toMeetingRow = ({
  plannedBoardId: _planned,
  openBoardId: _open,
  ...row
}: RowOf<typeof meetings.columns>): MeetingRow => row;

/** A request to a board with its current state. */
export type RequestRow = RowOf<typeof requests.columns>;

const meetingListing = tableListing(meetings, { filters: { state: 'state' }, sorts: { on: 'on' } });

export type MeetingsPage = PageRequestFor<typeof meetingListing>;

/** Lists the meetings of a board. */
export const listBoardMeetings = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: MeetingsPage,
): Promise<MeetingRow[]> => {
  const found = await readPage(
    readModels,
    meetingListing,
    (query) => query.where('boardId', '=', boardId),
    page,
    today,
  );
  return found.map(toMeetingRow);
};

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

/** A request with the days of its submission and of the decision on it. */
export interface DecidedRequest {
  readonly requestId: string;
  readonly submittedOn: IsoDay;
  readonly decidedOn: IsoDay;
}

/** Lists the requests of a board that a meeting has decided, without deferred ones. */
export const listDecidedRequests = async (readModels: ReadModels, boardId: string): Promise<DecidedRequest[]> => {
  const submitted = await readModels.rows(requests, (query) => query.where('boardId', '=', boardId));
  const met = await readModels.rows(meetings, (query) => query.where('boardId', '=', boardId).orderBy('on'));
  const meetingIds = met.map(({ meetingId }) => meetingId);
  const taken = await rowsByValues(readModels, items, 'meetingId', meetingIds, {
    refine: (query) =>
      query.where('kind', '=', 'request').where('state', '=', 'decided').where('outcome', '!=', 'defer'),
  });
  const byMeeting = Map.groupBy(taken, ({ meetingId }) => meetingId);
  const decided = new Map<string | null, IsoDay>();
  for (const { meetingId, on } of met)
    for (const { subjectId } of byMeeting.get(meetingId) ?? []) if (!decided.has(subjectId)) decided.set(subjectId, on);
  return submitted.flatMap(({ requestId, submittedOn }) => {
    const decidedOn = decided.get(requestId);
    return decidedOn === undefined ? [] : [{ requestId, submittedOn, decidedOn }];
  });
};
