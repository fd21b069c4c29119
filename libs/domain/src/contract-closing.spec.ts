import { contract } from '#domain/contract';
import { stageOf, waitingFor } from '#domain/contract-stage';
import type { ContractEvents } from '#domain/contract.events';
import { agreed, endedBy, judged, ready, running, visited, withdrawn } from '#domain/testing/a-contract';
import type { FactOf } from '#kernel/decider';
import { given, token } from '#kernel/testing/decider-spec';

type Fact = FactOf<ContractEvents>;

const concern: Fact = { type: 'ConcernNoted', data: { escalationId: 'e1', kind: 'leadership' } };
const concernSettled: Fact = { type: 'ConcernSettled', data: { escalationId: 'e1', outcome: token('A new head') } };
const safeguarding: Fact = { type: 'ConcernNoted', data: { escalationId: 'e2', kind: 'safeguarding' } };
const paid = (pence: number): Fact => ({ type: 'PaymentNoted', data: { instalmentId: `i-${pence}`, pence } });
const moneySettled = (released: number): Fact => ({
  type: 'MoneySettled',
  data: { released, outstanding: agreed.pence - released },
});
const daysSettled: Fact = { type: 'DaysSettled', data: { returned: 0 } };

describe('Closing a contract', () => {
  const over = [
    ...running,
    judged('mathematics'),
    judged('teaching', 'partly-met'),
    ...visited('v1', 12),
    endedBy('completed'),
  ];
  const closing = (...more: Fact[]) => given(contract, ...over, ...more).when('CloseContract', {});
  const all = [paid(200_000), moneySettled(0), daysSettled];

  it('sums up what came of it when nothing is open', () => {
    closing(...all).then({
      type: 'ContractClosed',
      data: { metAims: 1, partlyMetAims: 1, unmetAims: 0, paid: 200_000, deliveredHalfDays: 12 },
    });
  });

  it('waits for the concerns', () => {
    closing(...all, concern).refused('concerns-open');
    closing(...all, concern, concernSettled).thenTypes('ContractClosed');
  });

  it('does not wait for safeguarding, which left the system when it was referred', () => {
    closing(...all, safeguarding).thenTypes('ContractClosed');
  });

  it("waits for the fund's answer and for the last payment, in whichever order they come", () => {
    closing(paid(200_000), daysSettled).refused('money-not-settled');
    closing(paid(150_000), moneySettled(0), daysSettled).refused('money-outstanding');
    closing(moneySettled(0), paid(150_000), daysSettled, paid(50_000)).thenTypes('ContractClosed');
    closing(paid(120_000), moneySettled(80_000), daysSettled).thenTypes('ContractClosed');
  });

  it('counts as paid what did not come back, and a recovery opens nothing', () => {
    const closed = { metAims: 1, partlyMetAims: 1, unmetAims: 0, paid: 170_000, deliveredHalfDays: 12 };
    closing(...all, { type: 'RecoveryNoted', data: { pence: 30_000 } }).then({ type: 'ContractClosed', data: closed });
  });

  it('waits until what was paid beyond what is owed has come back', () => {
    const recovered = (pence: number): Fact => ({ type: 'RecoveryNoted', data: { pence } });
    const early = [...running, ...visited('v1', 6), endedBy('ended-early', { pence: 100_000, halfDays: 6 })];
    const history = [...early, paid(150_000), moneySettled(50_000), daysSettled];
    const close = (...more: Fact[]) => given(contract, ...history, ...more).when('CloseContract', {});
    const waits = (...more: Fact[]) => waitingFor(given(contract, ...history, ...more).state(), '2012-07-13');
    close().refused('money-to-recover');
    expect(waits()).toEqual([{ what: 'recovery', since: '2012-07-13' }]);
    close(recovered(49_999)).refused('money-to-recover');
    close(recovered(50_000)).thenTypes('ContractClosed');
    expect(waits(recovered(50_000))).toEqual([{ what: 'closing', since: '2012-07-13' }]);
  });

  it("waits for the return of the leader's days", () => {
    closing(paid(200_000), moneySettled(0)).refused('days-not-settled');
  });

  it('follows an end, once', () => {
    given(contract, ...running)
      .when('CloseContract', {})
      .refused('not-ended');
    given(contract, ...ready, withdrawn)
      .when('CloseContract', {})
      .refused('not-ended');
    const closed: Fact = {
      type: 'ContractClosed',
      data: { metAims: 1, partlyMetAims: 1, unmetAims: 0, paid: 200_000, deliveredHalfDays: 12 },
    };
    closing(...all, closed).refused('not-ended');
    expect(stageOf(given(contract, ...over, ...all, closed).state(), '2012-07-13')).toBe('closed');
  });

  it('says what it waits for, and since when', () => {
    const waits = (...more: Fact[]) =>
      waitingFor(given(contract, ...over, ...more).state(), '2012-07-13').map(({ what }) => what);
    expect(waits(concern)).toEqual(['concern', 'settlement-of-money', 'settlement-of-days']);
    expect(waits(moneySettled(0), daysSettled)).toEqual(['payment']);
    expect(waits(...all)).toEqual(['closing']);
    expect(waitingFor(given(contract, ...running, concern).state(), '2012-01-10')).toEqual([
      { what: 'concern', since: '2012-01-10' },
    ]);
  });
});
