import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readNumber } from '#bench/child-processes';
import { generateCases, writeLog } from '#bench/seed-logs';
import { atMost, Figures, measureMedians, measureTime, type Figure, type Settings } from '#bench/harness';
import { createKeyFile, measureViews } from '#bench/subject';
import { prepareNotebookLogs, formatSize } from '#bench/reading';
import { startService } from '#scenarios/spawn-service';
import { ALL_STREAMS } from '#domain/all-streams';
import { reactions } from '#domain/reactions';
import { BEGINNING } from '#processing/checkpoints';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { ALL_VIEWS } from '#read-models/all-views';

const MEBIBYTE = 1_048_576;

/** Measures the maximum memory of a process that reads the whole log. */
export const measureMemory = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const events = sizes.at(-1) ?? 0;
  const { stored, baseline } = await prepareNotebookLogs(folder, events);
  const bytes = await measureMedians({
    baseline: () => readNumber('read-log-memory', 'baseline', baseline),
    subject: () => readNumber('read-log-memory', 'store', stored),
  });
  return new Figures(`Memory in catch-up, ${formatSize(events)} events`)
    .add('baseline, reads all events', 'MiB', bytes.baseline / MEBIBYTE)
    .compare('readAll', 'MiB', bytes.subject / MEBIBYTE, bytes.baseline / MEBIBYTE, atMost('read by hand', 1.25, 1.1))
    .all;
};

/** Prepares a data folder as a service leaves it: with events, up-to-date views and finished reactions. */
const prepareFolder = async (data: string, events: number): Promise<void> => {
  const file = join(data, 'events.db');
  mkdirSync(data);
  await writeLog(file, generateCases(events));
  await createKeyFile(data);
  await measureViews(file, join(data, 'views.db'), ALL_STREAMS, ALL_VIEWS);
  const store = SqliteEventStore.open(file);
  const head = (await store.head()) ?? BEGINNING;
  await store.reactionCheckpoints.ensure(new Map(reactions.map(({ name }) => [name, head])));
  await store.close();
};

/** Measures the time from the start of the process until it serves requests. */
export const measureStart = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const events = sizes.at(-1) ?? 0;
  const data = join(folder, 'start');
  await prepareFolder(data, events);
  const start = (dataFolder: string) => async (): Promise<number> => {
    // The clock of the demonstration starts before the first event, so no deadline is due.
    const environment = { DATA_FOLDER: dataFolder, PORT: '0', DEMO: 'true' };
    let service = { stop: async (): Promise<unknown> => undefined };
    const startMs = await measureTime(async () => (service = await startService(environment)));
    await service.stop();
    return startMs;
  };
  const milliseconds = await measureMedians({ empty: start(join(folder, 'start-empty')), existing: start(data) });
  return new Figures('Start-up')
    .add('empty store', 'ms', milliseconds.empty)
    .add(`store of ${formatSize(events)} events`, 'ms', milliseconds.existing).all;
};
