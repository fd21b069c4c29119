import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { UnavailableError } from '@eventstore/db-client';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Channel } from '@grpc/grpc-js';
import { addressOf } from '#eventstoredb/connection-string';
import { connection } from '#eventstoredb/client';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { LogReader } from '#eventstoredb/log-reader';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all, PATIENCE } from '#test/conformance/store-under-test';
import { following } from '#test/support/collect-subscription';
import { startWireCluster, type WireCluster } from '#test/support/eventstoredb-fake/cluster';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';
import { startWireDoubleProcess } from '#test/support/eventstoredb-fake/process';

/** Milliseconds. */
const DEADLINE = 1_500;
const TURNS = 50;

/** Milliseconds; `@grpc/grpc-js` looks every ten seconds which connections nobody uses any more. */
const UNTIL_LOOKED_OVER = 25_000;

/** What the client has in it for its own use. */
interface Inside {
  getGRPCClient(service: unknown, purpose: string): Promise<{ getChannel(): Channel }>;
  handleError(client: { getChannel(): Channel }, error: Error): Promise<void>;
  getChannel(): Promise<Channel>;
}

/** Connections of clients to all nodes. */
const connectionsTo = ({ nodes }: WireCluster): number => nodes.reduce((sum, node) => sum + node.connections.now, 0);

/** How many there are once those that nobody uses were ended: as few as wanted, or as many as stay. */
const connectionsLeft = async (cluster: WireCluster, wanted: number): Promise<number> => {
  const end = performance.now() + UNTIL_LOOKED_OVER;
  while (connectionsTo(cluster) > wanted && performance.now() < end) await pause(100);
  return connectionsTo(cluster);
};

describe('The connections of the EventStoreDB store', () => {
  const given = nodeForEachTest();

  it(
    'begin anew once where many calls wait for the same silent server, and not for each of them',
    async () => {
      const { node } = given;
      const [store, chain] = [given.connect({ deadlineMs: DEADLINE }), Chain.begin()];
      await store.append(chain.stream, chain.many(1), 'none');
      const before = node.connections.ever;
      node.misbehave.hangNextRead(8);
      const waiting: Promise<unknown>[] = [];
      for (let call = 0; call < 8; call += 1) {
        waiting.push(all(store.readStream(chain.stream)).catch(() => null));
        await pause(30);
      }
      for (const hung of waiting) {
        await hung;
        await all(store.readStream(chain.stream));
      }
      expect(node.connections.ever - before).toBe(1);
    },
    PATIENCE,
  );

  it(
    'are given up where a server takes them and never says a word',
    async () => {
      const taken = new Set<Socket>();
      const mute = createServer((socket) => {
        taken.add(
          socket
            .on('error', () => undefined)
            .on('close', () => taken.delete(socket))
            .resume(),
        );
      }).listen(0, '127.0.0.1');
      await once(mute, 'listening');
      const url = `esdb://127.0.0.1:${(mute.address() as AddressInfo).port}?tls=false`;
      const store = EventStoreDbEventStore.connect(url, { deadlineMs: 500 });
      for (let calls = 0; calls < 3; calls += 1) await expect(store.head()).rejects.toThrow();
      expect(taken.size).toBeGreaterThan(1);
      await store.close();
      const end = performance.now() + UNTIL_LOOKED_OVER;
      while (taken.size > 0 && performance.now() < end) await pause(100);
      expect(taken.size).toBe(0);
      mute.close();
    },
    PATIENCE,
  );

  it(
    'hold nothing of reads that were given up, however much of them was still to come',
    async () => {
      // In a process of its own, as all of a read is there before any of it was taken.
      const node = await startWireDoubleProcess();
      const [store, chain] = [EventStoreDbEventStore.connect(node.url), Chain.begin()];
      const { client, close } = connection(addressOf(node.url), '');
      const startOver = () => Promise.resolve();
      const reader = new LogReader({ client, startOver }, '', DEADLINE, new AbortController().signal);
      for (const more of [1, 15, 16, 16, 100]) {
        const { expected } = chain;
        await store.append(chain.stream, chain.many(more), expected);
        for (let read = 0; read < 20; read += 1) {
          await reader.head();
          await all(reader.log({ after: null, limit: 1 }));
        }
      }
      const { disposableStreams: open } = client as unknown as { disposableStreams: ReadonlySet<unknown> };
      for (let looks = 0; open.size > 0 && looks < 40; looks += 1) await pause(50);
      expect(open.size).toBe(0);
      await Promise.all([close(), store.close()]);
      await node.stop();
    },
    PATIENCE,
  );

  it(
    'are made anew once where two calls that failed on one are looked into while others are already on the next',
    async () => {
      const { client, close } = connection(addressOf(given.node.url), '');
      const inside = client as unknown as Inside;
      const failed = await inside.getGRPCClient(streams.StreamsClient, 'streams');
      const soonAsked = async (turns: number) => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        return inside.getChannel();
      };
      const first = inside.handleError(failed, new UnavailableError());
      // Some come after the first has left the connection, and before the second is told that it was on the same.
      const others = Array.from({ length: 20 }, (_, turns) => soonAsked(turns));
      await Promise.all([first, inside.handleError(failed, new UnavailableError())]);
      const channels = new Set(await Promise.all([...others, inside.getChannel()]));
      channels.delete(failed.getChannel());
      expect(channels.size).toBe(1);
      await close();
    },
    PATIENCE,
  );

  it(
    'are one after fifty troubles of a cluster under load, and none after the end',
    async () => {
      const cluster = await startWireCluster();
      const store = EventStoreDbEventStore.connect(cluster.url, { deadlineMs: DEADLINE });
      const follower = following(store, null);
      let over = false;
      const troubles: readonly (() => unknown)[] = [
        () => cluster.changeLeader(50),
        () => cluster.leader.misbehave.dropConnections(),
        () => cluster.leader.misbehave.hangNextRead(3),
        () => cluster.leader.misbehave.hangNextAppend(2),
        () => cluster.leader.misbehave.restart(50),
      ];
      const calls = Array.from({ length: 8 }, async () => {
        for (let chain = Chain.begin(); !over; chain = Chain.begin()) {
          await store.append(chain.stream, chain.many(1), 'none').catch(() => pause(10));
          await all(store.readStream(chain.stream)).catch(() => pause(10));
        }
      });
      for (let turn = 0; turn < TURNS; turn += 1) {
        await troubles[turn % troubles.length]?.();
        await pause(100);
      }
      over = true;
      await Promise.all(calls);
      await follower.end();
      await store.head();
      expect(await connectionsLeft(cluster, 1)).toBe(1);
      await store.close();
      expect(await connectionsLeft(cluster, 0)).toBe(0);
      await cluster.stop();
    },
    3 * PATIENCE,
  );
});
