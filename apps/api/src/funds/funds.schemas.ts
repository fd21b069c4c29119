import * as is from '#api/openapi/response-schemas';
import type { FundStatement } from '#read-models/fund-statement';

type Line = FundStatement['contracts'][number];

const INSTALMENT = is.named<Line['instalments'][number]>('Instalment', {
  instalmentId: is.id(),
  pence: is.pence(),
  milestone: is.text(),
  paidOn: is.day(),
});

const LINE = is.named<Line>('FundLine', {
  contractId: is.id(),
  committed: is.pence(),
  outstanding: is.pence('Committed and neither paid nor released, in pence.'),
  paid: is.pence(),
  recovered: is.pence(),
  released: is.pence(),
  instalments: is.listOf(INSTALMENT),
  declined: is.orNull(is.text('Why the last commitment was declined.')),
});

export const STATEMENT: is.ShapesOf<FundStatement> = {
  fundId: is.id(),
  boardId: is.id(),
  name: is.text(),
  source: is.text(),
  financialYear: is.text(),
  granted: is.pence(),
  outstanding: is.pence('Committed and not yet paid, in pence.'),
  paid: is.pence(),
  recovered: is.pence(),
  free: is.pence(),
  contracts: is.listOf(is.either(LINE, is.withheld('contractId'))),
};

export const FUND = is.named<FundStatement & { version: number }>('Fund', { ...STATEMENT, version: is.version() });
