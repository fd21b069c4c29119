import type { Withheld } from '#api/access/case-redaction';
import { STATEMENT } from '#api/funds/funds.schemas';
import * as kinds from '#api/validation/field-types';
import { joined, type List } from '#api/lists/list-declaration';
import * as is from '#api/openapi/response-schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { FundsPage, FundStatement } from '#read-models/fund-statement';

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
