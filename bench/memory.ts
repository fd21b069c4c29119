import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { numberFrom } from '#bench/child-processes';
import { casesOf, writeLog } from '#bench/seed-logs';
import { atMost, Figures, medians, timeOf, type Figure, type Settings } from '#bench/harness';
import { makeKeyFile, timeOfViews } from '#bench/subject';
import { notebookLog, sizeName } from '#bench/reading';
import { startService } from '#scenarios/spawn-service';
import { ALL_STREAMS } from '#domain/all-streams';
import { reactions } from '#domain/reactions';
import { establishCheckpoint } from '#processing/checkpoints';
import { ReadModels } from '#processing/read-models';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { ALL_VIEWS } from '#read-models/all-views';

const MEBIBYTE = 1_048_576;

/** The most memory that a process takes which reads the whole log. */
export const measureMemory = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const events = sizes.at(-1) ?? 0;
  const file = await notebookLog(folder, events);
  const bytes = await medians({
    raw: () => numberFrom('memory-reader', 'hand', file),
    ours: () => numberFrom('memory-reader', 'port', file),
  });
  return new Figures(`Memory in catch-up, ${sizeName(events)} events`)
    .add('M: by hand', 'MiB', bytes.raw / MEBIBYTE)
    .judge('readAll', 'MiB', bytes.ours / MEBIBYTE, bytes.raw / MEBIBYTE, atMost('M', 1.25, 1.1)).all;
};

/** A folder as a service leaves it: events, views folded, reactions at the end. */
const prepareFolder = async (data: string, events: number): Promise<void> => {
  const file = join(data, 'events.db');
  mkdirSync(data);
  await writeLog(file, casesOf(events));
  await makeKeyFile(data);
  await timeOfViews(file, join(data, 'views.db'), ALL_STREAMS, ALL_VIEWS);
  const store = SqliteEventStore.openReadOnly(file);
  const head = await store.head();
  await store.close();
  const readModels = await ReadModels.open(join(data, 'views.db'), () => undefined);
  for (const { name } of reactions) await establishCheckpoint(readModels.database, `reaction:${name}`, head ?? '');
  await readModels.close();
};

/** From the launch of the process to the first request that it would answer. */
export const measureStart = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const events = sizes.at(-1) ?? 0;
  const data = join(folder, 'start');
  await prepareFolder(data, events);
  const start = (dataFolder: string) => async (): Promise<number> => {
    // The clock of a demonstration stands before the first event, so that nothing is due.
    const environment = { DATA_FOLDER: dataFolder, PORT: '0', DEMO: 'true' };
    let service = { stop: async (): Promise<unknown> => undefined };
    const milliseconds = await timeOf(async () => (service = await startService(environment)));
    await service.stop();
    return milliseconds;
  };
  const milliseconds = await medians({ empty: start(join(folder, 'start-empty')), existing: start(data) });
  return new Figures('Start-up')
    .add('an empty store', 'ms', milliseconds.empty)
    .add(`a store of ${sizeName(events)} events`, 'ms', milliseconds.existing).all;
};
