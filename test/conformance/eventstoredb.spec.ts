import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import type { StoreUnderTest } from '#test/conformance/event-store.contract';
import { everyStore } from '#test/conformance/event-store.contract';
import { eventStoreForTests, realEventStore } from '#test/support/event-store-for-tests';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';

const onRealServer = async (): Promise<StoreUnderTest> => {
  const store = (await eventStoreForTests()).connect();
  return { store, close: () => store.close() };
};

/** The node writes about itself all the while, as real ones do: none of that may be seen. */
const onDouble = async (): Promise<StoreUnderTest> => {
  const node = await startWireDouble();
  const store = EventStoreDbEventStore.connect(node.url);
  const meddling = setInterval(() => node.writeSystemEvent(), 3);
  const close = async () => {
    clearInterval(meddling);
    await store.close();
    await node.stop();
  };
  return { store, close };
};

if (realEventStore === null) everyStore('The EventStoreDB store on the wire double', onDouble);
else everyStore('The EventStoreDB store on a real server', onRealServer);
