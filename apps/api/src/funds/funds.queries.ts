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

export class GetBoardFunds extends ReadModelQuery<FundsOfBoard, FundStatement[]> {}
export class GetFundContracts extends ReadModelQuery<LinesOfFund, FundLine[]> {}

export const fundQueries = [
  queryHandler(GetBoardFunds, (readModels, { boardId, today, page }) =>
    listFundStatements(readModels, boardId, today, page),
  ),
  queryHandler(GetFundContracts, (readModels, { fundId, today, page }) =>
    listFundLines(readModels, fundId, today, page),
  ),
];
