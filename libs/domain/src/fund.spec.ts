import { fund } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import type { FundCommands } from '#domain/fund.types';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const grant: FundCommands['GrantFund'] = {
  boardId: 'plymouth',
  name: 'School-to-school support',
  source: personalToken('Schools Forum'),
  financialYear: '2011-12',
  pence: 60_000_000,
};

const granted: NewEvent<FundEvents> = { type: 'FundGranted', data: grant };
const fundsCommittedEvent = (contractId: string, pence: number): NewEvent<FundEvents> => ({
  type: 'FundsCommitted',
  data: { contractId, pence },
});
const payment = {
  instalmentId: 'first',
  contractId: 'maths',
  pence: 80_000,
  milestone: personalToken('Action plan agreed'),
  payee: personalToken('The home school'),
};
const proposed: NewEvent<FundEvents> = { type: 'PaymentProposed', data: { ...payment, proposedBy: 'clerk-1' } };
const paid: NewEvent<FundEvents> = { type: 'InstalmentPaid', data: { ...payment, paidOn: '2012-01-10' } };
const commitmentReleasedEvent = (pence: number, outstanding: number, overpaid = 0): NewEvent<FundEvents> => ({
  type: 'CommitmentReleased',
  data: { contractId: 'maths', pence, outstanding, overpaid, excess: overpaid },
});
const commitmentDeclinedEvent = (pence: number, free: number, reason: string): NewEvent<FundEvents> => ({
  type: 'CommitmentDeclined',
  data: { contractId: 'maths', pence, free, reason },
});

describe('A grant', () => {
  it('opens a fund for one financial year', () => {
    given(fund).when('GrantFund', grant).then(granted);
  });

  it.each([0, -1, 0.5])('refuses %d pence', (pence) => {
    given(fund)
      .when('GrantFund', { ...grant, pence })
      .thenRefusal('pence-must-be-positive');
    given(fund, granted)
      .when('IncreaseGrant', { pence, source: personalToken('Council') })
      .thenRefusal('pence-must-be-positive');
  });

  it('can be increased from a named source', () => {
    given(fund, granted)
      .when('IncreaseGrant', { pence: 1_000, source: personalToken('Council') })
      .then({ type: 'GrantIncreased', data: { pence: 1_000, source: personalToken('Council') } });
    given(fund, granted)
      .when('IncreaseGrant', { pence: 1_000, source: personalToken('Council') })
      .thenState((state) => expect(fundTotals(state)).toMatchObject({ granted: 60_001_000, free: 60_001_000 }));
  });
});

describe('What was recorded about a grant', () => {
  const { name, source, financialYear, pence } = grant;
  const recorded = { name, source, financialYear, pence };
  const correction = { ...recorded, pence: 6_000_000, reason: personalToken('Typed one nought too many') };
  const committed = fundsCommittedEvent('maths', 200_000);

  it.each(['2011', '2011-13', '1011-12', '2011-11', '2011-2012', '2011/12'])(
    'must not have %s as its financial year',
    (financialYear) => {
      given(fund)
        .when('GrantFund', { ...grant, financialYear })
        .thenRefusal('not-a-financial-year');
      given(fund, granted)
        .when('CorrectGrant', { ...correction, financialYear })
        .thenRefusal('not-a-financial-year');
    },
  );

  it('can have a financial year over the turn of a century', () => {
    given(fund)
      .when('GrantFund', { ...grant, financialYear: '2099-00' }, { today: '2099-04-01' })
      .thenTypes('FundGranted');
  });

  it('is not for a financial year that nobody has granted yet', () => {
    const on = { today: '2012-01-10' } as const;
    given(fund)
      .when('GrantFund', { ...grant, financialYear: '2015-16' }, on)
      .thenTypes('FundGranted');
    given(fund)
      .when('GrantFund', { ...grant, financialYear: '2021-22' }, on)
      .thenRefusal('financial-year-too-late');
    given(fund, granted)
      .when('CorrectGrant', { ...correction, financialYear: '2021-22' }, on)
      .thenRefusal('financial-year-too-late');
  });

  it('can be lowered to what is committed, with a reason, and told apart from a correction', () => {
    const lowering = { pence: 59_800_000, reason: personalToken('The forum took it back') };
    given(fund, granted, committed).when('LowerGrant', lowering).then({ type: 'GrantLowered', data: lowering });
    given(fund, granted, committed)
      .when('LowerGrant', { ...lowering, pence: 59_800_001 })
      .thenRefusal('more-than-free');
    given(fund, granted)
      .when('LowerGrant', { ...lowering, pence: 0 })
      .thenRefusal('pence-must-be-positive');
  });

  it('can be corrected with its name, source, year and amount, and keeps the old ones', () => {
    const { reason, ...corrected } = correction;
    given(fund, granted, committed)
      .when('CorrectGrant', correction)
      .then({ type: 'GrantCorrected', data: { old: recorded, new: corrected, reason } });
    given(fund, granted, committed)
      .when('CorrectGrant', correction)
      .thenState((state) => expect(fundTotals(state)).toMatchObject({ granted: 6_000_000, free: 5_800_000 }));
  });

  it('is not corrected to less than is committed', () => {
    given(fund, granted, committed)
      .when('CorrectGrant', { ...correction, pence: 199_999 })
      .thenRefusal('more-than-free');
  });
});

describe('Money for a contract', () => {
  it('is committed if it is free', () => {
    given(fund, granted)
      .when('CommitFunds', { contractId: 'maths', pence: 200_000 })
      .then(fundsCommittedEvent('maths', 200_000));
    given(fund, granted).when('CommitFunds', { contractId: 'maths', pence: 60_000_000 }).thenTypes('FundsCommitted');
  });

  it('is declined beyond the free amount, with the free amount in the reply', () => {
    given(fund, granted, fundsCommittedEvent('reading', 59_900_000))
      .when('CommitFunds', { contractId: 'maths', pence: 100_001 })
      .then(commitmentDeclinedEvent(100_001, 100_000, 'not-enough-money'));
  });

  it('is declined if money is already committed for the contract', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000))
      .when('CommitFunds', { contractId: 'maths', pence: 200_000 })
      .then(commitmentDeclinedEvent(200_000, 59_800_000, 'already-committed'));
  });

  it('is declined if the amount is not in whole pence', () => {
    given(fund, granted)
      .when('CommitFunds', { contractId: 'maths', pence: -1 })
      .then(commitmentDeclinedEvent(-1, 60_000_000, 'not-an-amount'));
  });

  it('can be committed after a refusal and an increase of the grant', () => {
    given(fund, granted, commitmentDeclinedEvent(60_000_001, 60_000_000, 'not-enough-money'), {
      type: 'GrantIncreased',
      data: { pence: 1, source: personalToken('Council') },
    })
      .when('CommitFunds', { contractId: 'maths', pence: 60_000_001 })
      .thenTypes('FundsCommitted');
  });

  it('is released up to the outstanding amount, and paid money stays paid', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000), paid)
      .when('ReleaseCommitment', { contractId: 'maths', pence: 50_000 })
      .then(commitmentReleasedEvent(50_000, 70_000));
    given(fund, granted, fundsCommittedEvent('maths', 200_000), paid)
      .when('ReleaseCommitment', { contractId: 'maths', pence: 200_000 })
      .then(commitmentReleasedEvent(120_000, 0, 80_000));
  });

  it('is lowered when the price falls, down to what is paid and proposed', () => {
    const lowering = { contractId: 'maths', pence: 120_000, reason: personalToken('Two days fewer') };
    const lower = (pence: number, ...more: NewEvent<FundEvents>[]) =>
      given(fund, granted, fundsCommittedEvent('maths', 200_000), ...more).when('LowerCommitment', {
        ...lowering,
        pence,
      });
    lower(120_000, proposed).then({ type: 'CommitmentLowered', data: { ...lowering, outstanding: 80_000 } });
    lower(120_001, proposed).thenRefusal('more-than-outstanding');
    lower(120_001, proposed, paid).thenRefusal('more-than-outstanding');
    lower(0).thenRefusal('pence-must-be-positive');
    lower(120_000).thenState((state) =>
      expect(fundTotals(state)).toMatchObject({ committed: 80_000, free: 59_920_000 }),
    );
  });

  it.each([-5, 0.5])('releases nothing for a request of %d pence', (pence) => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000))
      .when('ReleaseCommitment', { contractId: 'maths', pence })
      .then(commitmentReleasedEvent(0, 200_000));
  });

  it('releases nothing without a commitment', () => {
    given(fund, granted)
      .when('ReleaseCommitment', { contractId: 'maths', pence: 200_000 })
      .then(commitmentReleasedEvent(0, 0));
  });

  it('is committed again for a draft that gave all of it back, and declined while some of it is paid or owed', () => {
    const commit = (...history: NewEvent<FundEvents>[]) =>
      given(fund, granted, fundsCommittedEvent('maths', 200_000), ...history).when('CommitFunds', {
        contractId: 'maths',
        pence: 150_000,
      });
    commit(commitmentReleasedEvent(200_000, 0)).then(fundsCommittedEvent('maths', 150_000));
    commit(commitmentReleasedEvent(50_000, 150_000)).then(
      commitmentDeclinedEvent(150_000, 59_850_000, 'contract-over'),
    );
    commit(paid, commitmentReleasedEvent(120_000, 0)).then(
      commitmentDeclinedEvent(150_000, 59_920_000, 'contract-over'),
    );
    commit(commitmentReleasedEvent(200_000, 0), fundsCommittedEvent('maths', 150_000)).then(
      commitmentDeclinedEvent(150_000, 59_850_000, 'already-committed'),
    );
  });
});
