import type { DatedListPrice, ListPrice } from '#domain/board-list-prices.events';
import type { Board, BoardStream } from '#domain/board.types';
import { MAX_LIST_PRICES } from '#domain/bounds';
import {
  endLatestVersion,
  findLatestVersion,
  listVersionsOn,
  refusePastDay,
  replaceVersion,
} from '#domain/dated-versions';
import { isSameList, refuseWithoutChange } from '#domain/shared-rules';
import { HALF_DAYS_OF_A_DAY, type Code, type HalfDays, type Pence } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The list prices that are in force on the day, in the order in which they were first agreed. */
export const listPricesOn = ({ listPrices }: Pick<Board, 'listPrices'>, day: IsoDay): DatedListPrice[] =>
  listVersionsOn(listPrices, day);

/** What so many half-days cost, with administration. Half a penny, from an odd number of half-days, is rounded up once, in the sum. */
export const computeListPence = (
  { pencePerDay, administrationPence }: Pick<ListPrice, 'pencePerDay' | 'administrationPence'>,
  halfDays: HalfDays,
): Pence => Math.ceil((halfDays * pencePerDay) / HALF_DAYS_OF_A_DAY) + administrationPence;

/** Whether the amount is in whole pence, and not below 0. */
export const isWholePence = (pence: Pence): boolean => Number.isSafeInteger(pence) && pence >= 0;

const refuseUnknownCodes = (
  { terms }: Board,
  { from, providerTypes, formsOfSupport }: ListPrice & { from: IsoDay },
): void => {
  const valid = terms.findLast((each) => each.from <= from);
  const list = (entries: readonly { readonly code: Code }[] = []): Code[] => entries.map(({ code }) => code);
  const [types, forms] = [list(valid?.providerTypes), list(valid?.formsOfSupport)];
  refuseUnless(
    providerTypes.every((code) => types.includes(code)),
    'unknown-provider-type',
    `Name the board's types of provider: ${types.join(', ')}.`,
  );
  refuseUnless(
    formsOfSupport.every((code) => forms.includes(code)),
    'unknown-form-of-support',
    `Name one of the board's forms of support: ${forms.join(', ')}.`,
  );
};

const describePrice = ({
  title,
  providerTypes,
  formsOfSupport,
  pencePerDay,
  administrationPence,
}: ListPrice): unknown[] => [title, providerTypes, formsOfSupport, pencePerDay, administrationPence];

/** Decisions on the price list of a board. */
export const decideListPrices = {
  AgreeListPrice: (state, data, { today }) => {
    refusePastDay(data.from, today);
    refuseUnless(
      isWholePence(data.pencePerDay) && isWholePence(data.administrationPence),
      'list-price-not-whole',
      'Give the price of a day and the administration amount in whole pence, of at least 0.',
    );
    const latest = findLatestVersion(state.listPrices, data.code);
    refuseUnless(
      latest === undefined || latest.from <= data.from,
      'list-price-out-of-order',
      `The latest version of the list price applies from ${latest?.from ?? ''}. Give that day or a later one.`,
    );
    refuseUnless(
      state.listPrices.length < MAX_LIST_PRICES,
      'too-many-list-prices',
      `The board has agreed ${MAX_LIST_PRICES} versions of list prices, the most allowed. Keep the latest versions.`,
    );
    refuseUnknownCodes(state, data);
    refuseWithoutChange(
      latest === undefined || latest.to !== null || !isSameList(describePrice(latest), describePrice(data)),
    );
    return [{ type: 'ListPriceAgreed', data, occurredOn: data.from }];
  },

  EndListPrice: (state, data, { today }) => {
    const latest = findLatestVersion(state.listPrices, data.code);
    refuseUnless(
      latest !== undefined,
      'unknown-list-price',
      'The board has no list price with this code. Read the list prices of the board for the codes.',
    );
    refusePastDay(data.on, today);
    refuseUnless(
      latest.to === null,
      'list-price-already-ended',
      `The last day of the list price is already ${latest.to ?? ''}. You do not need to end it again.`,
    );
    refuseUnless(
      latest.from <= data.on,
      'list-price-out-of-order',
      `The latest version of the list price applies from ${latest.from}. Give that day or a later one.`,
    );
    return [{ type: 'ListPriceEnded', data, occurredOn: data.on }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of the price list of a board. */
export const evolveListPrices = {
  ListPriceAgreed: (state, { reason: _, ...price }) => ({
    ...state,
    listPrices: [...replaceVersion(state.listPrices, price), { ...price, to: null }],
  }),
  ListPriceEnded: (state, { code, on }) => ({
    ...state,
    listPrices: endLatestVersion(state.listPrices, code, { to: on }),
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;
