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
import type { Proposed } from '#test/support/wire-double/node-log';
import { readCall } from '#test/support/wire-double/read';

export interface WireDouble {
  /** As a client is given it. */
  readonly url: string;
  stop(): Promise<void>;
  /** An event such as a node writes about itself now and then. */
  writeSystemEvent(): void;
  /** An event of some other application, without our metadata. */
  writeForeignEvent(stream: string): void;
  /** Events written out to clients so far. */
  readonly delivered: number;
  readonly misbehave: Misbehaviour;
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

const bareEvent = (type: string): Proposed => ({
  id: randomUUID(),
  type,
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
  const misbehave = new Misbehaviour(
    () => door.drop(),
    () => door.close(),
    () => door.open(),
  );
  server.addService(service.StreamsService, {
    read: readCall(log, misbehave),
    append: appendCall(log, misbehave),
    batchAppend: notThere,
    delete: notThere,
    tombstone: notThere,
  });
  server.addService(features.ServerFeaturesService, { getSupportedMethods: supportedMethods });
  const door = await FrontDoor.before(await listen(server));
  const writeSystemEvent = () => void log.append('$stats-127.0.0.1:2113', [bareEvent('$statsCollected')], 'any');
  writeSystemEvent();
  return {
    url: `esdb://127.0.0.1:${door.port}?tls=false`,
    writeSystemEvent,
    writeForeignEvent: (stream) => void log.append(stream, [bareEvent('SomethingHappened')], 'any'),
    stop: async () => {
      await door.close();
      server.forceShutdown();
    },
    misbehave,
    get delivered() {
      return log.delivered;
    },
  };
};
