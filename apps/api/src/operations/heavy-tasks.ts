import { join } from 'node:path';
import { ALL_STREAMS } from '#domain/all-streams';
import { ReadModels } from '#event-sourcing/read-models';
import { StreamKinds } from '#event-sourcing/seen';
import type { Told } from '#event-sourcing/side-thread';
import { directlyFollows, rowAt } from '#event-sourcing/sqlite/event-rows';
import { SqliteEventStore } from '#event-sourcing/sqlite/sqlite-event-store';
import { verified, type Verification } from '#event-sourcing/verification';
import { rebuildBeside } from '#event-sourcing/view-rebuild';
import { ALL_VIEWS } from '#views/all-views';
import {
  boardStatistics,
  countedCasesOf,
  type BoardAsked,
  type BoardStatistics,
  type CountedCases,
  type StatisticsAsked,
} from '#views/board-statistics';

interface InFolder {
  /** The data folder. */
  readonly folder: string;
}

/** Irregularities that are handed over at the most; `found` counts them all. */
const MOST_SHOWN = 1_000;

export interface Verified extends Verification {
  readonly found: number;
}

/** Where a view is folded before its rows take the place of those that are served. */
export const rebuildFileOf = (folder: string, view: string): string => join(folder, `rebuild-${view}.db`);

const rebuild = async ({ folder, view: name }: InFolder & { readonly view: string }, told: Told): Promise<void> => {
  const view = ALL_VIEWS.find((each) => each.name === name);
  if (view === undefined) throw new TypeError(`There is no view called ${name}.`);
  const kinds = new StreamKinds(ALL_STREAMS);
  await rebuildBeside({ eventsFile: join(folder, 'events.db'), file: rebuildFileOf(folder, name), view, kinds }, told);
};

const verification = async ({ folder }: InFolder, { progress }: Told): Promise<Verified> => {
  const store = SqliteEventStore.openReadOnly(join(folder, 'events.db'));
  try {
    const total = rowAt(await store.head());
    const onProgress = (passed: number): void => progress({ passed, total: Math.max(passed, total) });
    const { irregularities, ...looked } = await verified(store, { follows: directlyFollows, onProgress });
    onProgress(looked.events);
    return { ...looked, found: irregularities.length, irregularities: irregularities.slice(0, MOST_SHOWN) };
  } finally {
    await store.close();
  }
};

/** Reads the views as they stand when it begins. */
const reading = async <Found>(folder: string, read: (readModels: ReadModels) => Promise<Found>): Promise<Found> => {
  const readModels = ReadModels.openReadOnly(join(folder, 'views.db'));
  return read(readModels).finally(() => readModels.close());
};

type OfBoard<Asked> = InFolder & { readonly asked: Asked };

const casesOfBoard = ({ folder, asked: { boardId, today } }: OfBoard<BoardAsked>): Promise<CountedCases> =>
  reading(folder, (readModels) => countedCasesOf(readModels, boardId, today));

const statisticsOfBoard = ({ folder, asked }: OfBoard<StatisticsAsked>): Promise<BoardStatistics> =>
  reading(folder, (readModels) => boardStatistics(readModels, asked));

/** What is read at length, on a thread of its own with connections of its own that read only. */
export const heavyTasks = { rebuild, verification, casesOfBoard, statisticsOfBoard };

export type HeavyTasks = typeof heavyTasks;
