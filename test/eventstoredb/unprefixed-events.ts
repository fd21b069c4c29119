import { EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import { parseConnectionString } from '#eventstoredb/connection-string';
import { decodeMetadata } from '#eventstoredb/stored-metadata';
import type { JsonObject } from '#kernel/json';

/** Streams whose names have no prefix, which would end with an underscore. System streams are left out. */
const UNPREFIXED = streamNameFilter({ regex: '^[^$_]+$' });

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** The name of a stream of ours without a prefix. Null if the server has none. Searches the log from its begin until it finds one. */
export const findUnprefixedStream = async (url: string): Promise<string | null> => {
  const client = EventStoreDBClient.connectionString(parseConnectionString(url).clientString);
  const subscription = client.subscribeToAll({ fromPosition: START, filter: UNPREFIXED });
  subscription.once('caughtUp', () => void subscription.unsubscribe());
  try {
    for await (const { event } of subscription)
      if (event !== undefined && isObject(event.metadata) && decodeMetadata(event.metadata) !== null)
        return event.streamId;
    return null;
  } finally {
    void client.dispose();
  }
};
