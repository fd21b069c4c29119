import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '#event-sourcing/event-store';
import { EventStoreDbEventStore } from '#event-sourcing/eventstoredb/eventstoredb-event-store';
import { Chain } from '#test/conformance/chain';
import { all, PATIENCE } from '#test/conformance/store-under-test';
import { following } from '#test/support/following';
import { startWireCluster, type WireCluster } from '#test/support/wire-double/cluster';
import { nodeForEachTest } from '#test/support/wire-double/node-for-each-test';

/** Milliseconds. */
const DEADLINE = 1_500;
const TURNS = 50;

/** Connections of clients to all nodes. */
const connectionsTo = ({ nodes }: WireCluster): number => nodes.reduce((sum, node) => sum + node.connections.now, 0);

/** How long the double may take to hear of what was closed. */
const until = async (reached: () => boolean): Promise<void> => {
  for (const end = Date.now() + 5_000; !reached() && Date.now() < end;) await pause(20);
};

/** Connections of a store that has become quiet. */
const onceQuiet = async (store: EventStore, cluster: WireCluster): Promise<number> => {
  await pause(2 * DEADLINE);
  await store.head();
  await until(() => connectionsTo(cluster) === 1);
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
    'are one for each store after fifty troubles of a cluster under load, and none after the store was closed',
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
      expect(await onceQuiet(store, cluster)).toBe(1);
      await follower.end();
      await store.close();
      await until(() => connectionsTo(cluster) === 0);
      expect(connectionsTo(cluster)).toBe(0);
      await cluster.stop();
    },
    PATIENCE,
  );
});
