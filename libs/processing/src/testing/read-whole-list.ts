import type { PageAsked } from '#processing/keyset-paging';

/** All rows of a list, sorted by this. */
export const wholeList = <Sort extends string>(by: Sort): PageAsked<never, Sort> => ({
  where: {},
  sort: { by, descending: false },
  after: null,
  limit: 1_000,
});
