import type { Channel } from '@grpc/grpc-js';
import { EventStoreDBClient } from '@eventstore/db-client';
import { within } from '#event-sourcing/eventstoredb/failures';
import { withFilteredReads } from '#event-sourcing/eventstoredb/filtered-reads';
import type { OpensStreams } from '#event-sourcing/eventstoredb/filtered-reads';

/** How long the client may take to end what still runs; the connection is closed then in any case. */
const DISPOSE_MILLISECONDS = 500;

/** Members that the client declares protected; its version is pinned and its development has ended, so they stay as they are. */
interface Internals {
  supports: () => Promise<boolean>;
  GRPCStreamCreator: OpensStreams;
  getChannel: () => Promise<Channel>;
}

const internalsOf = (client: EventStoreDBClient): Internals => client as unknown as Internals;

const check = (url: string): void => {
  if (!/^esdb(\+discover)?:\/\//.test(url))
    throw new TypeError('The address of the event store must start with esdb:// or esdb+discover://.');
  if (/^[^?]*@/.test(url) && /[?&]tls=false\b/i.test(url)) {
    throw new TypeError(
      'The address of the event store holds credentials and tls=false: without TLS they would silently not be sent.',
    );
  }
  if (/throwOnAppendFailure=false/i.test(url)) {
    throw new TypeError(
      'The address of the event store must not say throwOnAppendFailure=false: conflicts would then lose their revision.',
    );
  }
};

/** The client's message and its error quote the address, and with it the password. */
const withoutAddress = (error: unknown): unknown =>
  error instanceof Error && 'connectionString' in error
    ? new TypeError(
        'The address of the event store cannot be understood: write esdb://host:2113?tls=false or the like.',
      )
    : error;

const parsed = (url: string): EventStoreDBClient => {
  try {
    return EventStoreDBClient.connectionString(url);
  } catch (error) {
    throw withoutAddress(error);
  }
};

/** The client and its end. */
export interface Connection {
  readonly client: EventStoreDBClient;
  /** Ends running calls and closes the connection, which the client's own `dispose` leaves open. */
  close(): Promise<void>;
}

/**
 * A client that always uses the plain `Append` call, never `BatchAppend`. A batch append has no deadline of its own, is never settled when its stream
 * ends cleanly, and is kept in a table that all clients of a process share, so that one dying server rejects the healthy appends of another.
 * A plain append is a call of its own: it has a deadline, ends with its connection, and its failure concerns nobody else.
 * The client chooses by asking the server what it supports; it is told «no» without asking.
 * Its reads of the whole log are filtered by the stream names' prefix.
 * Refuses (`TypeError`) addresses that would not do what they say.
 */
export const connection = (url: string, prefix: string): Connection => {
  const address = url.trim();
  check(address);
  const client = parsed(address);
  const internals = internalsOf(client);
  const { getChannel } = internals;
  let channel: Promise<Channel | null> = Promise.resolve(null);
  internals.GRPCStreamCreator = withFilteredReads(internals.GRPCStreamCreator, prefix);
  internals.supports = () => Promise.resolve(false);
  internals.getChannel = () => {
    const opened = getChannel();
    channel = opened.catch(() => null);
    return opened;
  };
  const close = async () => {
    // Of a read that was given up just as it ended the client never hears that it has finished, and waits for ever.
    await within(DISPOSE_MILLISECONDS, client.dispose()).catch(() => undefined);
    (await channel)?.close();
  };
  return { client, close };
};
