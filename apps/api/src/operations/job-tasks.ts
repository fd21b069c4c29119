import { join } from 'node:path';
import { ALL_STREAMS } from '#domain/all-streams';
import { eventsAt, readModelsAt, type Place } from '#hosting/installation-location';
import { rebuiltOnServers, type AskedOfServers } from '#hosting/rebuild-on-servers';
import type { EventStore } from '#execution/event-store';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import type { Told } from '#processing/worker-thread-runner';
import { directlyFollows, rowAt } from '#sqlite/event-rows';
import { verified, type Verification } from '#execution/verification';
import { rebuildBeside } from '#processing/shadow-rebuild';
import { ALL_VIEWS } from '#read-models/all-views';
import {
  boardStatistics,
  countedCasesOf,
  type BoardAsked,
  type BoardStatistics,
  type CountedCases,
  type StatisticsAsked,
} from '#read-models/board-statistics';

interface At {
  readonly place: Place;
}

/** Irregularities that are handed over at the most; `found` counts them all. */
const MOST_SHOWN = 1_000;

export interface Verified extends Verification {
  readonly found: number;
}

/** Where a view is folded before its rows take the place of those that are served. */
export const rebuildFileOf = (folder: string, view: string): string => join(folder, `rebuild-${view}.db`);

/** Of the embedded mode: into a file beside that of the views. */
const rebuild = async ({ folder, view: name }: { readonly folder: string; readonly view: string }, told: Told) => {
  const view = ALL_VIEWS.find((each) => each.name === name);
  if (view === undefined) throw new TypeError(`There is no view called ${name}.`);
  const kinds = new StreamKinds(ALL_STREAMS);
  const [eventsFile, servedFile] = [join(folder, 'events.db'), join(folder, 'views.db')];
  await rebuildBeside({ eventsFile, servedFile, file: rebuildFileOf(folder, name), view, kinds }, told);
};

/** Of several processes: into tables beside those that are served, which they replace in the end. */
const rebuildOnServers = (asked: AskedOfServers, told: Told): Promise<void> => rebuiltOnServers({ ...asked, told });

/** Only the rows of a file are numbered without holes, which shows a missing one and how many there are. */
const numbering = async ({ servers }: Place, store: EventStore) =>
  servers === null
    ? { total: rowAt(await store.head()), options: { follows: directlyFollows } }
    : { total: 0, options: {} };

const verification = async ({ place }: At, { progress }: Told): Promise<Verified> => {
  const store = eventsAt(place);
  try {
    const { total, options } = await numbering(place, store);
    const onProgress = (passed: number): void => progress({ passed, total: Math.max(passed, total) });
    const { irregularities, ...looked } = await verified(store, { ...options, onProgress });
    onProgress(looked.events);
    return { ...looked, found: irregularities.length, irregularities: irregularities.slice(0, MOST_SHOWN) };
  } finally {
    await store.close();
  }
};

/** Reads the views as they stand when it begins. */
const reading = async <Found>(place: Place, read: (readModels: ReadModels) => Promise<Found>): Promise<Found> => {
  const readModels = await readModelsAt(place);
  return read(readModels).finally(() => readModels.close());
};

type OfBoard<Asked> = At & { readonly asked: Asked };

const casesOfBoard = ({ place, asked: { boardId, today } }: OfBoard<BoardAsked>): Promise<CountedCases> =>
  reading(place, (readModels) => countedCasesOf(readModels, boardId, today));

const statisticsOfBoard = ({ place, asked }: OfBoard<StatisticsAsked>): Promise<BoardStatistics> =>
  reading(place, (readModels) => boardStatistics(readModels, asked));

/** What is read at length, on a thread of its own with connections of its own that read only. */
export const heavyTasks = { rebuild, rebuildOnServers, verification, casesOfBoard, statisticsOfBoard };

export type HeavyTasks = typeof heavyTasks;
