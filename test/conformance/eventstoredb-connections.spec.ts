import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { UnavailableError } from '@eventstore/db-client';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Channel } from '@grpc/grpc-js';
import { parseConnectionString } from '#eventstoredb/connection-string';
import { connect } from '#eventstoredb/client';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { LogReader } from '#eventstoredb/log-reader';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents, TEST_TIMEOUT_MS } from '#test/conformance/store-under-test';
import { collectSubscription } from '#test/support/collect-subscription';
import { startFakeCluster, type FakeCluster } from '#test/support/eventstoredb-fake/cluster';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';
import { startFakeProcess } from '#test/support/eventstoredb-fake/process';

const DEADLINE_MS = 1_500;
const FAULTS = 50;

/** `@grpc/grpc-js` closes unused connections every ten seconds. */
const CLEANUP_TIMEOUT_MS = 25_000;

/** Internal methods of the client. */
interface ClientInternals {
  getGRPCClient(service: unknown, purpose: string): Promise<{ getChannel(): Channel }>;
  handleError(client: { getChannel(): Channel }, error: Error): Promise<void>;
  getChannel(): Promise<Channel>;
}

/** Counts the client connections to all nodes. */
const countConnections = ({ nodes }: FakeCluster): number =>
  nodes.reduce((sum, node) => sum + node.connections.open, 0);

/** Waits until only `wanted` connections remain, or until the timeout. Returns the number of open connections. */
const waitForConnections = async (cluster: FakeCluster, wanted: number): Promise<number> => {
  const end = performance.now() + CLEANUP_TIMEOUT_MS;
  while (countConnections(cluster) > wanted && performance.now() < end) await pause(100);
  return countConnections(cluster);
};

describe('The connections of the EventStoreDB store', () => {
  const given = nodeForEachTest();

  it(
    'are replaced once when many calls time out on the same unresponsive server',
    async () => {
      const { node } = given;
      const [store, chain] = [given.connect({ deadlineMs: DEADLINE_MS }), SealedEventBuilder.begin()];
      await store.append(chain.stream, chain.buildMany(1), 'none');
      const before = node.connections.total;
      node.faults.hangNextRead(8);
      const waiting: Promise<unknown>[] = [];
      for (let call = 0; call < 8; call += 1) {
        waiting.push(readAllEvents(store.readStream(chain.stream)).catch(() => null));
        await pause(30);
      }
      for (const hung of waiting) {
        await hung;
        await readAllEvents(store.readStream(chain.stream));
      }
      expect(node.connections.total - before).toBe(1);
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'are closed when a server accepts them but never responds',
    async () => {
      const accepted = new Set<Socket>();
      const silentServer = createServer((socket) => {
        accepted.add(
          socket
            .on('error', () => undefined)
            .on('close', () => accepted.delete(socket))
            .resume(),
        );
      }).listen(0, '127.0.0.1');
      await once(silentServer, 'listening');
      const url = `esdb://127.0.0.1:${(silentServer.address() as AddressInfo).port}?tls=false`;
      const store = EventStoreDbEventStore.connect(url, { deadlineMs: 500 });
      for (let calls = 0; calls < 3; calls += 1) await expect(store.head()).rejects.toThrow();
      expect(accepted.size).toBeGreaterThan(1);
      await store.close();
      const end = performance.now() + CLEANUP_TIMEOUT_MS;
      while (accepted.size > 0 && performance.now() < end) await pause(100);
      expect(accepted.size).toBe(0);
      silentServer.close();
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'release the memory of abandoned reads, however many events were still to come',
    async () => {
      // The server runs in its own process; otherwise the whole response arrives before the first event is read.
      const node = await startFakeProcess();
      const [store, chain] = [EventStoreDbEventStore.connect(node.url), SealedEventBuilder.begin()];
      const { client, close } = connect(parseConnectionString(node.url), '');
      const reconnect = () => Promise.resolve();
      const reader = new LogReader({ client, reconnect }, '', DEADLINE_MS, new AbortController().signal);
      for (const more of [1, 15, 16, 16, 100]) {
        const { expected } = chain;
        await store.append(chain.stream, chain.buildMany(more), expected);
        for (let read = 0; read < 20; read += 1) {
          await reader.readHead();
          await readAllEvents(reader.readLog({ after: null, limit: 1 }));
        }
      }
      const { disposableStreams: open } = client as unknown as { disposableStreams: ReadonlySet<unknown> };
      for (let attempt = 0; open.size > 0 && attempt < 40; attempt += 1) await pause(50);
      expect(open.size).toBe(0);
      await Promise.all([close(), store.close()]);
      await node.stop();
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'are replaced once when two calls fail on the same connection and other calls already use the new one',
    async () => {
      const { client, close } = connect(parseConnectionString(given.node.url), '');
      const internals = client as unknown as ClientInternals;
      const failed = await internals.getGRPCClient(streams.StreamsClient, 'streams');
      const getChannelAfter = async (turns: number) => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        return internals.getChannel();
      };
      const first = internals.handleError(failed, new UnavailableError());
      // Some calls start after the first failure has replaced the connection and before the second failure is handled.
      const others = Array.from({ length: 20 }, (_, turns) => getChannelAfter(turns));
      await Promise.all([first, internals.handleError(failed, new UnavailableError())]);
      const channels = new Set(await Promise.all([...others, internals.getChannel()]));
      channels.delete(failed.getChannel());
      expect(channels.size).toBe(1);
      await close();
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'are reduced to one after 50 faults of a cluster under load, and to none after closing',
    async () => {
      const cluster = await startFakeCluster();
      const store = EventStoreDbEventStore.connect(cluster.url, { deadlineMs: DEADLINE_MS });
      const follower = collectSubscription(store, null);
      let finished = false;
      const faults: readonly (() => unknown)[] = [
        () => cluster.changeLeader(50),
        () => cluster.leader.faults.dropConnections(),
        () => cluster.leader.faults.hangNextRead(3),
        () => cluster.leader.faults.hangNextAppend(2),
        () => cluster.leader.faults.restart(50),
      ];
      const calls = Array.from({ length: 8 }, async () => {
        for (let chain = SealedEventBuilder.begin(); !finished; chain = SealedEventBuilder.begin()) {
          await store.append(chain.stream, chain.buildMany(1), 'none').catch(() => pause(10));
          await readAllEvents(store.readStream(chain.stream)).catch(() => pause(10));
        }
      });
      for (let turn = 0; turn < FAULTS; turn += 1) {
        await faults[turn % faults.length]?.();
        await pause(100);
      }
      finished = true;
      await Promise.all(calls);
      await follower.stop();
      await store.head();
      expect(await waitForConnections(cluster, 1)).toBe(1);
      await store.close();
      expect(await waitForConnections(cluster, 0)).toBe(0);
      await cluster.stop();
    },
    3 * TEST_TIMEOUT_MS,
  );
});
