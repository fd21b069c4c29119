import { EventStoreDBClient, START } from '@eventstore/db-client';
import { atLeast, Figures, measureMedians, type Figure, type Settings } from '#bench/harness';
import { formatSize } from '#bench/reading';
import { generateCases } from '#bench/seed-logs';
import { fillEventStore, openEventStore, type BenchEventStore } from '#bench/scaled-servers';
import { parseConnectionString } from '#eventstoredb/connection-string';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';

const MAX_EVENTS = 100_000;

/** Counts the events that a read returns, and the rate at which it does. Throws an error unless it returns all. */
const measureRead = async (read: () => Promise<number>, expected: number): Promise<number> => {
  const startedAt = performance.now();
  const count = await read();
  if (count !== expected) throw new Error(`A read returned ${count} of ${expected} events.`);
  return (count / (performance.now() - startedAt)) * 1_000;
};

/** The baseline: the client alone. Events of the server itself and of others are not counted. */
const readWithClient = async ({ url, prefix }: BenchEventStore): Promise<number> => {
  const client = EventStoreDBClient.connectionString(parseConnectionString(url).clientString);
  let count = 0;
  for await (const { event } of client.readAll({ fromPosition: START }))
    if (event?.streamId.startsWith(prefix) === true && !event.streamId.startsWith('$')) count += 1;
  await client.dispose();
  return count;
};

const readWithAdapter = async ({ url, prefix }: BenchEventStore): Promise<number> => {
  const store = EventStoreDbEventStore.connect(url, { prefix });
  let count = 0;
  for await (const page of store.readAll({ after: null })) count += page.length;
  await store.close();
  return count;
};

/** Measures reading all events of a server, with the client alone and through the adapter. */
export const measureScaledReading = async ({ sizes }: Settings): Promise<Figure[]> => {
  const seed = [...generateCases(sizes.filter((size) => size <= MAX_EVENTS).at(-1) ?? MAX_EVENTS)];
  const expected = seed.length;
  const eventStore = await openEventStore();
  try {
    await fillEventStore(eventStore, seed);
    const rates = await measureMedians({
      client: () => measureRead(() => readWithClient(eventStore), expected),
      adapter: () => measureRead(() => readWithAdapter(eventStore), expected),
    });
    return new Figures(`Reading all events of the event store, ${formatSize(expected)} events`)
      .add('baseline, the client alone', '/s', rates.client)
      .compare('through the adapter', '/s', rates.adapter, rates.client, atLeast('the client alone', 0.9)).all;
  } finally {
    await eventStore.stop();
  }
};
