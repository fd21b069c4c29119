import { contract } from '#domain/contract';
import { contractStageOn } from '#domain/contract-state';
import type { HomeSchoolFacts } from '#domain/home-school';
import type { Signatory } from '#domain/vocabulary';
import {
  agreed,
  arrangementsRequestedEvent,
  decision,
  drafted,
  funded,
  HOME_HEAD,
  notFunded,
  notReserved,
  PROVIDER,
  homeHeadSignedEvent,
  ready,
  reserved,
  SCHOOL_HEAD,
  schoolSigned,
  signed,
  twoSignatures,
  withAims,
  withdrawn,
} from '#domain/testing/contract.builder';
import type { IsoDay } from '#kernel/time';
import { NO_LIST_PRICE, SIGNABLE } from '#domain/testing/sample-prices';
import { given } from '#kernel/testing/decider-spec';

const signature = (as: Signatory, signedOn: IsoDay = '2011-10-06') => ({ as, signedOn, contractVersion: 3 });
const today: IsoDay = '2011-10-07';
const facts = { decision, ...SIGNABLE };

describe('Signing a contract', () => {
  it('records the signature of a party on its day', () => {
    given(contract, ...withAims)
      .when('SignContract', signature('school'), { ...SCHOOL_HEAD, today, facts })
      .then(schoolSigned);
  });

  it('requests money and days after the third signature', () => {
    given(contract, ...twoSignatures)
      .when('SignContract', signature('home-head', '2011-10-07'), { ...HOME_HEAD, today, facts })
      .then(homeHeadSignedEvent('2011-10-07'), arrangementsRequestedEvent(1, ['money', 'days']));
  });

  it('is for the chair of governors of the home school where its head is the leader', () => {
    const sign = (released: HomeSchoolFacts, actor = 'gil') =>
      given(contract, ...twoSignatures).when('SignContract', signature('home-head'), {
        actor,
        today,
        facts: { decision, clausesInForce: [], extended: undefined, ...NO_LIST_PRICE, ...released },
      });
    sign({ leaderIsHead: true, actorChairsGovernors: false }).thenRefusal('governors-must-act');
    sign({ leaderIsHead: true, actorChairsGovernors: true }).thenTypes('ContractSigned', 'ArrangementsRequested');
    sign({ leaderIsHead: false, actorChairsGovernors: true }).thenTypes('ContractSigned', 'ArrangementsRequested');
    sign({ leaderIsHead: true, actorChairsGovernors: true }, 'lee').thenRefusal('acts-for-another-party');
  });

  it('of a self-employed leader counts for the employer too, because nobody has to release the leader', () => {
    const employer = { kind: 'self-employed', name: null, areaCode: '941' } as const;
    const [, ...aims] = withAims;
    given(contract, { type: 'ContractDrafted', data: { ...agreed, homeSchoolUrn: null, employer } }, ...aims, {
      ...schoolSigned,
      occurredOn: '2012-01-10',
    })
      .when('SignContract', signature('provider', '2012-01-10'), { ...PROVIDER, today: '2012-01-10', facts })
      .thenTypes('ContractSigned', 'ContractSigned', 'ArrangementsRequested');
  });

  it('needs at least one aim', () => {
    given(contract, ...drafted)
      .when('SignContract', signature('school'), { ...SCHOOL_HEAD, today, facts })
      .thenRefusal('no-aims');
  });

  it('refuses a second signature of the same party', () => {
    given(contract, ...withAims, schoolSigned)
      .when('SignContract', signature('school'), { actor: 'somebody', today, facts })
      .thenRefusal('party-already-signed');
  });

  it('allows only the assigned leader to sign for the provider', () => {
    given(contract, ...withAims)
      .when('SignContract', signature('provider'), { ...HOME_HEAD, today, facts })
      .thenRefusal('not-the-assigned-leader');
    given(contract, ...withAims)
      .when('SignContract', signature('provider'), { ...PROVIDER, today, facts })
      .thenTypes('ContractSigned');
  });

  it('refuses a person who has signed for another party', () => {
    given(contract, ...twoSignatures)
      .when('SignContract', signature('home-head'), { ...PROVIDER, today, facts })
      .thenRefusal('acts-for-another-party');
  });

  it('needs a decision that still allows the contract, and time that is left', () => {
    const rescinded = { ...facts, decision: { ...decision, rescinded: true } };
    given(contract, ...twoSignatures)
      .when('SignContract', signature('home-head'), { ...HOME_HEAD, today, facts: rescinded })
      .thenRefusal('decision-does-not-allow');
    given(contract, ...twoSignatures)
      .when('SignContract', signature('home-head'), { ...HOME_HEAD, today, facts: { ...facts, decision: undefined } })
      .thenRefusal('unknown-decision');
    given(contract, ...twoSignatures)
      .when('SignContract', signature('home-head'), { ...HOME_HEAD, today: '2012-07-21', facts })
      .thenRefusal('limit-passed');
  });

  it('refuses a day before the draft', () => {
    given(contract, ...withAims)
      .when('SignContract', signature('school', '2011-10-04'), { ...SCHOOL_HEAD, today, facts })
      .thenRefusal('before-the-draft');
    given(contract, ...withAims)
      .when('SignContract', signature('school', '2011-10-05'), { ...SCHOOL_HEAD, today, facts })
      .thenTypes('ContractSigned');
  });

  it('refuses a day in the future and a withdrawn contract', () => {
    given(contract, ...withAims)
      .when('SignContract', signature('school', '2011-10-08'), { ...SCHOOL_HEAD, today, facts })
      .thenRefusal('in-the-future');
    given(contract, ...withAims, withdrawn)
      .when('SignContract', signature('school'), { ...SCHOOL_HEAD, today, facts })
      .thenRefusal('contract-withdrawn');
  });
});

describe('Arranging money and days', () => {
  it('requests again only what was refused', () => {
    given(contract, ...signed, notFunded, reserved)
      .when('RenewArrangements', {}, { facts })
      .then(arrangementsRequestedEvent(2, ['money']));
    given(contract, ...signed, funded, notReserved)
      .when('RenewArrangements', {}, { facts })
      .then(arrangementsRequestedEvent(2, ['days']));
    given(contract, ...signed, notFunded, notReserved)
      .when('RenewArrangements', {}, { facts })
      .then(arrangementsRequestedEvent(2, ['money', 'days']));
  });

  it('requests nothing while a reply is pending, everything is confirmed, or nothing was requested', () => {
    given(contract, ...signed, funded)
      .when('RenewArrangements', {}, { facts })
      .thenRefusal('nothing-to-renew');
    given(contract, ...ready)
      .when('RenewArrangements', {}, { facts })
      .thenRefusal('nothing-to-renew');
    given(contract, ...withAims)
      .when('RenewArrangements', {}, { facts })
      .thenRefusal('nothing-to-renew');
    given(contract, ...signed, notFunded, withdrawn)
      .when('RenewArrangements', {}, { facts })
      .thenRefusal('nothing-to-renew');
  });

  it('requests nothing under a rescinded decision or after the last day of the contract', () => {
    given(contract, ...signed, notFunded, reserved)
      .when('RenewArrangements', {}, { facts: { decision: { ...decision, rescinded: true } } })
      .thenRefusal('decision-does-not-allow');
    given(contract, ...signed, notFunded, reserved)
      .when('RenewArrangements', {}, { today: '2012-07-21', facts })
      .thenRefusal('limit-passed');
  });

  it('keeps a confirmed arrangement when a second request is declined', () => {
    expect(given(contract, ...signed, funded, notFunded).state().money.status).toBe('confirmed');
    expect(given(contract, ...signed, reserved, notReserved).state().days.status).toBe('confirmed');
  });

  it('is ready after a refusal and a later confirmation', () => {
    const state = given(
      contract,
      ...signed,
      notFunded,
      reserved,
      arrangementsRequestedEvent(2, ['money']),
      funded,
    ).state();
    expect(contractStageOn(state, today)).toBe('ready');
  });
});

describe('Acknowledging a contract', () => {
  const responsibleBody = { actor: 'trust-1', today };

  it('records who acknowledged it for the responsible body, and on which day', () => {
    given(contract, ...withAims, schoolSigned)
      .when('AcknowledgeContract', { acknowledgedOn: '2011-10-07' }, responsibleBody)
      .then({
        type: 'ContractAcknowledged',
        data: { personId: 'trust-1', acknowledgedOn: '2011-10-07' },
        occurredOn: '2011-10-07',
      });
  });

  it('needs a signature, happens once, and refuses a day in the future', () => {
    const acknowledge = { acknowledgedOn: '2011-10-07' } as const;
    given(contract, ...withAims)
      .when('AcknowledgeContract', acknowledge, responsibleBody)
      .thenRefusal('not-signed');
    const acknowledged = { type: 'ContractAcknowledged', data: { ...acknowledge, personId: 'trust-1' } } as const;
    given(contract, ...withAims, schoolSigned, acknowledged)
      .when('AcknowledgeContract', acknowledge, responsibleBody)
      .thenRefusal('already-acknowledged');
    given(contract, ...withAims, schoolSigned)
      .when('AcknowledgeContract', { acknowledgedOn: '2011-10-08' }, responsibleBody)
      .thenRefusal('in-the-future');
  });
});
