import type { ShownStatement } from '#api/funds/fund-reader';
import { FUND_CONTRACT, STATEMENT, STATEMENT_NAMES } from '#api/funds/funds.schemas';
import * as fieldTypes from '#api/validation/field-types';
import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { FundLine, FundLinesPage, FundsPage } from '#read-models/fund-pages';
import { fundStatement } from '#read-models/fund-statement';

export const FUNDS: List<ShownStatement, FilterOf<FundsPage>, SortOf<FundsPage>> = {
  title: 'Funds',
  rows: 'funds',
  sources: { views: [fundStatement] },
  row: schema.namedObject<ShownStatement>('FundStatement', STATEMENT),
  names: STATEMENT_NAMES,
  extra: {},
  filters: { financialYear: fieldTypes.text({ max: 20 }) },
  sorts: ['financialYear', 'name', 'granted'],
  asOf: true,
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
    'moneyWithheld',
  ],
};

/** The money of one fund by contract. */
export const FUND_CONTRACTS: List<FundLine, FilterOf<FundLinesPage>, SortOf<FundLinesPage>> = {
  title: 'FundContracts',
  rows: 'contracts',
  sources: { views: [fundStatement] },
  row: FUND_CONTRACT,
  names: nameFields<FundLine>({ contractId: 'contract' }),
  extra: {},
  filters: {},
  sorts: ['contractId'],
  asOf: true,
  withheld: 'contractId',
  rowKey: ({ contractId }) => contractId,
  csv: [
    'contractId',
    'committed',
    'outstanding',
    'paid',
    'recovered',
    'released',
    [
      'instalments',
      ({ instalments }) =>
        joinNames(instalments.map(({ milestone, pence, status }) => `${milestone}: ${pence} (${status})`)),
    ],
    'declined',
  ],
};
