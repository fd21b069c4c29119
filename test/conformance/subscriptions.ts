import type { Position, RecordedEvent } from '#kernel/event';
import type { EventBatch, EventStore } from '#execution/event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { readAllEvents, storeForEachTest } from '#test/conformance/store-under-test';

const listBatchEvents = (batches: readonly EventBatch[]): RecordedEvent[] => batches.flatMap(({ events }) => events);
const listBatchIds = (batches: readonly EventBatch[]): string[] => listBatchEvents(batches).map(({ id }) => id);

/** Subscribes and collects batches until `isEnough` returns true. */
const collectBatches = async (
  store: EventStore,
  start: { after: Position | null; batchSize?: number },
  isEnough: (batches: readonly EventBatch[]) => boolean | Promise<boolean>,
): Promise<EventBatch[]> => {
  const stop = new AbortController();
  const batches: EventBatch[] = [];
  for await (const batch of store.subscribe({ ...start, signal: stop.signal })) {
    batches.push(batch);
    if (await isEnough(batches)) stop.abort();
  }
  return batches;
};

/** A subscription ends within fewer requests, however slow the machine is. */
const MANY_REQUESTS = 100;

/** Sends requests one after the other. */
const sendRequests = async (store: EventStore, count: number): Promise<void> => {
  for (let left = count; left > 0; left -= 1) {
    await store.head();
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const hasCaughtUp = (batches: readonly EventBatch[]): boolean => batches.at(-1)?.caughtUp === true;

export const describeSubscriptions = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  const appendEvents = async (count: number) => {
    const start = await store().head();
    const chain = SealedEventBuilder.begin();
    const envelopes = chain.buildMany(count);
    const { position } = await store().append(chain.stream, envelopes, 'none');
    return { start, chain, ids: envelopes.map(({ id }) => id), position };
  };

  it('deliver stored events in order, in batches up to the requested size, and report when they have caught up', async () => {
    const { start, ids, position } = await appendEvents(25);
    const batches = await collectBatches(store(), { after: start, batchSize: 10 }, hasCaughtUp);
    expect(listBatchIds(batches)).toEqual(ids);
    expect(Math.max(...batches.map(({ events }) => events.length))).toBeLessThanOrEqual(10);
    expect((batches.at(-1)?.position ?? '') >= position).toBe(true);
  });

  it('start with the first event when no position is given', async () => {
    const { ids } = await appendEvents(12);
    const everything = (await readAllEvents(store().readAll({ after: null }))).flat().map(({ id }) => id);
    expect(listBatchIds(await collectBatches(store(), { after: null }, hasCaughtUp))).toEqual(everything);
    expect(everything.slice(-12)).toEqual(ids);
  });

  it('resume after the position of any batch without losing or repeating an event', async () => {
    const { start, ids } = await appendEvents(9);
    const batches = await collectBatches(store(), { after: start, batchSize: 2 }, hasCaughtUp);
    for (const [index, { position }] of batches.entries()) {
      const rest = await collectBatches(store(), { after: position, batchSize: 4 }, hasCaughtUp);
      expect(listBatchIds(rest)).toEqual(ids.slice(listBatchIds(batches.slice(0, index + 1)).length));
    }
  });

  it('report that they have caught up when no event is left to deliver', async () => {
    const { position } = await appendEvents(1);
    const batches = await collectBatches(store(), { after: position }, hasCaughtUp);
    expect(listBatchEvents(batches)).toEqual([]);
    expect((batches.at(-1)?.position ?? '') >= position).toBe(true);
  });

  it('deliver events appended after they caught up, and report again that they have caught up', async () => {
    const { chain, position } = await appendEvents(3);
    const later: string[] = [];
    const batches = await collectBatches(store(), { after: position }, async (sofar) => {
      if (!hasCaughtUp(sofar) || listBatchIds(sofar).length < later.length) return false;
      if (later.length === 6) return true;
      const { expected } = chain;
      const envelopes = chain.buildMany(2);
      later.push(...envelopes.map(({ id }) => id));
      await store().append(chain.stream, envelopes, expected);
      return false;
    });
    expect(listBatchIds(batches)).toEqual(later);
  });

  it('deliver every event once to every subscriber during concurrent writes', async () => {
    const start = await store().head();
    const chains = Array.from({ length: 60 }, () => SealedEventBuilder.begin());
    const [one, other] = [1, 7].map((batchSize) =>
      collectBatches(store(), { after: start, batchSize }, (sofar) => listBatchIds(sofar).length >= 120),
    );
    await Promise.all(chains.map((chain) => store().append(chain.stream, chain.buildMany(2), 'none')));
    const expected = (await readAllEvents(store().readAll({ after: start }))).flat().map(({ id }) => id);
    expect(expected).toHaveLength(120);
    expect(listBatchIds((await one) ?? [])).toEqual(expected);
    expect(listBatchIds((await other) ?? [])).toEqual(expected);
  });

  it('end promptly and without an error when they are cancelled while waiting', async () => {
    const { position } = await appendEvents(1);
    const stop = new AbortController();
    const caughtUp = Promise.withResolvers<null>();
    const follow = async () => {
      for await (const batch of store().subscribe({ after: position, signal: stop.signal }))
        if (batch.caughtUp) caughtUp.resolve(null);
      return 'ended';
    };
    const running = follow();
    await caughtUp.promise;
    // Now the subscription waits.
    await sendRequests(store(), 1);
    stop.abort();
    const others = sendRequests(store(), MANY_REQUESTS).then(() => 'still waits');
    expect(await Promise.race([running, others])).toBe('ended');
  });

  it('deliver nothing after they are cancelled', async () => {
    const { start } = await appendEvents(30);
    // Batches may be smaller than the requested size.
    const isEnough = (sofar: readonly EventBatch[]): boolean => listBatchEvents(sofar).length >= 5;
    const batches = await collectBatches(store(), { after: start, batchSize: 5 }, isEnough);
    expect([isEnough(batches), isEnough(batches.slice(0, -1))]).toEqual([true, false]);
    const before = store().subscribe({ after: start, signal: AbortSignal.abort() });
    expect(await readAllEvents(before)).toEqual([]);
  });

  it('end without an error when the store is closed immediately after they are cancelled', async () => {
    const { start } = await appendEvents(3);
    const stop = new AbortController();
    for await (const { events } of store().subscribe({ after: start, signal: stop.signal })) {
      if (events.length === 0) continue;
      stop.abort();
      await store().close();
    }
    await expect(store().head()).rejects.toThrow();
  });

  it('leave the store usable when a subscriber stops early', async () => {
    const { start, chain, ids } = await appendEvents(30);
    const { signal } = new AbortController();
    for await (const batch of store().subscribe({ after: start, batchSize: 5, signal })) {
      if (batch.events.length > 0) break;
    }
    await store().append(chain.stream, chain.buildMany(1), 29);
    const again = await collectBatches(store(), { after: start }, hasCaughtUp);
    expect(listBatchIds(again).slice(0, 30)).toEqual(ids);
    expect(listBatchIds(again)).toHaveLength(31);
  });
};
