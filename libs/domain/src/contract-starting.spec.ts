import { contract } from '#domain/contract';
import { stageOf, waitingFor } from '#domain/contract-stage';
import {
  decision,
  drafted,
  ENDS,
  funded,
  notFunded,
  ready,
  reserved,
  running,
  signed,
  started,
  STARTS,
  twoSignatures,
  withdrawn,
} from '#domain/testing/a-contract';
import type { IsoDay } from '#kernel/time';
import { given, token } from '#kernel/testing/decider-spec';

const today: IsoDay = '2011-10-07';
const leader = { designated: true };
const facts = { decision, leader };

describe('Starting a contract', () => {
  const on = (startedOn: IsoDay) => [{ startedOn }, { today: startedOn, facts }] as const;

  it('sets the days of the first review and the first report', () => {
    given(contract, ...ready)
      .when('StartContract', ...on(STARTS))
      .then(started);
  });

  it('needs all three signatures, the money and the days', () => {
    given(contract, ...twoSignatures)
      .when('StartContract', ...on(STARTS))
      .refused('not-signed');
    given(contract, ...signed, reserved)
      .when('StartContract', ...on(STARTS))
      .refused('not-funded');
    given(contract, ...signed, notFunded, reserved)
      .when('StartContract', ...on(STARTS))
      .refused('not-funded');
    given(contract, ...signed, funded)
      .when('StartContract', ...on(STARTS))
      .refused('days-not-reserved');
  });

  it('lies within the contract, and not in the future', () => {
    given(contract, ...ready)
      .when('StartContract', ...on('2011-10-09'))
      .refused('outside-contract');
    given(contract, ...ready)
      .when('StartContract', ...on(ENDS))
      .thenTypes('ContractStarted');
    given(contract, ...ready)
      .when('StartContract', { startedOn: '2011-10-11' }, { today: '2011-10-10', facts })
      .refused('in-the-future');
  });

  it('rests on a decision that stands: not rescinded, and with no condition overdue', () => {
    const condition = { conditionId: 'plan', text: 'An action plan', due: '2011-10-09' as IsoDay };
    const overdue = { ...decision, taken: { ...decision.taken, conditions: [condition] } };
    const start = (standing: typeof decision) =>
      given(contract, ...ready).when(
        'StartContract',
        { startedOn: STARTS },
        { today: STARTS, facts: { decision: standing, leader } },
      );
    start({ ...decision, rescinded: true }).refused('decision-does-not-allow');
    start(overdue).refused('condition-overdue');
    start({ ...overdue, dischargedConditions: ['plan'] }).then(started);
  });

  it('needs a leader who is still designated to the last day', () => {
    const start = (known: typeof leader | undefined) =>
      given(contract, ...ready).when(
        'StartContract',
        { startedOn: STARTS },
        { today: STARTS, facts: { decision, leader: known } },
      );
    start({ designated: false }).refused('not-designated');
    start(undefined).refused('not-designated');
    start(leader).then(started);
  });

  it('cannot be recorded after the last day, for whatever day within the contract', () => {
    given(contract, ...ready)
      .when('StartContract', { startedOn: ENDS }, { today: '2012-07-21', facts })
      .refused('limit-passed');
  });

  it('happens once, and not after a withdrawal', () => {
    given(contract, ...running)
      .when('StartContract', ...on(STARTS))
      .refused('already-started');
    given(contract, ...ready, withdrawn)
      .when('StartContract', ...on(STARTS))
      .refused('contract-withdrawn');
  });
});

describe('Withdrawing a contract', () => {
  it('gives back the money and the days that were asked for', () => {
    given(contract, ...signed, funded)
      .when('WithdrawContract', { reason: token('The head left') })
      .then(withdrawn);
  });

  it('waits until what was paid in advance has come back', () => {
    const paid = { type: 'PaymentNoted' as const, data: { instalmentId: 'i', pence: 50_000 } };
    const recovered = (pence: number) => ({ type: 'RecoveryNoted' as const, data: { pence } });
    const withdraw = (...more: ReturnType<typeof recovered>[]) =>
      given(contract, ...ready, paid, ...more).when('WithdrawContract', { reason: token('The head left') });
    withdraw().refused('money-to-recover');
    withdraw(recovered(49_999)).refused('money-to-recover');
    withdraw(recovered(50_000)).then(withdrawn);
  });

  it('says that money is still out when it was voided by its last day, or paid late', () => {
    const paid = { type: 'PaymentNoted' as const, data: { instalmentId: 'i', pence: 50_000 } };
    const back = { type: 'RecoveryNoted' as const, data: { pence: 50_000 } };
    const waits = (...history: typeof running) =>
      waitingFor(given(contract, ...history).state(), '2012-07-21').map(({ what, since }) => `${what} ${since}`);
    expect(waits(...ready, paid)).toEqual([`recovery ${ENDS}`]);
    expect(waits(...ready, withdrawn, paid)).toEqual(['recovery 2012-01-10']);
    expect(waits(...ready, withdrawn, paid, back)).toEqual([]);
  });

  it('happens once, and only before the start', () => {
    given(contract, ...signed, withdrawn)
      .when('WithdrawContract', { reason: token('Again') })
      .refused('contract-withdrawn');
    given(contract, ...running)
      .when('WithdrawContract', { reason: token('Late') })
      .refused('already-started');
  });
});

describe('The stage of a contract, and what it waits for', () => {
  const at = (...history: typeof running) => {
    const state = given(contract, ...history).state();
    return [stageOf(state, today), ...waitingFor(state, today).map(({ what, since }) => `${what} since ${since}`)];
  };

  it('follows from what is on record', () => {
    expect(at(...drafted)).toEqual(['draft', 'aims since 2011-10-05']);
    expect(at(...twoSignatures)).toEqual(['signing', 'signature-of-home-head since 2011-10-06']);
    expect(at(...signed, notFunded)).toEqual(['arranging', 'money-refused since 2012-01-10', 'days since 2012-01-10']);
    expect(at(...ready)).toEqual(['ready', 'start since 2012-01-10']);
    expect(at(...running)).toEqual(['running']);
    expect(at(...ready, withdrawn)).toEqual(['withdrawn']);
  });

  it('is ended after the last day, whether or not the clock has said so', () => {
    const state = given(contract, ...running).state();
    expect(stageOf(state, ENDS)).toBe('running');
    expect(stageOf(state, '2012-07-21')).toBe('ended');
  });

  it('is withdrawn after the last day when it never started, whether or not the clock has said so', () => {
    const state = given(contract, ...ready).state();
    expect(stageOf(state, ENDS)).toBe('ready');
    expect(stageOf(state, '2012-07-21')).toBe('withdrawn');
  });
});
