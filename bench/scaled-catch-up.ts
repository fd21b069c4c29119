import { casesOf, writeLog } from '#bench/seed-logs';
import { join } from 'node:path';
import { atLeast, Figures, medians, type Figure, type Settings } from '#bench/harness';
import { notebook, notebooksView } from '#bench/workload';
import { timeOfFold } from '#bench/subject';
import { notebookLog, sizeName, upsertAll, withNewFile } from '#bench/reading';
import { durablePostgres } from '#bench/scaled-servers';
import { ALL_STREAMS } from '#domain/all-streams';
import { openPostgresReadModels, POSTGRES_BATCH } from '#postgres/postgres-read-models';
import type { StreamKind } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { View } from '#processing/view';
import { ALL_VIEWS } from '#read-models/all-views';

const LARGEST = 200_000;

/** Milliseconds that a fold of this file's events into an empty database takes. */
const timeInto = async (
  url: string,
  events: string,
  kinds: readonly StreamKind[],
  views: readonly View[],
): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(events);
  return timeOfFold(store, await openPostgresReadModels(url), kinds, views, POSTGRES_BATCH);
};

/** Views folded into PostgreSQL from the first event on, beside U, which writes one upsert an event into a file. */
export const measureScaledCatchUp = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const events = sizes.filter((size) => size <= LARGEST).at(-1) ?? LARGEST;
  const notebooks = await notebookLog(folder, events);
  const cases = join(folder, `scaled-cases-${events}.db`);
  await writeLog(cases, casesOf(events));
  const postgres = await durablePostgres();
  const rate = async (milliseconds: Promise<number>): Promise<number> => (events / (await milliseconds)) * 1_000;
  const into = async (file: string, kinds: readonly StreamKind[], views: readonly View[]): Promise<number> =>
    timeInto(await postgres.createDatabase(), file, kinds, views);
  try {
    const rates = await medians({
      U: () => rate(withNewFile(folder, (file) => upsertAll(notebooks, file))),
      one: () => rate(into(notebooks, [notebook], [notebooksView])),
      all: () => rate(into(cases, ALL_STREAMS, ALL_VIEWS)),
    });
    return new Figures(`Catch-up into PostgreSQL, ${sizeName(events)} events`)
      .add('U: by hand, one prepared upsert an event into a file', '/s', rates.U)
      .judge('one view', '/s', rates.one, rates.U, atLeast('U', null, 0.7))
      .judge(`all ${ALL_VIEWS.length} views`, '/s', rates.all, rates.U, atLeast('U')).all;
  } finally {
    await postgres.stop();
  }
};
