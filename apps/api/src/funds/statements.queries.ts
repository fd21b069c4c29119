import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { Entry } from '#read-models/payment-entries';
import { listForecastLines, type ForecastLine } from '#read-models/fund-forecast';
import {
  listContractEntries,
  listPayments,
  type ListedPayment,
  type PaymentsPage,
  type StatementOf,
} from '#read-models/payments';

interface PaymentsOf {
  readonly of: StatementOf;
  readonly today: IsoDay;
  readonly page: PaymentsPage;
}

export class GetPayments extends ReadModelQuery<PaymentsOf, ListedPayment[]> {}

export class GetFundForecast extends ReadModelQuery<{ readonly fundId: string }, ForecastLine[]> {}

/** Every payment for a contract, also those that were not made, and all money that came back. */
export class GetContractEntries extends ReadModelQuery<{ readonly contractId: string }, Entry[]> {}

export const statementQueries = [
  queryHandler(GetContractEntries, (readModels, { contractId }) => listContractEntries(readModels, contractId)),
  queryHandler(GetFundForecast, (readModels, { fundId }) => listForecastLines(readModels, fundId)),
  queryHandler(GetPayments, (readModels, { of, today, page }) => listPayments(readModels, of, today, page)),
];
