import { answering, Question } from '#event-sourcing/query-handlers';
import { fundStatementOf, fundStatementsOfBoard, type FundStatement } from '#views/fund-statement';

export class AskForFund extends Question<string, FundStatement | undefined> {}
export class AskForFundsOfBoard extends Question<string, FundStatement[]> {}

export const fundQuestions = [
  answering(AskForFund, fundStatementOf),
  answering(AskForFundsOfBoard, fundStatementsOfBoard),
];
