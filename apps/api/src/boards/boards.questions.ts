import { Question, answering } from '#event-sourcing/query-handlers';
import type { IsoDay } from '#event-sourcing/time';
import { boardAgendaOf, type BoardAgenda } from '#views/board-agenda';
import { contractRegisterOf, type RegisteredContract } from '#views/contract-register';
import { dueAndLateOf, type DueItem } from '#views/due-and-late';

interface BoardOnDay {
  readonly boardId: string;
  readonly today: IsoDay;
}

export class AskForAgenda extends Question<BoardOnDay, BoardAgenda> {}
export class AskForContracts extends Question<BoardOnDay, RegisteredContract[]> {}
export class AskForDue extends Question<BoardOnDay, DueItem[]> {}

export const boardQuestions = [
  answering(AskForAgenda, (readModels, { boardId, today }) => boardAgendaOf(readModels, boardId, today)),
  answering(AskForContracts, (readModels, { boardId, today }) => contractRegisterOf(readModels, boardId, today)),
  answering(AskForDue, (readModels, { boardId, today }) => dueAndLateOf(readModels, boardId, today)),
];
