import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import type { EventStore } from '#execution/event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all } from '#test/conformance/store-under-test';
import { ownPrefix } from '#test/support/event-store-for-tests';

/** Milliseconds for which each is measured. */
const EACH = 1_500;
const AT_ONCE = 16;
const EVENTS_OF_STREAM = 10;
const DELAYS = 100;

/** What was measured: its name and, in words, how it was. */
export type Timing = readonly [name: string, figures: string];

const milliseconds = (value: number | undefined): string => `${(value ?? Number.NaN).toFixed(1)} ms`;

const spread = (times: readonly number[]): string => {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number | undefined =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `p50 ${milliseconds(at(0.5))}, p99 ${milliseconds(at(0.99))} (${sorted.length} times)`;
};

const perSecond = (count: number, since: number): number => Math.round((count / (performance.now() - since)) * 1_000);

/** Does the same again and again, as many at once, until the time is over; answers how long each took, and how many there were in a second. */
const again = async (atOnce: number, work: () => Promise<unknown>) => {
  const [times, began]: [number[], number] = [[], performance.now()];
  const one = async (): Promise<void> => {
    for (let now = performance.now(); now - began < EACH; now = performance.now()) {
      await work();
      times.push(performance.now() - now);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { times, perSecond: perSecond(times.length, began) };
};

const appends = (store: EventStore, atOnce: number) =>
  again(atOnce, () => {
    const chain = Chain.begin();
    return store.append(chain.stream, chain.many(1), 'none');
  });

const reads = async (store: EventStore): Promise<number> => {
  const chain = Chain.begin();
  await store.append(chain.stream, chain.many(EVENTS_OF_STREAM), 'none');
  const found = await again(AT_ONCE, () => all(store.readStream(chain.stream)));
  return found.perSecond;
};

/** From the first event of ours to the last. */
const catchUp = async (store: EventStore): Promise<Timing> => {
  const [stop, began] = [new AbortController(), performance.now()];
  let count = 0;
  for await (const { events, caughtUp } of store.subscribe({ after: null, batchSize: 500, signal: stop.signal })) {
    count += events.length;
    if (caughtUp) break;
  }
  stop.abort();
  return ['catching up', `${perSecond(count, began)} events a second (${count})`];
};

/** From when an event is sent to when a subscriber that had caught up is handed it. */
const delays = async (store: EventStore): Promise<number[]> => {
  const [stop, found]: [AbortController, number[]] = [new AbortController(), []];
  let sent = 0;
  for await (const { caughtUp } of store.subscribe({ after: await store.head(), signal: stop.signal })) {
    if (sent > 0) found.push(performance.now() - sent);
    if (found.length === DELAYS) stop.abort();
    else if (caughtUp || sent > 0) {
      const chain = Chain.begin();
      sent = performance.now();
      store.append(chain.stream, chain.many(1), 'none').catch(() => stop.abort());
    }
  }
  return found;
};

/** Measures the server for a few seconds, under a prefix of its own. */
export const timings = async (url: string): Promise<Timing[]> => {
  const store = EventStoreDbEventStore.connect(url, { prefix: ownPrefix() });
  try {
    const one = await appends(store, 1);
    const many = await appends(store, AT_ONCE);
    const read = await reads(store);
    return [
      ['an append, one after the other', spread(one.times)],
      [`appends, ${AT_ONCE} at once`, `${many.perSecond} a second, ${spread(many.times)}`],
      [`reads of a stream of ${EVENTS_OF_STREAM} events, ${AT_ONCE} at once`, `${read} a second`],
      await catchUp(store),
      ['an event, from sending to its subscriber', spread(await delays(store))],
    ];
  } finally {
    await store.close();
  }
};

/** One line a figure. */
export const tableOf = (version: string, measured: readonly Timing[]): string => {
  const width = Math.max(...measured.map(([name]) => name.length));
  return [`event store ${version}`, ...measured.map(([name, figures]) => `${name.padEnd(width)}  ${figures}`)].join(
    '\n',
  );
};
