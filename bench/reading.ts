import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf, notebookId, notebooksOf, notebookStream, writeLog } from '#bench/seed-logs';
import { atLeast, atMost, Figures, medians, timeOf, type Figure, type Settings } from '#bench/harness';
import { EVENTS_IN_A_STREAM, notebook, notebooksView } from '#bench/workload';
import { openStreams, timeOfViews } from '#bench/subject';
import { RawStore, RawTable, type RawEvent } from '#bench/baseline-sqlite';
import { ALL_STREAMS } from '#domain/all-streams';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { ALL_VIEWS } from '#read-models/all-views';

export const sizeName = (events: number): string =>
  events >= 1_000_000 ? `${events / 1_000_000} M` : `${events / 1_000} k`;

/** A log of notebooks of this size; written once a run. */
export const notebookLog = async (folder: string, events: number): Promise<string> => {
  const file = join(folder, `notebooks-${events}.db`);
  if (!existsSync(file)) await writeLog(file, notebooksOf(Math.ceil(events / EVENTS_IN_A_STREAM)));
  return file;
};

/** Milliseconds that reading takes by hand; opening the file is not counted, here and below: ours checks it then, which a service does once. */
const timeByHand = async (file: string, take: (page: readonly RawEvent[]) => void): Promise<number> => {
  const raw = new RawStore(file);
  const milliseconds = await timeOf(() => {
    for (const page of raw.pages()) take(page);
  });
  raw.close();
  return milliseconds;
};

/** Milliseconds that reading takes through the port. */
export const timeThroughPort = async (file: string): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(file);
  const milliseconds = await timeOf(async () => {
    for await (const page of store.readAll({ after: null })) if (page.length === 0) throw new Error('An empty page.');
  });
  await store.close();
  return milliseconds;
};

/** With the name of a file that does not exist yet. */
export const withNewFile = async (folder: string, work: (file: string) => Promise<number>): Promise<number> => {
  const file = join(folder, 'views-anew.db');
  const milliseconds = await work(file);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  return milliseconds;
};

/** Milliseconds of U: what one table takes by hand. */
export const upsertAll = async (events: string, file: string): Promise<number> => {
  const table = new RawTable(file);
  const milliseconds = await timeByHand(events, (page) => table.take(page));
  table.close();
  return milliseconds;
};

/** The log read, one view and all views folded from the first event on, at one size. */
const measureSize = async (folder: string, events: number): Promise<Figure[]> => {
  const notebooks = await notebookLog(folder, events);
  const cases = join(folder, `cases-${events}.db`);
  await writeLog(cases, casesOf(events));
  const rate = async (milliseconds: Promise<number>): Promise<number> => (events / (await milliseconds)) * 1_000;
  const rates = await medians({
    S: () => rate(timeByHand(notebooks, () => undefined)),
    U: () => rate(withNewFile(folder, (file) => upsertAll(notebooks, file))),
    read: () => rate(timeThroughPort(notebooks)),
    one: () => rate(withNewFile(folder, (file) => timeOfViews(notebooks, file, [notebook], [notebooksView]))),
    all: () => rate(withNewFile(folder, (file) => timeOfViews(cases, file, ALL_STREAMS, ALL_VIEWS))),
  });
  return new Figures(`The log, ${sizeName(events)} events`)
    .add('S: by hand, all events as objects', '/s', rates.S)
    .add('U: S and one prepared upsert an event', '/s', rates.U)
    .judge('catch-up: readAll', '/s', rates.read, rates.S, atLeast('S', 0.95, 1.35))
    .judge('one view', '/s', rates.one, rates.U, atLeast('U', 0.9, 1.15))
    .judge(`all ${ALL_VIEWS.length} views`, '/s', rates.all, rates.U, atLeast('U')).all;
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
