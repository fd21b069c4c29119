import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { listForecastLines, type ForecastLine } from '#read-models/fund-forecast';
import { listPayments, type ListedPayment, type PaymentsPage, type StatementOf } from '#read-models/payments';

interface PaymentsOf {
  readonly of: StatementOf;
  readonly today: IsoDay;
  readonly page: PaymentsPage;
}

export class GetPayments extends ReadModelQuery<PaymentsOf, ListedPayment[]> {}

export class GetFundForecast extends ReadModelQuery<{ readonly fundId: string }, ForecastLine[]> {}

export const statementQueries = [
  queryHandler(GetFundForecast, (readModels, { fundId }) => listForecastLines(readModels, fundId)),
  queryHandler(GetPayments, (readModels, { of, today, page }) => listPayments(readModels, of, today, page)),
];
