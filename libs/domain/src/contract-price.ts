import { computeListPence, isWholePence } from '#domain/board-list-prices';
import type { DatedListPrice } from '#domain/board-list-prices.events';
import { refuseUnlessDraftOpen } from '#domain/contract-aims';
import type { ListPriceFacts } from '#domain/contract-facts.types';
import { listPayeeKinds } from '#domain/contract-payees';
import type { ContractPrice, ContractPriceCommands, PriceBasis } from '#domain/contract-price.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { isSameList, refuseWithoutChange } from '#domain/shared-rules';
import type { Pence } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Agreeing = ContractPriceCommands['AgreePrice'];

/** What each basis must have. A list price can be named for free support, to say what it is worth. */
const TERMS_OF_BASIS: Readonly<Record<PriceBasis, string>> = {
  list: 'A price by the list names a list price of the board. Name one, and leave out the fixed price.',
  fixed: 'A fixed price is a sum in whole pence. Give it, and leave out the list price.',
  free: 'Free support charges nothing, so all its time is unpaid. Leave out the fixed price, the unpaid half-days, the discount and the shares.',
};

const hasItsTerms = ({ basis, listPrice, fixedPence, unpaidHalfDays, discountPence, shares }: Agreeing): boolean => {
  if (basis === 'list') return listPrice !== null && fixedPence === null;
  if (basis === 'fixed') return listPrice === null && fixedPence !== null && isWholePence(fixedPence);
  return fixedPence === null && unpaidHalfDays === 0 && discountPence === 0 && shares.length === 0;
};

/** One price is charged for all the time of a contract, so it must be for every leader and for every part. */
const refuseUnlessApplies = (price: DatedListPrice, { parts }: SupportContract, facts: ListPriceFacts): void => {
  const { providerTypes, formsOfSupport } = price;
  refuseUnless(
    providerTypes.length === 0 || facts.providerTypes.every((type) => type !== null && providerTypes.includes(type)),
    'list-price-for-other-providers',
    `This list price is for these types of provider: ${providerTypes.join(', ')}. Name a list price for the lead leader and the whole team, or give a fixed price.`,
  );
  refuseUnless(
    formsOfSupport.length === 0 || (parts.length > 0 && parts.every(({ form }) => formsOfSupport.includes(form))),
    'list-price-for-other-forms',
    `This list price is for contracts whose parts all have one of these forms of support: ${formsOfSupport.join(', ')}. Name another list price, give a fixed price, or agree the parts first.`,
  );
};

const requireListPrice = (state: SupportContract, facts: ListPriceFacts): DatedListPrice => {
  refuseUnless(
    facts.listPrice !== undefined,
    'unknown-list-price',
    'No list price of the board with this code is in force today. Read the list prices of the board for the codes.',
  );
  refuseUnlessApplies(facts.listPrice, state, facts);
  return facts.listPrice;
};

const refuseWrongUnpaidTime = ({ unpaidHalfDays }: Agreeing, { agreed }: SupportContract): void =>
  refuseUnless(
    Number.isSafeInteger(unpaidHalfDays) && unpaidHalfDays >= 0 && unpaidHalfDays <= agreed.halfDays,
    'unpaid-time-outside-contract',
    `The contract has ${agreed.halfDays} half-days. Give a whole number of unpaid half-days, from 0 to that.`,
  );

const refuseWrongDiscount = ({ discountKind, discountPence, discountReason }: Agreeing, listPence: Pence): void => {
  const hasDiscount = discountPence !== 0;
  refuseUnless(
    (discountKind !== null) === hasDiscount && (discountReason !== null) === hasDiscount,
    'discount-incomplete',
    'A discount has a kind, a sum and a reason. Give all three, or none of them.',
  );
  refuseUnless(
    isWholePence(discountPence) && discountPence <= listPence,
    'discount-beyond-price',
    `The price before the discount is ${listPence} pence. Give a discount in whole pence, of at most that amount.`,
  );
};

const refuseWrongShares = ({ shares }: Agreeing, state: SupportContract, chargedPence: Pence): void => {
  const payees = shares.map(({ payee }) => payee);
  const known = listPayeeKinds(state);
  refuseUnless(
    payees.every((payee) => known.includes(payee)) && new Set(payees).size === payees.length,
    'not-a-payee',
    `These can receive a share of the price of this contract, each once: ${known.join(', ')}. Name only these.`,
  );
  const total = shares.reduce((sum, { pence }) => sum + pence, 0);
  refuseUnless(
    shares.length === 0 || (shares.every(({ pence }) => isWholePence(pence)) && total === chargedPence),
    'shares-do-not-add-up',
    `The shares are ${total} pence together, and ${chargedPence} pence are charged. Give shares in whole pence that add up to the charged price.`,
  );
};

const sumUp = (data: Agreeing, state: SupportContract, price: DatedListPrice | null): Pence => {
  if (price === null) return data.fixedPence ?? 0;
  return computeListPence(price, state.agreed.halfDays - data.unpaidHalfDays);
};

const computePrice = (data: Agreeing, state: SupportContract, facts: ListPriceFacts): ContractPrice => {
  const found = data.listPrice === null ? null : requireListPrice(state, facts);
  const listPence = sumUp(data, state, found);
  const { basis, unpaidHalfDays, discountKind, discountPence, discountReason, shares } = data;
  refuseWrongDiscount(data, listPence);
  const chargedPence = basis === 'free' ? 0 : listPence - discountPence;
  refuseWrongShares(data, state, chargedPence);
  const listPrice = found && {
    code: found.code,
    title: found.title,
    pencePerDay: found.pencePerDay,
    administrationPence: found.administrationPence,
  };
  return {
    ...{ basis, listPrice, halfDays: state.agreed.halfDays, unpaidHalfDays, listPence },
    ...{ discountKind, discountPence, discountReason, chargedPence, shares },
  };
};

/** Refuses `price-does-not-fit` if the price of the draft or its half-days changed after its price was agreed. */
const refuseOtherFigures = ({ price, agreed }: Pick<SupportContract, 'price' | 'agreed'>): void => {
  if (price === null) return;
  refuseUnless(
    price.chargedPence === agreed.pence && price.halfDays === agreed.halfDays,
    'price-does-not-fit',
    `The agreed price charges ${price.chargedPence} pence for ${price.halfDays} half-days, and the draft has ${agreed.pence} pence and ${agreed.halfDays} half-days. Amend the draft, or agree another price.`,
  );
};

/** Refuses `list-price-changed` unless the list price is still in force with the figures that the contract copied. */
const refuseOtherListPrice = (copied: NonNullable<ContractPrice['listPrice']>, now: DatedListPrice | undefined): void =>
  refuseUnless(
    now !== undefined &&
      now.pencePerDay === copied.pencePerDay &&
      now.administrationPence === copied.administrationPence,
    'list-price-changed',
    `The list price "${copied.title}" has ended or changed since the price of this contract was agreed. Agree the price again.`,
  );

/**
 * Refuses a draft whose agreed price does not fit it. The day of the first signature, or of the take-over from paper, counts: on that day the list price must be in force
 * with the copied figures, and for every leader and every part.
 */
export const refuseUnlessPriceFits = (state: SupportContract, facts: ListPriceFacts): void => {
  refuseOtherFigures(state);
  const copied = state.price?.listPrice ?? null;
  if (copied === null || state.signatures.length > 0) return;
  refuseOtherListPrice(copied, facts.listPrice);
  if (facts.listPrice !== undefined) refuseUnlessApplies(facts.listPrice, state, facts);
};

/** Decisions on the price of a draft. */
export const decidePrice = {
  AgreePrice: (state, data, { today }, facts) => {
    refuseUnlessDraftOpen(state, today);
    refuseUnless(hasItsTerms(data), 'price-terms-of-another-basis', TERMS_OF_BASIS[data.basis]);
    refuseWrongUnpaidTime(data, state);
    const price = computePrice(data, state, facts);
    refuseOtherFigures({ price, agreed: state.agreed });
    refuseWithoutChange(!isSameList([state.price], [price]));
    return [{ type: 'PriceAgreed', data: price }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
