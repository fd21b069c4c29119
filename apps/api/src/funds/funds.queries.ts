import { answering, Question } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { fundStatementOf, fundStatementsOfBoard, type FundsPage, type FundStatement } from '#read-models/fund-statement';

interface FundsOfBoard {
  readonly boardId: string;
  readonly today: IsoDay;
  readonly page: FundsPage;
}

export class AskForFund extends Question<string, FundStatement | undefined> {}
export class AskForFundsOfBoard extends Question<FundsOfBoard, FundStatement[]> {}

export const fundQuestions = [
  answering(AskForFund, fundStatementOf),
  answering(AskForFundsOfBoard, (readModels, { boardId, today, page }) =>
    fundStatementsOfBoard(readModels, boardId, today, page),
  ),
];
