import { fund } from '#domain/fund';
import { findAccount, fundTotals } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import { WITH_PARTIES } from '#domain/testing/sample-payees';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type FundEvent = NewEvent<FundEvents>;

const PROPOSER = { actor: 'clerk-1' };
const PAYER = { actor: 'chair-1' };

const granted: FundEvent = {
  type: 'FundGranted',
  data: {
    boardId: 'plymouth',
    name: 'Support',
    source: personalToken('Schools Forum'),
    financialYear: '2011-12',
    pence: 1_000_000,
  },
};
const committed: FundEvent = { type: 'FundsCommitted', data: { contractId: 'maths', pence: 180_000 } };
const fundWithCommitment = [granted, committed];

const milestone = personalToken('Action plan agreed');
const payee = personalToken('The home school');
const proposal = (instalmentId = 'first', pence = 90_000) => ({
  instalmentId,
  contractId: 'maths',
  pence,
  milestone,
  payee,
});
const proposedEvent = (instalmentId?: string, pence?: number): FundEvent => ({
  type: 'PaymentProposed',
  data: { ...proposal(instalmentId, pence), proposedBy: 'clerk-1' },
});
const paidEvent = (instalmentId?: string, pence?: number): FundEvent => ({
  type: 'InstalmentPaid',
  data: { ...proposal(instalmentId, pence), paidOn: '2012-01-10' },
  occurredOn: '2012-01-10',
});
const paidEvents = (instalmentId?: string, pence?: number): FundEvent[] => [
  proposedEvent(instalmentId, pence),
  paidEvent(instalmentId, pence),
];
const note = personalToken('Recorded twice');
const voiding = { instalmentId: 'first', reason: 'wrong-entry' as const, note };
const voidedEvent = (instalmentId: string, pence: number, released = 0): FundEvent => ({
  type: 'PaymentVoided',
  data: { instalmentId, contractId: 'maths', pence, released, reason: 'wrong-entry', note },
});
const recovering = { contractId: 'maths', pence: 30_000, reason: personalToken('Ended early') };

describe('A payment for a contract that moved to another alliance', () => {
  const passing = { contractId: 'maths', allianceId: { old: 'a1', new: 'a2' }, from: '2012-01-01' } as const;
  const moved: FundEvent = { type: 'CommitmentPassedOn', data: passing, occurredOn: '2012-01-01' };
  const pay = (history: readonly FundEvent[], instalmentId = 'first') =>
    given(fund, ...history).when('PayInstalment', { instalmentId, paidOn: '2012-01-10' }, PAYER);

  it('must be proposed again, so that nobody pays the alliance before by mistake', () => {
    pay([...fundWithCommitment, proposedEvent(), moved]).thenRefusal('proposed-before-passing-on');
    pay([...fundWithCommitment, moved, proposedEvent()]).thenTypes('InstalmentPaid');
    given(fund, ...fundWithCommitment, proposedEvent(), moved)
      .when('WithdrawPaymentProposal', { instalmentId: 'first', reason: note }, PAYER)
      .thenTypes('PaymentProposalWithdrawn');
  });

  it('is not held up by the move of another contract, or of one without a commitment', () => {
    const other: FundEvent = { ...moved, data: { ...passing, contractId: 'reading' } };
    pay([...fundWithCommitment, proposedEvent(), other]).thenTypes('InstalmentPaid');
    given(fund, granted, moved)
      .when('CommitFunds', { contractId: 'maths', pence: 180_000 })
      .thenTypes('FundsCommitted');
  });

  it('is noted by the fund once the contract says so', () => {
    given(fund, ...fundWithCommitment)
      .when('NoteCommitmentPassedOn', passing)
      .then(moved);
  });
});

describe('A proposed payment', () => {
  it('names the payee and who proposed it, and pays nothing yet', () => {
    given(fund, ...fundWithCommitment)
      .when('ProposePayment', proposal(), { ...PROPOSER, ...WITH_PARTIES })
      .then(proposedEvent());
    expect(fundTotals(given(fund, ...fundWithCommitment, proposedEvent()).state())).toMatchObject({
      committed: 180_000,
      paid: 0,
    });
  });

  it('cannot exceed what is committed and neither paid nor proposed', () => {
    given(fund, granted).when('ProposePayment', proposal(), WITH_PARTIES).thenRefusal('beyond-commitment');
    given(fund, ...fundWithCommitment, ...paidEvents())
      .when('ProposePayment', proposal('second', 90_001), WITH_PARTIES)
      .thenRefusal('beyond-commitment');
    given(fund, ...fundWithCommitment, proposedEvent())
      .when('ProposePayment', proposal('second', 90_001), WITH_PARTIES)
      .thenRefusal('beyond-commitment');
    given(fund, ...fundWithCommitment, proposedEvent())
      .when('ProposePayment', proposal('second', 90_000), WITH_PARTIES)
      .thenTypes('PaymentProposed');
  });

  it('needs an id of its own and a whole amount', () => {
    given(fund, ...fundWithCommitment, proposedEvent())
      .when('ProposePayment', proposal(), WITH_PARTIES)
      .thenRefusal('instalment-id-already-used');
    given(fund, ...fundWithCommitment)
      .when('ProposePayment', proposal('first', 0.5), WITH_PARTIES)
      .thenRefusal('pence-must-be-positive');
  });

  it('can be withdrawn, so that the money can be proposed again', () => {
    const reason = personalToken('Not yet due');
    const withdrawn: FundEvent = {
      type: 'PaymentProposalWithdrawn',
      data: { instalmentId: 'first', contractId: 'maths', reason },
    };
    given(fund, ...fundWithCommitment, proposedEvent())
      .when('WithdrawPaymentProposal', { instalmentId: 'first', reason })
      .then(withdrawn);
    given(fund, ...fundWithCommitment, proposedEvent(), withdrawn)
      .when('ProposePayment', proposal('second', 180_000), WITH_PARTIES)
      .thenTypes('PaymentProposed');
    given(fund, ...fundWithCommitment, proposedEvent(), withdrawn)
      .when('PayInstalment', { instalmentId: 'first', paidOn: '2012-01-10' }, PAYER)
      .thenRefusal('not-proposed');
  });
});

describe('Paying an instalment', () => {
  const whenPaying = (history: FundEvent[], paidOn: '2012-01-09' | '2012-01-10' = '2012-01-10', who: object = PAYER) =>
    given(fund, ...history).when('PayInstalment', { instalmentId: 'first', paidOn }, who);

  it('records what was proposed, by somebody else than who proposed it', () => {
    whenPaying([...fundWithCommitment, proposedEvent()]).then(paidEvent());
    whenPaying([...fundWithCommitment, proposedEvent()], '2012-01-10', PROPOSER).thenRefusal('second-person-needed');
  });

  it('is possible once, and only for a proposed payment', () => {
    whenPaying(fundWithCommitment).thenRefusal('unknown-instalment');
    whenPaying([...fundWithCommitment, ...paidEvents()]).thenRefusal('not-proposed');
  });

  it('is possible after the contract ended, from what is owed', () => {
    const releasedEvent = (pence: number): FundEvent => ({
      type: 'CommitmentReleased',
      data: { contractId: 'maths', pence, outstanding: 180_000 - pence, overpaid: 0, excess: null },
    });
    whenPaying([...fundWithCommitment, proposedEvent(), releasedEvent(90_000)]).thenTypes('InstalmentPaid');
    whenPaying([...fundWithCommitment, proposedEvent(), releasedEvent(90_001)]).thenRefusal('beyond-commitment');
  });

  it('is not possible in the future or before the money was committed', () => {
    whenPaying([...fundWithCommitment, proposedEvent()], '2012-01-09').thenRefusal('before-the-commitment');
    whenPaying([...fundWithCommitment, proposedEvent()], '2012-01-10', {
      ...PAYER,
      today: '2012-01-09',
    }).thenRefusal('in-the-future');
  });

  it('counts payments from before payments were proposed', () => {
    const old: FundEvent = {
      type: 'InstalmentPaid',
      data: { ...proposal(), payee: null, paidOn: '2012-01-10' },
    };
    expect(findAccount(given(fund, ...fundWithCommitment, old).state(), 'maths')).toMatchObject({
      outstanding: 90_000,
      paid: 90_000,
      proposed: 0,
      instalments: 1,
    });
  });
});

describe('A payment that is void', () => {
  it('was recorded by mistake or came back from the bank, and is owed again', () => {
    given(fund, ...fundWithCommitment, ...paidEvents())
      .when('VoidPayment', voiding, PAYER)
      .then(voidedEvent('first', 90_000));
    expect(
      fundTotals(given(fund, ...fundWithCommitment, ...paidEvents(), voidedEvent('first', 90_000)).state()),
    ).toMatchObject({ committed: 180_000, paid: 0, free: 820_000 });
  });

  it('lets the true second half be paid after the first was recorded twice', () => {
    const paidTwice = [...fundWithCommitment, ...paidEvents('first'), ...paidEvents('twice')];
    given(fund, ...paidTwice)
      .when('ProposePayment', proposal('second'), WITH_PARTIES)
      .thenRefusal('beyond-commitment');
    const history = [...paidTwice, voidedEvent('twice', 90_000), proposedEvent('second')];
    given(fund, ...history)
      .when('PayInstalment', { instalmentId: 'second', paidOn: '2012-01-10' }, PAYER)
      .thenState((state) =>
        expect(fundTotals(state)).toMatchObject({ committed: 0, paid: 180_000, recovered: 0, free: 820_000 }),
      );
  });

  it('is owed again only as far as the contract still costs that much', () => {
    const ended: FundEvent = {
      type: 'CommitmentReleased',
      data: { contractId: 'maths', pence: 0, outstanding: 0, overpaid: 60_000, excess: null },
    };
    given(fund, ...fundWithCommitment, ...paidEvents('first', 180_000), ended)
      .when('VoidPayment', voiding, PAYER)
      .then(voidedEvent('first', 180_000, 60_000));
  });

  it('is not voided by who proposed it, twice, or before it was paid', () => {
    given(fund, ...fundWithCommitment, ...paidEvents())
      .when('VoidPayment', voiding, PROPOSER)
      .thenRefusal('second-person-needed');
    given(fund, ...fundWithCommitment, ...paidEvents(), voidedEvent('first', 90_000))
      .when('VoidPayment', voiding, PAYER)
      .thenRefusal('not-paid');
    given(fund, ...fundWithCommitment, proposedEvent())
      .when('VoidPayment', voiding, PAYER)
      .thenRefusal('not-paid');
    given(fund, ...fundWithCommitment)
      .when('VoidPayment', voiding, PAYER)
      .thenRefusal('unknown-instalment');
  });

  it('is not possible for money that was recovered', () => {
    given(fund, ...fundWithCommitment, ...paidEvents(), {
      type: 'PaymentRecovered',
      data: { ...recovering, instalmentId: null },
    })
      .when('VoidPayment', voiding, PAYER)
      .thenRefusal('already-recovered');
  });
});

describe('Correcting a payment', () => {
  const corrected = { milestone: personalToken('Plan agreed'), payee: personalToken('The alliance') };
  const correction = {
    instalmentId: 'first',
    ...corrected,
    paidOn: '2012-01-10' as const,
    reason: personalToken('Slip'),
  };

  it('keeps the old and the new details with the reason, and changes no money', () => {
    given(fund, ...fundWithCommitment, ...paidEvents())
      .when('CorrectPayment', correction)
      .then({
        type: 'PaymentCorrected',
        data: {
          instalmentId: 'first',
          contractId: 'maths',
          old: { milestone, payee, paidOn: '2012-01-10' },
          new: { ...corrected, paidOn: '2012-01-10' },
          reason: correction.reason,
        },
      });
  });

  it('is possible only for a payment that was made, on a possible day', () => {
    given(fund, ...fundWithCommitment, proposedEvent())
      .when('CorrectPayment', correction)
      .thenRefusal('not-paid');
    const paid = given(fund, ...fundWithCommitment, ...paidEvents());
    paid.when('CorrectPayment', { ...correction, paidOn: '2012-01-09' }).thenRefusal('before-the-commitment');
    paid.when('CorrectPayment', { ...correction, paidOn: '2012-01-11' }).thenRefusal('in-the-future');
  });
});

describe('An overpayment', () => {
  const recovered: FundEvent = { type: 'PaymentRecovered', data: { ...recovering, instalmentId: null } };

  it('can be recovered: the money is free again, and no more is owed', () => {
    given(fund, ...fundWithCommitment, ...paidEvents())
      .when('RecoverPayment', recovering, PAYER)
      .then(recovered);
    expect(fundTotals(given(fund, ...fundWithCommitment, ...paidEvents(), recovered).state())).toEqual({
      granted: 1_000_000,
      committed: 90_000,
      paid: 90_000,
      recovered: 30_000,
      free: 850_000,
    });
  });

  it('cannot be recovered beyond what was paid, or by who proposed a payment for the contract', () => {
    given(fund, granted).when('RecoverPayment', recovering, PAYER).thenRefusal('more-than-paid');
    given(fund, ...fundWithCommitment, ...paidEvents(), recovered)
      .when('RecoverPayment', { ...recovering, pence: 60_001 }, PAYER)
      .thenRefusal('more-than-paid');
    given(fund, ...fundWithCommitment, ...paidEvents())
      .when('RecoverPayment', recovering, PROPOSER)
      .thenRefusal('second-person-needed');
  });

  it('must be recovered in whole pence', () => {
    given(fund, ...fundWithCommitment, ...paidEvents())
      .when('RecoverPayment', { ...recovering, pence: 0 }, PAYER)
      .thenRefusal('pence-must-be-positive');
  });
});
