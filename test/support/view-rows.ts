import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ALL_STREAMS } from '#domain/all-streams';
import { loadCheckpoints } from '#processing/checkpoints';
import type { EventStore } from '#execution/event-store';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { DataFolder } from '#test/support/data-folder';
import { ALL_VIEWS } from '#read-models/all-views';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

/** All rows of all views, and the position of each view. */
export interface ViewRows {
  readonly positions: ReadonlyMap<string, string>;
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

const readRows = async (readModels: ReadModels): Promise<ViewRows> => {
  const { database } = readModels;
  const tables: Record<string, object[]> = {};
  for (const { name, key } of ALL_VIEWS.flatMap((view) => view.tables))
    tables[name] = await database.selectFrom(name).selectAll().orderBy(key).execute();
  const checkpoints = ALL_VIEWS.map((view) => readModels.checkpointName(view));
  return { positions: await loadCheckpoints(database, checkpoints), tables };
};

const throwWarning = (sentence: string): never => {
  throw new Error(sentence);
};

/** Reads the views in the folder of a stopped service. */
export const readStoredRows = async (folder: Pick<DataFolder, 'file'>): Promise<ViewRows> => {
  const readModels = await openSqliteReadModels(folder.file('views.db'), throwWarning);
  return readRows(readModels).finally(() => readModels.close());
};

/** Projects all events into empty read models, reads the rows and closes the read models. */
const projectInto = async (readModels: ReadModels, store: EventStore): Promise<ViewRows> => {
  const upcaster = new EventUpcaster(ALL_STREAMS);
  const projector = new Projector({ store, readModels, upcaster, views: ALL_VIEWS, warn: throwWarning });
  await projector.start();
  await projector.whenCaughtUp();
  await projector.stop();
  return readRows(readModels).finally(() => readModels.close());
};

/** Copies the events to a new folder, projects all of them and reads the rows. */
export const readRebuiltRows = async (folder: Pick<DataFolder, 'file'>): Promise<ViewRows> => {
  const copy = folder.file('copy');
  mkdirSync(copy);
  copyFileSync(folder.file('events.db'), join(copy, 'events.db'));
  const store = SqliteEventStore.openReadOnly(join(copy, 'events.db'));
  return projectInto(await openSqliteReadModels(join(copy, 'views.db'), throwWarning), store).finally(() =>
    store.close(),
  );
};

/** Reads the views in this PostgreSQL database. */
export const readServedRows = async (url: string): Promise<ViewRows> => {
  const readModels = await openPostgresReadModels(url, { views: ALL_VIEWS });
  return readRows(readModels).finally(() => readModels.close());
};

/** Projects all events into an empty PostgreSQL database and reads the rows. */
export const projectRowsInto = async (url: string, store: EventStore): Promise<ViewRows> =>
  projectInto(await openPostgresReadModels(url), store);

/** Names of the tables with different rows, and of the views with different positions. */
export const findDifferentTables = (one: ViewRows, other: ViewRows): string[] => {
  const tables = Object.keys(one.tables).filter((name) => !isDeepStrictEqual(one.tables[name], other.tables[name]));
  const views = [...one.positions].filter(([name, position]) => other.positions.get(name) !== position);
  return [...tables, ...views.map(([name]) => `the checkpoint of ${name}`)];
};
