import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { casesOf, someMetadata } from '#bench/seed-logs';
import { Figures, percentile, type Figure, type Settings } from '#bench/harness';
import { aNote } from '#bench/workload';
import { sizeName } from '#bench/reading';
import { BenchServers } from '#bench/scaled-servers';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { PostgresViewProgress } from '#postgres/postgres-processor-monitor';
import type { Position } from '#kernel/event';
import { ALL_VIEWS } from '#read-models/all-views';

const LONGEST = 600_000;
const KIBIBYTES_OF_A_MEBIBYTE = 1_024;

interface Follower {
  readonly store: EventStoreDbEventStore;
  readonly seen: (position: Position) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Who appends, and is told when all views of the workers have passed a position. */
export const follower = async ({ eventStoreUrl, readModelsUrl: url }: BenchServers): Promise<Follower> => {
  const store = EventStoreDbEventStore.connect(eventStoreUrl);
  const readModels = await openPostgresReadModels(url, { views: ALL_VIEWS });
  const progress = new PostgresViewProgress({ store, readModels, url, notice: () => undefined }, ALL_VIEWS);
  return {
    store,
    seen: (position) => progress.waitForAll(position, LONGEST),
    close: async () => {
      await progress.close();
      await readModels.close();
      await store.close();
    },
  };
};

const EVENTS_A_SECOND = 100;

/** Milliseconds from each append to the moment in which all views have passed it. */
const lags = async ({ store, seen }: Follower, count: number): Promise<number[]> => {
  const under: Promise<number>[] = [];
  const one = async (index: number): Promise<number> => {
    const envelope = { id: randomUUID(), type: 'NotebookOpened', schema: 1, data: { ...aNote(index) } };
    const { position } = await store.append(
      `notebook-${randomUUID()}`,
      [{ ...envelope, metadata: someMetadata() }],
      'none',
    );
    const stored = performance.now();
    await seen(position);
    return performance.now() - stored;
  };
  for (let index = 0; index < count; index += 1) {
    under.push(one(index));
    await pause(1_000 / EVENTS_A_SECOND);
  }
  return Promise.all(under);
};

const LAGS_MEASURED = 1_000;

/** How far views are behind under a steady load. */
export const measureScaledLag = async ({ folder, quick }: Settings): Promise<Figure[]> => {
  const servers = await BenchServers.start(folder);
  try {
    await servers.worker();
    const following = await follower(servers);
    await lags(following, EVENTS_A_SECOND);
    const found = await lags(following, quick ? LAGS_MEASURED / 2 : LAGS_MEASURED);
    await following.close();
    return new Figures(`From the append to all ${ALL_VIEWS.length} views, ${EVENTS_A_SECOND} events a second`)
      .add('p50', 'ms', percentile(found, 0.5))
      .add('p99', 'ms', percentile(found, 0.99)).all;
  } finally {
    await servers.stop();
  }
};

/** Of a process, as Linux says it; NaN elsewhere. */
const mebibytesOf = (pid: number): number => {
  if (process.platform !== 'linux') return Number.NaN;
  const [, kibibytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / KIBIBYTES_OF_A_MEBIBYTE;
};

/** The next so many; what comes after them is left. */
function* firstOf<Item>(items: Iterator<Item, unknown>, count: number): Generator<Item> {
  for (let index = 0; index < count; index += 1) {
    const next = items.next();
    if (next.done === true) return;
    yield next.value;
  }
}

const SHARES = [0.25, 0.5, 1] as const;

/** What a worker takes while it follows a log that grows, looked at whenever it has caught up. */
export const measureScaledMemory = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const events = sizes.at(-1) ?? 0;
  const servers = await BenchServers.start(folder);
  const figures = new Figures('Memory of a worker');
  try {
    const worker = await servers.worker();
    const following = await follower(servers);
    figures.add('empty log', 'MiB', mebibytesOf(worker.pid));
    const log = casesOf(events);
    let written = 0;
    for (const share of SHARES) {
      const size = events * share;
      await servers.fill(firstOf(log, size - written));
      written = size;
      await following.seen((await following.store.head()) ?? '');
      figures.add(`${sizeName(size)} events`, 'MiB', mebibytesOf(worker.pid));
    }
    await following.close();
    return figures.all;
  } finally {
    await servers.stop();
  }
};
