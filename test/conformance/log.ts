import type { Position, RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { readAllEvents, storeForEachTest } from '#test/conformance/store-under-test';

const readLogAfter = async (store: EventStore, after: Position | null): Promise<RecordedEvent[]> =>
  (await readAllEvents(store.readAll({ after }))).flat();

export const describeLog = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  /** Appends six events to two streams in turn. Returns the position before the first event and the ids in order. */
  const appendInterleaved = async () => {
    const start = await store().head();
    const [one, other] = [SealedEventBuilder.begin(), SealedEventBuilder.begin()];
    const order: string[] = [];
    for (const chain of [one, other, one, other]) {
      const { expected } = chain;
      const envelopes = chain.buildMany(expected === 'none' ? 1 : 2);
      await store().append(chain.stream, envelopes, expected);
      order.push(...envelopes.map(({ id }) => id));
    }
    return { start, order };
  };

  it('returns the events of all streams in the order in which they were stored', async () => {
    const { start, order } = await appendInterleaved();
    const events = await readLogAfter(store(), start);
    expect(events.map(({ id }) => id)).toEqual(order);
    const positions = events.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort());
  });

  it('returns each event with the same content and position in the log and in its stream', async () => {
    const { start } = await appendInterleaved();
    const events = await readLogAfter(store(), start);
    const streams = await Promise.all(
      [...new Set(events.map(({ stream }) => stream))].map((stream) => readAllEvents(store().readStream(stream))),
    );
    const byPosition = streams.flat().sort((one, other) => (one.position < other.position ? -1 : 1));
    expect(byPosition).toEqual(events);
  });

  it('reports how many events follow a position, and the time of the first of them', async () => {
    const { start } = await appendInterleaved();
    const events = await readLogAfter(store(), start);
    const [first, second, last] = [events[0], events[1], events.at(-1)];
    expect(await store().lag(start)).toEqual({ events: events.length, since: first?.metadata.recordedAt });
    expect(await store().lag(first?.position ?? null)).toEqual({
      events: events.length - 1,
      since: second?.metadata.recordedAt,
    });
    expect(await store().lag(last?.position ?? null)).toEqual({ events: 0, since: null });
  });

  it('starts with the first event when no position is given', async () => {
    const { order } = await appendInterleaved();
    const events = await readLogAfter(store(), null);
    expect(events.slice(-order.length).map(({ id }) => id)).toEqual(order);
    expect(await readLogAfter(store(), events[0]?.position ?? null)).toEqual(events.slice(1));
  });

  it('returns only events after a position, up to the limit', async () => {
    const { start } = await appendInterleaved();
    const events = await readLogAfter(store(), start);
    for (const [index, { position }] of events.entries()) {
      expect(await readLogAfter(store(), position)).toEqual(events.slice(index + 1));
      const limited = (await readAllEvents(store().readAll({ after: position, limit: 2 }))).flat();
      expect(limited).toEqual(events.slice(index + 1, index + 3));
    }
  });

  it('returns a long log in several pages, none of them empty', async () => {
    const start = await store().head();
    const chain = SealedEventBuilder.begin();
    for (let turn = 0; turn < 3; turn += 1) {
      const { expected } = chain;
      await store().append(chain.stream, chain.buildMany(500), expected);
    }
    const pages = await readAllEvents(store().readAll({ after: start }));
    expect(pages.flat()).toHaveLength(1500);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every((page) => page.length > 0)).toBe(true);
  });

  it('reports the position of the last stored event', async () => {
    const before = await store().head();
    const chain = SealedEventBuilder.begin();
    const { position } = await store().append(chain.stream, chain.buildMany(3), 'none');
    expect(await store().head()).toBe(position);
    expect(before === null || before < position).toBe(true);
    expect(await readLogAfter(store(), position)).toEqual([]);
  });
};
