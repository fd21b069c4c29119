import type { DatedListPrice, ListPrice } from '#domain/board-list-prices.events';

/** A day of a specialist leader for £280, and £20 for administration. */
export const specialistPrice: ListPrice = {
  code: 'sle-deployment',
  title: 'Deployment of a specialist leader',
  providerTypes: [],
  formsOfSupport: [],
  pencePerDay: 28_000,
  administrationPence: 2_000,
};

/** In force from the autumn of 2011 on. */
export const specialistPriceInForce: DatedListPrice = { ...specialistPrice, from: '2011-09-01', to: null };

/** What a contract knows that names no list price. */
export const NO_LIST_PRICE = { listPrice: undefined, providerTypes: [] } as const;

/** What a signature needs to know besides the decision: nothing that stands against it. */
export const SIGNABLE = {
  clausesInForce: [],
  extended: undefined,
  ...NO_LIST_PRICE,
  leaderIsHead: false,
  actorChairsGovernors: false,
};
