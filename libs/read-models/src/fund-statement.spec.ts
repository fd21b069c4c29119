import type { FundEvents } from '#domain/fund.events';
import { eventFactory } from '#kernel/testing/spec-events';
import { personalToken } from '#kernel/testing/decider-spec';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import type { KeysetPosition } from '#processing/row-order';
import type { ReadModels } from '#processing/read-models';
import { fundStatement, findFundStatement, listFundLines, listFundStatements } from '#read-models/fund-statement';

const fund = eventFactory<FundEvents>('fund');
const fundGrantedEvent = (id: string, boardId = 'board-1') =>
  fund(id, 'FundGranted', {
    boardId,
    name: 'Schools Forum grant',
    source: personalToken('Schools Forum'),
    financialYear: '2015-16',
    pence: 60_000_000,
  });
const header = {
  fundId: '1',
  boardId: 'board-1',
  name: 'Schools Forum grant',
  source: personalToken('Schools Forum'),
  financialYear: '2015-16',
};
const paid = { instalmentId: 'i1', pence: 50_000, milestone: personalToken('Start'), paidOn: '2015-10-01' as const };

describe('The fund statement', () => {
  it('shows the money of a grant in total and for each contract', async () => {
    await givenView(fundStatement)
      .after(
        fundGrantedEvent('1'),
        fund('1', 'GrantIncreased', { pence: 1_000_000, source: personalToken('Council') }),
        fund('1', 'FundsCommitted', { contractId: 'c1', pence: 200_000 }),
        fund('1', 'CommitmentDeclined', { contractId: 'c2', pence: 99, free: 1, reason: 'Too little is free.' }),
        fund('1', 'InstalmentPaid', { contractId: 'c1', ...paid }),
        fund('1', 'PaymentRecovered', { contractId: 'c1', pence: 10_000, reason: personalToken('Paid twice') }),
        fund('1', 'CommitmentReleased', { contractId: 'c1', pence: 30_000, outstanding: 120_000 }),
      )
      .returns(
        async (readModels) => [
          await findFundStatement(readModels, '1'),
          await listFundLines(readModels, '1', '2012-01-01', wholeListRequest('contractId')),
        ],
        [
          {
            ...header,
            granted: 61_000_000,
            outstanding: 120_000,
            paid: 50_000,
            recovered: 10_000,
            free: 61_000_000 - 120_000 - 50_000 + 10_000,
          },
          [
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
        ],
      );
  });

  it('lists the contracts of one fund page by page, in both orders', async () => {
    const ids = ['c1', 'c2', 'c3', 'c4', 'c5'];
    const committed = ['1', '10', '2'].flatMap((fundId) => [
      fundGrantedEvent(fundId),
      ...ids.map((id) => fund(fundId, 'FundsCommitted', { contractId: `${fundId}-${id}`, pence: 1_000 })),
    ]);
    const readPages = async (readModels: ReadModels, descending: boolean): Promise<string[][]> => {
      const pages: string[][] = [];
      let after: KeysetPosition | null = null;
      for (;;) {
        const page = { where: {}, sort: { by: 'contractId', descending } as const, after, limit: 2 };
        const lines = await listFundLines(readModels, '1', '2012-01-01', page);
        pages.push(lines.map(({ contractId }) => contractId));
        const last = lines.at(-1);
        if (last === undefined || lines.length < 2) return pages;
        after = { value: last.contractId, key: last.contractId };
      }
    };
    const kit = givenView(fundStatement).after(...committed);
    await kit.returns((readModels) => readPages(readModels, false), [['1-c1', '1-c2'], ['1-c3', '1-c4'], ['1-c5']]);
    await kit.returns((readModels) => readPages(readModels, true), [['1-c5', '1-c4'], ['1-c3', '1-c2'], ['1-c1']]);
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
