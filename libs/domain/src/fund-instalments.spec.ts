import { MAX_CORRECTIONS_OF_MONEY } from '#domain/bounds';
import { fund } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import { WITH_PARTIES } from '#domain/testing/sample-payees';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type FundEvent = NewEvent<FundEvents>;

const text = personalToken('Text');
const ids = { instalmentId: 'first', contractId: 'maths' };
const proposal = { ...ids, pence: 100, milestone: text, payee: text };
const paid: FundEvent = { type: 'InstalmentPaid', data: { ...proposal, paidOn: '2012-01-10' } };
const proposed: FundEvent[] = [
  {
    type: 'FundGranted',
    data: { boardId: 'b', name: 'Support', source: text, financialYear: '2011-12', pence: 100_000 },
  },
  { type: 'FundsCommitted', data: { contractId: 'maths', pence: 1_000 }, occurredOn: '2012-01-01' },
  { type: 'PaymentProposed', data: { ...proposal, proposedBy: 'ann' } },
];
const dueEvent = (old: IsoDay | null, on: IsoDay | null): FundEvent => ({
  type: 'PaymentDueSet',
  data: { ...ids, dueOn: { old, new: on } },
});
const withheld: FundEvent = { type: 'PaymentWithheld', data: { ...ids, reason: text } };
const released: FundEvent = { type: 'WithheldPaymentReleased', data: { ...ids, reason: text } };

const after = (...history: FundEvent[]) => {
  const stream = given(fund, ...proposed, ...history);
  return {
    pay: (paidOn: IsoDay) =>
      stream.when('PayInstalment', { instalmentId: 'first', paidOn }, { actor: 'ben', today: '2012-02-01' }),
    setDue: (dueOn: IsoDay | null) => stream.when('SetPaymentDue', { instalmentId: 'first', dueOn }),
    withhold: () => stream.when('WithholdPayment', { instalmentId: 'first', reason: text }),
    release: (actor = 'ben') =>
      stream.when('ReleaseWithheldPayment', { instalmentId: 'first', reason: text }, { actor }),
  };
};

describe('A proposed payment', () => {
  it('is due on a day, which can change, and a payment before that day is recorded as it was made', () => {
    given(fund, ...proposed)
      .when(
        'ProposePayment',
        { ...proposal, instalmentId: 'next', dueOn: '2012-02-01' },
        { actor: 'ann', ...WITH_PARTIES },
      )
      .thenTypes('PaymentProposed', 'PaymentDueSet');
    after().setDue('2012-01-20').then(dueEvent(null, '2012-01-20'));
    const due = dueEvent(null, '2012-01-20');
    after(due).pay('2012-01-19').thenTypes('InstalmentPaid');
    after(due).pay('2012-01-20').thenTypes('InstalmentPaid');
    after(due).setDue(null).then(dueEvent('2012-01-20', null));
    after(due).setDue('2012-01-20').thenRefusal('nothing-changed');
    after(paid).setDue('2012-01-20').thenRefusal('not-proposed');
  });

  it('is withheld with a reason, and paid only after it is released', () => {
    after().withhold().then(withheld);
    after(withheld).pay('2012-01-10').thenRefusal('payment-withheld');
    after(withheld).withhold().thenRefusal('payment-already-withheld');
    after(withheld).release().then(released);
    after(withheld).release('ann').thenRefusal('second-person-needed');
    after(withheld, released).pay('2012-01-10').thenTypes('InstalmentPaid');
    after().release().thenRefusal('payment-not-withheld');
    after(paid).withhold().thenRefusal('not-proposed');
    given(fund, ...proposed)
      .when('WithholdPayment', { instalmentId: 'unknown', reason: text })
      .thenRefusal('unknown-instalment');
  });

  it('keeps its money committed while it is withheld', () => {
    after()
      .withhold()
      .thenState((state) => expect(fundTotals(state)).toMatchObject({ committed: 1_000, paid: 0, free: 99_000 }));
    given(fund, ...proposed, withheld)
      .when('WithdrawPaymentProposal', { instalmentId: 'first', reason: text })
      .thenTypes('PaymentProposalWithdrawn');
  });

  it('is withheld or gets another day only so many times', () => {
    const days = Array.from({ length: MAX_CORRECTIONS_OF_MONEY }, () => dueEvent(null, '2012-01-20'));
    after(...days)
      .withhold()
      .thenRefusal('too-many-changes-of-due-payment');
    after(...days)
      .setDue(null)
      .thenRefusal('too-many-changes-of-due-payment');
    after(...days.slice(1))
      .withhold()
      .thenTypes('PaymentWithheld');
  });
});
