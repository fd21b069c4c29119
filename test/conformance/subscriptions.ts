import type { Position, RecordedEvent } from '#kernel/event';
import type { EventBatch, EventStore } from '#execution/event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { all, PATIENCE, storeForEachTest } from '#test/conformance/store-under-test';

const eventsOf = (batches: readonly EventBatch[]): RecordedEvent[] => batches.flatMap(({ events }) => events);
const idsOf = (batches: readonly EventBatch[]): string[] => eventsOf(batches).map(({ id }) => id);

/** Collects batches, asking after each whether it was enough. */
const follow = async (
  store: EventStore,
  start: { after: Position | null; batchSize?: number },
  enough: (batches: readonly EventBatch[]) => boolean | Promise<boolean>,
): Promise<EventBatch[]> => {
  const stop = new AbortController();
  const batches: EventBatch[] = [];
  for await (const batch of store.subscribe({ ...start, signal: stop.signal })) {
    batches.push(batch);
    if (await enough(batches)) stop.abort();
  }
  return batches;
};

const caughtUp = (batches: readonly EventBatch[]): boolean => batches.at(-1)?.caughtUp === true;

export const subscriptions = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  const stored = async (count: number) => {
    const start = await store().head();
    const chain = Chain.begin();
    const envelopes = chain.many(count);
    const { position } = await store().append(chain.stream, envelopes, 'none');
    return { start, chain, ids: envelopes.map(({ id }) => id), position };
  };

  it(
    'hands over what is stored, in order and in batches no larger than asked for, and says when it has caught up',
    async () => {
      const { start, ids, position } = await stored(25);
      const batches = await follow(store(), { after: start, batchSize: 10 }, caughtUp);
      expect(idsOf(batches)).toEqual(ids);
      expect(Math.max(...batches.map(({ events }) => events.length))).toBeLessThanOrEqual(10);
      expect((batches.at(-1)?.position ?? '') >= position).toBe(true);
    },
    PATIENCE,
  );

  it(
    'starts at the very first event when no position is given',
    async () => {
      const { ids } = await stored(12);
      const everything = (await all(store().readAll({ after: null }))).flat().map(({ id }) => id);
      expect(idsOf(await follow(store(), { after: null }, caughtUp))).toEqual(everything);
      expect(everything.slice(-12)).toEqual(ids);
    },
    PATIENCE,
  );

  it(
    'goes on after the position of any batch without losing or repeating an event',
    async () => {
      const { start, ids } = await stored(9);
      const batches = await follow(store(), { after: start, batchSize: 2 }, caughtUp);
      for (const [index, { position }] of batches.entries()) {
        const rest = await follow(store(), { after: position, batchSize: 4 }, caughtUp);
        expect(idsOf(rest)).toEqual(ids.slice(idsOf(batches.slice(0, index + 1)).length));
      }
    },
    PATIENCE,
  );

  it(
    'says that it has caught up where nothing is left to hand over',
    async () => {
      const { position } = await stored(1);
      const batches = await follow(store(), { after: position }, caughtUp);
      expect(eventsOf(batches)).toEqual([]);
      expect((batches.at(-1)?.position ?? '') >= position).toBe(true);
    },
    PATIENCE,
  );

  it(
    'hands over what is appended after it has caught up, and says again that it has',
    async () => {
      const { chain, position } = await stored(3);
      const later: string[] = [];
      const batches = await follow(store(), { after: position }, async (sofar) => {
        if (!caughtUp(sofar) || idsOf(sofar).length < later.length) return false;
        if (later.length === 6) return true;
        const { expected } = chain;
        const envelopes = chain.many(2);
        later.push(...envelopes.map(({ id }) => id));
        await store().append(chain.stream, envelopes, expected);
        return false;
      });
      expect(idsOf(batches)).toEqual(later);
    },
    PATIENCE,
  );

  it(
    'hands every subscriber every event once while many streams are written at once',
    async () => {
      const start = await store().head();
      const chains = Array.from({ length: 60 }, () => Chain.begin());
      const [one, other] = [1, 7].map((batchSize) =>
        follow(store(), { after: start, batchSize }, (sofar) => idsOf(sofar).length >= 120),
      );
      await Promise.all(chains.map((chain) => store().append(chain.stream, chain.many(2), 'none')));
      const expected = (await all(store().readAll({ after: start }))).flat().map(({ id }) => id);
      expect(expected).toHaveLength(120);
      expect(idsOf((await one) ?? [])).toEqual(expected);
      expect(idsOf((await other) ?? [])).toEqual(expected);
    },
    PATIENCE,
  );

  it(
    'ends without an error, and soon, when it is told to stop while it waits',
    async () => {
      const { position } = await stored(1);
      const stop = new AbortController();
      let stopped = 0;
      for await (const batch of store().subscribe({ after: position, signal: stop.signal })) {
        if (!batch.caughtUp || stopped > 0) continue;
        setTimeout(() => {
          stopped = Date.now();
          stop.abort();
        }, 50);
      }
      expect(stopped).toBeGreaterThan(0);
      expect(Date.now() - stopped).toBeLessThan(2_000);
    },
    PATIENCE,
  );

  it(
    'hands over nothing more once it was told to stop',
    async () => {
      const { start } = await stored(30);
      // Batches may be smaller than asked for.
      const enough = (sofar: readonly EventBatch[]): boolean => eventsOf(sofar).length >= 5;
      const batches = await follow(store(), { after: start, batchSize: 5 }, enough);
      expect([enough(batches), enough(batches.slice(0, -1))]).toEqual([true, false]);
      const before = store().subscribe({ after: start, signal: AbortSignal.abort() });
      expect(await all(before)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'ends without an error when the store is closed right after it was told to stop',
    async () => {
      const { start } = await stored(3);
      const stop = new AbortController();
      for await (const { events } of store().subscribe({ after: start, signal: stop.signal })) {
        if (events.length === 0) continue;
        stop.abort();
        await store().close();
      }
      await expect(store().head()).rejects.toThrow();
    },
    PATIENCE,
  );

  it(
    'leaves the store in order when a subscriber breaks out',
    async () => {
      const { start, chain, ids } = await stored(30);
      const { signal } = new AbortController();
      for await (const batch of store().subscribe({ after: start, batchSize: 5, signal })) {
        if (batch.events.length > 0) break;
      }
      await store().append(chain.stream, chain.many(1), 29);
      const again = await follow(store(), { after: start }, caughtUp);
      expect(idsOf(again).slice(0, 30)).toEqual(ids);
      expect(idsOf(again)).toHaveLength(31);
    },
    PATIENCE,
  );
};
