import type { FundEvents } from '#domain/fund.events';
import { eventFactory } from '#kernel/testing/spec-events';
import { personalToken } from '#kernel/testing/decider-spec';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import type { KeysetPosition } from '#processing/row-order';
import type { ReadModels } from '#processing/read-models';
import { listFundLines, listFundStatements } from '#read-models/fund-pages';
import { fundStatement } from '#read-models/fund-statement';

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
const texts = { milestone: personalToken('Start'), payee: personalToken('The home school') };
const payment = { instalmentId: 'i1', contractId: 'c1', pence: 50_000, ...texts };
const paid = { ...payment, paidOn: '2015-10-01' as const };
/** How the statement shows the payment. */
const instalment = {
  instalmentId: 'i1',
  pence: 50_000,
  ...texts,
  status: 'paid',
  paidOn: '2015-10-01',
  dueOn: null,
  paidEarly: false,
  withheld: false,
  voidReason: null,
} as const;

const findFundStatement = async (readModels: ReadModels, fundId: string) => {
  const page = wholeListRequest('financialYear');
  const found = await listFundStatements(readModels, 'board-1', '2012-01-01', page);
  return found.find((each) => each.fundId === fundId);
};

describe('The fund statement', () => {
  it('shows the money of a grant in total and for each contract', async () => {
    await givenView(fundStatement)
      .after(
        fundGrantedEvent('1'),
        fund('1', 'GrantIncreased', { pence: 1_000_000, source: personalToken('Council') }),
        fund('1', 'FundsCommitted', { contractId: 'c1', pence: 200_000 }),
        fund('1', 'CommitmentDeclined', { contractId: 'c2', pence: 99, free: 1, reason: 'Too little is free.' }),
        fund('1', 'PaymentProposed', { ...payment, proposedBy: 'clerk-1' }),
        fund('1', 'InstalmentPaid', paid),
        fund('1', 'PaymentRecovered', {
          contractId: 'c1',
          pence: 10_000,
          reason: personalToken('Paid twice'),
          instalmentId: null,
        }),
        fund('1', 'CommitmentReleased', {
          contractId: 'c1',
          pence: 30_000,
          outstanding: 120_000,
          overpaid: 0,
          excess: 0,
        }),
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
              instalments: [instalment],
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

  const readLines = (readModels: ReadModels) =>
    listFundLines(readModels, '1', '2012-01-01', wholeListRequest('contractId'));

  it('shows a void payment as owed again, and what is not owed after all as released', async () => {
    const note = personalToken('Sent back');
    const committed = [fundGrantedEvent('1'), fund('1', 'FundsCommitted', { contractId: 'c1', pence: 200_000 })];
    const void50 = { instalmentId: 'i1', contractId: 'c1', pence: 50_000, reason: 'returned-by-bank' as const, note };
    await givenView(fundStatement)
      .after(
        ...committed,
        fund('1', 'InstalmentPaid', { ...paid, payee: null }),
        fund('1', 'PaymentVoided', { ...void50, released: 20_000 }),
        fund('1', 'CommitmentLowered', { contractId: 'c1', pence: 5_000, outstanding: 175_000, reason: note }),
      )
      .returns(
        async (readModels) => [await findFundStatement(readModels, '1'), await readLines(readModels)],
        [
          { ...header, granted: 60_000_000, outstanding: 175_000, paid: 0, recovered: 0, free: 59_825_000 },
          [
            {
              contractId: 'c1',
              committed: 200_000,
              outstanding: 175_000,
              paid: 0,
              recovered: 0,
              released: 25_000,
              instalments: [{ ...instalment, payee: null, status: 'voided', voidReason: 'returned-by-bank' }],
              declined: null,
            },
          ],
        ],
      );
  });

  it('shows the details of a payment as they were corrected, and a proposal that was withdrawn', async () => {
    const details = { milestone: personalToken('Plan'), payee: personalToken('The alliance') };
    await givenView(fundStatement)
      .after(
        fundGrantedEvent('1'),
        fund('1', 'PaymentProposed', { ...payment, proposedBy: 'clerk-1' }),
        fund('1', 'InstalmentPaid', paid),
        fund('1', 'PaymentCorrected', {
          instalmentId: 'i1',
          contractId: 'c1',
          old: { ...texts, paidOn: '2015-10-01' },
          new: { ...details, paidOn: '2015-10-02' },
          reason: personalToken('Slip'),
        }),
        fund('1', 'PaymentProposed', { ...payment, instalmentId: 'i2', proposedBy: 'clerk-1' }),
        fund('1', 'PaymentProposalWithdrawn', {
          instalmentId: 'i2',
          contractId: 'c1',
          reason: personalToken('Twice'),
        }),
      )
      .returns(
        async (readModels) => (await readLines(readModels)).flatMap(({ instalments }) => instalments),
        [
          { ...instalment, ...details, paidOn: '2015-10-02' },
          { ...instalment, instalmentId: 'i2', status: 'withdrawn', paidOn: null },
        ],
      );
  });

  it('says whether a payment was early, also after its day was corrected', async () => {
    const toEarly = async (...later: ReturnType<typeof fund>[]) => {
      const ids = { instalmentId: 'i1', contractId: 'c1' };
      const due = fund('1', 'PaymentDueSet', { ...ids, dueOn: { old: null, new: '2015-10-02' } });
      const proposed = fund('1', 'PaymentProposed', { ...payment, proposedBy: 'clerk-1' });
      await givenView(fundStatement)
        .after(fundGrantedEvent('1'), proposed, due, fund('1', 'InstalmentPaid', paid), ...later)
        .returns(
          async (readModels) => (await readLines(readModels)).map(({ instalments }) => instalments[0]?.paidEarly),
          [later.length === 0],
        );
    };
    await toEarly();
    const details = { old: { ...texts, paidOn: '2015-10-01' }, new: { ...texts, paidOn: '2015-10-02' } } as const;
    const reason = personalToken('Slip');
    await toEarly(fund('1', 'PaymentCorrected', { instalmentId: 'i1', contractId: 'c1', ...details, reason }));
  });

  it('shows a grant as it was corrected and lowered', async () => {
    const { name, source: before, financialYear } = header;
    const old = { name, source: before, financialYear, pence: 60_000_000 };
    const source = personalToken('Forum');
    const corrected = { name: 'Forum grant', source, financialYear: '2016-17', pence: 6_000_000 };
    const reason = personalToken('Typed wrongly');
    await givenView(fundStatement)
      .after(
        fundGrantedEvent('1'),
        fund('1', 'GrantCorrected', { old, new: corrected, reason }),
        fund('1', 'GrantLowered', { pence: 1_000_000, reason }),
      )
      .returns((readModels) => findFundStatement(readModels, '1'), {
        fundId: '1',
        boardId: 'board-1',
        name: 'Forum grant',
        source,
        financialYear: '2016-17',
        granted: 5_000_000,
        outstanding: 0,
        paid: 0,
        recovered: 0,
        free: 5_000_000,
      });
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
  });
});
