import { randomUUID } from 'node:crypto';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import service from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { Certified } from '#test/support/certificates';
import { appendCall } from '#test/support/eventstoredb-fake/append';
import { batchAppendCall } from '#test/support/eventstoredb-fake/batch-append';
import { supportedMethods } from '#test/support/eventstoredb-fake/features';
import { FrontDoor } from '#test/support/eventstoredb-fake/tcp-proxy';
import { gateOf, type Credentials } from '#test/support/eventstoredb-fake/authentication';
import type { Member, Membership } from '#test/support/eventstoredb-fake/membership';
import { Misbehaviour } from '#test/support/eventstoredb-fake/fault-injection';
import type { NodeLog, Proposed } from '#test/support/eventstoredb-fake/node-log';
import { readCall } from '#test/support/eventstoredb-fake/read';
import type { Address } from '#test/support/eventstoredb-fake/refusals';
import { removalCalls } from '#test/support/eventstoredb-fake/removals';

export interface WireDoubleOptions {
  /** What it serves under TLS with, in PEM; without it, it serves without TLS. */
  readonly tls?: Certified;
  /** Who may do anything; others are refused. The client sends credentials under TLS only. */
  readonly credentials?: Credentials;
  /** What it says of its version; null for a node too old to know the question. */
  readonly version?: string | null;
  /** What it takes at once, in bytes; a mebibyte, as a real node, unless told otherwise. */
  readonly maxAppendBytes?: number;
}

/** A node, as a test sees it. */
export interface WireDouble {
  /** As a client is given it, without credentials. */
  readonly url: string;
  readonly address: Address;
  stop(): Promise<void>;
  /** An event such as a node writes about itself now and then. */
  writeSystemEvent(): void;
  /** An event of some other application, without our metadata. */
  writeForeignEvent(stream: string): void;
  /** Events written out to clients so far. */
  readonly delivered: number;
  /** Connections of clients: those that are there now, and all that were ever made. */
  readonly connections: { readonly now: number; readonly ever: number };
  readonly misbehave: Misbehaviour;
}

/** What every node of a cluster has in common. */
export interface Shared {
  readonly log: NodeLog;
  readonly membership: Membership;
}

const CURRENT_VERSION = '24.10.0';
const MEBIBYTE = 1_048_576;
/** A real node takes records of up to 16 MB, and says itself that an append is too large. */
const MOST_RECEIVED = 17 * MEBIBYTE;

const bareEvent = (type: string): Proposed => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from('{}'),
  metadata: new Uint8Array(),
});

const serverCredentials = (tls: Certified | undefined): ServerCredentials =>
  tls === undefined
    ? ServerCredentials.createInsecure()
    : ServerCredentials.createSsl(null, [
        { private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.certificate) },
      ]);

const listen = (server: Server, tls: Certified | undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', serverCredentials(tls), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });

const memberAt = (door: FrontDoor): Member => ({
  host: '127.0.0.1',
  port: door.port,
  get alive() {
    return door.isOpen;
  },
});

/** Opens a node on a free port of the loopback interface, which joins the others. */
export const openNode = async (shared: Shared, options: WireDoubleOptions): Promise<WireDouble> => {
  const { log, membership } = shared;
  const server = new Server({ 'grpc.max_receive_message_length': MOST_RECEIVED });
  const door = await FrontDoor.before(await listen(server, options.tls));
  const self = memberAt(door);
  membership.join(self);
  const misbehave = new Misbehaviour({
    drop: () => door.drop(),
    close: () => door.close(),
    open: () => door.open(),
    stall: () => door.stall(),
    resume: () => door.resume(),
    changeLeader: (leaderless) => membership.changeLeader(leaderless),
  });
  const gate = gateOf(options.credentials, misbehave, membership, self);
  const served = { log, misbehaviour: misbehave, gate, maxAppendBytes: options.maxAppendBytes ?? MEBIBYTE };
  server.addService(service.StreamsService, {
    read: readCall(served),
    append: appendCall(served),
    batchAppend: batchAppendCall(served),
    ...removalCalls(served),
  });
  server.addService(gossipService.GossipService, { read: membership.read });
  server.addService(features.ServerFeaturesService, {
    getSupportedMethods: supportedMethods(options.version === undefined ? CURRENT_VERSION : options.version),
  });
  return {
    url: `esdb://${self.host}:${self.port}?tls=${options.tls !== undefined}`,
    address: self,
    writeSystemEvent: () => void log.append(`$stats-${self.host}:2113`, [bareEvent('$statsCollected')], 'any'),
    writeForeignEvent: (stream) => void log.append(stream, [bareEvent('SomethingHappened')], 'any'),
    stop: async () => {
      await door.close();
      server.forceShutdown();
    },
    misbehave,
    get delivered() {
      return log.delivered;
    },
    get connections() {
      return { now: door.connections, ever: door.taken };
    },
  };
};
