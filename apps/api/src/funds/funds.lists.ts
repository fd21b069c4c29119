import type { ShownStatement } from '#api/funds/fund-reader';
import { FUND_CONTRACT, FUND_MOVEMENT, STATEMENT, STATEMENT_NAMES } from '#api/funds/funds.schemas';
import * as fieldTypes from '#api/validation/field-types';
import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { FundLine, FundLinesPage, FundsPage } from '#read-models/fund-pages';
import { fundMovements, MOVEMENT_KINDS, type FundMovement, type MovementsPage } from '#read-models/fund-movements';
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

/** Every movement of the money of one fund, for the finance system. */
export const FUND_MOVEMENTS: List<FundMovement, FilterOf<MovementsPage>, SortOf<MovementsPage>> = {
  title: 'FundMovements',
  rows: 'movements',
  sources: { views: [fundMovements] },
  row: FUND_MOVEMENT,
  names: nameFields<FundMovement>({ contractId: 'contract', allianceId: 'alliance', otherFundId: 'fund' }),
  extra: {},
  filters: { kind: fieldTypes.oneOf(MOVEMENT_KINDS), contractId: fieldTypes.id },
  sorts: ['number'],
  asOf: true,
  // Money of contracts in which the reader has a conflict of interest is left out.
  withheld: null,
  rowKey: ({ number }) => number,
  csv: [
    ...([
      'number',
      'kind',
      'on',
      'recordedOn',
      'contractId',
      'allianceId',
      'instalmentId',
      'otherFundId',
      'milestone',
      'payee',
    ] as const),
    ...(['granted', 'outstanding', 'paid', 'recovered'] as const),
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
