import type { EventStore } from '#execution/event-store';

export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes the store and stops its server. The test may already have closed the store. */
  close(): Promise<void>;
}

export type OpenStore = () => Promise<StoreUnderTest>;

/** Opens a store before each test of the enclosing `describe` and closes it afterwards. */
export const storeForEachTest = (open: OpenStore): (() => EventStore) => {
  let current: StoreUnderTest | null = null;
  beforeEach(async () => {
    current = await open();
  });
  afterEach(async () => {
    await current?.close();
    current = null;
  });
  return () => {
    if (current === null) throw new Error('No store is open outside a test.');
    return current.store;
  };
};

export const readAllEvents = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
};
