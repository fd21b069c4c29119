import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf, notebookId, notebooksOf, notebookStream, writeLog } from '#bench/logs';
import { atLeast, atMost, Figures, medians, rateOf, timeOf, type Figure, type Settings } from '#bench/measuring';
import { EVENTS_IN_A_STREAM, notebook, notebooksView } from '#bench/notebook';
import { openStreams, timeOfViews } from '#bench/ours';
import { RawStore, RawTable, type RawEvent } from '#bench/raw';
import { ALL_STREAMS } from '#domain/all-streams';
import { SqliteEventStore } from '#event-sourcing/sqlite/sqlite-event-store';
import { ALL_VIEWS } from '#views/all-views';

export const sizeName = (events: number): string =>
  events >= 1_000_000 ? `${events / 1_000_000} M` : `${events / 1_000} k`;

/** A log of notebooks of this size; written once a run. */
export const notebookLog = async (folder: string, events: number): Promise<string> => {
  const file = join(folder, `notebooks-${events}.db`);
  if (!existsSync(file)) await writeLog(file, notebooksOf(Math.ceil(events / EVENTS_IN_A_STREAM)));
  return file;
};

const rawRead = (file: string, take: (page: readonly RawEvent[]) => void): number => {
  const raw = new RawStore(file);
  let count = 0;
  for (const page of raw.pages()) {
    take(page);
    count += page.length;
  }
  raw.close();
  return count;
};

/** All events of the file through the port; how many they are. */
export const readThroughPort = async (file: string): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(file);
  let count = 0;
  for await (const page of store.readAll({ after: null })) count += page.length;
  await store.close();
  return count;
};

const withNewFile = async (folder: string, work: (file: string) => unknown): Promise<void> => {
  const file = join(folder, 'views-anew.db');
  await work(file);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
};

const upsertAll = (events: string, file: string): void => {
  const table = new RawTable(file);
  rawRead(events, (page) => table.take(page));
  table.close();
};

/** The log read, one view and all views folded from the first event on, at one size. */
const measureSize = async (folder: string, events: number): Promise<Figure[]> => {
  const notebooks = await notebookLog(folder, events);
  const cases = join(folder, `cases-${events}.db`);
  await writeLog(cases, casesOf(events));
  const rate = await medians({
    S: () => rateOf(events, () => rawRead(notebooks, () => undefined)),
    U: () => rateOf(events, () => withNewFile(folder, (file) => upsertAll(notebooks, file))),
    read: () => rateOf(events, () => readThroughPort(notebooks)),
    one: () =>
      rateOf(events, () => withNewFile(folder, (file) => timeOfViews(notebooks, file, [notebook], [notebooksView]))),
    all: () => rateOf(events, () => withNewFile(folder, (file) => timeOfViews(cases, file, ALL_STREAMS, ALL_VIEWS))),
  });
  return new Figures(`The log, ${sizeName(events)} events`)
    .add('S: by hand, all events as objects', '/s', rate.S)
    .add('U: S and one prepared upsert an event', '/s', rate.U)
    .judge('catch-up: readAll', '/s', rate.read, rate.S, atLeast('S', 0.95, 1.35))
    .judge('one view', '/s', rate.one, rate.U, atLeast('U', 0.9, 1.15))
    .judge(`all ${ALL_VIEWS.length} views`, '/s', rate.all, rate.U, atLeast('U')).all;
};

export const measureLog = async ({ folder, sizes }: Settings): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const events of sizes) figures.push(...(await measureSize(folder, events)));
  return [...figures, ...atSize(figures)];
};

/** How the rates at the largest log compare with those at the smallest. */
const atSize = (figures: readonly Figure[]): Figure[] => {
  const flat = new Figures('The log, largest beside smallest');
  for (const [name, least] of [
    ['catch-up: readAll', 0.95],
    ['one view', null],
  ] as const) {
    const rates = figures.filter((figure) => figure.name === name).map(({ value }) => value);
    const [smallest, largest] = [rates.at(0), rates.at(-1)];
    if (rates.length < 2 || smallest === undefined || largest === undefined) continue;
    flat.judge(name, '/s', largest, smallest, atLeast('the smallest', null, least));
  }
  return flat.all;
};

const LONG_STREAM = 1_000;
const REPEATS = 40;

const meanOf = async (work: (index: number) => unknown): Promise<number> =>
  (await timeOf(async () => {
    for (let index = 0; index < REPEATS; index += 1) await work(index);
  })) / REPEATS;

/** The state of a stream of a thousand events, when it was never asked for and when it is known. */
export const measureLoads = async ({ folder }: Settings): Promise<Figure[]> => {
  const events = 'long.db';
  await writeLog(join(folder, events), notebooksOf(REPEATS, LONG_STREAM));
  const raw = new RawStore(join(folder, events));
  const warm = openStreams(folder, events);
  const load = (index: number) => warm.streams.stateOf(notebook, notebookId(index));
  const milliseconds = await medians({
    raw: () => meanOf((index) => raw.folded(notebookStream(index))),
    cold: async () => {
      const cold = openStreams(folder, events);
      const found = await meanOf((index) => cold.streams.stateOf(notebook, notebookId(index)));
      await cold.close();
      return found;
    },
    warm: async () => {
      await meanOf(load);
      return meanOf(load);
    },
  });
  raw.close();
  await warm.close();
  return new Figures('A stream of 1,000 events')
    .add('L: by hand', 'ms', milliseconds.raw)
    .judge('cold', 'ms', milliseconds.cold, milliseconds.raw, atMost('L', 1.1, 0.8))
    .judge('warm', 'ms', milliseconds.warm, milliseconds.raw, atMost('L', 0.05)).all;
};
