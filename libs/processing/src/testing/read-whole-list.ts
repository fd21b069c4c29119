import type { PageRequest } from '#processing/keyset-paging';

/** A request for all rows of a list, in this order. */
export const wholeListRequest = <Sort extends string>(by: Sort): PageRequest<never, Sort> => ({
  where: {},
  sort: { by, descending: false },
  after: null,
  limit: 1_000,
});
