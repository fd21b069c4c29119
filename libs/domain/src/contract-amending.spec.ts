import { MAX_AMENDMENTS } from '#domain/contract-bounds';
import { contract } from '#domain/contract';
import { recordedStage } from '#domain/contract-state';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream } from '#domain/contract.types';
import {
  agreed,
  arrangementsRequestedEvent,
  awardFacts,
  decision,
  drafted,
  ENDS,
  funded,
  HOME_HEAD,
  homeHeadSignedEvent,
  ready,
  reserved,
  running,
  schoolSigned,
  signed,
  STARTS,
  twoSignatures,
  withAims,
  withdrawn,
  terms,
} from '#domain/testing/contract.builder';
import { mathematics, teaching } from '#domain/testing/sample-aims';
import type { NewEvent } from '#kernel/decider';
import { SIGNABLE } from '#domain/testing/sample-prices';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type ContractEvent = NewEvent<ContractEvents>;

const TODAY: IsoDay = '2011-10-09';
const reason = personalToken('The price was mistyped');
const stays = {
  reference: null,
  payer: null,
  fundId: null,
  pence: null,
  halfDays: null,
  startsOn: null,
  endsOn: null,
} as const;
const figures = {
  reference: agreed.reference,
  payer: agreed.payer,
  fundId: agreed.fundId,
  pence: agreed.pence,
  halfDays: agreed.halfDays,
  startsOn: agreed.startsOn,
  endsOn: agreed.endsOn,
};

type Amendment = Partial<ContractStream['commands']['AmendDraft']>;

const whenAmending = (history: readonly ContractEvent[], changes: Amendment, facts = awardFacts, today = TODAY) =>
  given(contract, ...history).when(
    'AmendDraft',
    { ...stays, reason, ...changes },
    { today, facts: { ...facts, extended: undefined } },
  );

const voidedEvent = (
  voided: ContractEvents['SignaturesVoided']['voided'],
  released: ContractEvents['SignaturesVoided']['released'],
): ContractEvent => ({
  type: 'SignaturesVoided',
  data: { reason, voided, released, fundId: 'fund-1', leaderId: 'leader-1', team: [], pence: 200_000 },
});

describe('Amending a draft', () => {
  it('records the old and the new figures, and a field that is null stays', () => {
    whenAmending(drafted, { pence: 180_000 }).then({
      type: 'DraftAmended',
      data: { old: figures, new: { ...figures, pence: 180_000 }, reason },
    });
    whenAmending(drafted, { halfDays: 8, endsOn: '2012-03-30', reference: 'C-8' }).thenState((state) =>
      expect([state.agreed.halfDays, state.halfDays, state.agreed.endsOn, state.agreed.reference]).toEqual([
        8,
        8,
        '2012-03-30',
        'C-8',
      ]),
    );
  });

  it('voids signatures, and gives back the money and days that were requested or confirmed', () => {
    const amended: ContractEvent = {
      type: 'DraftAmended',
      data: { old: figures, new: { ...figures, pence: 180_000 }, reason },
    };
    whenAmending([...withAims, schoolSigned], { pence: 180_000 }).then(voidedEvent(['school'], []), amended);
    whenAmending(ready, { pence: 180_000 }).then(
      voidedEvent(['school', 'provider', 'home-head'], ['money', 'days']),
      amended,
    );
    whenAmending(ready, { pence: 180_000 }).thenState((state) =>
      expect([recordedStage(state), state.signatures, state.money.status, state.days.status]).toEqual([
        'draft',
        [],
        'not-requested',
        'not-requested',
      ]),
    );
  });

  it('needs a change, and figures that the decision allows', () => {
    whenAmending(drafted, {}).thenRefusal('nothing-amended');
    whenAmending(drafted, { pence: agreed.pence }).thenRefusal('nothing-amended');
    whenAmending(drafted, { pence: 200_001 }).thenRefusal('beyond-award');
    whenAmending(drafted, { halfDays: 13 }).thenRefusal('beyond-award');
    whenAmending(drafted, { reference: ' ' }).thenRefusal('reference-needed');
    whenAmending(drafted, { startsOn: '2011-10-04' }).thenRefusal('starts-before-the-decision');
    whenAmending(drafted, { pence: 1 }, { ...awardFacts, decision: { ...decision, rescinded: true } }).thenRefusal(
      'decision-does-not-allow',
    );
    whenAmending(drafted, { pence: 1 }, { ...awardFacts, leader: undefined }).thenRefusal('unknown-leader');
    whenAmending(drafted, { fundId: 'fund-2' }, { ...awardFacts, fund: { boardId: 'board-2' } }).thenRefusal(
      'unknown-fund',
    );
  });

  it('needs aims that are due by the new end', () => {
    whenAmending(withAims, { endsOn: '2012-07-19' }).thenRefusal('aim-after-the-end');
    whenAmending(withAims, { endsOn: ENDS, halfDays: 10 }).thenTypes('DraftAmended');
  });

  it('is refused after the start, a withdrawal or the last day', () => {
    whenAmending(running, { pence: 1 }).thenRefusal('already-started');
    whenAmending([...drafted, withdrawn], { pence: 1 }).thenRefusal('contract-withdrawn');
    whenAmending(drafted, { pence: 1 }, awardFacts, '2012-07-21').thenRefusal('limit-passed');
  });

  it('waits until money that was paid in advance is recovered', () => {
    const paid: ContractEvent = { type: 'PaymentNoted', data: { instalmentId: 'i', pence: 500 } };
    const recovered: ContractEvent = { type: 'RecoveryNoted', data: { pence: 500 } };
    whenAmending([...ready, paid], { pence: 1 }).thenRefusal('money-to-recover');
    whenAmending([...ready, paid, recovered], { pence: 1 }).thenTypes('SignaturesVoided', 'DraftAmended');
  });

  it('has a bound', () => {
    const once: ContractEvent = { type: 'DraftAmended', data: { old: figures, new: figures, reason } };
    const often = Array.from({ length: MAX_AMENDMENTS }, () => once);
    whenAmending([...drafted, ...often], { pence: 1 }).thenRefusal('too-many-amendments');
    whenAmending([...drafted, ...often.slice(1)], { pence: 1 }).thenTypes('DraftAmended');
  });
});

describe('A draft that is opened again', () => {
  it('loses its signatures, so that its aims can change', () => {
    given(contract, ...twoSignatures)
      .when('ReopenDraft', { reason })
      .then(voidedEvent(['school', 'provider'], []));
    given(contract, ...twoSignatures, voidedEvent(['school', 'provider'], []))
      .when('ChangeAim', { ...teaching, by: ENDS }, { facts: { terms } })
      .then({
        type: 'AimChanged',
        data: { aimId: 'teaching', old: teaching, new: { ...teaching, by: ENDS } },
      });
  });

  it('must have a signature and not be started', () => {
    given(contract, ...withAims)
      .when('ReopenDraft', { reason })
      .thenRefusal('not-signed');
    given(contract, ...running)
      .when('ReopenDraft', { reason })
      .thenRefusal('already-started');
  });

  it('is signed again from the day of the change on, and its money and days are requested again', () => {
    const opened = [...signed, voidedEvent(['school', 'provider', 'home-head'], ['money', 'days'])];
    const sign = (signedOn: IsoDay) =>
      given(contract, ...opened, ...twoSignatures.slice(-2)).when(
        'SignContract',
        { as: 'home-head', signedOn, contractVersion: 4 },
        {
          ...HOME_HEAD,
          today: '2012-01-12',
          facts: { decision, ...SIGNABLE },
        },
      );
    sign('2012-01-09').thenRefusal('before-the-draft');
    sign('2012-01-10').then(homeHeadSignedEvent('2012-01-10', 4), arrangementsRequestedEvent(2, ['money', 'days']));
  });
});

describe('Replies to terms that no longer apply', () => {
  const opened = [...signed, voidedEvent(['school', 'provider', 'home-head'], ['money', 'days'])];
  const moneySettled: ContractEvent = {
    type: 'MoneySettled',
    data: { fundId: 'fund-1', released: 200_000, outstanding: 0 },
  };
  const daysSettled: ContractEvent = { type: 'DaysSettled', data: { leaderId: 'leader-1', returned: 12 } };
  const askedAgain = [...opened, ...signed.slice(-4)];

  it('confirm nothing until the fund and the leader have released what they held', () => {
    given(contract, ...askedAgain)
      .when('NoteFundsCommitted', { fundId: 'fund-1', pence: 200_000 })
      .then({ type: 'EarlierReplyNoted', data: { about: 'money', from: 'fund-1', reply: 'confirmed' } });
    given(contract, ...askedAgain)
      .when('NoteReservationDeclined', { leaderId: 'leader-1', reason: 'not-designated' })
      .then({ type: 'EarlierReplyNoted', data: { about: 'days', from: 'leader-1', reply: 'refused' } });
    given(contract, ...askedAgain, moneySettled, daysSettled)
      .when('NoteFundsCommitted', { fundId: 'fund-1', pence: 200_000 })
      .then(funded);
    given(contract, ...askedAgain, moneySettled, daysSettled)
      .when('NoteDaysReserved', { leaderId: 'leader-1', halfDays: 12 })
      .then(reserved);
  });

  it('of another fund count at once, because the new fund holds nothing of the old terms', () => {
    given(contract, ...askedAgain)
      .when('NoteFundsCommitted', { fundId: 'fund-2', pence: 200_000 })
      .thenTypes('FundingConfirmed');
  });

  it('are not the settlement after the end', () => {
    const { released, daysSettled: settled } = given(contract, ...opened, moneySettled, daysSettled).state();
    expect([released, settled]).toEqual([null, false]);
  });
});

describe('Changing an aim of a draft', () => {
  it('keeps the rules of a new aim', () => {
    const change = (history: readonly ContractEvent[], aim: typeof mathematics) =>
      given(contract, ...history).when('ChangeAim', aim, { facts: { terms } });
    change(withAims, { ...mathematics, change: { ...mathematics.change, target: 1 } }).thenRefusal(
      'aim-not-measurable',
    );
    change(drafted, mathematics).thenRefusal('unknown-aim');
    change([...withAims, schoolSigned], mathematics).thenRefusal('contract-already-signed');
    change(withAims, { ...mathematics, by: STARTS }).thenState(({ aims }) =>
      expect(aims.map(({ by }) => by)).toEqual([STARTS, teaching.by]),
    );
  });
});
