import { contract } from '#domain/contract';
import { stageOf, waitingFor } from '#domain/contract-stage';
import type { Signatory } from '#domain/vocabulary';
import {
  asked,
  drafted,
  ENDS,
  funded,
  HOME_HEAD,
  notFunded,
  notReserved,
  PROVIDER,
  ready,
  reserved,
  running,
  SCHOOL_HEAD,
  schoolSigned,
  signed,
  started,
  STARTS,
  twoSignatures,
  withAims,
  withdrawn,
} from '#domain/testing/a-contract';
import type { IsoDay } from '#event-sourcing/time';
import { given } from '#event-sourcing/testing/given';

const signing = (as: Signatory, signedOn: IsoDay = '2011-10-06') => ({ as, signedOn });
const today: IsoDay = '2011-10-07';

describe('Signing a contract', () => {
  it('takes the signature of each party on its day', () => {
    given(contract, ...withAims)
      .when('SignContract', signing('school'), { ...SCHOOL_HEAD, today })
      .then(schoolSigned);
  });

  it('asks for money and days as soon as the third has signed', () => {
    given(contract, ...twoSignatures)
      .when('SignContract', signing('home-head', '2011-10-07'), { ...HOME_HEAD, today })
      .then(
        {
          type: 'ContractSigned',
          data: { as: 'home-head', signedOn: '2011-10-07', personId: 'hal' },
          occurredOn: '2011-10-07',
        },
        asked(1, ['money', 'days']),
      );
  });

  it('needs at least one aim', () => {
    given(contract, ...drafted)
      .when('SignContract', signing('school'), { ...SCHOOL_HEAD, today })
      .refused('no-aims');
  });

  it('takes one signature of each party', () => {
    given(contract, ...withAims, schoolSigned)
      .when('SignContract', signing('school'), { actor: 'somebody', today })
      .refused('signed-already');
  });

  it('lets nobody but the assigned leader sign for the provider', () => {
    given(contract, ...withAims)
      .when('SignContract', signing('provider'), { ...HOME_HEAD, today })
      .refused('not-the-assigned-leader');
    given(contract, ...withAims)
      .when('SignContract', signing('provider'), { ...PROVIDER, today })
      .thenTypes('ContractSigned');
  });

  it('lets nobody sign for two parties', () => {
    given(contract, ...twoSignatures)
      .when('SignContract', signing('home-head'), { ...PROVIDER, today })
      .refused('signs-for-another');
  });

  it('is not dated in the future, and not done on a contract that was withdrawn', () => {
    given(contract, ...withAims)
      .when('SignContract', signing('school', '2011-10-08'), { ...SCHOOL_HEAD, today })
      .refused('in-the-future');
    given(contract, ...withAims, withdrawn)
      .when('SignContract', signing('school'), { ...SCHOOL_HEAD, today })
      .refused('contract-withdrawn');
  });
});

describe('Arranging money and days', () => {
  it('asks again only for what was refused', () => {
    given(contract, ...signed, notFunded, reserved)
      .when('RenewArrangements', {})
      .then(asked(2, ['money']));
    given(contract, ...signed, funded, notReserved)
      .when('RenewArrangements', {})
      .then(asked(2, ['days']));
    given(contract, ...signed, notFunded, notReserved)
      .when('RenewArrangements', {})
      .then(asked(2, ['money', 'days']));
  });

  it('asks for nothing while an answer is awaited, all is confirmed, or nothing was asked', () => {
    given(contract, ...signed, funded)
      .when('RenewArrangements', {})
      .refused('nothing-to-renew');
    given(contract, ...ready)
      .when('RenewArrangements', {})
      .refused('nothing-to-renew');
    given(contract, ...withAims)
      .when('RenewArrangements', {})
      .refused('nothing-to-renew');
    given(contract, ...signed, notFunded, withdrawn)
      .when('RenewArrangements', {})
      .refused('nothing-to-renew');
  });

  it('keeps what is confirmed when a second ask is declined', () => {
    expect(given(contract, ...signed, funded, notFunded).state().money.status).toBe('confirmed');
    expect(given(contract, ...signed, reserved, notReserved).state().days.status).toBe('confirmed');
  });

  it('is ready with a later confirmation after a refusal', () => {
    const state = given(contract, ...signed, notFunded, reserved, asked(2, ['money']), funded).state();
    expect(stageOf(state, today)).toBe('ready');
  });
});

describe('Starting a contract', () => {
  const on = (startedOn: IsoDay) => [{ startedOn }, { today: startedOn }] as const;

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
      .when('StartContract', ...on('2012-07-21'))
      .refused('outside-contract');
    given(contract, ...ready)
      .when('StartContract', ...on(ENDS))
      .thenTypes('ContractStarted');
    given(contract, ...ready)
      .when('StartContract', { startedOn: '2011-10-11' }, { today: '2011-10-10' })
      .refused('in-the-future');
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
      .when('WithdrawContract', { reason: 'The head left' })
      .then(withdrawn);
  });

  it('needs a reason, happens once, and only before the start', () => {
    given(contract, ...signed)
      .when('WithdrawContract', { reason: ' ' })
      .refused('reason-needed');
    given(contract, ...signed, withdrawn)
      .when('WithdrawContract', { reason: 'Again' })
      .refused('contract-withdrawn');
    given(contract, ...running)
      .when('WithdrawContract', { reason: 'Late' })
      .refused('already-started');
  });
});

describe('The stage of a contract, and what it waits for', () => {
  const at = (...history: typeof running) => {
    const state = given(contract, ...history).state();
    return [stageOf(state, today), ...waitingFor(state).map(({ what, since }) => `${what} since ${since}`)];
  };

  it('follows from what is on record', () => {
    expect(at(...drafted)).toEqual(['draft', 'aims since 2012-01-10']);
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
});

describe('Acknowledging a contract', () => {
  const responsibleBody = { actor: 'trust-1', today };

  it('notes who saw it for the responsible body, and on which day', () => {
    given(contract, ...withAims, schoolSigned)
      .when('AcknowledgeContract', { acknowledgedOn: '2011-10-07' }, responsibleBody)
      .then({
        type: 'ContractAcknowledged',
        data: { personId: 'trust-1', acknowledgedOn: '2011-10-07' },
        occurredOn: '2011-10-07',
      });
  });

  it('is for a contract that somebody has signed, once, and not for days to come', () => {
    const acknowledge = { acknowledgedOn: '2011-10-07' } as const;
    given(contract, ...withAims)
      .when('AcknowledgeContract', acknowledge, responsibleBody)
      .refused('not-signed');
    const acknowledged = { type: 'ContractAcknowledged', data: { ...acknowledge, personId: 'trust-1' } } as const;
    given(contract, ...withAims, schoolSigned, acknowledged)
      .when('AcknowledgeContract', acknowledge, responsibleBody)
      .refused('already-acknowledged');
    given(contract, ...withAims, schoolSigned)
      .when('AcknowledgeContract', { acknowledgedOn: '2011-10-08' }, responsibleBody)
      .refused('in-the-future');
  });
});
