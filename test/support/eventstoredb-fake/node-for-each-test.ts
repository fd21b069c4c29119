import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import type { EventStoreDbOptions } from '#eventstoredb/store-options';
import { waitUntil } from '#kernel/testing/wait-until';
import type { FakeNode } from '#test/support/eventstoredb-fake/server';
import { startFake } from '#test/support/eventstoredb-fake/server';

/** A node and the stores connected to it during one test. */
export interface NodeUnderTest {
  readonly node: FakeNode;
  /** Opens a store on the node, or on another URL. It is closed after the test. */
  readonly connect: (options?: EventStoreDbOptions, url?: string) => EventStoreDbEventStore;
  /** Opens a store with a short deadline, and connects it, because a request that was never sent fails in another way than one without a response. */
  readonly connectImpatient: (deadlineMs: number) => Promise<EventStoreDbEventStore>;
  /** Waits until the node sends no more events, although it answers many requests meanwhile. */
  readonly waitUntilNothingIsSent: () => Promise<void>;
}

/** More than any response that must come needs on a busy machine. */
const LONG_DEADLINE_MS = 50_000;
const REQUESTS_WITHOUT_EVENTS = 50;

/** Whether the server responds to a request. The response contains no event. */
const isAnswering = async (store: EventStoreDbEventStore): Promise<boolean> => {
  try {
    await store.readStream('missing')[Symbol.asyncIterator]().next();
    return true;
  } catch {
    return false;
  }
};

/** Starts a node before each test of the enclosing `describe` and stops it afterwards. */
export const nodeForEachTest = (): NodeUnderTest => {
  let current: FakeNode | null = null;
  const opened: EventStoreDbEventStore[] = [];
  beforeEach(async () => {
    current = await startFake();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    await current?.stop();
  });
  const node = (): FakeNode => {
    if (current === null) throw new Error('There is no node outside a test.');
    return current;
  };
  const connect = (options: EventStoreDbOptions = {}, url = node().url): EventStoreDbEventStore => {
    const store = EventStoreDbEventStore.connect(url, { deadlineMs: LONG_DEADLINE_MS, ...options });
    opened.push(store);
    return store;
  };
  const connectImpatient = async (deadlineMs: number): Promise<EventStoreDbEventStore> => {
    const store = connect({ deadlineMs });
    await waitUntil(() => isAnswering(store));
    return store;
  };
  const waitUntilNothingIsSent = async (): Promise<void> => {
    const other = connect();
    await waitUntil(async () => {
      const before = node().deliveredEvents;
      for (let left = REQUESTS_WITHOUT_EVENTS; left > 0; left -= 1) await isAnswering(other);
      return node().deliveredEvents === before;
    }, 'the node to send nothing more');
  };
  return {
    get node() {
      return node();
    },
    connect,
    connectImpatient,
    waitUntilNothingIsSent,
  };
};
