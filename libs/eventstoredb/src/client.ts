import { connectivityState, status } from '@grpc/grpc-js';
import type { CallOptions, Channel, Metadata } from '@grpc/grpc-js';
import { EventStoreDBClient, UnavailableError } from '@eventstore/db-client';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ConnectionString } from '#eventstoredb/connection-string';
import { withTimeout } from '#eventstoredb/error-classification';
import { closeIdleChannels } from '#eventstoredb/idle-channels';
import { filterReads } from '#eventstoredb/filtered-reads';
import type { OpenStream } from '#eventstoredb/filtered-reads';
import { requestLastPosition } from '#eventstoredb/last-stream-position';
import { omitServerNamesOfIpAddresses } from '#eventstoredb/tls-server-names';
import { releaseCancelledReads } from '#eventstoredb/cancelled-reads';

/** How long the client may take to end running calls. After that the connection is closed in any case. */
const DISPOSE_TIMEOUT_MS = 500;

/** A generated client of one gRPC service. */
interface ServiceClient {
  getChannel(): Channel;
}

/** Protected members of the client. They will not change, because the version is pinned and the development of the client has ended. */
interface Internals {
  supports: () => Promise<boolean>;
  handleError: (client: ServiceClient, error: Error) => Promise<void>;
  GRPCStreamCreator: OpenStream;
  getChannel: () => Promise<Channel>;
  getGRPCClient: (service: unknown, purpose: string) => Promise<ServiceClient>;
  execute: <Result>(
    service: unknown,
    purpose: string,
    call: (client: ServerFeaturesClient) => Promise<Result>,
  ) => Promise<Result>;
  callArguments: (options: object) => [Metadata, CallOptions];
}

const internalsFrom = (client: EventStoreDBClient): Internals => client as unknown as Internals;

/** Creates the client. Replaces its error, which quotes the connection string and so the password. */
const createClient = (connectionString: ConnectionString): EventStoreDBClient => {
  try {
    return EventStoreDBClient.connectionString(connectionString.clientString);
  } catch (error) {
    throw error instanceof Error && 'connectionString' in error
      ? new TypeError('The connection string of the event store is invalid: one of its options has an invalid value.')
      : error;
  }
};

/**
 * Defers closing a channel by one turn. The client closes a failed channel at once. A call that is just starting on it would then throw where the
 * exception becomes an unhandled rejection, which ends the process.
 */
const deferClose = (channel: Channel, noteClosing: () => void): Channel => {
  if (Object.hasOwn(channel, 'close')) return channel;
  const close = channel.close.bind(channel);
  const closeLater = (): void => {
    noteClosing();
    setImmediate(close);
  };
  return Object.assign(channel, { close: closeLater });
};

/** Reads the server version. Unlike the client's own call this one sends credentials and does not wait for ever. */
const readVersion = (internals: Internals): Promise<string | null> =>
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

/** A client and its connection. */
export interface Connection {
  readonly client: EventStoreDBClient;
  /** The version that the server reports; null when it does not support the call. */
  serverVersion(): Promise<string | null>;
  /** Whether a connection is open. If none is, the next call connects, perhaps to another server than before. */
  isConnected(): boolean;
  /**
   * Makes the next call search for a server again, after a server did not respond to a call that started at `since` (`performance.now()`). Does
   * nothing if that was already done after `since`: many calls may wait for one silent server, and each would close the connection made for the
   * one before. Running calls are not cancelled.
   */
  reconnect(since: number): Promise<void>;
  /** Ends running calls and closes the connection, which the client's own `dispose` leaves open. */
  close(): Promise<void>;
}

/**
 * Creates a client that always uses the plain `Append` call, never `BatchAppend`. A batch append has no deadline, never settles when its stream ends
 * cleanly, and is kept in a table that all clients of a process share, so that one failing server rejects the appends to another. A plain append is
 * a separate call: it has a deadline, ends with its connection, and its failure affects no other append. The client would choose by asking the server
 * what it supports; here that question is answered with "no" without asking.
 * Reads of the whole log are filtered by the prefixes of stream names, and reads of a stream report its last position.
 * Throws a `TypeError` for an invalid option in the connection string.
 */
export const connect = (connectionString: ConnectionString, ...prefixes: readonly string[]): Connection => {
  closeIdleChannels();
  omitServerNamesOfIpAddresses();
  const client = createClient(connectionString);
  const internals = internalsFrom(client);
  const { getChannel, handleError } = internals;
  let channel: Promise<Channel | null> = Promise.resolve(null);
  let current: Channel | null = null;
  let closedAt = Number.NEGATIVE_INFINITY;
  const noteClosing = (): void => void (closedAt = performance.now());
  internals.GRPCStreamCreator = releaseCancelledReads(
    requestLastPosition(filterReads(internals.GRPCStreamCreator, prefixes)),
  );
  internals.supports = () => Promise.resolve(false);
  internals.getChannel = () => {
    const opened = getChannel().then((one) => deferClose(one, noteClosing));
    channel = opened.catch(() => null);
    void channel.then((one) => (current = one));
    return opened;
  };
  let handled = Promise.resolve();
  // One at a time: of two failures on one connection the second would drop the connection made since, which then stays open. The client does not
  // await this, so an error in it (no server of a cluster can be found) would end the process.
  internals.handleError = (...failed) => (handled = handled.then(() => handleError(...failed)).catch(() => undefined));
  const reconnect = async (since: number) => {
    if (since <= closedAt) return;
    noteClosing();
    const streamsClient = await internals.getGRPCClient(streams.StreamsClient, 'streams').catch(() => null);
    if (streamsClient !== null) await internals.handleError(streamsClient, new UnavailableError());
  };
  const close = async () => {
    // The client waits for ever for a read that was cancelled just as it ended.
    await withTimeout(DISPOSE_TIMEOUT_MS, client.dispose()).catch(() => undefined);
    // The client may still be searching for a node; that search cannot be stopped.
    void channel.then((opened) => opened?.close());
  };
  const isConnected = (): boolean => current?.getConnectivityState(false) === connectivityState.READY;
  return { client, serverVersion: () => readVersion(internals), isConnected, reconnect, close };
};
