import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import service from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { CertificatePair } from '#test/support/certificates';
import { createAppendCall } from '#test/support/eventstoredb-fake/append';
import { createBatchAppendCall } from '#test/support/eventstoredb-fake/batch-append';
import { createSupportedMethodsCall } from '#test/support/eventstoredb-fake/features';
import { TcpProxy } from '#test/support/eventstoredb-fake/tcp-proxy';
import type { Accounts } from '#test/support/eventstoredb-fake/accounts';
import { createAuthentication, type Credentials } from '#test/support/eventstoredb-fake/authentication';
import type { Member, Membership } from '#test/support/eventstoredb-fake/membership';
import { FaultInjector } from '#test/support/eventstoredb-fake/fault-injection';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';
import { createReadCall } from '#test/support/eventstoredb-fake/read';
import type { NodeAddress } from '#test/support/eventstoredb-fake/refusals';
import { createRemovalCalls } from '#test/support/eventstoredb-fake/removals';
import { createBareEvent } from '#test/support/eventstoredb-fake/bare-events';

export interface FakeNodeOptions {
  /** Certificate and key in PEM. Without them, the node serves without TLS. */
  readonly tls?: CertificatePair;
  /** The only accepted credentials, or the users with their rights. The client sends credentials only under TLS. */
  readonly credentials?: Credentials | Accounts;
  /** The version that the node reports. Null for a node that is too old to report one. */
  readonly version?: string | null;
  /** The port at which the node listens. The nodes of a cluster listen at this one and those that follow. Default: any free one. */
  readonly port?: number;
  /** A file with the log with which the node starts. */
  readonly logFile?: string;
  /**
   * How many calls a client may cancel on one connection before the connection is ended, as Node.js and some proxies do; a few more come back with each
   * second. Default: any number, as on a real node.
   */
  readonly maxCancelledCalls?: number;
  /** Size limit of an append. Default: one mebibyte, as on a real node. */
  readonly maxAppendBytes?: number;
}

/** A running fake node. */
export interface FakeNode {
  /** Connection string without credentials. */
  readonly url: string;
  readonly address: NodeAddress;
  stop(): Promise<void>;
  /** Appends a system event, as a real node does from time to time. */
  writeSystemEvent(): void;
  /** Appends an event of another application, without our metadata. */
  writeForeignEvent(stream: string): void;
  /** Number of events that were sent to clients. */
  readonly deliveredEvents: number;
  /** Number of client connections: open now, and in total. */
  readonly connections: { readonly open: number; readonly total: number };
  readonly faults: FaultInjector;
  /** Everything that is stored, in order. */
  readonly events: readonly LoggedEvent[];
}

/** What the nodes of a cluster share. */
export interface SharedLog {
  readonly log: NodeLog;
  readonly membership: Membership;
}

const LOOPBACK = '127.0.0.1';
/** The version whose answers were recorded. */
const RECORDED_VERSION = '23.10.6';
const MEBIBYTE = 1_048_576;
/** The fake must receive a message in order to refuse it as too long with the words of a real node. */
const MAX_MESSAGE_BYTES = 64 * MEBIBYTE;

/** Cancelled calls that are forgiven in each second. Node.js applies its limit only if both numbers are set. */
const FORGIVEN_PER_SECOND = 33;

/** The options of the HTTP/2 server, which `@grpc/grpc-js` does not offer. Throws if it keeps them elsewhere in another version. */
const limitCancelledCalls = (server: Server, maxCalls: number): void => {
  const options: unknown = Reflect.get(server, 'commonServerOptions');
  if (typeof options !== 'object' || options === null) throw new Error('The gRPC server has no options for HTTP/2.');
  Object.assign(options, { streamResetBurst: maxCalls, streamResetRate: FORGIVEN_PER_SECOND });
};

const serverCredentials = (tls: CertificatePair | undefined): ServerCredentials =>
  tls === undefined
    ? ServerCredentials.createInsecure()
    : ServerCredentials.createSsl(null, [
        { private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.certificate) },
      ]);

const listen = (server: Server, tls: CertificatePair | undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', serverCredentials(tls), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });

/** A member tells its address to others, which need not be the one at which it listens. */
const toMember = (proxy: TcpProxy): Member & { advertised: NodeAddress } => ({
  advertised: { host: LOOPBACK, port: proxy.port },
  get host() {
    return this.advertised.host;
  },
  get port() {
    return this.advertised.port;
  },
  get alive() {
    return proxy.isOpen;
  },
});

/** Starts a node on a free port of the loopback interface. It joins the cluster. */
export const startNode = async (shared: SharedLog, options: FakeNodeOptions): Promise<FakeNode> => {
  const { log, membership } = shared;
  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });
  limitCancelledCalls(server, options.maxCancelledCalls ?? Number.MAX_SAFE_INTEGER);
  const proxy = await TcpProxy.start(await listen(server, options.tls), options.port);
  const self = toMember(proxy);
  membership.join(self);
  log.onReplace(() => proxy.drop());
  const faults = new FaultInjector(log, {
    drop: () => proxy.drop(),
    close: () => proxy.close(),
    open: () => proxy.open(),
    stall: () => proxy.stall(),
    resume: () => proxy.resume(),
    changeLeader: (leaderlessMs) => membership.changeLeader(leaderlessMs),
    startElection: () => membership.startElection(),
    endElection: () => membership.endElection(),
    advertise: (address) => {
      self.advertised = address;
    },
  });
  const authenticate = createAuthentication(options.credentials, log, faults, membership, self);
  const state = { log, faults, authenticate, maxAppendBytes: options.maxAppendBytes ?? MEBIBYTE };
  server.addService(service.StreamsService, {
    read: createReadCall(state),
    append: createAppendCall(state),
    batchAppend: createBatchAppendCall(state),
    ...createRemovalCalls(state),
  });
  server.addService(gossipService.GossipService, { read: membership.read });
  server.addService(features.ServerFeaturesService, {
    getSupportedMethods: createSupportedMethodsCall(options.version === undefined ? RECORDED_VERSION : options.version),
  });
  return {
    url: `esdb://${LOOPBACK}:${proxy.port}?tls=${options.tls !== undefined}`,
    address: { host: LOOPBACK, port: proxy.port },
    writeSystemEvent: () => void log.append(`$stats-${LOOPBACK}:2113`, [createBareEvent('$statsCollected')], 'any'),
    writeForeignEvent: (stream) => faults.writeForeignEvent(stream),
    stop: async () => {
      await proxy.close();
      server.forceShutdown();
    },
    faults,
    get events() {
      return log.all;
    },
    get deliveredEvents() {
      return log.deliveredCount;
    },
    get connections() {
      return { open: proxy.connections, total: proxy.accepted };
    },
  };
};
