import { fund } from '#domain/fund';
import { findAccount, fundTotals, overpaidPence } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type FundEvent = NewEvent<FundEvents>;

const PROPOSER = { actor: 'clerk-1' };
const PAYER = { actor: 'chair-1' };
const contractId = 'maths';
const reason = personalToken('Typed wrongly');
const payment = { contractId, instalmentId: 'first', milestone: reason, payee: reason, pence: 180_000 };

/** Three events: the recovery is the event of revision 4. */
const paid: FundEvent[] = [
  {
    type: 'FundGranted',
    data: { boardId: 'plymouth', name: 'Support', source: reason, financialYear: '2011-12', pence: 200_000 },
  },
  { type: 'FundsCommitted', data: { contractId, pence: 180_000 } },
  { type: 'PaymentProposed', data: { ...payment, proposedBy: 'clerk-1' } },
  { type: 'InstalmentPaid', data: { ...payment, paidOn: '2012-01-10' } },
];
const recovered: FundEvent = {
  type: 'PaymentRecovered',
  data: { contractId, pence: 60_000, reason, instalmentId: null },
};
const ended: FundEvent = {
  type: 'CommitmentReleased',
  data: { contractId, pence: 0, outstanding: 0, overpaid: 0, excess: 60_000 },
};
const recoveryId = 'revision-4';

const whenCorrecting = (pence: number, history: readonly FundEvent[] = [...paid, recovered], by = PAYER) =>
  given(fund, ...history).when('CorrectRecovery', { recoveryId, pence, reason }, by);

describe('A recovery that was recorded wrongly', () => {
  it('is corrected, so that the sums are as if it had never been wrong', () => {
    whenCorrecting(40_000).then({
      type: 'RecoveryCorrected',
      data: { recoveryId, contractId, pence: { old: 60_000, new: 40_000 }, reason },
    });
    const right: FundEvent = {
      type: 'PaymentRecovered',
      data: { contractId, pence: 40_000, reason, instalmentId: null },
    };
    whenCorrecting(40_000).thenState((state) =>
      expect(fundTotals(state)).toEqual(fundTotals(given(fund, ...paid, right).state())),
    );
  });

  it('is taken back with 0 pence, and what came back never counts as overpaid again', () => {
    whenCorrecting(0, [...paid, recovered, ended]).thenState((state) => {
      expect(fundTotals(state)).toEqual({ granted: 200_000, committed: 0, paid: 180_000, recovered: 0, free: 20_000 });
      expect(overpaidPence(findAccount(state, contractId))).toBe(60_000);
    });
  });

  it('is not more than was paid, in whole pence, and not what the fund committed again', () => {
    whenCorrecting(60_000).thenRefusal('nothing-changed');
    whenCorrecting(180_001).thenRefusal('more-than-paid');
    whenCorrecting(-1).thenRefusal('pence-must-be-whole');
    whenCorrecting(0.5).thenRefusal('pence-must-be-whole');
    const again: FundEvent = { type: 'FundsCommitted', data: { contractId: 'reading', pence: 80_000 } };
    whenCorrecting(0, [...paid, recovered, again]).thenRefusal('money-committed-again');
    whenCorrecting(0, paid).thenRefusal('unknown-recovery');
  });

  it('is corrected by somebody other than the person who proposed the payment', () => {
    whenCorrecting(40_000, [...paid, recovered], PROPOSER).thenRefusal('second-person-needed');
  });
});

describe('A recovery', () => {
  it('can be of the payment that it undoes, up to what that was', () => {
    const part = { ...payment, pence: 100_000 };
    const second = { ...part, instalmentId: 'second', pence: 50_000 };
    const start = paid.slice(0, 2);
    const paidEvents = (each: typeof part): FundEvent[] => [
      { type: 'PaymentProposed', data: { ...each, proposedBy: 'clerk-1' } },
      { type: 'InstalmentPaid', data: { ...each, paidOn: '2012-01-10' } },
    ];
    const undo = (history: readonly FundEvent[], instalmentId: string, pence: number) =>
      given(fund, ...start, ...history).when('RecoverPayment', { contractId, pence, reason, instalmentId }, PAYER);
    const both = [...paidEvents(part), ...paidEvents(second)];
    undo(both, 'second', 50_000).then({
      type: 'PaymentRecovered',
      data: { contractId, pence: 50_000, reason, instalmentId: 'second' },
    });
    undo(both, 'second', 50_001).thenRefusal('more-than-paid');
    undo(both, 'unknown', 1).thenRefusal('unknown-instalment');
    undo(
      [...both, { type: 'PaymentProposed', data: { ...second, instalmentId: 'third', proposedBy: 'ann' } }],
      'third',
      1,
    ).thenRefusal('not-paid');
    const reading = paidEvents({ ...second, contractId: 'reading', instalmentId: 'other' });
    undo([...both, ...reading], 'other', 1).thenRefusal('payment-of-another-contract');
  });
});
