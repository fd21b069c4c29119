import { Question, answering } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { boardAgendaOf, type BoardAgenda } from '#read-models/board-agenda';
import {
  boardMeetingsOf,
  boardRequestsOf,
  type BoardMeeting,
  type BoardRequest,
  type MeetingsPage,
  type RequestsPage,
} from '#read-models/board-lists';
import { contractRegisterOf, type RegisteredContract, type RegisterPage } from '#read-models/contract-register';
import { dueAndLateOf } from '#read-models/due-and-late';
import type { DueItem, DuePage } from '#read-models/due-items';

interface BoardOnDay {
  readonly boardId: string;
  readonly today: IsoDay;
}

type BoardPage<Page> = BoardOnDay & { readonly page: Page };

export class AskForAgenda extends Question<BoardOnDay, BoardAgenda> {}
export class AskForContracts extends Question<BoardPage<RegisterPage>, RegisteredContract[]> {}
export class AskForMeetings extends Question<BoardPage<MeetingsPage>, BoardMeeting[]> {}
export class AskForRequests extends Question<BoardPage<RequestsPage>, BoardRequest[]> {}
export class AskForDue extends Question<BoardPage<DuePage>, DueItem[]> {}

export const boardQuestions = [
  answering(AskForAgenda, (readModels, { boardId, today }) => boardAgendaOf(readModels, boardId, today)),
  answering(AskForContracts, (readModels, { boardId, today, page }) =>
    contractRegisterOf(readModels, boardId, today, page),
  ),
  answering(AskForMeetings, (readModels, { boardId, today, page }) =>
    boardMeetingsOf(readModels, boardId, today, page),
  ),
  answering(AskForRequests, (readModels, { boardId, today, page }) =>
    boardRequestsOf(readModels, boardId, today, page),
  ),
  answering(AskForDue, (readModels, { boardId, today, page }) => dueAndLateOf(readModels, boardId, today, page)),
];
