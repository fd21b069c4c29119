import type { Withheld } from '#api/access/case-redaction';
import { STATEMENT } from '#api/funds/funds.schemas';
import * as fieldTypes from '#api/validation/field-types';
import { joinNames, type List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { FundsPage, FundStatement } from '#read-models/fund-statement';
import { fundStatement } from '#read-models/fund-statement';

export type RedactedFundStatement = Omit<FundStatement, 'contracts'> & {
  readonly contracts: (FundStatement['contracts'][number] | Withheld<'contractId'>)[];
};

export const FUNDS: List<RedactedFundStatement, FilterOf<FundsPage>, SortOf<FundsPage>> = {
  title: 'Funds',
  rows: 'funds',
  sources: { views: [fundStatement] },
  row: schema.namedObject<FundStatement>('FundStatement', STATEMENT),
  extra: {},
  filters: { financialYear: fieldTypes.text({ max: 20 }) },
  sorts: ['financialYear', 'name', 'granted'],
  withheld: null,
  rowKey: ({ fundId }) => fundId,
  csv: [
    'fundId',
    'name',
    'source',
    'financialYear',
    'granted',
    'outstanding',
    'paid',
    'recovered',
    'free',
    ['contracts', ({ contracts }) => joinNames(contracts.map(({ contractId }) => contractId))],
  ],
};
