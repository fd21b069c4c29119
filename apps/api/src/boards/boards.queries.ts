import { ReadModelQuery, queryHandler } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import {
  listAgenda,
  listWaitingRequests,
  type AgendaPage,
  type MeetingAgenda,
  type WaitingPage,
  type WaitingRequest,
} from '#read-models/agenda-pages';
import {
  listBoardMeetings,
  listBoardRequests,
  type MeetingRow,
  type RequestRow,
  type MeetingsPage,
  type RequestsPage,
} from '#read-models/board-lists';
import { listContracts, type RegisteredContract, type RegisterPage } from '#read-models/contract-register';
import type { DueItem } from '#read-models/due-item';
import { listDueItems, type DuePage } from '#read-models/due-items';
import { isTrustOfSchool } from '#read-models/school-trusts';

interface BoardOnDay {
  readonly boardId: string;
  readonly today: IsoDay;
}

type BoardPage<Page> = BoardOnDay & { readonly page: Page };

export class GetBoardAgenda extends ReadModelQuery<BoardPage<AgendaPage>, MeetingAgenda[]> {}
export class GetBoardContracts extends ReadModelQuery<BoardPage<RegisterPage>, RegisteredContract[]> {}
export class GetBoardMeetings extends ReadModelQuery<BoardPage<MeetingsPage>, MeetingRow[]> {}
export class GetBoardRequests extends ReadModelQuery<BoardPage<RequestsPage>, RequestRow[]> {}
export class GetWaitingRequests extends ReadModelQuery<BoardPage<WaitingPage>, WaitingRequest[]> {}
export class IsTrustOfSchool extends ReadModelQuery<{ readonly name: string }, boolean> {}
export class GetDueItems extends ReadModelQuery<BoardPage<DuePage>, DueItem[]> {}

export const boardQueries = [
  queryHandler(GetBoardAgenda, (readModels, { boardId, today, page }) => listAgenda(readModels, boardId, today, page)),
  queryHandler(GetWaitingRequests, (readModels, { boardId, today, page }) =>
    listWaitingRequests(readModels, boardId, today, page),
  ),
  queryHandler(GetBoardContracts, (readModels, { boardId, today, page }) =>
    listContracts(readModels, boardId, today, page),
  ),
  queryHandler(GetBoardMeetings, (readModels, { boardId, today, page }) =>
    listBoardMeetings(readModels, boardId, today, page),
  ),
  queryHandler(GetBoardRequests, (readModels, { boardId, today, page }) =>
    listBoardRequests(readModels, boardId, today, page),
  ),
  queryHandler(IsTrustOfSchool, (readModels, { name }) => isTrustOfSchool(readModels, name)),
  queryHandler(GetDueItems, (readModels, { boardId, today, page }) => listDueItems(readModels, boardId, today, page)),
];
