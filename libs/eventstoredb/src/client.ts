import { status } from '@grpc/grpc-js';
import type { CallOptions, Channel, Metadata } from '@grpc/grpc-js';
import { EventStoreDBClient, UnavailableError } from '@eventstore/db-client';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Address } from '#eventstoredb/connection-string';
import { within } from '#eventstoredb/error-classification';
import { leaveNoConnections } from '#eventstoredb/idle-channels';
import { withFilteredReads } from '#eventstoredb/filtered-reads';
import type { OpensStreams } from '#eventstoredb/filtered-reads';
import { withStreamEnds } from '#eventstoredb/last-stream-position';
import { lettingGo } from '#eventstoredb/cancelled-reads';

/** How long the client may take to end what still runs; the connection is closed then in any case. */
const DISPOSE_MILLISECONDS = 500;

/** A client of one service, as generated. */
interface OnChannel {
  getChannel(): Channel;
}

/** Members that the client declares protected; its version is pinned and its development has ended, so they stay as they are. */
interface Internals {
  supports: () => Promise<boolean>;
  handleError: (client: OnChannel, error: Error) => Promise<void>;
  GRPCStreamCreator: OpensStreams;
  getChannel: () => Promise<Channel>;
  getGRPCClient: (service: unknown, purpose: string) => Promise<OnChannel>;
  execute: <Answer>(
    service: unknown,
    purpose: string,
    ask: (client: ServerFeaturesClient) => Promise<Answer>,
  ) => Promise<Answer>;
  callArguments: (options: object) => [Metadata, CallOptions];
}

const internalsOf = (client: EventStoreDBClient): Internals => client as unknown as Internals;

/** The client's message and its error quote the address, and with it the password. */
const clientAt = (address: Address): EventStoreDBClient => {
  try {
    return EventStoreDBClient.connectionString(address.forClient);
  } catch (error) {
    throw error instanceof Error && 'connectionString' in error
      ? new TypeError(
          'The address of the event store cannot be understood: an option in it has a value that it cannot have.',
        )
      : error;
  }
};

/**
 * The client closes a channel that failed at once. Who was about to call on it then has an exception in a place where it becomes an unhandled rejection,
 * which ends the process; so they get their turn first.
 */
const closingAfterTurn = (channel: Channel, noteClosing: () => void): Channel => {
  if (Object.hasOwn(channel, 'close')) return channel;
  const close = channel.close.bind(channel);
  const closeLater = (): void => {
    noteClosing();
    setImmediate(close);
  };
  return Object.assign(channel, { close: closeLater });
};

/** Unlike the client's own question this one says who asks, and does not wait for ever. */
const askVersion = (internals: Internals): Promise<string | null> =>
  internals.execute(features.ServerFeaturesClient, 'getSupportedMethods', (client) => {
    const { promise, resolve, reject } = Promise.withResolvers<string | null>();
    const [metadata, options] = internals.callArguments({});
    client.getSupportedMethods(new shared.Empty(), metadata, options, (error, methods) => {
      if (error === null) resolve(methods.getEventStoreServerVersion());
      else if (error.code === status.UNIMPLEMENTED) resolve(null);
      else reject(error);
    });
    return promise;
  });

/** The client and its end. */
export interface Connection {
  readonly client: EventStoreDBClient;
  /** What the server calls its version; null where it does not know the question. */
  serverVersion(): Promise<string | null>;
  /**
   * Has the next call look for a server anew, after one that said nothing to a call which began at `since`, a time of `performance.now()`. Nothing
   * happens where that was done since then: many calls wait for one silent server, and each would end the connection made after the one before.
   * What still runs may end in its own way.
   */
  startOver(since: number): Promise<void>;
  /** Ends running calls and closes the connection, which the client's own `dispose` leaves open. */
  close(): Promise<void>;
}

/**
 * A client that always uses the plain `Append` call, never `BatchAppend`. A batch append has no deadline of its own, is never settled when its stream
 * ends cleanly, and is kept in a table that all clients of a process share, so that one dying server rejects the healthy appends of another.
 * A plain append is a call of its own: it has a deadline, ends with its connection, and its failure concerns nobody else.
 * The client chooses by asking the server what it supports; it is told «no» without asking.
 * Its reads of the whole log are filtered by the stream names' prefix, and those of a stream are told where it ends.
 * Refuses (`TypeError`) addresses that would not do what they say.
 */
export const connection = (address: Address, prefix: string): Connection => {
  leaveNoConnections();
  const client = clientAt(address);
  const internals = internalsOf(client);
  const { getChannel, handleError } = internals;
  let channel: Promise<Channel | null> = Promise.resolve(null);
  let leftAt = Number.NEGATIVE_INFINITY;
  const noteClosing = (): void => void (leftAt = performance.now());
  internals.GRPCStreamCreator = lettingGo(withStreamEnds(withFilteredReads(internals.GRPCStreamCreator, prefix)));
  internals.supports = () => Promise.resolve(false);
  internals.getChannel = () => {
    const opened = getChannel().then((one) => closingAfterTurn(one, noteClosing));
    channel = opened.catch(() => null);
    return opened;
  };
  let lookedInto = Promise.resolve();
  // One after the other: of two that failed on one connection the second would forget the one made since, which then stays open. The client does not
  // wait for it: what fails in it, as when no server of a cluster can be found, would end the process.
  internals.handleError = (...failed) =>
    (lookedInto = lookedInto.then(() => handleError(...failed)).catch(() => undefined));
  const startOver = async (since: number) => {
    if (since <= leftAt) return;
    noteClosing();
    const current = await internals.getGRPCClient(streams.StreamsClient, 'streams').catch(() => null);
    if (current !== null) await internals.handleError(current, new UnavailableError());
  };
  const close = async () => {
    // Of a read that was given up just as it ended the client never hears that it has finished, and waits for ever.
    await within(DISPOSE_MILLISECONDS, client.dispose()).catch(() => undefined);
    // It may still look for a node, which takes as long as it takes.
    void channel.then((opened) => opened?.close());
  };
  return { client, serverVersion: () => askVersion(internals), startOver, close };
};
