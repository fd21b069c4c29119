import { contract } from '#domain/contract';
import { contractStageOn } from '#domain/contract-state';
import { waitingFor } from '#domain/contract-waiting';
import type { ContractEvents } from '#domain/contract.events';
import { visitEvents, visitPlannedEvent } from '#domain/testing/contract-visits.builder';
import {
  agreed,
  contractEndedEvent,
  aimJudgedEvent,
  ready,
  running,
  decision,
  withdrawn,
} from '#domain/testing/contract.builder';
import type { Decision } from '#domain/decision.types';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type ContractEvent = NewEvent<ContractEvents>;

const concern: ContractEvent = { type: 'ConcernNoted', data: { escalationId: 'e1', kind: 'leadership' } };
const concernSettled: ContractEvent = {
  type: 'ConcernSettled',
  data: { escalationId: 'e1', outcome: personalToken('A new head') },
};
const safeguarding: ContractEvent = { type: 'ConcernNoted', data: { escalationId: 'e2', kind: 'safeguarding' } };
const paymentNotedEvent = (pence: number): ContractEvent => ({
  type: 'PaymentNoted',
  data: { instalmentId: `i-${pence}`, pence },
});
const moneySettledEvent = (released: number): ContractEvent => ({
  type: 'MoneySettled',
  data: { fundId: 'fund-1', released, outstanding: agreed.pence - released },
});
const DISCHARGED = { facts: { decision } };
const judgementsConfirmed: ContractEvent = {
  type: 'JudgementsConfirmed',
  data: { confirmedOn: '2012-07-13', note: null },
};
const daysSettled: ContractEvent = { type: 'DaysSettled', data: { leaderId: 'leader-1', returned: 0 } };

describe('Closing a contract', () => {
  const over = [
    ...running,
    aimJudgedEvent('mathematics'),
    aimJudgedEvent('teaching', 'partly-met'),
    judgementsConfirmed,
    ...visitEvents('v1', 12),
    contractEndedEvent('completed'),
  ];
  const whenClosing = (...more: ContractEvent[]) =>
    given(contract, ...over, ...more).when('CloseContract', {}, DISCHARGED);
  const all = [paymentNotedEvent(200_000), moneySettledEvent(0), daysSettled];

  it('records the results when nothing is open', () => {
    whenClosing(...all).then({
      type: 'ContractClosed',
      data: { metAims: 1, partlyMetAims: 1, unmetAims: 0, paid: 200_000, deliveredHalfDays: 12 },
    });
  });

  it('waits for the conditions of the decision, unless it was rescinded', () => {
    const condition = { conditionId: 'c1', text: personalToken('The head takes part'), due: null };
    const conditional: Decision = { ...decision, taken: { ...decision.taken, conditions: [condition] } };
    const closeUnder = (found: Decision) =>
      given(contract, ...over, ...all).when('CloseContract', {}, { facts: { decision: found } });
    closeUnder(conditional).thenRefusal('conditions-open');
    closeUnder({ ...conditional, dischargedConditions: ['c1'] }).thenTypes('ContractClosed');
    closeUnder({ ...conditional, rescinded: true }).thenTypes('ContractClosed');
  });

  it('waits for visits that are still planned', () => {
    const reason = personalToken('Nobody knows of it');
    whenClosing(...all, visitPlannedEvent('v2')).thenRefusal('visits-unsettled');
    expect(
      waitingFor(given(contract, ...over, ...all, visitPlannedEvent('v2')).state(), '2012-07-13').map(
        ({ kind }) => kind,
      ),
    ).toEqual(['visit']);
    whenClosing(...all, visitPlannedEvent('v2'), {
      type: 'VisitCancelled',
      data: { visitId: 'v2', reason },
    }).thenTypes('ContractClosed');
  });

  it('waits for open concerns', () => {
    whenClosing(...all, concern).thenRefusal('concerns-open');
    whenClosing(...all, concern, concernSettled).thenTypes('ContractClosed');
  });

  it('does not wait for a safeguarding concern, which was referred outside the system', () => {
    whenClosing(...all, safeguarding).thenTypes('ContractClosed');
  });

  it('waits for the reply of the fund and for the last payment, in either order', () => {
    whenClosing(paymentNotedEvent(200_000), daysSettled).thenRefusal('money-not-settled');
    whenClosing(paymentNotedEvent(150_000), moneySettledEvent(0), daysSettled).thenRefusal('money-outstanding');
    whenClosing(moneySettledEvent(0), paymentNotedEvent(150_000), daysSettled, paymentNotedEvent(50_000)).thenTypes(
      'ContractClosed',
    );
    whenClosing(paymentNotedEvent(120_000), moneySettledEvent(80_000), daysSettled).thenTypes('ContractClosed');
  });

  it('counts as paid only what was not recovered, and a recovery opens nothing', () => {
    const closed = { metAims: 1, partlyMetAims: 1, unmetAims: 0, paid: 170_000, deliveredHalfDays: 12 };
    whenClosing(...all, { type: 'RecoveryNoted', data: { pence: 30_000 } }).then({
      type: 'ContractClosed',
      data: closed,
    });
  });

  it('waits until overpaid money is recovered', () => {
    const recoveryNotedEvent = (pence: number): ContractEvent => ({ type: 'RecoveryNoted', data: { pence } });
    const early = [
      ...running,
      ...visitEvents('v1', 6),
      contractEndedEvent('ended-early', { pence: 100_000, halfDays: 6 }),
    ];
    const history = [...early, paymentNotedEvent(150_000), moneySettledEvent(50_000), daysSettled];
    const close = (...more: ContractEvent[]) =>
      given(contract, ...history, ...more).when('CloseContract', {}, DISCHARGED);
    const waits = (...more: ContractEvent[]) => waitingFor(given(contract, ...history, ...more).state(), '2012-07-13');
    close().thenRefusal('money-to-recover');
    expect(waits()).toEqual([{ kind: 'recovery', since: '2012-07-13' }]);
    close(recoveryNotedEvent(49_999)).thenRefusal('money-to-recover');
    close(recoveryNotedEvent(50_000)).thenTypes('ContractClosed');
    expect(waits(recoveryNotedEvent(50_000))).toEqual([{ kind: 'closing', since: '2012-07-13' }]);
  });

  it('waits while a payment is owed again because it was void', () => {
    const paidTwice = [paymentNotedEvent(200_000), moneySettledEvent(0), daysSettled];
    const voidNoted: ContractEvent = {
      type: 'PaymentVoidNoted',
      data: { instalmentId: 'i-200000', pence: 200_000, released: 0 },
    };
    whenClosing(...paidTwice, voidNoted).thenRefusal('money-outstanding');
    whenClosing(...paidTwice, voidNoted, paymentNotedEvent(200_000)).then({
      type: 'ContractClosed',
      data: { metAims: 1, partlyMetAims: 1, unmetAims: 0, paid: 200_000, deliveredHalfDays: 12 },
    });
  });

  it('does not wait for the part of a void payment that was never owed', () => {
    whenClosing(
      paymentNotedEvent(200_000),
      moneySettledEvent(0),
      daysSettled,
      { type: 'PaymentVoidNoted', data: { instalmentId: 'i-200000', pence: 200_000, released: 50_000 } },
      paymentNotedEvent(150_000),
    ).thenTypes('ContractClosed');
  });

  it('waits for less after the price fell', () => {
    const lowered: ContractEvent = { type: 'PriceLowered', data: { pence: 50_000 } };
    whenClosing(lowered, paymentNotedEvent(150_000), moneySettledEvent(0), daysSettled).thenTypes('ContractClosed');
    whenClosing(paymentNotedEvent(200_000), lowered, moneySettledEvent(0), daysSettled).thenRefusal('money-to-recover');
  });

  it("waits until the leader's days are returned", () => {
    whenClosing(paymentNotedEvent(200_000), moneySettledEvent(0)).thenRefusal('days-not-settled');
  });

  it('waits until the board has confirmed the judgements that stand', () => {
    whenClosing(aimJudgedEvent('teaching', 'not-met'), ...all).thenRefusal('judgements-not-confirmed');
    whenClosing({ type: 'ConfirmationVoided', data: { reason: personalToken('By mistake') } }, ...all).thenRefusal(
      'judgements-not-confirmed',
    );
    given(contract, ...running, contractEndedEvent('ended-early'), ...all)
      .when('CloseContract', {}, DISCHARGED)
      .thenTypes('ContractClosed');
  });

  it('is possible only after an end, and only once', () => {
    given(contract, ...running)
      .when('CloseContract', {}, DISCHARGED)
      .thenRefusal('not-ended');
    given(contract, ...ready, withdrawn)
      .when('CloseContract', {}, DISCHARGED)
      .thenRefusal('not-ended');
    const closed: ContractEvent = {
      type: 'ContractClosed',
      data: { metAims: 1, partlyMetAims: 1, unmetAims: 0, paid: 200_000, deliveredHalfDays: 12 },
    };
    whenClosing(...all, closed).thenRefusal('not-ended');
    const returned: ContractEvent = {
      type: 'PaymentVoidNoted',
      data: { instalmentId: 'i-200000', pence: 200_000, released: 0 },
    };
    expect(waitingFor(given(contract, ...over, ...all, closed, returned).state(), '2012-07-13')).toEqual([
      { kind: 'payment', since: '2012-07-13' },
    ]);
    expect(contractStageOn(given(contract, ...over, ...all, closed).state(), '2012-07-13')).toBe('closed');
  });

  it('lists what it waits for and since when', () => {
    const waits = (...more: ContractEvent[]) =>
      waitingFor(given(contract, ...over, ...more).state(), '2012-07-13').map(({ kind }) => kind);
    expect(waits(concern)).toEqual(['concern', 'settlement-of-money', 'settlement-of-days']);
    expect(waits(moneySettledEvent(0), daysSettled)).toEqual(['payment']);
    expect(waits(...all)).toEqual(['closing']);
    expect(waits(...all, aimJudgedEvent('teaching'))).toEqual(['confirmation-of-judgements']);
    expect(waitingFor(given(contract, ...running, concern).state(), '2012-01-10')).toEqual([
      { kind: 'concern', since: '2012-01-10' },
    ]);
  });
});
