import type { FundEvents } from '#domain/fund.events';
import { eventsOf } from '#processing/testing/in-memory-log';
import { token } from '#kernel/testing/decider-spec';
import { viewOf } from '#processing/testing/projection-spec';
import { wholeList } from '#processing/testing/read-whole-list';
import { fundStatement, fundStatementOf, fundStatementsOfBoard } from '#read-models/fund-statement';

const fund = eventsOf<FundEvents>('fund');
const granted = (id: string, boardId = 'board-1') =>
  fund(id, 'FundGranted', {
    ...{ boardId, name: 'Schools Forum grant', source: 'Schools Forum', financialYear: '2015-16', pence: 60_000_000 },
  });
const header = {
  ...{ fundId: '1', boardId: 'board-1', name: 'Schools Forum grant', source: 'Schools Forum' },
  financialYear: '2015-16',
};
const paid = { instalmentId: 'i1', pence: 50_000, milestone: 'Start', paidOn: '2015-10-01' as const };

describe('The fund statement', () => {
  it('says where the money of a grant is, as a whole and by contract', async () => {
    await viewOf(fundStatement)
      .after(
        granted('1'),
        fund('1', 'GrantIncreased', { pence: 1_000_000, source: 'Council' }),
        fund('1', 'FundsCommitted', { contractId: 'c1', pence: 200_000 }),
        fund('1', 'FundsCommitted', { contractId: 'c1', pence: 200_000 }),
        fund('1', 'CommitmentDeclined', { contractId: 'c2', pence: 99, free: 1, reason: 'Too little is free.' }),
        fund('1', 'InstalmentPaid', { contractId: 'c1', ...paid }),
        fund('1', 'PaymentRecovered', { contractId: 'c1', pence: 10_000, reason: token('Paid twice') }),
        fund('1', 'CommitmentReleased', { contractId: 'c1', pence: 30_000, outstanding: 120_000 }),
      )
      .answers((readModels) => fundStatementOf(readModels, '1'), {
        ...{ ...header, granted: 61_000_000, outstanding: 120_000, paid: 50_000, recovered: 10_000 },
        free: 61_000_000 - 120_000 - 50_000 + 10_000,
        contracts: [
          {
            ...{ contractId: 'c1', committed: 200_000, outstanding: 120_000, paid: 50_000, recovered: 10_000 },
            ...{ released: 30_000, instalments: [paid], declined: null },
          },
          {
            ...{ contractId: 'c2', committed: 0, outstanding: 0, paid: 0, recovered: 0 },
            ...{ released: 0, instalments: [], declined: 'Too little is free.' },
          },
        ],
      });
  });

  it('lists the funds of one board', async () => {
    const kit = viewOf(fundStatement).after(granted('2'), granted('1'), granted('3', 'board-2'));
    await kit.answers(
      async (readModels) =>
        (await fundStatementsOfBoard(readModels, 'board-1', '2012-01-01', wholeList('financialYear'))).map(
          ({ fundId }) => fundId,
        ),
      ['1', '2'],
    );
    await kit.answers((readModels) => fundStatementOf(readModels, 'unknown'), undefined);
  });
});
