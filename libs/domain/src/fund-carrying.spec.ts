import { MAX_CARRY_FORWARDS } from '#domain/bounds';
import { fund } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import type { FundCarryingFacts } from '#domain/fund-carrying.events';
import type { FundEvents } from '#domain/fund.events';
import { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type FundEvent = NewEvent<FundEvents>;

const reason = personalToken('The forum agreed');
const grant = { name: 'Support', source: reason, financialYear: '2011-12', pence: 1_000 };
const granted: FundEvent = { type: 'FundGranted', data: { ...grant, boardId: 'b' } };
const committed: FundEvent = { type: 'FundsCommitted', data: { contractId: 'maths', pence: 600 } };
const carried = { carryForwardId: 'carry-1', pence: 300 };
const begun = {
  type: 'CarryForwardBegun' as const,
  data: { ...carried, boardId: 'b', financialYear: '2011-12', toFundId: 'next', reason },
};

const carry = (
  pence: number,
  target: FundCarryingFacts['CarryForward']['target'] = { boardId: 'b', financialYear: '2012-13' },
  ...history: FundEvent[]
) =>
  given(fund, granted, committed, ...history).when(
    'CarryForward',
    { ...carried, pence, toFundId: 'next', reason },
    { facts: { target } },
  );

const receive = (financialYear: string, boardId = 'b') =>
  given(fund, { ...granted, data: { ...grant, boardId: 'b', financialYear: '2012-13' } }).when('ReceiveCarryForward', {
    ...{ ...carried, boardId, financialYear, fromFundId: 'last' },
  });

const prepareFunds = () =>
  new InMemoryStreams('2012-01-10')
    .do('ann', fund, 'GrantFund', 'this', { ...grant, boardId: 'b' })
    .do('ann', fund, 'GrantFund', 'next', { ...grant, boardId: 'b', financialYear: '2012-13' });
const command = { ...carried, toFundId: 'next', reason };
const grantedPence = (streams: InMemoryStreams) =>
  ['this', 'next'].map((id) => fundTotals(streams.state(fund, id)).granted);

describe('Money that is carried forward', () => {
  it('leaves the fund at once, so that nothing else is done with it', () => {
    carry(300).then(begun);
    carry(300).thenState((state) => expect(fundTotals(state)).toMatchObject({ granted: 700, free: 100 }));
  });

  it('is free, in whole pence', () => {
    carry(400).thenTypes('CarryForwardBegun');
    carry(401).thenRefusal('more-than-free');
    carry(0).thenRefusal('pence-must-be-positive');
    carry(0.5).thenRefusal('pence-must-be-positive');
  });

  it('is no part of the grant, so that correcting the grant makes no money', () => {
    const funds = prepareFunds()
      .do('ann', fund, 'CarryForward', 'this', command)
      .do('ann', fund, 'CorrectGrant', 'this', { ...grant, name: 'Help', reason })
      .do('ann', fund, 'CorrectGrant', 'next', { ...grant, financialYear: '2012-13', reason });
    expect(grantedPence(funds)).toEqual([700, 1_300]);
    const waiting = prepareFunds()
      .doBeforeReactions('ann', fund, 'CarryForward', 'this', command)
      .doBeforeReactions('ann', fund, 'CorrectGrant', 'this', { ...grant, name: 'Help', reason })
      .do('ann', fund, 'CorrectGrant', 'next', { ...grant, financialYear: '2013-14', reason });
    expect(grantedPence(waiting)).toEqual([1_000, 1_000]);
  });

  it('is not taken back by whoever gave the grant, beyond the grant itself', () => {
    const carriedIn: FundEvent = { type: 'MoneyCarriedIn', data: { ...carried, fromFundId: 'last' } };
    const lower = (pence: number) => given(fund, granted, carriedIn).when('LowerGrant', { pence, reason });
    lower(1_000).thenTypes('GrantLowered');
    lower(1_001).thenRefusal('more-than-free');
  });

  it('goes to a fund of the same board for the next financial year', () => {
    const ofBoard = (boardId: string, financialYear: string) => carry(1, { boardId, financialYear });
    ofBoard('c', '2012-13').thenRefusal('unknown-fund');
    ofBoard('b', '2011-12').thenRefusal('not-the-next-year');
    ofBoard('b', '2013-14').thenRefusal('not-the-next-year');
    given(fund, granted)
      .when('CarryForward', { ...carried, toFundId: 'no', reason }, { facts: { target: undefined } })
      .thenRefusal('unknown-fund');
  });

  it('is carried forward only so many times', () => {
    const once = { ...begun, data: { ...begun.data, pence: 1 } };
    const times = (count: number) => carry(1, undefined, ...Array.from({ length: count }, () => once));
    times(MAX_CARRY_FORWARDS - 1).thenTypes('CarryForwardBegun');
    times(MAX_CARRY_FORWARDS).thenRefusal('too-many-carry-forwards');
    const returned: FundEvent = {
      type: 'CarryForwardReturned',
      data: { carryForwardId: 'carry-1', pence: 1, toFundId: 'next', reason: 'not-the-next-year' },
    };
    const all = Array.from({ length: MAX_CARRY_FORWARDS }, () => once);
    carry(1, undefined, ...all, returned).thenTypes('CarryForwardBegun');
  });

  it('is received, unless the other fund has changed meanwhile', () => {
    receive('2011-12').then({ type: 'MoneyCarriedIn', data: { ...carried, fromFundId: 'last' } });
    const decline = (code: string): FundEvent => ({
      type: 'CarryInDeclined',
      data: { ...carried, fromFundId: 'last', reason: code },
    });
    receive('2012-13').then(decline('not-the-next-year'));
    receive('2011-12', 'c').then(decline('fund-of-another-board'));
    given(fund, granted, begun).when('NoteCarryForwardReceived', carried).thenTypes('CarryForwardCompleted');
    given(fund, granted, begun)
      .when('NoteCarryForwardDeclined', { ...carried, toFundId: 'next', reason: 'not-the-next-year' })
      .thenState((state) => expect(fundTotals(state)).toMatchObject({ granted: 1_000, free: 1_000 }));
  });

  it('is in neither fund until the other one has answered, and never in both', () => {
    const streams = prepareFunds().doBeforeReactions('ann', fund, 'CarryForward', 'this', command);
    expect(grantedPence(streams)).toEqual([700, 1_000]);
    streams.do('ann', fund, 'IncreaseGrant', 'this', { pence: 1, source: reason });
    expect(grantedPence(streams)).toEqual([701, 1_300]);
  });

  it('is in the first fund again if the other one is for another year by then', () => {
    const streams = prepareFunds().doBeforeReactions('ann', fund, 'CarryForward', 'this', command);
    streams.do('ann', fund, 'CorrectGrant', 'next', { ...grant, financialYear: '2013-14', reason });
    expect(grantedPence(streams)).toEqual([1_000, 1_000]);
  });
});
