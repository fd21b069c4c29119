import { Question, answering } from '#event-sourcing/query-handlers';
import type { IsoDay } from '#event-sourcing/time';
import { boardAgendaOf, type BoardAgenda } from '#views/board-agenda';
import {
  boardMeetingsOf,
  boardRequestsOf,
  type BoardMeeting,
  type BoardRequest,
  type MeetingsPage,
  type RequestsPage,
} from '#views/board-lists';
import { contractRegisterOf, type RegisteredContract, type RegisterPage } from '#views/contract-register';
import { dueAndLateOf } from '#views/due-and-late';
import type { DueItem, DuePage } from '#views/due-items';

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
