import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import type { EventStoreDbOptions } from '#eventstoredb/eventstoredb-event-store';
import type { FakeNode } from '#test/support/eventstoredb-fake/server';
import { startFake } from '#test/support/eventstoredb-fake/server';

/** A node and the stores connected to it during one test. */
export interface NodeUnderTest {
  readonly node: FakeNode;
  /** Opens a store on the node, or on another URL. It is closed after the test. */
  readonly connect: (options?: EventStoreDbOptions, url?: string) => EventStoreDbEventStore;
}

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
    const store = EventStoreDbEventStore.connect(url, { deadlineMs: 5_000, ...options });
    opened.push(store);
    return store;
  };
  return {
    get node() {
      return node();
    },
    connect,
  };
};
