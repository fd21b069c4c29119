import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBaselineLog } from '#bench/baseline-log';
import {
  generateCases,
  generateMixedCases,
  toNotebookId,
  generateNotebooks,
  toNotebookStream,
  writeLog,
} from '#bench/seed-logs';
import { atLeast, atMost, Figures, measureMedians, measureTime, type Figure, type Settings } from '#bench/harness';
import { EVENTS_PER_STREAM, notebook, notebooksView } from '#bench/workload';
import { openExecutor, measureViews } from '#bench/subject';
import { BaselineStore, BaselineTable, type BaselineEvent } from '#bench/baseline-sqlite';
import { ALL_STREAMS } from '#domain/all-streams';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { ALL_VIEWS } from '#read-models/all-views';

export const formatSize = (events: number): string =>
  events >= 1_000_000 ? `${events / 1_000_000} M` : `${events / 1_000} k`;

/** Files with the same events. */
export interface NotebookLogs {
  /** As the event store writes it. */
  readonly stored: string;
  /** As the baseline writes it. */
  readonly baseline: string;
}

/** Writes logs of notebooks of this size, once per run. */
export const prepareNotebookLogs = async (folder: string, events: number): Promise<NotebookLogs> => {
  const logs = {
    stored: join(folder, `notebooks-${events}.db`),
    baseline: join(folder, `baseline-notebooks-${events}.db`),
  };
  const streams = Math.ceil(events / EVENTS_PER_STREAM);
  if (!existsSync(logs.stored)) await writeLog(logs.stored, generateNotebooks(streams));
  if (!existsSync(logs.baseline)) writeBaselineLog(logs.baseline, generateNotebooks(streams));
  return logs;
};

/** Measures reading with the baseline, in milliseconds. Opening the file is not counted, because the event store verifies the file then. */
const measureBaselineRead = async (file: string, take: (page: readonly BaselineEvent[]) => void): Promise<number> => {
  const store = new BaselineStore(file);
  const milliseconds = await measureTime(() => {
    for (const page of store.pages()) take(page);
  });
  store.close();
  return milliseconds;
};

/** Measures reading with the event store, in milliseconds. */
export const measureStoreRead = async (file: string): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(file);
  const milliseconds = await measureTime(async () => {
    for await (const page of store.readAll({ after: null })) if (page.length === 0) throw new Error('An empty page.');
  });
  await store.close();
  return milliseconds;
};

/** Runs work with the name of a new file, and deletes the file afterwards. */
export const withNewFile = async (folder: string, work: (file: string) => Promise<number>): Promise<number> => {
  const file = join(folder, 'new-views.db');
  const milliseconds = await work(file);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  return milliseconds;
};

/** Measures the baseline of a projection: reads all events and upserts one row per event. Milliseconds. */
export const upsertAll = async (events: string, file: string): Promise<number> => {
  const table = new BaselineTable(file);
  const milliseconds = await measureBaselineRead(events, (page) => table.applyEvents(page));
  table.close();
  return milliseconds;
};

/** Measures reading the log, and folding one view and all views from the first event, at one size. */
const measureSize = async (folder: string, events: number): Promise<Figure[]> => {
  const notebooks = await prepareNotebookLogs(folder, events);
  const cases = join(folder, `cases-${events}.db`);
  await writeLog(cases, generateCases(events));
  const mixed = join(folder, `mixed-cases-${events}.db`);
  await writeLog(mixed, generateMixedCases(events));
  const foldAll = (file: string) => withNewFile(folder, (views) => measureViews(file, views, ALL_STREAMS, ALL_VIEWS));
  const rate = async (milliseconds: Promise<number>): Promise<number> => (events / (await milliseconds)) * 1_000;
  const rates = await measureMedians({
    baselineRead: () => rate(measureBaselineRead(notebooks.baseline, () => undefined)),
    baselineUpsert: () => rate(withNewFile(folder, (file) => upsertAll(notebooks.baseline, file))),
    read: () => rate(measureStoreRead(notebooks.stored)),
    one: () => rate(withNewFile(folder, (file) => measureViews(notebooks.stored, file, [notebook], [notebooksView]))),
    all: () => rate(foldAll(cases)),
    mixed: () => rate(foldAll(mixed)),
  });
  return new Figures(`The log, ${formatSize(events)} events`)
    .add('baseline, reads all events as objects', '/s', rates.baselineRead)
    .add('baseline, reads and upserts one row per event', '/s', rates.baselineUpsert)
    .compare('catch-up: readAll', '/s', rates.read, rates.baselineRead, atLeast('read by hand', 0.95, 1.35))
    .compare('one view', '/s', rates.one, rates.baselineUpsert, atLeast('upsert by hand', 0.9, 1.15))
    .compare(`all ${ALL_VIEWS.length} views`, '/s', rates.all, rates.baselineUpsert, atLeast('upsert by hand'))
    .compare(
      `all ${ALL_VIEWS.length} views, cases mixed`,
      '/s',
      rates.mixed,
      rates.baselineUpsert,
      atLeast('upsert by hand'),
    ).all;
};

export const measureLog = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const events of sizes) figures.push(...(await measureSize(folder, events)));
  return [...figures, ...compareSizes(figures)];
};

/** Compares the rates of the largest log with those of the smallest. */
const compareSizes = (figures: readonly Figure[]): Figure[] => {
  const flat = new Figures('The log, largest compared with smallest');
  for (const [name, target] of [
    ['catch-up: readAll', 0.95],
    ['one view', null],
  ] as const) {
    const rates = figures.filter((figure) => figure.name === name).map(({ value }) => value);
    const [smallest, largest] = [rates.at(0), rates.at(-1)];
    if (rates.length < 2 || smallest === undefined || largest === undefined) continue;
    flat.compare(name, '/s', largest, smallest, atLeast('smallest log', null, target));
  }
  return flat.all;
};

const LONG_STREAM = 1_000;
const REPEATS = 40;

const measureMean = async (work: (index: number) => unknown): Promise<number> =>
  (await measureTime(async () => {
    for (let index = 0; index < REPEATS; index += 1) await work(index);
  })) / REPEATS;

/** Measures loading a stream of 1,000 events, without and with the cache. */
export const measureLoads = async ({ folder }: Settings): Promise<Figure[]> => {
  const events = 'long.db';
  await writeLog(join(folder, events), generateNotebooks(REPEATS, LONG_STREAM));
  writeBaselineLog(join(folder, 'baseline-long.db'), generateNotebooks(REPEATS, LONG_STREAM));
  const baseline = new BaselineStore(join(folder, 'baseline-long.db'));
  const warm = openExecutor(folder, events);
  const load = (index: number) => warm.streams.find(notebook, toNotebookId(index));
  const milliseconds = await measureMedians({
    baseline: () => measureMean((index) => baseline.foldStream(toNotebookStream(index))),
    cold: async () => {
      const cold = openExecutor(folder, events);
      const found = await measureMean((index) => cold.streams.find(notebook, toNotebookId(index)));
      await cold.close();
      return found;
    },
    warm: async () => {
      await measureMean(load);
      return measureMean(load);
    },
  });
  baseline.close();
  await warm.close();
  return new Figures('A stream of 1,000 events')
    .add('baseline', 'ms', milliseconds.baseline)
    .compare('not in cache', 'ms', milliseconds.cold, milliseconds.baseline, atMost('load by hand', 1.1, 0.8))
    .compare('in cache', 'ms', milliseconds.warm, milliseconds.baseline, atMost('load by hand', 0.05)).all;
};
