import { contract } from '#domain/contract';
import type { ListPriceFacts } from '#domain/contract-facts.types';
import type { ContractCommands } from '#domain/contract.types';
import {
  agreed,
  awardFacts,
  drafted,
  SCHOOL_HEAD,
  withAims,
  type ContractEvent,
} from '#domain/testing/contract.builder';
import { mentoring } from '#domain/testing/sample-parts';
import { SIGNABLE, specialistPriceInForce } from '#domain/testing/sample-prices';
import { given, personalToken } from '#kernel/testing/decider-spec';

type AgreePrice = ContractCommands['AgreePrice'];

const TODAY = '2011-10-06';
const byList: AgreePrice = {
  basis: 'list',
  listPrice: 'sle-deployment',
  fixedPence: null,
  unpaidHalfDays: 0,
  discountKind: null,
  discountPence: 0,
  discountReason: null,
  shares: [],
};
const fixed: AgreePrice = { ...byList, basis: 'fixed', listPrice: null, fixedPence: 200_000 };
const free: AgreePrice = { ...byList, basis: 'free', listPrice: null };
const discount = {
  discountKind: 'partner',
  discountPence: 10_000,
  discountReason: personalToken('Partner'),
} as const;
const { code, title, pencePerDay, administrationPence } = specialistPriceInForce;
const listPrice = { code, title, pencePerDay, administrationPence };

/** A draft of twelve half-days for so many pence. */
const draftOf = (pence: number, changes: Partial<typeof agreed> = {}): ContractEvent[] => [
  { type: 'ContractDrafted', data: { ...agreed, pence, ...changes }, occurredOn: '2011-10-05' },
];

const agree = (data: AgreePrice, history: ContractEvent[] = draftOf(170_000), facts: Partial<ListPriceFacts> = {}) =>
  given(contract, ...history).when('AgreePrice', data, {
    today: TODAY,
    facts: {
      listPrice: data.listPrice === null ? undefined : specialistPriceInForce,
      providerTypes: ['sle'],
      ...facts,
    },
  });

const priceEvent = (data: AgreePrice, listPence: number, chargedPence: number): ContractEvent => {
  const { basis, listPrice: named, unpaidHalfDays, shares } = data;
  const copied = named === null ? null : listPrice;
  const { discountKind, discountPence, discountReason } = data;
  return {
    type: 'PriceAgreed',
    data: {
      ...{ basis, listPrice: copied, halfDays: agreed.halfDays, unpaidHalfDays, listPence },
      ...{ discountKind, discountPence, discountReason, chargedPence, shares },
    },
  };
};

describe('The price of a contract', () => {
  it('is days times the price of a day and administration, by the list of the day', () => {
    agree(byList).then(priceEvent(byList, 170_000, 170_000));
  });

  it('does not count time that nobody pays for', () => {
    const unpaid = { ...byList, unpaidHalfDays: 2 };
    agree(unpaid, draftOf(142_000)).then(priceEvent(unpaid, 142_000, 142_000));
    agree({ ...byList, unpaidHalfDays: 13 }).thenRefusal('unpaid-time-outside-contract');
    agree({ ...byList, unpaidHalfDays: 0.5 }).thenRefusal('unpaid-time-outside-contract');
  });

  it('is fixed, or free with what it would cost', () => {
    agree(fixed, drafted).then(priceEvent(fixed, 200_000, 200_000));
    agree(free, draftOf(0)).then(priceEvent(free, 0, 0));
    const worth = { ...free, listPrice: 'sle-deployment' };
    agree(worth, draftOf(0)).then(priceEvent(worth, 170_000, 0));
    agree({ ...worth, unpaidHalfDays: 12 }, draftOf(0)).thenRefusal('price-terms-of-another-basis');
  });

  it('has the terms of its basis only', () => {
    agree({ ...byList, listPrice: null }).thenRefusal('price-terms-of-another-basis');
    agree({ ...byList, fixedPence: 1 }).thenRefusal('price-terms-of-another-basis');
    agree({ ...fixed, listPrice: 'sle-deployment' }).thenRefusal('price-terms-of-another-basis');
    agree({ ...fixed, fixedPence: 0.5 }).thenRefusal('price-terms-of-another-basis');
    agree({ ...free, ...discount }, draftOf(0)).thenRefusal('price-terms-of-another-basis');
    agree({ ...free, shares: [{ payee: 'leader', pence: 0 }] }, draftOf(0)).thenRefusal('price-terms-of-another-basis');
  });

  it('can have a discount with a kind and a reason, which is at most the price', () => {
    const cheaper = { ...byList, ...discount };
    agree(cheaper, draftOf(160_000)).then(priceEvent(cheaper, 170_000, 160_000));
    agree({ ...cheaper, discountReason: null }, draftOf(160_000)).thenRefusal('discount-incomplete');
    agree({ ...byList, discountKind: 'membership' }).thenRefusal('discount-incomplete');
    agree({ ...cheaper, discountPence: 170_001 }, draftOf(0)).thenRefusal('discount-beyond-price');
    agree({ ...cheaper, discountPence: -1 }, draftOf(0)).thenRefusal('discount-beyond-price');
  });

  it('is the price of the draft', () => {
    agree(byList, drafted).thenRefusal('price-does-not-fit');
    const sign = (...history: ContractEvent[]) =>
      given(contract, ...history).when(
        'SignContract',
        { as: 'school', signedOn: TODAY, contractVersion: 4 },
        {
          ...SCHOOL_HEAD,
          today: TODAY,
          facts: { ...awardFacts, ...SIGNABLE },
        },
      );
    sign(...withAims, { ...priceEvent(fixed, 200_000, 200_000), occurredOn: TODAY }).thenTypes('ContractSigned');
    sign(...withAims, { ...priceEvent(fixed, 199_999, 199_999), occurredOn: TODAY }).thenRefusal('price-does-not-fit');
  });

  it('is divided among those who have to do with the contract, to the penny', () => {
    const shared = (...shares: AgreePrice['shares']): AgreePrice => ({ ...byList, shares });
    const all = shared({ payee: 'home-school', pence: 150_000 }, { payee: 'alliance', pence: 20_000 });
    agree(all).then(priceEvent(all, 170_000, 170_000));
    agree(shared({ payee: 'home-school', pence: 169_999 })).thenRefusal('shares-do-not-add-up');
    agree(shared({ payee: 'leader', pence: 170_001 }, { payee: 'alliance', pence: -1 })).thenRefusal(
      'shares-do-not-add-up',
    );
    agree(shared({ payee: 'leader', pence: 85_000 }, { payee: 'leader', pence: 85_000 })).thenRefusal('not-a-payee');
    const part = { pence: 170_000 };
    agree(shared({ payee: 'provider', ...part })).thenRefusal('not-a-payee');
    agree(shared({ payee: 'alliance', ...part }), draftOf(170_000, { allianceId: null })).thenRefusal('not-a-payee');
    agree(shared({ payee: 'home-school', ...part }), draftOf(170_000, { homeSchoolUrn: null })).thenRefusal(
      'not-a-payee',
    );
  });

  it('follows from a list price that is in force and applies to the contract', () => {
    agree(byList, draftOf(170_000), { listPrice: undefined }).thenRefusal('unknown-list-price');
    const forLeaders = { ...specialistPriceInForce, providerTypes: ['nle'] };
    agree(byList, draftOf(170_000), { listPrice: forLeaders }).thenRefusal('list-price-for-other-providers');
    const forMentoring = { ...specialistPriceInForce, formsOfSupport: ['mentoring'] };
    agree(byList, draftOf(170_000), { listPrice: forMentoring }).thenRefusal('list-price-for-other-forms');
    const withPart: ContractEvent = { type: 'PartAgreed', data: mentoring };
    agree(byList, [...draftOf(170_000), withPart], { listPrice: forMentoring }).thenTypes('PriceAgreed');
    const other: ContractEvent = {
      type: 'PartAgreed',
      data: { ...mentoring, partId: 'other', form: 'joint-training' },
    };
    agree(byList, [...draftOf(170_000), withPart, other], { listPrice: forMentoring }).thenRefusal(
      'list-price-for-other-forms',
    );
    agree(byList, draftOf(170_000), {
      listPrice: { ...specialistPriceInForce, providerTypes: ['sle'] },
      providerTypes: ['sle', 'nle'],
    }).thenRefusal('list-price-for-other-providers');
  });

  it('is agreed once in the same way', () => {
    agree(byList, [...draftOf(170_000), priceEvent(byList, 170_000, 170_000)]).thenRefusal('nothing-changed');
  });

  it('still follows from the list, for all leaders and parts, on the day of the first signature', () => {
    const priced: ContractEvent[] = [
      ...withAims.map((each): ContractEvent =>
        each.type === 'ContractDrafted' ? { ...each, data: { ...each.data, pence: 170_000 } } : each,
      ),
      { ...priceEvent(byList, 170_000, 170_000), occurredOn: TODAY },
    ];
    const sign = (found: ListPriceFacts['listPrice'], ...later: ContractEvent[]) =>
      given(contract, ...priced, ...later).when(
        'SignContract',
        {
          as: 'provider',
          signedOn: TODAY,
          contractVersion: given(contract, ...priced, ...later).state().contractVersion,
        },
        {
          ...{ actor: agreed.leaderPersonId, today: TODAY },
          facts: {
            ...{ ...awardFacts, leaderIsHead: false, actorChairsGovernors: false, clausesInForce: [] },
            ...{ listPrice: found, providerTypes: ['sle', 'nle'], extended: undefined },
          },
        },
      );
    sign(specialistPriceInForce).thenTypes('ContractSigned');
    sign(undefined).thenRefusal('list-price-changed');
    sign({ ...specialistPriceInForce, pencePerDay: 28_001 }).thenRefusal('list-price-changed');
    sign({ ...specialistPriceInForce, providerTypes: ['sle'] }).thenRefusal('list-price-for-other-providers');
    sign({ ...specialistPriceInForce, formsOfSupport: ['mentoring'] }).thenRefusal('list-price-for-other-forms');
    sign(undefined, {
      type: 'ContractSigned',
      data: { as: 'school', personId: 'sam', signedOn: TODAY, contractVersion: 5 },
    }).thenTypes('ContractSigned');
  });

  it('is agreed before the first signature', () => {
    const signed: ContractEvent = {
      type: 'ContractSigned',
      data: { as: 'school', personId: 'sam', signedOn: '2011-10-06', contractVersion: 1 },
    };
    agree(fixed, [...drafted, signed]).thenRefusal('contract-already-signed');
  });
});
