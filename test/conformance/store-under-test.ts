import type { EventStore } from '#execution/event-store';

export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes the store and whatever was started for it; a test may have closed the store already. */
  close(): Promise<void>;
}

export type OpenStore = () => Promise<StoreUnderTest>;

/** Milliseconds that one test may take: a real server over a slow line must have time, a hang must still be told. */
export const PATIENCE = 60_000;

/** Opens a store before each test of the enclosing `describe` and closes it afterwards. */
export const storeForEachTest = (open: OpenStore): (() => EventStore) => {
  let current: StoreUnderTest | null = null;
  beforeEach(async () => {
    current = await open();
  }, PATIENCE);
  afterEach(async () => {
    await current?.close();
    current = null;
  }, PATIENCE);
  return () => {
    if (current === null) throw new Error('No store is open outside a test.');
    return current.store;
  };
};

export const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
};
