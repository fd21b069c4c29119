import { fund, type FundCommands } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
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
const paying: FundCommands['PayInstalment'] = {
  instalmentId: 'first',
  contractId: 'maths',
  pence: 80_000,
  milestone: personalToken('Action plan agreed'),
  paidOn: '2012-01-10',
};
const paid: NewEvent<FundEvents> = { type: 'InstalmentPaid', data: paying };
const commitmentReleasedEvent = (pence: number, outstanding: number): NewEvent<FundEvents> => ({
  type: 'CommitmentReleased',
  data: { contractId: 'maths', pence, outstanding },
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
      .then(commitmentReleasedEvent(120_000, 0));
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

describe('An instalment', () => {
  it('is paid from the commitment for a milestone', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000))
      .when('PayInstalment', paying)
      .then({ ...paid, occurredOn: '2012-01-10' });
  });

  it('can be paid after the contract ended, from what is owed', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000), commitmentReleasedEvent(120_000, 80_000))
      .when('PayInstalment', paying)
      .thenTypes('InstalmentPaid');
    given(fund, granted, fundsCommittedEvent('maths', 200_000), commitmentReleasedEvent(120_001, 79_999))
      .when('PayInstalment', paying)
      .thenRefusal('beyond-commitment');
  });

  it('cannot exceed the commitment', () => {
    given(fund, granted).when('PayInstalment', paying).thenRefusal('beyond-commitment');
    given(fund, granted, fundsCommittedEvent('maths', 79_999))
      .when('PayInstalment', paying)
      .thenRefusal('beyond-commitment');
    given(fund, granted, fundsCommittedEvent('maths', 159_999), paid)
      .when('PayInstalment', { ...paying, instalmentId: 'second' })
      .thenRefusal('beyond-commitment');
  });

  it('cannot be paid twice', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000), paid)
      .when('PayInstalment', paying)
      .thenRefusal('instalment-id-already-used');
  });

  it('must be in whole pence', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000))
      .when('PayInstalment', { ...paying, pence: 0.5 })
      .thenRefusal('pence-must-be-positive');
  });

  it('cannot be paid before the money was committed', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000))
      .when('PayInstalment', { ...paying, paidOn: '2012-01-09' })
      .thenRefusal('before-the-commitment');
  });

  it('cannot be paid in the future', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000))
      .when('PayInstalment', paying, { today: '2012-01-08' })
      .thenRefusal('in-the-future');
  });
});

describe('A payment', () => {
  const recovering: FundCommands['RecoverPayment'] = {
    contractId: 'maths',
    pence: 30_000,
    reason: personalToken('Ended early'),
  };
  const recovered: NewEvent<FundEvents> = { type: 'PaymentRecovered', data: recovering };

  it('can be recovered, and the money is free again', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000), paid)
      .when('RecoverPayment', recovering)
      .then(recovered);
    expect(fundTotals(given(fund, granted, fundsCommittedEvent('maths', 200_000), paid, recovered).state())).toEqual({
      granted: 60_000_000,
      committed: 120_000,
      paid: 80_000,
      recovered: 30_000,
      free: 59_830_000,
    });
  });

  it('cannot be recovered beyond what was paid', () => {
    given(fund, granted).when('RecoverPayment', recovering).thenRefusal('more-than-paid');
    given(fund, granted, fundsCommittedEvent('maths', 200_000), paid, recovered)
      .when('RecoverPayment', { ...recovering, pence: 50_001 })
      .thenRefusal('more-than-paid');
  });

  it('must be recovered in whole pence', () => {
    given(fund, granted, fundsCommittedEvent('maths', 200_000), paid)
      .when('RecoverPayment', { ...recovering, pence: 0 })
      .thenRefusal('pence-must-be-positive');
  });
});
