import type { FundEvents } from '#domain/fund.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import type { ReadModels } from '#processing/read-models';
import { fundMovements, listFundMovements, MOVEMENT_KINDS, type FundMovement } from '#read-models/fund-movements';
import { fundStatement } from '#read-models/fund-statement';
import { funds } from '#read-models/fund-tables';

const fund = eventFactory<FundEvents>('fund');

const reason = personalToken('Typed wrongly');
const contractId = 'c1';
const grant = { name: 'Grant', source: personalToken('Schools Forum'), financialYear: '2015-16' };
const texts = { milestone: personalToken('Plan agreed'), payee: personalToken('The home school') };
const carried = { carryForwardId: 'f1', pence: 30 };
const payment = { contractId, ...texts };

/** Money moves in every way. */
const HISTORY = [
  fund('1', 'FundGranted', { boardId: 'board-1', ...grant, pence: 1_000 }),
  fund('1', 'GrantIncreased', { pence: 500, source: grant.source }),
  fund('1', 'GrantLowered', { pence: 100, reason }),
  fund('1', 'CarryForwardBegun', {
    ...carried,
    ...{ boardId: 'board-1', financialYear: '2015-16', toFundId: '2', reason },
  }),
  fund('1', 'CarryForwardReturned', { ...carried, toFundId: '2', reason: 'not-the-next-year' }),
  fund('1', 'MoneyCarriedIn', { ...carried, carryForwardId: 'f2', fromFundId: '0', pence: 20 }),
  fund('1', 'GrantLowered', { pence: 20, reason }),
  fund('1', 'GrantCorrected', { old: { ...grant, pence: 1_400 }, new: { ...grant, pence: 1_450 }, reason }),
  fund('1', 'FundsCommitted', { contractId, pence: 600 }),
  fund('1', 'CommitmentDeclined', { contractId: 'c2', pence: 5_000, free: 850, reason: 'not-enough-money' }),
  fund('1', 'CommitmentLowered', { contractId, pence: 50, outstanding: 550, reason }),
  fund('1', 'PaymentProposed', { instalmentId: 'i1', ...payment, pence: 200, proposedBy: 'clerk-1' }),
  fund(
    '1',
    'InstalmentPaid',
    { instalmentId: 'i1', ...payment, pence: 200, paidOn: '2015-10-01' },
    { occurredOn: '2015-10-01' },
  ),
  fund(
    '1',
    'InstalmentPaid',
    { instalmentId: 'i2', ...payment, pence: 300, paidOn: '2015-10-02' },
    { occurredOn: '2015-10-02' },
  ),
  fund('1', 'PaymentCorrected', {
    ...{ instalmentId: 'i1', contractId, reason },
    ...{ old: { ...texts, paidOn: '2015-10-01' }, new: { ...texts, paidOn: '2015-10-03' } },
  }),
  fund('1', 'PaymentVoided', {
    ...{ instalmentId: 'i2', contractId, pence: 300, released: 20 },
    ...({ reason: 'returned-by-bank', note: reason } as const),
  }),
  fund('1', 'CommitmentPassedOn', { contractId, allianceId: { old: 'a1', new: 'a2' }, from: '2015-11-01' }),
  fund('1', 'CommitmentReleased', { contractId, pence: 330, outstanding: 0, overpaid: 40, excess: 40 }),
  fund('1', 'PaymentRecovered', { contractId, pence: 40, reason, instalmentId: null }),
  fund('1', 'RecoveryCorrected', { recoveryId: 'revision-17', contractId, pence: { old: 40, new: 30 }, reason }),
  fund('2', 'FundGranted', { boardId: 'board-1', ...grant, pence: 7 }),
];

const readAll = (readModels: ReadModels): Promise<FundMovement[]> =>
  listFundMovements(readModels, '1', '2016-01-01', wholeListRequest('number'));

const sumUp = (rows: readonly Pick<FundMovement, 'granted' | 'outstanding' | 'paid' | 'recovered'>[]) =>
  Object.fromEntries(
    (['granted', 'outstanding', 'paid', 'recovered'] as const).map((name) => [
      name,
      rows.reduce((total, row) => total + row[name], 0),
    ]),
  );

describe('The movements of a fund', () => {
  it('have every kind of movement in the order of recording, and nothing that says nothing of money', async () => {
    await givenView(fundMovements)
      .after(...HISTORY)
      .returns(
        async (readModels) => (await readAll(readModels)).map(({ kind }) => kind),
        [
          ...(['grant', 'increase', 'reduction', 'carried-forward', 'carry-forward-returned', 'carried-in'] as const),
          ...(['reduction', 'grant-correction', 'commitment', 'commitment-lowered'] as const),
          ...(['payment', 'payment', 'payment-correction', 'payment-void'] as const),
          ...(['passing-on', 'release', 'recovery', 'recovery-correction'] as const),
        ],
      );
  });

  it('are of every kind in this history, so that the sums are tested', async () => {
    await givenView(fundMovements)
      .after(...HISTORY)
      .returns(
        async (readModels) => new Set((await readAll(readModels)).map(({ kind }) => kind)),
        new Set(MOVEMENT_KINDS),
      );
  });

  it('name the other fund, where money is carried forward', async () => {
    await givenView(fundMovements)
      .after(...HISTORY)
      .returns(
        async (readModels) =>
          (await readAll(readModels)).flatMap(({ otherFundId }) => (otherFundId === null ? [] : [otherFundId])),
        ['2', '2', '0'],
      );
  });

  it('have the right day of a payment that was corrected', async () => {
    await givenView(fundMovements)
      .after(...HISTORY)
      .returns(
        async (readModels) => {
          const corrected = (await readAll(readModels)).find(({ kind }) => kind === 'payment-correction');
          return [corrected?.instalmentId, corrected?.on, corrected?.paid];
        },
        ['i1', '2015-10-03', 0],
      );
  });

  it('add up to the sums of the statement', async () => {
    const sums = { granted: 1_450, outstanding: 0, paid: 200, recovered: 30 };
    await givenView(fundStatement)
      .after(...HISTORY)
      .returns(
        async (readModels) => sumUp((await readModels.rows(funds)).filter(({ fundId }) => fundId === '1')),
        sums,
      );
    await givenView(fundMovements)
      .after(...HISTORY)
      .returns(async (readModels) => sumUp(await readAll(readModels)), sums);
  });

  it('name the contract, the payment, its payee and the day on which it was made', async () => {
    await givenView(fundMovements)
      .after(...HISTORY)
      .returns(async (readModels) => (await readAll(readModels)).find(({ instalmentId }) => instalmentId === 'i1'), {
        ...{ number: '00000012', kind: 'payment', on: '2015-10-01', recordedOn: '2012-01-10' },
        ...{ contractId, allianceId: null, instalmentId: 'i1', otherFundId: null, ...texts },
        ...{ granted: 0, outstanding: -200, paid: 200, recovered: 0 },
      });
  });
});
