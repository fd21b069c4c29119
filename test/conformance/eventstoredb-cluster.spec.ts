import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '#execution/event-store';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents, TEST_TIMEOUT_MS } from '#test/conformance/store-under-test';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { startFakeCluster, type FakeCluster } from '#test/support/eventstoredb-fake/cluster';

const DEADLINE_MS = 1_000;

describe('The EventStoreDB store on a cluster', () => {
  let cluster: FakeCluster;
  const stores: EventStoreDbEventStore[] = [];
  beforeEach(async () => {
    cluster = await startFakeCluster();
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

  /** Repeats an append until it is known to be stored, as a client does after status 503. */
  const appendUntilStored = async (
    store: EventStore,
    chain: SealedEventBuilder,
    count: number,
    sent: string[],
  ): Promise<void> => {
    const { expected } = chain;
    const envelopes = chain.buildMany(count);
    for (;;) {
      try {
        await store.append(chain.stream, envelopes, expected);
        sent.push(...eventIds(envelopes));
        return;
      } catch (error) {
        expect([OutcomeUnknown, StoreUnavailable]).toContain((error as Error).constructor);
        await pause(20);
      }
    }
  };

  it(
    'continues with a new leader under load without losing or duplicating events, also in subscriptions',
    async () => {
      const [store, follower] = [connect(), collectSubscription(connect(), null)];
      const writers = Array.from({ length: 8 }, () => ({ chain: SealedEventBuilder.begin(), sent: [] as string[] }));
      let over = false;
      const writing = writers.map(async ({ chain, sent }) => {
        while (!over) await appendUntilStored(store, chain, 2, sent);
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
      for (const { chain, sent } of writers)
        expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(sent);
      const count = writers.flatMap(({ sent }) => sent).length;
      await follower.waitUntil(() => follower.events().length >= count);
      const log = eventIds((await readAllEvents(store.readAll({ after: null }))).flat());
      expect([log.length, eventIds(follower.events())]).toEqual([count, log]);
      await follower.stop();
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'finds the leader through the other hosts of an esdb+discover:// URL when the first is unavailable',
    async () => {
      const [store, chain] = [connect(), SealedEventBuilder.begin()];
      await cluster.nodes[0]?.faults.stopListening();
      cluster.changeLeader();
      const sent: string[] = [];
      await appendUntilStored(store, chain, 3, sent);
      expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(sent);
    },
    TEST_TIMEOUT_MS,
  );

  it.each<[string, (store: EventStore, chain: SealedEventBuilder) => Promise<unknown>]>([
    ['a stream', (store, chain) => readAllEvents(store.readStream(chain.stream))],
    ['the log', (store) => readAllEvents(store.readAll({ after: null }))],
    ['the position of the last event', (store) => store.head()],
  ])(
    'reads %s from the current leader, not from a former leader that may be behind',
    async (_, read) => {
      const [store, chain] = [connect(DEADLINE_MS), SealedEventBuilder.begin()];
      await appendUntilStored(store, chain, 2, []);
      const [found, before] = [await read(store, chain), cluster.leader];
      cluster.changeLeader();
      before.faults.hangNextRead();
      expect(await read(store, chain)).toEqual(found);
    },
    TEST_TIMEOUT_MS,
  );

  it.each(['internal', 'data loss', 'not ready'] as const)(
    'repeats an append that fails with "%s" during a change of leader, whether it was stored or not',
    async (failure) => {
      const [store, chain] = [connect(), SealedEventBuilder.begin()];
      const sent: string[] = [];
      for (const stored of failure === 'not ready' ? [false] : [true, false]) {
        const { expected } = chain;
        const envelopes = chain.buildMany(2);
        cluster.leader.faults.failNextAppend(failure, { stored, times: 2 });
        await store.append(chain.stream, envelopes, expected);
        sent.push(...eventIds(envelopes));
      }
      expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(sent);
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'fails with StoreUnavailable when no node can be reached',
    async () => {
      const [store, chain] = [connect(), SealedEventBuilder.begin()];
      await Promise.all(cluster.nodes.map((node) => node.faults.stopListening()));
      await expect(store.append(chain.stream, chain.buildMany(1), 'none')).rejects.toBeInstanceOf(StoreUnavailable);
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'can be closed while it looks for nodes that do not respond',
    async () => {
      const [store, chain] = [connect(DEADLINE_MS), SealedEventBuilder.begin()];
      for (const { faults } of cluster.nodes) faults.stallConnections();
      await expect(store.append(chain.stream, chain.buildMany(1), 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
      await store.close();
    },
    TEST_TIMEOUT_MS / 2,
  );

  it(
    'stops repeating an append after a few attempts and reports an unknown outcome',
    async () => {
      const [store, chain] = [connect(), SealedEventBuilder.begin()];
      cluster.leader.faults.failNextAppend('internal', { times: 100 });
      await expect(store.append(chain.stream, chain.buildMany(1), 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'reports an unknown outcome when an earlier attempt may have been stored and later attempts are refused',
    async () => {
      const [store, chain] = [connect(), SealedEventBuilder.begin()];
      const envelopes = chain.buildMany(2);
      cluster.leader.faults.failNextAppend('internal', { stored: true });
      cluster.leader.faults.failNextAppend('not ready', { times: 100 });
      await expect(store.append(chain.stream, envelopes, 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
      expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(eventIds(envelopes));
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'switches to another node when the leader stops responding',
    async () => {
      const [store, chain] = [connect(DEADLINE_MS), SealedEventBuilder.begin()];
      const sent: string[] = [];
      await appendUntilStored(store, chain, 1, sent);
      const silent = cluster.leader;
      silent.faults.stallConnections();
      cluster.changeLeader();
      await appendUntilStored(store, chain, 1, sent);
      silent.faults.resumeConnections();
      expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(sent);
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'completes pending calls when all nodes stop and return',
    async () => {
      const [store, follower] = [connect(DEADLINE_MS), collectSubscription(connect(DEADLINE_MS), null)];
      const writers = Array.from({ length: 10 }, () => ({ chain: SealedEventBuilder.begin(), sent: [] as string[] }));
      await Promise.all(writers.map(({ chain, sent }) => appendUntilStored(store, chain, 1, sent)));
      const during = writers.map(({ chain, sent }) => appendUntilStored(store, chain, 1, sent));
      await Promise.all(cluster.nodes.map((node) => node.faults.stopListening()));
      await pause(2_500);
      await Promise.all(cluster.nodes.map((node) => node.faults.startListening()));
      await Promise.all(during);
      await follower.waitUntil(() => follower.events().length >= 20);
      expect(new Set(eventIds(follower.events()))).toEqual(new Set(writers.flatMap(({ sent }) => sent)));
      expect(follower.events()).toHaveLength(20);
      await follower.stop();
    },
    TEST_TIMEOUT_MS,
  );
});
