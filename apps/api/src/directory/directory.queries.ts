import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { listDecisions, type BoardDecision, type DecisionsPage } from '#read-models/board-decisions';
import {
  listAlliances,
  listBoards,
  listLeaders,
  type AlliancesPage,
  type BoardsPage,
  type LeadersPage,
  type ListedAlliance,
  type ListedBoard,
  type ListedLeader,
} from '#read-models/directory-lists';

interface OnDay<Page> {
  readonly today: IsoDay;
  readonly page: Page;
}

export class GetBoards extends ReadModelQuery<OnDay<BoardsPage>, ListedBoard[]> {}
export class GetAlliances extends ReadModelQuery<OnDay<AlliancesPage>, ListedAlliance[]> {}
export class GetLeaders extends ReadModelQuery<OnDay<LeadersPage>, ListedLeader[]> {}
export class GetBoardDecisions extends ReadModelQuery<
  OnDay<DecisionsPage> & { readonly boardId: string },
  BoardDecision[]
> {}

export const directoryQueries = [
  queryHandler(GetBoards, (readModels, { today, page }) => listBoards(readModels, today, page)),
  queryHandler(GetAlliances, (readModels, { today, page }) => listAlliances(readModels, today, page)),
  queryHandler(GetLeaders, (readModels, { today, page }) => listLeaders(readModels, today, page)),
  queryHandler(GetBoardDecisions, (readModels, { boardId, today, page }) =>
    listDecisions(readModels, boardId, today, page),
  ),
];
