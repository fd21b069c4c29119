import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import type { EventStore } from '#execution/event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { createPrefix } from '#test/support/event-store-for-tests';

/** Duration of each measurement. */
const DURATION_MS = 1_500;
const CONCURRENCY = 16;
const EVENTS_PER_STREAM = 10;
const DELAY_SAMPLES = 100;

/** A measurement: its name and its formatted result. */
export type Latency = readonly [name: string, figures: string];

const formatMs = (value: number | undefined): string => `${(value ?? Number.NaN).toFixed(1)} ms`;

const formatPercentiles = (times: readonly number[]): string => {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number | undefined =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `p50 ${formatMs(at(0.5))}, p99 ${formatMs(at(0.99))} (${sorted.length} samples)`;
};

const ratePerSecond = (count: number, since: number): number =>
  Math.round((count / (performance.now() - since)) * 1_000);

/** Repeats a task for the duration of a measurement. Returns the time of each run in milliseconds, and the rate. */
const repeat = async (concurrency: number, task: () => Promise<unknown>) => {
  const times: number[] = [];
  const startedAt = performance.now();
  const work = async (): Promise<void> => {
    for (let now = performance.now(); now - startedAt < DURATION_MS; now = performance.now()) {
      await task();
      times.push(performance.now() - now);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { times, ratePerSecond: ratePerSecond(times.length, startedAt) };
};

const measureAppends = (store: EventStore, concurrency: number) =>
  repeat(concurrency, () => {
    const builder = SealedEventBuilder.begin();
    return store.append(builder.stream, builder.buildMany(1), 'none');
  });

const measureReads = async (store: EventStore): Promise<number> => {
  const builder = SealedEventBuilder.begin();
  await store.append(builder.stream, builder.buildMany(EVENTS_PER_STREAM), 'none');
  const found = await repeat(CONCURRENCY, () => readAllEvents(store.readStream(builder.stream)));
  return found.ratePerSecond;
};

/** Measures a subscription from the first event to the last. */
const measureCatchUp = async (store: EventStore): Promise<Latency> => {
  const stop = new AbortController();
  const startedAt = performance.now();
  let count = 0;
  for await (const { events, caughtUp } of store.subscribe({ after: null, batchSize: 500, signal: stop.signal })) {
    count += events.length;
    if (caughtUp) break;
  }
  stop.abort();
  return ['catching up', `${ratePerSecond(count, startedAt)} events a second (${count})`];
};

/** Measures the time from sending an event until a subscriber that has caught up receives it. */
const measureDelays = async (store: EventStore): Promise<number[]> => {
  const stop = new AbortController();
  const found: number[] = [];
  let sentAt = 0;
  for await (const { caughtUp } of store.subscribe({ after: await store.head(), signal: stop.signal })) {
    if (sentAt > 0) found.push(performance.now() - sentAt);
    if (found.length === DELAY_SAMPLES) stop.abort();
    else if (caughtUp || sentAt > 0) {
      const builder = SealedEventBuilder.begin();
      sentAt = performance.now();
      store.append(builder.stream, builder.buildMany(1), 'none').catch(() => stop.abort());
    }
  }
  return found;
};

/** Measures the server for a few seconds, with a new stream prefix. */
export const measureLatencies = async (url: string): Promise<Latency[]> => {
  const store = EventStoreDbEventStore.connect(url, { prefix: createPrefix() });
  try {
    const sequential = await measureAppends(store, 1);
    const concurrent = await measureAppends(store, CONCURRENCY);
    const read = await measureReads(store);
    return [
      ['appends, one after the other', formatPercentiles(sequential.times)],
      [
        `appends, ${CONCURRENCY} at once`,
        `${concurrent.ratePerSecond} a second, ${formatPercentiles(concurrent.times)}`,
      ],
      [`reads of a stream of ${EVENTS_PER_STREAM} events, ${CONCURRENCY} at once`, `${read} a second`],
      await measureCatchUp(store),
      ['from sending an event to its subscriber', formatPercentiles(await measureDelays(store))],
    ];
  } finally {
    await store.close();
  }
};

/** Formats one line for each measurement. */
export const formatLatencies = (version: string, measured: readonly Latency[]): string => {
  const width = Math.max(...measured.map(([name]) => name.length));
  return [`event store ${version}`, ...measured.map(([name, figures]) => `${name.padEnd(width)}  ${figures}`)].join(
    '\n',
  );
};
