import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';

/** Events that a server searches at a time for one that matches. */
const SEARCHED_AT_ONCE = 500;

const filterFor = (prefix: string): ReadReq.Options.FilterOptions => {
  const name = new streams.ReadReq.Options.FilterOptions.Expression();
  if (prefix === '') name.setRegex('^[^$]');
  else name.setPrefixList([prefix]);
  const filter = new streams.ReadReq.Options.FilterOptions();
  filter.setStreamIdentifier(name);
  filter.setMax(SEARCHED_AT_ONCE);
  filter.setCheckpointintervalmultiplier(1);
  return filter;
};

/** What comes last of all, whoever's it is: a read of one event is the only one that is not filtered, so that the server has nothing to search. */
export const VERY_LAST = { direction: 'backwards', fromPosition: 'end', maxCount: 1 } as const;

const isOfVeryLast = (options: ReadReq.Options): boolean => Number(options.getCount()) === VERY_LAST.maxCount;

/** The part of the generated client that reads go through. */
export interface Reads {
  read(request: ReadReq, ...rest: unknown[]): unknown;
}

type Creator = (client: Reads) => unknown;

/** How the client opens its streams: which service, for what, and what to call on it. */
export type OpensStreams = (service: unknown, purpose: string, creator: Creator, cache?: unknown) => unknown;

/**
 * Has reads of the whole log filtered by the server, which servers can and the client's `readAll` has no option for:
 * else every rebuild would carry the node's own statistics and the events of all other installations over the wire.
 */
export const withFilteredReads = (open: OpensStreams, prefix: string): OpensStreams => {
  const filtering = (client: Reads): Reads => ({
    read: (request, ...rest) => {
      const options = request.getOptions();
      if (options !== undefined && !isOfVeryLast(options)) {
        options.clearNoFilter();
        options.setFilter(filterFor(prefix));
      }
      return client.read(request, ...rest);
    },
  });
  return (service, purpose, creator, cache) =>
    purpose === 'readAll'
      ? open(service, purpose, (client) => creator(filtering(client)), cache)
      : open(service, purpose, creator, cache);
};
