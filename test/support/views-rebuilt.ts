import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ALL_STREAMS } from '#domain/all-streams';
import { checkpointsOf } from '#processing/checkpoints';
import type { EventStore } from '#execution/event-store';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { DataFolder } from '#test/support/data-folder';
import { ALL_VIEWS } from '#read-models/all-views';

/** All rows of all tables of all views, and how far each view has come. */
export interface ShownRows {
  readonly positions: ReadonlyMap<string, string>;
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

const rowsOf = async (readModels: ReadModels): Promise<ShownRows> => {
  const { database } = readModels;
  const tables: Record<string, object[]> = {};
  for (const { name, key } of ALL_VIEWS.flatMap((view) => view.tables))
    tables[name] = await database.selectFrom(name).selectAll().orderBy(key).execute();
  const checkpoints = ALL_VIEWS.map((view) => readModels.checkpointOf(view));
  return { positions: await checkpointsOf(database, checkpoints), tables };
};

const fail = (sentence: string): never => {
  throw new Error(sentence);
};

/** What a service that was stopped has left in its views. */
export const rowsLeft = async (folder: DataFolder): Promise<ShownRows> => {
  const readModels = await ReadModels.open(folder.file('views.db'), fail);
  return rowsOf(readModels).finally(() => readModels.close());
};

/** Folds all views from the first event on; `readModels` are closed then. */
const foldedInto = async (readModels: ReadModels, store: EventStore): Promise<ShownRows> => {
  const kinds = new StreamKinds(ALL_STREAMS);
  const projector = new Projector({ store, readModels, kinds, views: ALL_VIEWS, notice: fail });
  await projector.start();
  await projector.ready();
  await projector.stop();
  return rowsOf(readModels).finally(() => readModels.close());
};

/** The same, folded from the first event on, from a copy of the events in another folder. */
export const rowsRebuilt = async (folder: DataFolder): Promise<ShownRows> => {
  const anew = folder.file('anew');
  mkdirSync(anew);
  copyFileSync(folder.file('events.db'), join(anew, 'events.db'));
  const store = SqliteEventStore.openReadOnly(join(anew, 'events.db'));
  return foldedInto(await ReadModels.open(join(anew, 'views.db'), fail), store).finally(() => store.close());
};

/** What stands in the views of this PostgreSQL database. */
export const rowsServed = async (url: string): Promise<ShownRows> => {
  const readModels = await openPostgresReadModels(url, { views: ALL_VIEWS });
  return rowsOf(readModels).finally(() => readModels.close());
};

/** What stands in an empty PostgreSQL database after a fold from the first event on. */
export const rowsFoldedInto = async (url: string, store: EventStore): Promise<ShownRows> =>
  foldedInto(await openPostgresReadModels(url), store);

/** Names of the tables whose rows are not the same, and of views that have not come equally far. */
export const differentTables = (one: ShownRows, other: ShownRows): string[] => {
  const tables = Object.keys(one.tables).filter((name) => !isDeepStrictEqual(one.tables[name], other.tables[name]));
  const views = [...one.positions].filter(([name, position]) => other.positions.get(name) !== position);
  return [...tables, ...views.map(([name]) => `the checkpoint of ${name}`)];
};
