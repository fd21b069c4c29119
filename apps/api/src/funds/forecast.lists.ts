import type { List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import type { MonthOfFund } from '#read-models/fund-forecast';
import { fundStatement } from '#read-models/fund-statement';
import { payments } from '#read-models/payments';

/** What a fund paid and will pay, by month. */
export const FUND_FORECAST: List<MonthOfFund, never, 'month'> = {
  title: 'FundForecast',
  rows: 'months',
  sources: { views: [fundStatement, payments] },
  row: schema.namedObject<MonthOfFund>('FundMonth', {
    month: schema.text('Year and month, such as `2011-10`.'),
    paid: schema.pence('What was paid and is not void, in pence.'),
    recovered: schema.pence('What came back, in pence.'),
    due: schema.pence(
      'Proposed payments, in pence: in the month of their due day or, without one, in that in which the contract ends.',
    ),
    notReleased: schema.pence(
      'Proposed payments that are withheld, in pence, in the month in which they would be due.',
    ),
    expected: schema.pence('Committed and not proposed yet, in pence, in the month in which the contract ends.'),
    total: schema.pence(
      'Paid less recovered, with what is due, withheld and expected, from the first month to this one.',
    ),
  }),
  names: null,
  extra: {},
  filters: {},
  sorts: ['month'],
  asOf: true,
  // Money of contracts in which the reader has a conflict of interest is left out.
  withheld: null,
  rowKey: ({ month }) => month,
  csv: ['month', 'paid', 'recovered', 'due', 'notReleased', 'expected', 'total'],
};
