import type { Position, RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { all, PATIENCE, storeForEachTest } from '#test/conformance/store-under-test';

const everythingAfter = async (store: EventStore, after: Position | null): Promise<RecordedEvent[]> =>
  (await all(store.readAll({ after }))).flat();

export const log = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  /** Four events in two streams, interleaved; answers in which order and from where. */
  const interleaved = async () => {
    const start = await store().head();
    const [one, other] = [Chain.begin(), Chain.begin()];
    const order: string[] = [];
    for (const chain of [one, other, one, other]) {
      const { expected } = chain;
      const envelopes = chain.many(expected === 'none' ? 1 : 2);
      await store().append(chain.stream, envelopes, expected);
      order.push(...envelopes.map(({ id }) => id));
    }
    return { start, order };
  };

  it(
    'reads the events of all streams in the order in which they were stored',
    async () => {
      const { start, order } = await interleaved();
      const events = await everythingAfter(store(), start);
      expect(events.map(({ id }) => id)).toEqual(order);
      const positions = events.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
    },
    PATIENCE,
  );

  it(
    'gives an event the same content and position in the log as in its stream',
    async () => {
      const { start } = await interleaved();
      const events = await everythingAfter(store(), start);
      const streams = await Promise.all(
        [...new Set(events.map(({ stream }) => stream))].map((stream) => all(store().readStream(stream))),
      );
      const byPosition = streams.flat().sort((one, other) => (one.position < other.position ? -1 : 1));
      expect(byPosition).toEqual(events);
    },
    PATIENCE,
  );

  it(
    'tells how much is stored after a position, and since when',
    async () => {
      const { start } = await interleaved();
      const events = await everythingAfter(store(), start);
      const [first, second, last] = [events[0], events[1], events.at(-1)];
      expect(await store().behind(start)).toEqual({ events: events.length, since: first?.metadata.recordedAt });
      expect(await store().behind(first?.position ?? null)).toEqual({
        events: events.length - 1,
        since: second?.metadata.recordedAt,
      });
      expect(await store().behind(last?.position ?? null)).toEqual({ events: 0, since: null });
    },
    PATIENCE,
  );

  it(
    'reads from the very first event',
    async () => {
      const { order } = await interleaved();
      const events = await everythingAfter(store(), null);
      expect(events.slice(-order.length).map(({ id }) => id)).toEqual(order);
      expect(await everythingAfter(store(), events[0]?.position ?? null)).toEqual(events.slice(1));
    },
    PATIENCE,
  );

  it(
    'reads only what comes after a position, at most so many',
    async () => {
      const { start } = await interleaved();
      const events = await everythingAfter(store(), start);
      for (const [index, { position }] of events.entries()) {
        expect(await everythingAfter(store(), position)).toEqual(events.slice(index + 1));
        const limited = (await all(store().readAll({ after: position, limit: 2 }))).flat();
        expect(limited).toEqual(events.slice(index + 1, index + 3));
      }
    },
    PATIENCE,
  );

  it(
    'hands over a long log in several pages, none of them empty',
    async () => {
      const start = await store().head();
      const chain = Chain.begin();
      for (let turn = 0; turn < 3; turn += 1) {
        const { expected } = chain;
        await store().append(chain.stream, chain.many(500), expected);
      }
      const pages = await all(store().readAll({ after: start }));
      expect(pages.flat()).toHaveLength(1500);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.every((page) => page.length > 0)).toBe(true);
    },
    PATIENCE,
  );

  it(
    'tells the position of the last stored event',
    async () => {
      const before = await store().head();
      const chain = Chain.begin();
      const { position } = await store().append(chain.stream, chain.many(3), 'none');
      expect(await store().head()).toBe(position);
      expect(before === null || before < position).toBe(true);
      expect(await everythingAfter(store(), position)).toEqual([]);
    },
    PATIENCE,
  );
};
