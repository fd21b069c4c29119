import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import type { StoreUnderTest } from '#test/conformance/event-store.contract';
import { describeEventStore } from '#test/conformance/event-store.contract';
import { openEventStoreForTests, realEventStore } from '#test/support/event-store-for-tests';
import { startFake } from '#test/support/eventstoredb-fake/server';

/** Hundreds of calls at once need long on a busy machine. No test waits for a deadline. */
const OPTIONS = { deadlineMs: 50_000 };

const openOnRealServer = async (): Promise<StoreUnderTest> => {
  const store = (await openEventStoreForTests()).connect(OPTIONS);
  return { store, close: () => store.close() };
};

/** The fake server writes system events during the test, as a real server does. The store must not return them. */
const openOnFake = async (): Promise<StoreUnderTest> => {
  const node = await startFake();
  const store = EventStoreDbEventStore.connect(node.url, OPTIONS);
  const systemEvents = setInterval(() => node.writeSystemEvent(), 3);
  const close = async () => {
    clearInterval(systemEvents);
    await store.close();
    await node.stop();
  };
  return { store, close };
};

if (realEventStore === null) describeEventStore('The EventStoreDB store on the fake server', openOnFake);
else describeEventStore('The EventStoreDB store on a real server', openOnRealServer);
