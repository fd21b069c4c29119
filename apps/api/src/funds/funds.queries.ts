import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import {
  listFundLines,
  listFundStatements,
  type FundLine,
  type FundLinesPage,
  type FundsPage,
  type FundStatement,
} from '#read-models/fund-pages';
import { listFundMovements, type FundMovement, type MovementsPage } from '#read-models/fund-movements';

interface FundsOfBoard {
  readonly boardId: string;
  readonly today: IsoDay;
  readonly page: FundsPage;
}

interface LinesOfFund {
  readonly fundId: string;
  readonly today: IsoDay;
  readonly page: FundLinesPage;
}

interface MovementsOfFund {
  readonly fundId: string;
  readonly today: IsoDay;
  readonly page: MovementsPage;
}

export class GetBoardFunds extends ReadModelQuery<FundsOfBoard, FundStatement[]> {}
export class GetFundContracts extends ReadModelQuery<LinesOfFund, FundLine[]> {}
export class GetFundMovements extends ReadModelQuery<MovementsOfFund, FundMovement[]> {}

export const fundQueries = [
  queryHandler(GetBoardFunds, (readModels, { boardId, today, page }) =>
    listFundStatements(readModels, boardId, today, page),
  ),
  queryHandler(GetFundContracts, (readModels, { fundId, today, page }) =>
    listFundLines(readModels, fundId, today, page),
  ),
  queryHandler(GetFundMovements, (readModels, { fundId, today, page }) =>
    listFundMovements(readModels, fundId, today, page),
  ),
];
