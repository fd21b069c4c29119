import { generateCases, writeLog } from '#bench/seed-logs';
import { join } from 'node:path';
import { atLeast, Figures, measureMedians, type Figure, type Settings } from '#bench/harness';
import { notebook, notebooksView } from '#bench/workload';
import { measureFold } from '#bench/subject';
import { prepareNotebookLogs, formatSize, upsertAll, withNewFile } from '#bench/reading';
import { startDurablePostgres } from '#bench/scaled-servers';
import { ALL_STREAMS } from '#domain/all-streams';
import { openPostgresReadModels, POSTGRES_BATCH_SIZE } from '#postgres/postgres-read-models';
import type { StreamCategory } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { View } from '#processing/view';
import { ALL_VIEWS } from '#read-models/all-views';

const MAX_EVENTS = 200_000;

/** Measures folding the events of this file into an empty database, in milliseconds. */
const measureFoldInto = async (
  url: string,
  events: string,
  kinds: readonly StreamCategory[],
  views: readonly View[],
): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(events);
  return measureFold(store, await openPostgresReadModels(url), kinds, views, POSTGRES_BATCH_SIZE);
};

/** Measures folding views into PostgreSQL from the first event. The baseline upserts one row per event into a SQLite file. */
export const measureScaledCatchUp = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const events = sizes.filter((size) => size <= MAX_EVENTS).at(-1) ?? MAX_EVENTS;
  const notebooks = await prepareNotebookLogs(folder, events);
  const cases = join(folder, `scaled-cases-${events}.db`);
  await writeLog(cases, generateCases(events));
  const postgres = await startDurablePostgres();
  const rate = async (milliseconds: Promise<number>): Promise<number> => (events / (await milliseconds)) * 1_000;
  const into = async (file: string, kinds: readonly StreamCategory[], views: readonly View[]): Promise<number> =>
    measureFoldInto(await postgres.createDatabase(), file, kinds, views);
  try {
    const rates = await measureMedians({
      baselineUpsert: () => rate(withNewFile(folder, (file) => upsertAll(notebooks.baseline, file))),
      one: () => rate(into(notebooks.stored, [notebook], [notebooksView])),
      all: () => rate(into(cases, ALL_STREAMS, ALL_VIEWS)),
    });
    return new Figures(`Catch-up into PostgreSQL, ${formatSize(events)} events`)
      .add('baseline, upserts one row per event into a file', '/s', rates.baselineUpsert)
      .compare('one view', '/s', rates.one, rates.baselineUpsert, atLeast('upsert by hand', null, 0.7))
      .compare(
        `all ${ALL_VIEWS.length} views`,
        '/s',
        rates.all,
        rates.baselineUpsert,
        atLeast('upsert by hand', 0.5, 1),
      ).all;
  } finally {
    await postgres.stop();
  }
};
