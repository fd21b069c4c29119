import { contract } from '#domain/contract';
import { waitingFor } from '#domain/contract-waiting';
import {
  decision,
  ENDS,
  funded,
  homeHeadSignedEvent,
  notFunded,
  ready,
  reserved,
  running,
  signed,
  started,
  STARTS,
  twoSignatures,
  withdrawn,
  NO_CALENDAR,
} from '#domain/testing/contract.builder';
import { YEAR } from '#domain/testing/sample-year';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

const leader = { designated: true };
const facts = { ...NO_CALENDAR, decision, leader };

describe('Starting a contract', () => {
  const on = (startedOn: IsoDay) =>
    [
      { startedOn, begunEarly: null },
      { today: startedOn, facts },
    ] as const;

  it('sets the due days of the first review and the first report', () => {
    given(contract, ...ready)
      .when('StartContract', ...on(STARTS))
      .then(started);
  });

  it('needs all three signatures, the money and the days', () => {
    given(contract, ...twoSignatures)
      .when('StartContract', ...on(STARTS))
      .thenRefusal('not-signed');
    given(contract, ...signed, reserved)
      .when('StartContract', ...on(STARTS))
      .thenRefusal('not-funded');
    given(contract, ...signed, notFunded, reserved)
      .when('StartContract', ...on(STARTS))
      .thenRefusal('not-funded');
    given(contract, ...signed, funded)
      .when('StartContract', ...on(STARTS))
      .thenRefusal('days-not-reserved');
  });

  it('needs a day within the contract that is not in the future', () => {
    given(contract, ...ready)
      .when('StartContract', ...on('2011-10-09'))
      .thenRefusal('outside-contract');
    given(contract, ...ready)
      .when('StartContract', ...on(ENDS))
      .thenTypes('ContractStarted');
    given(contract, ...ready)
      .when('StartContract', { startedOn: '2011-10-11', begunEarly: null }, { today: '2011-10-10', facts })
      .thenRefusal('in-the-future');
  });

  it('is not before the last signature, unless the work began early for a reason', () => {
    const late: typeof ready = [
      ...twoSignatures,
      homeHeadSignedEvent('2011-10-14'),
      ...signed.slice(-1),
      funded,
      reserved,
    ];
    const start = (startedOn: IsoDay, begunEarly: Personal | null) =>
      given(contract, ...late).when('StartContract', { startedOn, begunEarly }, { today: '2011-10-17', facts });
    const why = personalToken('The head asked for help at once');
    start('2011-10-13', null).thenRefusal('before-the-last-signature');
    start('2011-10-13', why).then({
      type: 'ContractStarted',
      data: { startedOn: '2011-10-13', nextReviewOn: '2011-11-24', nextReportOn: '2011-11-24', begunEarly: why },
      occurredOn: '2011-10-13',
    });
    start('2011-10-14', null).thenTypes('ContractStarted');
    start('2011-10-14', why).thenRefusal('not-begun-early');
  });

  it('sets no due day on a weekend, in a holiday of schools or on the last Friday of a term', () => {
    const on = (startedOn: IsoDay) => ({ today: startedOn, facts: { ...facts, schoolYears: [YEAR] } });
    const dueAfter = (startedOn: IsoDay, expected: IsoDay) =>
      given(contract, ...ready)
        .when('StartContract', { startedOn, begunEarly: null }, on(startedOn))
        .thenState(({ nextReviewOn, nextReportOn }) =>
          expect([nextReviewOn, nextReportOn]).toEqual([expected, expected]),
        );
    dueAfter(STARTS, '2011-11-21');
    dueAfter('2011-11-12', '2012-01-04');
    dueAfter('2011-11-04', '2011-12-19');
  });

  it('needs a decision that is not rescinded and has no overdue condition', () => {
    const condition = { conditionId: 'plan', text: personalToken('An action plan'), due: '2011-10-09' as IsoDay };
    const overdue = { ...decision, taken: { ...decision.taken, conditions: [condition] } };
    const start = (changed: typeof decision) =>
      given(contract, ...ready).when(
        'StartContract',
        { startedOn: STARTS, begunEarly: null },
        { today: STARTS, facts: { ...facts, decision: changed } },
      );
    start({ ...decision, rescinded: true }).thenRefusal('decision-does-not-allow');
    start(overdue).thenRefusal('condition-overdue');
    start({ ...overdue, dischargedConditions: ['plan'] }).then(started);
  });

  it('needs a leader who is designated until the last day', () => {
    const start = (known: typeof leader | undefined) =>
      given(contract, ...ready).when(
        'StartContract',
        { startedOn: STARTS, begunEarly: null },
        { today: STARTS, facts: { ...facts, leader: known } },
      );
    start({ designated: false }).thenRefusal('not-designated');
    start(undefined).thenRefusal('not-designated');
    start(leader).then(started);
  });

  it('is refused after the last day, whichever day within the contract is given', () => {
    given(contract, ...ready)
      .when('StartContract', { startedOn: ENDS, begunEarly: null }, { today: '2012-07-21', facts })
      .thenRefusal('limit-passed');
  });

  it('is possible once and not after a withdrawal', () => {
    given(contract, ...running)
      .when('StartContract', ...on(STARTS))
      .thenRefusal('already-started');
    given(contract, ...ready, withdrawn)
      .when('StartContract', ...on(STARTS))
      .thenRefusal('contract-withdrawn');
  });
});

describe('Withdrawing a contract', () => {
  it('gives back the money and the days that were requested', () => {
    given(contract, ...signed, funded)
      .when('WithdrawContract', { reason: personalToken('The head left') })
      .then(withdrawn);
  });

  it('waits until money paid in advance is recovered', () => {
    const paid = { type: 'PaymentNoted' as const, data: { instalmentId: 'i', pence: 50_000 } };
    const recoveryNotedEvent = (pence: number) => ({ type: 'RecoveryNoted' as const, data: { pence } });
    const withdraw = (...more: ReturnType<typeof recoveryNotedEvent>[]) =>
      given(contract, ...ready, paid, ...more).when('WithdrawContract', { reason: personalToken('The head left') });
    withdraw().thenRefusal('money-to-recover');
    withdraw(recoveryNotedEvent(49_999)).thenRefusal('money-to-recover');
    withdraw(recoveryNotedEvent(50_000)).then(withdrawn);
  });

  it('waits for the recovery of money after the time limit withdrew the contract, or after a late payment', () => {
    const paid = { type: 'PaymentNoted' as const, data: { instalmentId: 'i', pence: 50_000 } };
    const back = { type: 'RecoveryNoted' as const, data: { pence: 50_000 } };
    const waits = (...history: typeof running) =>
      waitingFor(given(contract, ...history).state(), '2012-07-21').map(({ kind, since }) => `${kind} ${since}`);
    expect(waits(...ready, paid)).toEqual([`recovery ${ENDS}`]);
    expect(waits(...ready, withdrawn, paid)).toEqual(['recovery 2012-01-10']);
    expect(waits(...ready, withdrawn, paid, back)).toEqual([]);
  });

  it('is possible once and only before the start', () => {
    given(contract, ...signed, withdrawn)
      .when('WithdrawContract', { reason: personalToken('Again') })
      .thenRefusal('contract-withdrawn');
    given(contract, ...running)
      .when('WithdrawContract', { reason: personalToken('Late') })
      .thenRefusal('already-started');
  });
});
