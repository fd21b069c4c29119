import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';

/** Number of events that the server searches at a time for a match. */
const SEARCH_WINDOW = 500;

const createFilter = (prefixes: readonly string[]): ReadReq.Options.FilterOptions => {
  const name = new streams.ReadReq.Options.FilterOptions.Expression();
  name.setPrefixList([...prefixes]);
  const filter = new streams.ReadReq.Options.FilterOptions();
  filter.setStreamIdentifier(name);
  filter.setMax(SEARCH_WINDOW);
  filter.setCheckpointintervalmultiplier(1);
  return filter;
};

/** Options for reading the last event of the whole server. Only reads of one event are not filtered, so that the server need not search. */
export const LAST_EVENT = { direction: 'backwards', fromPosition: 'end', maxCount: 1 } as const;

const isLastEventRead = (options: ReadReq.Options): boolean => Number(options.getCount()) === LAST_EVENT.maxCount;

/** The part of the generated client that handles reads. */
export interface StreamsClient {
  read(request: ReadReq, ...rest: unknown[]): unknown;
}

type Creator = (client: StreamsClient) => unknown;

/** The method of the client that opens a stream. */
export type OpenStream = (service: unknown, purpose: string, creator: Creator, cache?: unknown) => unknown;

/**
 * Makes the server filter reads of the whole log by the prefixes of stream names, for which the client's `readAll` has no option. Otherwise every rebuild would transfer the node's
 * own statistics and the events of all other installations.
 */
export const filterReads = (open: OpenStream, prefixes: readonly string[]): OpenStream => {
  const withFilter = (client: StreamsClient): StreamsClient => ({
    read: (request, ...rest) => {
      const options = request.getOptions();
      if (options !== undefined && !isLastEventRead(options)) {
        options.clearNoFilter();
        options.setFilter(createFilter(prefixes));
      }
      return client.read(request, ...rest);
    },
  });
  return (service, purpose, creator, cache) =>
    purpose === 'readAll'
      ? open(service, purpose, (client) => creator(withFilter(client)), cache)
      : open(service, purpose, creator, cache);
};
