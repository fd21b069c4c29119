import { waitUntil } from '#kernel/testing/wait-until';
import type { EventStore } from '#execution/event-store';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { retryAppend } from '#test/conformance/retry-append';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { startFakeCluster, type FakeCluster } from '#test/support/eventstoredb-fake/cluster';

/** The deadline of calls that may get no response, and are repeated. */
const DEADLINE_MS = 1_000;
const LONG_DEADLINE_MS = 50_000;

/** A client that appends to its own stream. */
interface Writer {
  readonly chain: SealedEventBuilder;
  /** Ids of the events that are known to be stored. */
  readonly sent: string[];
  failures: number;
}

const createWriters = (count: number): Writer[] =>
  Array.from({ length: count }, () => ({ chain: SealedEventBuilder.begin(), sent: [], failures: 0 }));

const appendNext = async (store: EventStore, writer: Writer, count: number): Promise<void> => {
  const { expected, stream } = writer.chain;
  const envelopes = writer.chain.buildMany(count);
  await retryAppend(
    () => store.append(stream, envelopes, expected),
    () => (writer.failures += 1),
  );
  writer.sent.push(...eventIds(envelopes));
};

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

  const connect = (deadlineMs = LONG_DEADLINE_MS, url = cluster.url): EventStoreDbEventStore => {
    const store = EventStoreDbEventStore.connect(url, { deadlineMs });
    stores.push(store);
    return store;
  };

  it('continues with a new leader under load without losing or duplicating events, also in subscriptions', async () => {
    // A call may get no response during a change of leader.
    const [store, follower] = [connect(5 * DEADLINE_MS), collectSubscription(connect(), null)];
    const writers = createWriters(8);
    let over = false;
    const writing = writers.map(async (writer) => {
      while (!over) await appendNext(store, writer, 2);
    });
    const waitForEachWriter = async () => {
      const before = writers.map(({ sent }) => sent.length);
      await waitUntil(() => writers.every(({ sent }, index) => sent.length > before[index]!));
    };
    try {
      for (const leaderless of [0, 300, 0, 900]) {
        await waitForEachWriter();
        cluster.changeLeader(leaderless);
        await waitForEachWriter();
      }
    } finally {
      over = true;
    }
    await Promise.all(writing);
    for (const { chain, sent } of writers)
      expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(sent);
    const count = writers.flatMap(({ sent }) => sent).length;
    await follower.waitUntil(() => follower.events().length >= count);
    const log = eventIds((await readAllEvents(store.readAll({ after: null }))).flat());
    expect([log.length, eventIds(follower.events())]).toEqual([count, log]);
    await follower.stop();
  });

  it('finds the leader through the other hosts of an esdb+discover:// URL when the first is unavailable', async () => {
    const [store, [writer]] = [connect(), createWriters(1)];
    await cluster.nodes[0]?.faults.stopListening();
    cluster.changeLeader();
    await appendNext(store, writer!, 3);
    expect(eventIds(await readAllEvents(store.readStream(writer!.chain.stream)))).toEqual(writer!.sent);
  });

  it.each<[string, (store: EventStore, chain: SealedEventBuilder) => Promise<unknown>]>([
    ['a stream', (store, chain) => readAllEvents(store.readStream(chain.stream))],
    ['the log', (store) => readAllEvents(store.readAll({ after: null }))],
    ['the position of the last event', (store) => store.head()],
  ])('reads %s from the current leader, not from a former leader that may be behind', async (_, read) => {
    const [store, chain] = [connect(), SealedEventBuilder.begin()];
    await store.append(chain.stream, chain.buildMany(2), 'none');
    const found = await read(store, chain);
    const { reads } = cluster.leader.faults;
    const before = reads.started;
    cluster.changeLeader();
    expect(await read(store, chain)).toEqual(found);
    expect(reads.started).toBe(before);
  });

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
  );

  it('fails with StoreUnavailable when no node can be reached', async () => {
    const [store, chain] = [connect(), SealedEventBuilder.begin()];
    await Promise.all(cluster.nodes.map((node) => node.faults.stopListening()));
    await expect(store.append(chain.stream, chain.buildMany(1), 'none')).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('can be closed while it looks for nodes that do not respond', async () => {
    const [store, chain] = [connect(DEADLINE_MS), SealedEventBuilder.begin()];
    for (const { faults } of cluster.nodes) faults.stallConnections();
    await expect(store.append(chain.stream, chain.buildMany(1), 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
    await store.close();
  });

  it('stops repeating an append at its deadline and reports an unknown outcome', async () => {
    const [store, chain] = [connect(DEADLINE_MS), SealedEventBuilder.begin()];
    cluster.leader.faults.failNextAppend('internal', { times: 100 });
    await expect(store.append(chain.stream, chain.buildMany(1), 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
  });

  it('finds out that an earlier attempt was stored, although later attempts are refused', async () => {
    const [store, chain] = [connect(), SealedEventBuilder.begin()];
    const envelopes = chain.buildMany(2);
    cluster.leader.faults.failNextAppend('internal', { stored: true });
    cluster.leader.faults.failNextAppend('not ready', { times: 100 });
    expect((await store.append(chain.stream, envelopes, 'none')).revision).toBe(1);
    expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(eventIds(envelopes));
  });

  it('switches to another node when the leader stops responding', async () => {
    const [store, [writer]] = [connect(DEADLINE_MS), createWriters(1)];
    await appendNext(store, writer!, 1);
    const silent = cluster.leader;
    silent.faults.stallConnections();
    cluster.changeLeader();
    await appendNext(store, writer!, 1);
    silent.faults.resumeConnections();
    expect(eventIds(await readAllEvents(connect().readStream(writer!.chain.stream)))).toEqual(writer!.sent);
  });

  it('completes pending calls when all nodes stop and return', async () => {
    const [store, follower] = [connect(DEADLINE_MS), collectSubscription(connect(DEADLINE_MS), null)];
    const writers = createWriters(10);
    await Promise.all(writers.map((writer) => appendNext(store, writer, 1)));
    const during = writers.map((writer) => appendNext(store, writer, 1));
    await Promise.all(cluster.nodes.map((node) => node.faults.stopListening()));
    // An append may have been stored before the nodes stopped. All others fail once.
    await waitUntil(() => writers.every(({ sent, failures }) => sent.length === 2 || failures > 0));
    await Promise.all(cluster.nodes.map((node) => node.faults.startListening()));
    await Promise.all(during);
    await follower.waitUntil(() => follower.events().length >= 20);
    expect(new Set(eventIds(follower.events()))).toEqual(new Set(writers.flatMap(({ sent }) => sent)));
    expect(follower.events()).toHaveLength(20);
    await follower.stop();
  });
});
