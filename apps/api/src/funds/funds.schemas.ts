import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { FundLine, FundStatement } from '#read-models/fund-statement';

const INSTALMENT = schema.namedObject<FundLine['instalments'][number]>('Instalment', {
  instalmentId: schema.id(),
  pence: schema.pence(),
  milestone: schema.text(),
  paidOn: schema.day(),
});

export const FUND_CONTRACT = schema.namedObject<FundLine>('FundContract', {
  contractId: schema.id(),
  committed: schema.pence(),
  outstanding: schema.pence('Committed, not yet paid and not released, in pence.'),
  paid: schema.pence(),
  recovered: schema.pence(),
  released: schema.pence(),
  instalments: schema.listOf(INSTALMENT),
  declined: schema.orNull(schema.text('Why the last commitment was declined.')),
});

export const STATEMENT: schema.SchemasOf<FundStatement> = {
  fundId: schema.id(),
  boardId: schema.id(),
  name: schema.text(),
  source: schema.text(),
  financialYear: schema.text(),
  granted: schema.pence(),
  outstanding: schema.pence('Committed but not yet paid, in pence.'),
  paid: schema.pence(),
  recovered: schema.pence(),
  free: schema.pence(),
};

export const FUND = schema.namedObject<FundStatement & { version: number }>('Fund', {
  ...STATEMENT,
  version: schema.version(),
});

/** The ids in the statement of a fund that have a name beside them. */
export const STATEMENT_NAMES = nameFields<FundStatement>({ boardId: 'board' });
