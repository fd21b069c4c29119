import { contract } from '#domain/contract';
import { stageOf } from '#domain/contract-stage';
import type { Signatory } from '#domain/vocabulary';
import {
  asked,
  decision,
  drafted,
  funded,
  HOME_HEAD,
  notFunded,
  notReserved,
  PROVIDER,
  ready,
  reserved,
  SCHOOL_HEAD,
  schoolSigned,
  signed,
  twoSignatures,
  withAims,
  withdrawn,
} from '#domain/testing/a-contract';
import type { IsoDay } from '#kernel/time';
import { given } from '#kernel/testing/decider-spec';

const signing = (as: Signatory, signedOn: IsoDay = '2011-10-06') => ({ as, signedOn });
const today: IsoDay = '2011-10-07';
const facts = { decision };

describe('Signing a contract', () => {
  it('takes the signature of each party on its day', () => {
    given(contract, ...withAims)
      .when('SignContract', signing('school'), { ...SCHOOL_HEAD, today, facts })
      .then(schoolSigned);
  });

  it('asks for money and days as soon as the third has signed', () => {
    given(contract, ...twoSignatures)
      .when('SignContract', signing('home-head', '2011-10-07'), { ...HOME_HEAD, today, facts })
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
      .when('SignContract', signing('school'), { ...SCHOOL_HEAD, today, facts })
      .refused('no-aims');
  });

  it('takes one signature of each party', () => {
    given(contract, ...withAims, schoolSigned)
      .when('SignContract', signing('school'), { actor: 'somebody', today, facts })
      .refused('signed-already');
  });

  it('lets nobody but the assigned leader sign for the provider', () => {
    given(contract, ...withAims)
      .when('SignContract', signing('provider'), { ...HOME_HEAD, today, facts })
      .refused('not-the-assigned-leader');
    given(contract, ...withAims)
      .when('SignContract', signing('provider'), { ...PROVIDER, today, facts })
      .thenTypes('ContractSigned');
  });

  it('lets nobody sign for two parties', () => {
    given(contract, ...twoSignatures)
      .when('SignContract', signing('home-head'), { ...PROVIDER, today, facts })
      .refused('signs-for-another');
  });

  it('rests on a decision that still stands, and on time that is left', () => {
    const rescinded = { decision: { ...decision, rescinded: true } };
    given(contract, ...twoSignatures)
      .when('SignContract', signing('home-head'), { ...HOME_HEAD, today, facts: rescinded })
      .refused('decision-does-not-allow');
    given(contract, ...twoSignatures)
      .when('SignContract', signing('home-head'), { ...HOME_HEAD, today, facts: { decision: undefined } })
      .refused('unknown-decision');
    given(contract, ...twoSignatures)
      .when('SignContract', signing('home-head'), { ...HOME_HEAD, today: '2012-07-21', facts })
      .refused('limit-passed');
  });

  it('is not dated before the draft that it signs', () => {
    given(contract, ...withAims)
      .when('SignContract', signing('school', '2011-10-04'), { ...SCHOOL_HEAD, today, facts })
      .refused('before-the-draft');
    given(contract, ...withAims)
      .when('SignContract', signing('school', '2011-10-05'), { ...SCHOOL_HEAD, today, facts })
      .thenTypes('ContractSigned');
  });

  it('is not dated in the future, and not done on a contract that was withdrawn', () => {
    given(contract, ...withAims)
      .when('SignContract', signing('school', '2011-10-08'), { ...SCHOOL_HEAD, today, facts })
      .refused('in-the-future');
    given(contract, ...withAims, withdrawn)
      .when('SignContract', signing('school'), { ...SCHOOL_HEAD, today, facts })
      .refused('contract-withdrawn');
  });
});

describe('Arranging money and days', () => {
  it('asks again only for what was refused', () => {
    given(contract, ...signed, notFunded, reserved)
      .when('RenewArrangements', {}, { facts })
      .then(asked(2, ['money']));
    given(contract, ...signed, funded, notReserved)
      .when('RenewArrangements', {}, { facts })
      .then(asked(2, ['days']));
    given(contract, ...signed, notFunded, notReserved)
      .when('RenewArrangements', {}, { facts })
      .then(asked(2, ['money', 'days']));
  });

  it('asks for nothing while an answer is awaited, all is confirmed, or nothing was asked', () => {
    given(contract, ...signed, funded)
      .when('RenewArrangements', {}, { facts })
      .refused('nothing-to-renew');
    given(contract, ...ready)
      .when('RenewArrangements', {}, { facts })
      .refused('nothing-to-renew');
    given(contract, ...withAims)
      .when('RenewArrangements', {}, { facts })
      .refused('nothing-to-renew');
    given(contract, ...signed, notFunded, withdrawn)
      .when('RenewArrangements', {}, { facts })
      .refused('nothing-to-renew');
  });

  it('asks for nothing under a decision that was rescinded, or after the last day of the contract', () => {
    given(contract, ...signed, notFunded, reserved)
      .when('RenewArrangements', {}, { facts: { decision: { ...decision, rescinded: true } } })
      .refused('decision-does-not-allow');
    given(contract, ...signed, notFunded, reserved)
      .when('RenewArrangements', {}, { today: '2012-07-21', facts })
      .refused('limit-passed');
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
