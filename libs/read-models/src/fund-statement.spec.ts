import type { FundEvents } from '#domain/fund.events';
import { eventFactory } from '#kernel/testing/spec-events';
import { personalToken } from '#kernel/testing/decider-spec';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { fundStatement, findFundStatement, listFundStatements } from '#read-models/fund-statement';

const fund = eventFactory<FundEvents>('fund');
const fundGrantedEvent = (id: string, boardId = 'board-1') =>
  fund(id, 'FundGranted', {
    boardId,
    name: 'Schools Forum grant',
    source: 'Schools Forum',
    financialYear: '2015-16',
    pence: 60_000_000,
  });
const header = {
  fundId: '1',
  boardId: 'board-1',
  name: 'Schools Forum grant',
  source: 'Schools Forum',
  financialYear: '2015-16',
};
const paid = { instalmentId: 'i1', pence: 50_000, milestone: 'Start', paidOn: '2015-10-01' as const };

describe('The fund statement', () => {
  it('shows the money of a grant in total and for each contract', async () => {
    await givenView(fundStatement)
      .after(
        fundGrantedEvent('1'),
        fund('1', 'GrantIncreased', { pence: 1_000_000, source: 'Council' }),
        fund('1', 'FundsCommitted', { contractId: 'c1', pence: 200_000 }),
        fund('1', 'FundsCommitted', { contractId: 'c1', pence: 200_000 }),
        fund('1', 'CommitmentDeclined', { contractId: 'c2', pence: 99, free: 1, reason: 'Too little is free.' }),
        fund('1', 'InstalmentPaid', { contractId: 'c1', ...paid }),
        fund('1', 'PaymentRecovered', { contractId: 'c1', pence: 10_000, reason: personalToken('Paid twice') }),
        fund('1', 'CommitmentReleased', { contractId: 'c1', pence: 30_000, outstanding: 120_000 }),
      )
      .returns((readModels) => findFundStatement(readModels, '1'), {
        ...header,
        granted: 61_000_000,
        outstanding: 120_000,
        paid: 50_000,
        recovered: 10_000,
        free: 61_000_000 - 120_000 - 50_000 + 10_000,
        contracts: [
          {
            contractId: 'c1',
            committed: 200_000,
            outstanding: 120_000,
            paid: 50_000,
            recovered: 10_000,
            released: 30_000,
            instalments: [paid],
            declined: null,
          },
          {
            contractId: 'c2',
            committed: 0,
            outstanding: 0,
            paid: 0,
            recovered: 0,
            released: 0,
            instalments: [],
            declined: 'Too little is free.',
          },
        ],
      });
  });

  it('lists the funds of one board', async () => {
    const kit = givenView(fundStatement).after(
      fundGrantedEvent('2'),
      fundGrantedEvent('1'),
      fundGrantedEvent('3', 'board-2'),
    );
    await kit.returns(
      async (readModels) =>
        (await listFundStatements(readModels, 'board-1', '2012-01-01', wholeListRequest('financialYear'))).map(
          ({ fundId }) => fundId,
        ),
      ['1', '2'],
    );
    await kit.returns((readModels) => findFundStatement(readModels, 'unknown'), undefined);
  });
});
