import { MAX_CORRECTIONS_OF_MONEY } from '#domain/bounds';
import type { PayeeKind } from '#domain/contract-price.events';
import { fund } from '#domain/fund';
import { findRecovery, fundTotals } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import { WITH_PARTIES } from '#domain/testing/sample-payees';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type FundEvent = NewEvent<FundEvents>;

const text = personalToken('Text');
const proposal = { instalmentId: 'first', contractId: 'maths', pence: 100, milestone: text, payee: text };
const paid: FundEvent = { type: 'InstalmentPaid', data: { ...proposal, paidOn: '2012-01-10' } };
const proposed: FundEvent[] = [
  {
    type: 'FundGranted',
    data: { boardId: 'b', name: 'Support', source: text, financialYear: '2011-12', pence: 100_000 },
  },
  { type: 'FundsCommitted', data: { contractId: 'maths', pence: 1_000 } },
  { type: 'PaymentProposed', data: { ...proposal, proposedBy: 'ann' } },
];
const recovered: FundEvent = {
  type: 'PaymentRecovered',
  data: { contractId: 'maths', pence: 40, reason: text, instalmentId: null },
};

const namedEvent = (entryId: string, old: PayeeKind | null, named: PayeeKind): FundEvent => ({
  type: 'PayeeNamed',
  data: { entryId, contractId: 'maths', payee: { old, new: named }, reason: text },
});

const nameBy = (actor: string, payeeKind: PayeeKind, ...history: FundEvent[]) =>
  given(fund, ...proposed, ...history).when(
    'NamePayee',
    { instalmentId: 'first', payeeKind, reason: text },
    { actor, ...WITH_PARTIES },
  );
const name = (payeeKind: PayeeKind, ...history: FundEvent[]) => nameBy('ben', payeeKind, ...history);

describe('The payee of a payment', () => {
  it('is named with the proposal, or later', () => {
    given(fund, ...proposed)
      .when(
        'ProposePayment',
        { ...proposal, instalmentId: 'second', payeeKind: 'alliance' },
        { actor: 'ann', ...WITH_PARTIES },
      )
      .then(
        { type: 'PaymentProposed', data: { ...proposal, instalmentId: 'second', proposedBy: 'ann' } },
        {
          type: 'PayeeNamed',
          data: { entryId: 'second', contractId: 'maths', payee: { old: null, new: 'alliance' }, reason: null },
        },
      );
    name('leader').then(namedEvent('first', null, 'leader'));
    name('leader', paid).then(namedEvent('first', null, 'leader'));
  });

  it('is replaced with a reason by another one, which changes no sum', () => {
    const named = namedEvent('first', null, 'leader');
    name('home-school', paid, named).then(namedEvent('first', 'leader', 'home-school'));
    name('leader', paid, named).thenRefusal('nothing-changed');
    name('home-school', paid, named).thenState((state) =>
      expect(fundTotals(state)).toMatchObject({ granted: 100_000, committed: 900, paid: 100, free: 99_000 }),
    );
  });

  it('is of a payment that counts', () => {
    name('leader', {
      type: 'PaymentProposalWithdrawn',
      data: { instalmentId: 'first', contractId: 'maths', reason: text },
    }).thenRefusal('payment-does-not-count');
    given(fund, ...proposed)
      .when('NamePayee', { instalmentId: 'unknown', payeeKind: 'leader', reason: text }, WITH_PARTIES)
      .thenRefusal('unknown-instalment');
  });

  it('is named for money that came back', () => {
    const recoveryId = 'revision-4';
    const nameGiver = (payeeKind: PayeeKind, id: string, ...history: FundEvent[]) =>
      given(fund, ...proposed, paid, recovered, ...history).when(
        'NameRecoveryPayee',
        { recoveryId: id, payeeKind, reason: text },
        WITH_PARTIES,
      );
    nameGiver('leader', recoveryId).then(namedEvent(recoveryId, null, 'leader'));
    nameGiver('alliance', recoveryId, namedEvent(recoveryId, null, 'leader')).then(
      namedEvent(recoveryId, 'leader', 'alliance'),
    );
    nameGiver('leader', 'revision-9').thenRefusal('unknown-recovery');
    nameGiver('provider', recoveryId).thenRefusal('not-a-party');
    given(fund, ...proposed, paid, recovered)
      .when('NameRecoveryPayee', { recoveryId, payeeKind: 'leader', reason: text }, { actor: 'ann', ...WITH_PARTIES })
      .thenRefusal('second-person-needed');
  });

  it('is that of the payment that is undone, for money that came back', () => {
    const undoing = { contractId: 'maths', pence: 40, reason: text, instalmentId: 'first' };
    const undone: FundEvent = { type: 'PaymentRecovered', data: undoing };
    const state = given(fund, ...proposed, namedEvent('first', null, 'leader'), paid, undone).state();
    expect(findRecovery(state, 'revision-5')?.payeeKind).toBe('leader');
  });

  it('is a party to the contract', () => {
    name('provider').thenRefusal('not-a-party');
    given(fund, ...proposed)
      .when('ProposePayment', { ...proposal, instalmentId: 'second', payeeKind: 'provider' }, WITH_PARTIES)
      .thenRefusal('not-a-party');
  });

  it('is not named by the proposer alone once the money is paid', () => {
    nameBy('ann', 'leader').thenTypes('PayeeNamed');
    nameBy('ann', 'leader', paid).thenRefusal('second-person-needed');
  });

  it('is replaced only so many times', () => {
    const kinds: PayeeKind[] = ['leader', 'home-school'];
    const changes = Array.from({ length: MAX_CORRECTIONS_OF_MONEY + 1 }, (_, index): FundEvent => {
      const [old, named] = index % 2 === 0 ? kinds.toReversed() : kinds;
      return namedEvent('first', index === 0 ? null : (old ?? null), named ?? 'leader');
    });
    name('alliance', paid, ...changes).thenRefusal('too-many-corrections');
    name('alliance', paid, ...changes.slice(2)).thenTypes('PayeeNamed');
  });
});
