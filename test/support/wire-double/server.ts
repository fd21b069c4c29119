import { randomUUID } from 'node:crypto';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import service from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import type { handleUnaryCall, UntypedHandleCall } from '@grpc/grpc-js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { appendCall } from '#test/support/wire-double/append';
import { FrontDoor } from '#test/support/wire-double/front-door';
import { Misbehaviour } from '#test/support/wire-double/misbehaviour';
import { NodeLog } from '#test/support/wire-double/node-log';
import { readCall } from '#test/support/wire-double/read';

export interface WireDouble {
  /** As a client is given it. */
  readonly url: string;
  stop(): Promise<void>;
  /** An event such as a node writes about itself now and then. */
  writeSystemEvent(): void;
  /** Events in the log, the node's own included. */
  readonly stored: number;
  readonly misbehave: {
    /** Cuts every connection without a word; clients may connect again. */
    dropConnections(): void;
    /** Cuts every connection, and who connects again, until `acceptConnections`. */
    refuseConnections(): void;
    acceptConnections(): void;
    /** Stores it, then cuts the connection instead of answering. */
    loseAnswerOfNextAppend(): void;
    /** Takes it, stores nothing and says nothing. */
    hangNextAppend(): void;
    /** Ends subscriptions without an error, as a node does that shuts down in good order. */
    endSubscriptionsCleanly(): void;
    /** From now on appends are answered without their position. */
    withholdPositions(): void;
  };
}

/** Claims what a current node claims, batch appends too: a client must have its own reason not to use them. */
const supportedMethods: handleUnaryCall<Empty, SupportedMethods> = (_, callback) => {
  const answer = new featureMessages.SupportedMethods();
  answer.setEventStoreServerVersion('24.10.0');
  for (const name of ['append', 'batchappend', 'read']) {
    const method = new featureMessages.SupportedMethod();
    method.setServiceName('event_store.client.streams.Streams');
    method.setMethodName(name);
    answer.addMethods(method);
  }
  callback(null, answer);
};

const notThere: UntypedHandleCall = ((_: unknown, callback?: (error: object) => void) => {
  callback?.({ code: status.UNIMPLEMENTED, details: 'The wire double has no such call.' });
}) as UntypedHandleCall;

const systemEvent = () => ({
  id: randomUUID(),
  type: '$statsCollected',
  contentType: 'application/json',
  data: Buffer.from('{}'),
  metadata: new Uint8Array(),
});

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });

/**
 * A **test double** of one EventStoreDB node, spoken to by the real client over a real socket, with all that it holds in memory: for tests only, never
 * a store to offer to anybody. It knows appends, reads and subscriptions to `$all`, and can be told to misbehave as servers and networks do.
 */
export const startWireDouble = async (): Promise<WireDouble> => {
  const log = new NodeLog();
  const server = new Server();
  const misbehaviour = new Misbehaviour(() => door.drop());
  server.addService(service.StreamsService, {
    read: readCall(log, misbehaviour),
    append: appendCall(log, misbehaviour),
    batchAppend: notThere,
    delete: notThere,
    tombstone: notThere,
  });
  server.addService(features.ServerFeaturesService, { getSupportedMethods: supportedMethods });
  const door = await FrontDoor.before(await listen(server));
  const writeSystemEvent = () => void log.append('$stats-127.0.0.1:2113', [systemEvent()], 'any');
  writeSystemEvent();
  return {
    url: `esdb://127.0.0.1:${door.port}?tls=false`,
    writeSystemEvent,
    get stored() {
      return log.all.length;
    },
    stop: async () => {
      await door.close();
      server.forceShutdown();
    },
    misbehave: {
      dropConnections: () => door.drop(),
      refuseConnections: () => door.refuse(true),
      acceptConnections: () => door.refuse(false),
      loseAnswerOfNextAppend: () => misbehaviour.loseAnswerOfNextAppend(),
      hangNextAppend: () => misbehaviour.hangNextAppend(),
      endSubscriptionsCleanly: () => misbehaviour.endSubscriptionsCleanly(),
      withholdPositions: () => {
        misbehaviour.withholdPositions = true;
      },
    },
  };
};
