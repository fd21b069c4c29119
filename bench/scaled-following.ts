import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { generateCases, createMetadata } from '#bench/seed-logs';
import { Figures, percentile, type Figure, type Settings } from '#bench/harness';
import { createNote } from '#bench/workload';
import { formatSize } from '#bench/reading';
import { BenchServers } from '#bench/scaled-servers';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { PostgresProcessorMonitor } from '#postgres/postgres-processor-monitor';
import { PostgresReactionCheckpoints } from '#postgres/postgres-reaction-checkpoints';
import type { Position } from '#kernel/event';
import { ALL_VIEWS } from '#read-models/all-views';

const TIMEOUT_MS = 600_000;
const KIBIBYTES_OF_A_MEBIBYTE = 1_024;

interface Follower {
  readonly store: EventStoreDbEventStore;
  readonly waitUntilProjected: (position: Position) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Opens the stores, and waits for positions of the views of all workers. */
export const createFollower = async ({
  eventStoreUrl,
  prefix,
  readModelsUrl: url,
}: BenchServers): Promise<Follower> => {
  const store = EventStoreDbEventStore.connect(eventStoreUrl, { prefix });
  const readModels = await openPostgresReadModels(url, { views: ALL_VIEWS });
  const progress = new PostgresProcessorMonitor({
    store,
    readModels,
    checkpoints: await PostgresReactionCheckpoints.open(readModels.database),
    url,
    views: ALL_VIEWS,
    reactions: [],
    warn: () => undefined,
  });
  return {
    store,
    waitUntilProjected: (position) => progress.waitForAll(position, TIMEOUT_MS),
    close: async () => {
      await progress.close();
      await readModels.close();
      await store.close();
    },
  };
};

const EVENTS_PER_SECOND = 100;

/** Measures the time from each append until all views have processed it, in milliseconds. */
const measureLags = async ({ store, waitUntilProjected: seen }: Follower, count: number): Promise<number[]> => {
  const under: Promise<number>[] = [];
  const one = async (index: number): Promise<number> => {
    const envelope = { id: randomUUID(), type: 'NotebookOpened', schema: 1, data: { ...createNote(index) } };
    const { position } = await store.append(
      `notebook-${randomUUID()}`,
      [{ ...envelope, metadata: createMetadata() }],
      'none',
    );
    const stored = performance.now();
    await seen(position);
    return performance.now() - stored;
  };
  for (let index = 0; index < count; index += 1) {
    under.push(one(index));
    await pause(1_000 / EVENTS_PER_SECOND);
  }
  return Promise.all(under);
};

const LAG_SAMPLES = 1_000;

/** Measures the lag of the views under a steady load. */
export const measureScaledLag = async ({ folder, quick }: Settings): Promise<Figure[]> => {
  const servers = await BenchServers.start(folder);
  try {
    await servers.startWorker();
    const following = await createFollower(servers);
    await measureLags(following, EVENTS_PER_SECOND);
    const found = await measureLags(following, quick ? LAG_SAMPLES / 2 : LAG_SAMPLES);
    await following.close();
    return new Figures(`From the append to all ${ALL_VIEWS.length} views, ${EVENTS_PER_SECOND} events per second`)
      .add('p50', 'ms', percentile(found, 0.5))
      .add('p99', 'ms', percentile(found, 0.99)).all;
  } finally {
    await servers.stop();
  }
};

/** Reads the resident memory of a process on Linux; NaN on other systems. */
const readMemoryMebibytes = (pid: number): number => {
  if (process.platform !== 'linux') return Number.NaN;
  const [, kibibytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / KIBIBYTES_OF_A_MEBIBYTE;
};

/** Takes the next items of an iterator without closing it. */
function* takeNext<Item>(items: Iterator<Item, unknown>, count: number): Generator<Item> {
  for (let index = 0; index < count; index += 1) {
    const next = items.next();
    if (next.done === true) return;
    yield next.value;
  }
}

const SHARES = [0.25, 0.5, 1] as const;

/** Measures the memory of a worker while the log grows, each time it has caught up. */
export const measureScaledMemory = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const events = sizes.at(-1) ?? 0;
  const servers = await BenchServers.start(folder);
  const figures = new Figures('Memory of a worker');
  try {
    const worker = await servers.startWorker();
    const following = await createFollower(servers);
    figures.add('empty log', 'MiB', readMemoryMebibytes(worker.pid));
    const log = generateCases(events);
    let written = 0;
    for (const share of SHARES) {
      const size = events * share;
      await servers.fill(takeNext(log, size - written));
      written = size;
      await following.waitUntilProjected((await following.store.head()) ?? '');
      figures.add(`${formatSize(size)} events`, 'MiB', readMemoryMebibytes(worker.pid));
    }
    await following.close();
    return figures.all;
  } finally {
    await servers.stop();
  }
};
