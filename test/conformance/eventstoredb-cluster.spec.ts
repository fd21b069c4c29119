import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '#execution/event-store';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all, PATIENCE } from '#test/conformance/store-under-test';
import { following, idsOf } from '#test/support/collect-subscription';
import { startWireCluster, type WireCluster } from '#test/support/eventstoredb-fake/cluster';

/** Milliseconds. */
const DEADLINE = 1_000;

describe('The EventStoreDB store over a cluster', () => {
  let cluster: WireCluster;
  const stores: EventStoreDbEventStore[] = [];
  beforeEach(async () => {
    cluster = await startWireCluster();
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await cluster.stop();
  });

  const connect = (deadlineMs = 5_000, url = cluster.url): EventStoreDbEventStore => {
    const store = EventStoreDbEventStore.connect(url, { deadlineMs });
    stores.push(store);
    return store;
  };

  /** Sends the same again until it is known to be stored, as whoever is told 503 does. */
  const surely = async (store: EventStore, chain: Chain, count: number, sent: string[]): Promise<void> => {
    const { expected } = chain;
    const envelopes = chain.many(count);
    for (;;) {
      try {
        await store.append(chain.stream, envelopes, expected);
        sent.push(...idsOf(envelopes));
        return;
      } catch (error) {
        expect([OutcomeUnknown, StoreUnavailable]).toContain((error as Error).constructor);
        await pause(20);
      }
    }
  };

  it(
    'goes on with the new leader under load, without losing or doubling an event, and so does its subscription',
    async () => {
      const [store, follower] = [connect(), following(connect(), null)];
      const writers = Array.from({ length: 8 }, () => ({ chain: Chain.begin(), sent: [] as string[] }));
      let over = false;
      const writing = writers.map(async ({ chain, sent }) => {
        while (!over) await surely(store, chain, 2, sent);
      });
      for (const leaderless of [0, 300, 0, 900]) {
        await pause(300);
        cluster.changeLeader(leaderless);
        const before = writers.map(({ sent }) => sent.length);
        const since = Date.now();
        while (writers.some(({ sent }, index) => sent.length === before[index]) && Date.now() - since < 20_000)
          await pause(10);
        expect(Date.now() - since).toBeLessThan(20_000);
      }
      over = true;
      await Promise.all(writing);
      for (const { chain, sent } of writers) expect(idsOf(await all(store.readStream(chain.stream)))).toEqual(sent);
      const count = writers.flatMap(({ sent }) => sent).length;
      await follower.until(() => follower.events().length >= count);
      const log = idsOf((await all(store.readAll({ after: null }))).flat());
      expect([log.length, idsOf(follower.events())]).toEqual([count, log]);
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'asks each of its hosts who leads, also behind esdb+discover:// when the first is gone',
    async () => {
      const [store, chain] = [connect(), Chain.begin()];
      await cluster.nodes[0]?.misbehave.goAway();
      cluster.changeLeader();
      const sent: string[] = [];
      await surely(store, chain, 3, sent);
      expect(idsOf(await all(store.readStream(chain.stream)))).toEqual(sent);
    },
    PATIENCE,
  );

  it.each<[string, (store: EventStore, chain: Chain) => Promise<unknown>]>([
    ['a stream', (store, chain) => all(store.readStream(chain.stream))],
    ['the log', (store) => all(store.readAll({ after: null }))],
    ['its end', (store) => store.head()],
  ])(
    'reads %s from whoever leads, and not from a node that led before and may be behind',
    async (_, read) => {
      const [store, chain] = [connect(DEADLINE), Chain.begin()];
      await surely(store, chain, 2, []);
      const [found, before] = [await read(store, chain), cluster.leader];
      cluster.changeLeader();
      before.misbehave.hangNextRead();
      expect(await read(store, chain)).toEqual(found);
    },
    PATIENCE,
  );

  it.each(['internal', 'data loss', 'not ready'] as const)(
    'sends an append again by itself that ends with «%s» while the leader changes, stored or not',
    async (failure) => {
      const [store, chain] = [connect(), Chain.begin()];
      const sent: string[] = [];
      for (const stored of failure === 'not ready' ? [false] : [true, false]) {
        const { expected } = chain;
        const envelopes = chain.many(2);
        cluster.leader.misbehave.failNextAppend(failure, { stored, times: 2 });
        await store.append(chain.stream, envelopes, expected);
        sent.push(...idsOf(envelopes));
      }
      expect(idsOf(await all(store.readStream(chain.stream)))).toEqual(sent);
    },
    PATIENCE,
  );

  it(
    'says that nothing was stored when no node is there to be sent anything',
    async () => {
      const [store, chain] = [connect(), Chain.begin()];
      await Promise.all(cluster.nodes.map((node) => node.misbehave.goAway()));
      await expect(store.append(chain.stream, chain.many(1), 'none')).rejects.toBeInstanceOf(StoreUnavailable);
    },
    PATIENCE,
  );

  it(
    'is closed also while it still looks for nodes that say nothing',
    async () => {
      const [store, chain] = [connect(DEADLINE), Chain.begin()];
      for (const { misbehave } of cluster.nodes) misbehave.fallSilent();
      await expect(store.append(chain.stream, chain.many(1), 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
      await store.close();
    },
    PATIENCE / 2,
  );

  it(
    'stops sending again after a few times, and says that the outcome is not known',
    async () => {
      const [store, chain] = [connect(), Chain.begin()];
      cluster.leader.misbehave.failNextAppend('internal', { times: 100 });
      await expect(store.append(chain.stream, chain.many(1), 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
    },
    PATIENCE,
  );

  it(
    'does not say that nothing was stored when it sent again and only the last answers were refusals',
    async () => {
      const [store, chain] = [connect(), Chain.begin()];
      const envelopes = chain.many(2);
      cluster.leader.misbehave.failNextAppend('internal', { stored: true });
      cluster.leader.misbehave.failNextAppend('not ready', { times: 100 });
      await expect(store.append(chain.stream, envelopes, 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
      expect(idsOf(await all(store.readStream(chain.stream)))).toEqual(idsOf(envelopes));
    },
    PATIENCE,
  );

  it(
    'looks for another node when the leader falls silent',
    async () => {
      const [store, chain] = [connect(DEADLINE), Chain.begin()];
      const sent: string[] = [];
      await surely(store, chain, 1, sent);
      const silent = cluster.leader;
      silent.misbehave.fallSilent();
      cluster.changeLeader();
      await surely(store, chain, 1, sent);
      silent.misbehave.speakAgain();
      expect(idsOf(await all(store.readStream(chain.stream)))).toEqual(sent);
    },
    PATIENCE,
  );

  it(
    'survives that every node is gone while many calls run, and serves again when they are back',
    async () => {
      const [store, follower] = [connect(DEADLINE), following(connect(DEADLINE), null)];
      const writers = Array.from({ length: 10 }, () => ({ chain: Chain.begin(), sent: [] as string[] }));
      await Promise.all(writers.map(({ chain, sent }) => surely(store, chain, 1, sent)));
      const during = writers.map(({ chain, sent }) => surely(store, chain, 1, sent));
      await Promise.all(cluster.nodes.map((node) => node.misbehave.goAway()));
      await pause(2_500);
      await Promise.all(cluster.nodes.map((node) => node.misbehave.comeBack()));
      await Promise.all(during);
      await follower.until(() => follower.events().length >= 20);
      expect(new Set(idsOf(follower.events()))).toEqual(new Set(writers.flatMap(({ sent }) => sent)));
      expect(follower.events()).toHaveLength(20);
      await follower.end();
    },
    PATIENCE,
  );
});
