import { fund, type FundCommands } from '#domain/fund';
import { statement } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import type { FactOf } from '#kernel/decider';
import { given, token } from '#kernel/testing/decider-spec';

const grant: FundCommands['GrantFund'] = {
  boardId: 'plymouth',
  name: 'School-to-school support',
  source: 'Schools Forum',
  financialYear: '2011-12',
  pence: 60_000_000,
};

const granted: FactOf<FundEvents> = { type: 'FundGranted', data: grant };
const committed = (contractId: string, pence: number): FactOf<FundEvents> => ({
  type: 'FundsCommitted',
  data: { contractId, pence },
});
const paying: FundCommands['PayInstalment'] = {
  instalmentId: 'first',
  contractId: 'maths',
  pence: 80_000,
  milestone: 'Action plan agreed',
  paidOn: '2012-01-10',
};
const paid: FactOf<FundEvents> = { type: 'InstalmentPaid', data: paying };
const released = (pence: number, outstanding: number): FactOf<FundEvents> => ({
  type: 'CommitmentReleased',
  data: { contractId: 'maths', pence, outstanding },
});
const declined = (pence: number, free: number, reason: string): FactOf<FundEvents> => ({
  type: 'CommitmentDeclined',
  data: { contractId: 'maths', pence, free, reason },
});

describe('A grant', () => {
  it('opens a fund for one financial year', () => {
    given(fund).when('GrantFund', grant).then(granted);
  });

  it.each([0, -1, 0.5])('is not of %d pence', (pence) => {
    given(fund)
      .when('GrantFund', { ...grant, pence })
      .refused('pence-must-be-positive');
    given(fund, granted).when('IncreaseGrant', { pence, source: 'Council' }).refused('pence-must-be-positive');
  });

  it('is increased from a named source', () => {
    given(fund, granted)
      .when('IncreaseGrant', { pence: 1_000, source: 'Council' })
      .then({ type: 'GrantIncreased', data: { pence: 1_000, source: 'Council' } });
    given(fund, granted)
      .when('IncreaseGrant', { pence: 1_000, source: 'Council' })
      .thenState((state) => expect(statement(state)).toMatchObject({ granted: 60_001_000, free: 60_001_000 }));
  });
});

describe('Money for a contract', () => {
  it('is committed as long as it is free', () => {
    given(fund, granted).when('CommitFunds', { contractId: 'maths', pence: 200_000 }).then(committed('maths', 200_000));
    given(fund, granted).when('CommitFunds', { contractId: 'maths', pence: 60_000_000 }).thenTypes('FundsCommitted');
  });

  it('is declined beyond what is free, and the answer says how much is', () => {
    given(fund, granted, committed('reading', 59_900_000))
      .when('CommitFunds', { contractId: 'maths', pence: 100_001 })
      .then(declined(100_001, 100_000, 'not-enough-money'));
  });

  it('is declined a second time', () => {
    given(fund, granted, committed('maths', 200_000))
      .when('CommitFunds', { contractId: 'maths', pence: 200_000 })
      .then(declined(200_000, 59_800_000, 'already-committed'));
  });

  it('is declined when it is no amount', () => {
    given(fund, granted)
      .when('CommitFunds', { contractId: 'maths', pence: -1 })
      .then(declined(-1, 60_000_000, 'not-an-amount'));
  });

  it('can be committed after it was declined and the grant was increased', () => {
    given(fund, granted, declined(60_000_001, 60_000_000, 'not-enough-money'), {
      type: 'GrantIncreased',
      data: { pence: 1, source: 'Council' },
    })
      .when('CommitFunds', { contractId: 'maths', pence: 60_000_001 })
      .thenTypes('FundsCommitted');
  });

  it('is released as far as it is outstanding; what was paid stays paid', () => {
    given(fund, granted, committed('maths', 200_000), paid)
      .when('ReleaseCommitment', { contractId: 'maths', pence: 50_000 })
      .then(released(50_000, 70_000));
    given(fund, granted, committed('maths', 200_000), paid)
      .when('ReleaseCommitment', { contractId: 'maths', pence: 200_000 })
      .then(released(120_000, 0));
  });

  it.each([-5, 0.5])('is released as nothing when %d pence are asked for', (pence) => {
    given(fund, granted, committed('maths', 200_000))
      .when('ReleaseCommitment', { contractId: 'maths', pence })
      .then(released(0, 200_000));
  });

  it('is released as nothing when none was committed, and a late commitment is declined', () => {
    given(fund, granted).when('ReleaseCommitment', { contractId: 'maths', pence: 200_000 }).then(released(0, 0));
    given(fund, granted, released(0, 0))
      .when('CommitFunds', { contractId: 'maths', pence: 200_000 })
      .then(declined(200_000, 60_000_000, 'contract-over'));
  });
});

describe('An instalment', () => {
  it('is paid out of what is committed for the contract, for a milestone', () => {
    given(fund, granted, committed('maths', 200_000))
      .when('PayInstalment', paying)
      .then({ ...paid, occurredOn: '2012-01-10' });
  });

  it('is still paid after the contract ended, from what is owed', () => {
    given(fund, granted, committed('maths', 200_000), released(120_000, 80_000))
      .when('PayInstalment', paying)
      .thenTypes('InstalmentPaid');
    given(fund, granted, committed('maths', 200_000), released(120_001, 79_999))
      .when('PayInstalment', paying)
      .refused('beyond-commitment');
  });

  it('is not paid beyond the commitment', () => {
    given(fund, granted).when('PayInstalment', paying).refused('beyond-commitment');
    given(fund, granted, committed('maths', 79_999)).when('PayInstalment', paying).refused('beyond-commitment');
    given(fund, granted, committed('maths', 159_999), paid)
      .when('PayInstalment', { ...paying, instalmentId: 'second' })
      .refused('beyond-commitment');
  });

  it('is paid once', () => {
    given(fund, granted, committed('maths', 200_000), paid).when('PayInstalment', paying).refused('instalment-known');
  });

  it('is of whole pence', () => {
    given(fund, granted, committed('maths', 200_000))
      .when('PayInstalment', { ...paying, pence: 0.5 })
      .refused('pence-must-be-positive');
  });

  it('was not paid before the money was committed', () => {
    given(fund, granted, committed('maths', 200_000))
      .when('PayInstalment', { ...paying, paidOn: '2012-01-09' })
      .refused('before-the-commitment');
  });

  it('was not paid in the future', () => {
    given(fund, granted, committed('maths', 200_000))
      .when('PayInstalment', paying, { today: '2012-01-08' })
      .refused('in-the-future');
  });
});

describe('A payment', () => {
  const recovering: FundCommands['RecoverPayment'] = {
    contractId: 'maths',
    pence: 30_000,
    reason: token('Ended early'),
  };
  const recovered: FactOf<FundEvents> = { type: 'PaymentRecovered', data: recovering };

  it('is recovered, and the money is free again', () => {
    given(fund, granted, committed('maths', 200_000), paid).when('RecoverPayment', recovering).then(recovered);
    expect(statement(given(fund, granted, committed('maths', 200_000), paid, recovered).state())).toEqual({
      granted: 60_000_000,
      committed: 120_000,
      paid: 80_000,
      recovered: 30_000,
      free: 59_830_000,
    });
  });

  it('is not recovered beyond what was paid', () => {
    given(fund, granted).when('RecoverPayment', recovering).refused('more-than-paid');
    given(fund, granted, committed('maths', 200_000), paid, recovered)
      .when('RecoverPayment', { ...recovering, pence: 50_001 })
      .refused('more-than-paid');
  });

  it('is recovered in whole pence', () => {
    given(fund, granted, committed('maths', 200_000), paid)
      .when('RecoverPayment', { ...recovering, pence: 0 })
      .refused('pence-must-be-positive');
  });
});
