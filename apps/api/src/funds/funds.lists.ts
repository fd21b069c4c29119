import type { Withheld } from '#api/access/case-rows';
import { STATEMENT } from '#api/funds/funds.shapes';
import * as kinds from '#api/http/field-kinds';
import { joined, type List } from '#api/http/list-declaration';
import * as is from '#api/http/shapes';
import type { FilterOf, SortOf } from '#event-sourcing/pages';
import type { FundsPage, FundStatement } from '#views/fund-statement';

export type StatementForReader = Omit<FundStatement, 'contracts'> & {
  readonly contracts: (FundStatement['contracts'][number] | Withheld<'contractId'>)[];
};

export const FUNDS: List<StatementForReader, FilterOf<FundsPage>, SortOf<FundsPage>> = {
  title: 'Funds',
  rows: 'funds',
  row: is.named<FundStatement>('FundStatement', STATEMENT),
  besides: {},
  filters: { financialYear: kinds.text({ max: 20 }) },
  sorts: ['financialYear', 'name', 'granted'],
  withheld: null,
  keyOf: ({ fundId }) => fundId,
  csv: [
    ...(['fundId', 'name', 'source', 'financialYear', 'granted', 'outstanding', 'paid', 'recovered', 'free'] as const),
    ['contracts', ({ contracts }) => joined(contracts.map(({ contractId }) => contractId))],
  ],
};
