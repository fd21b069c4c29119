import { randomBytes } from 'node:crypto';
import type { Channel } from '@grpc/grpc-js';
import { Metadata } from '@grpc/grpc-js';
import service from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { IStreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { EventStoreDBClient } from '@eventstore/db-client';
import type { Credentials } from '@eventstore/db-client';
import { parseConnectionString } from '#eventstoredb/connection-string';

/** The two calls that append: the client uses the plain one if its options contain credentials. */
export type AppendCall = 'plain' | 'batch';

/** Any credentials do on a server without users. */
const NO_CREDENTIALS: Credentials = { username: 'some', password: 'body' };

const readCredentials = (url: string): Credentials | null => {
  const [, username, password] = /^[a-z+]+:\/\/([^:@/]*):([^@/]*)@/.exec(url) ?? [];
  return username === undefined || password === undefined
    ? null
    : { username: decodeURIComponent(username), password: decodeURIComponent(password) };
};

/** A server on which recorded cases are played. */
export interface Server {
  readonly url: string;
  readonly client: EventStoreDBClient;
  /** A second client with a connection of its own. */
  readonly other: EventStoreDBClient;
  /** The calls as they are on the wire. */
  readonly raw: IStreamsClient;
  readonly rawMetadata: Metadata;
  readonly credentials: Credentials;
  close(): void;
}

/** The server, and a random text with which all streams of one case begin. */
export interface Stage extends Server {
  readonly run: string;
}

const openChannel = (client: EventStoreDBClient): Promise<Channel> =>
  (client as unknown as { getChannel: () => Promise<Channel> }).getChannel();

/** Connects to a server. Rejects if it does not answer. */
export const openServer = async (url: string): Promise<Server> => {
  const { clientString } = parseConnectionString(url);
  const connect = (): EventStoreDBClient => EventStoreDBClient.connectionString(clientString);
  const clients = [connect(), connect()] as const;
  const [client, other] = clients;
  const credentials = readCredentials(url);
  const channels = await Promise.all(clients.map(openChannel));
  const rawMetadata = new Metadata();
  if (credentials !== null) {
    const text = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    rawMetadata.set('authorization', `Basic ${text}`);
  }
  const [channel] = channels;
  const Streams = service.StreamsClient as unknown as new (
    address: string,
    credentials: null,
    options: { readonly channelOverride: Channel | undefined },
  ) => IStreamsClient;
  return {
    url,
    client,
    other,
    raw: new Streams('', null, { channelOverride: channel }),
    rawMetadata,
    credentials: credentials ?? NO_CREDENTIALS,
    close: () => {
      // `dispose` cancels the calls at once, and may never resolve.
      for (const each of clients) void each.dispose();
      for (const each of channels) each.close();
    },
  };
};

export const openStage = (server: Server): Stage => ({ ...server, run: `r${randomBytes(4).toString('hex')}` });
