import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { findFundStatement, listFundStatements, type FundsPage, type FundStatement } from '#read-models/fund-statement';

interface FundsOfBoard {
  readonly boardId: string;
  readonly today: IsoDay;
  readonly page: FundsPage;
}

export class GetFund extends ReadModelQuery<string, FundStatement | undefined> {}
export class GetBoardFunds extends ReadModelQuery<FundsOfBoard, FundStatement[]> {}

export const fundQueries = [
  queryHandler(GetFund, findFundStatement),
  queryHandler(GetBoardFunds, (readModels, { boardId, today, page }) =>
    listFundStatements(readModels, boardId, today, page),
  ),
];
