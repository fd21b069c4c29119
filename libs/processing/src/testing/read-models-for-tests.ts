import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { runPostgresUrl } from '#postgres/testing/test-databases';
import { resetCheckpoint } from '#processing/checkpoints';
import type { ReadModels } from '#processing/read-models';
import { renewAllRevisions } from '#processing/table-revisions';
import type { View } from '#processing/view';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

declare global {
  /** Set by the jest project `integration`, which runs the specs of read models again on PostgreSQL. */
  var readModelsIn: 'postgresql' | undefined;
}

export const onPostgres = globalThis.readModelsIn === 'postgresql';

/** Where the read models of one specification are stored: in a SQLite file, or in a separate schema on PostgreSQL. */
export interface ReadModelsLocation {
  /** Opens the read models. Can be called several times at once, as by several processes. */
  open(): Promise<ReadModels>;
  /** Call it after all of them are closed. */
  remove(): void;
}

const silent = (): void => undefined;

const createFileLocation = (): ReadModelsLocation => {
  const folder = mkdtempSync(join(tmpdir(), 'read-models-'));
  return {
    open: () => openSqliteReadModels(join(folder, 'views.db'), silent),
    remove: () => rmSync(folder, { recursive: true }),
  };
};

/** Unused schemas. Creating many at once is faster, and schemas are faster to create than databases. */
const emptySchemas: string[] = [];
const SCHEMAS_PER_BATCH = 40;

const createSchemas = async (): Promise<void> => {
  const names = Array.from({ length: SCHEMAS_PER_BATCH }, () => `test_${randomUUID().replaceAll('-', '')}`);
  const client = new pg.Client({ connectionString: runPostgresUrl() });
  await client.connect();
  await client.query(names.map((name) => `create schema ${name};`).join('\n')).finally(() => client.end());
  emptySchemas.push(...names);
};

/** A URL whose connections see only an empty schema. */
const takeEmptySchemaUrl = async (): Promise<string> => {
  if (emptySchemas.length === 0) await createSchemas();
  const name = emptySchemas.pop() ?? '';
  const url = new URL(runPostgresUrl());
  url.searchParams.set('options', `-c search_path=${name}`);
  return url.href;
};

/** An empty location. Schemas on the server are removed with the server. */
export const createReadModelsLocation = async (): Promise<ReadModelsLocation> => {
  if (!onPostgres) return createFileLocation();
  const url = await takeEmptySchemaUrl();
  return { open: () => openPostgresReadModels(url, { connections: 4 }), remove: silent };
};

/** Read models that are opened only once: in memory, or in a location of `createReadModelsLocation`. */
export const openEmptyReadModels = async (): Promise<ReadModels> => {
  if (!onPostgres) return openSqliteReadModels(':memory:', silent);
  return (await createReadModelsLocation()).open();
};

const lent = new Map<View, ReadModels>();

/** Deletes the rows of the view, so that it is projected from the beginning again. */
const emptyView = async (readModels: ReadModels, view: View): Promise<ReadModels> => {
  for (const { name } of view.tables) await readModels.database.deleteFrom(name).execute();
  await renewAllRevisions(readModels.database, view.tables);
  await resetCheckpoint(readModels.database, readModels.checkpointName(view));
  return readModels;
};

/**
 * Runs `use` with read models that have no rows of this view. On PostgreSQL they stay open and are used again, because opening them takes longer than
 * most specifications.
 */
export const withReadModels = async (view: View, use: (readModels: ReadModels) => Promise<void>): Promise<void> => {
  const known = lent.get(view);
  const readModels = known === undefined ? await openEmptyReadModels() : await emptyView(known, view);
  if (onPostgres) lent.set(view, readModels);
  await use(readModels).finally(() => (onPostgres ? undefined : readModels.close()));
};

/** Call it after all specifications of a file. */
export const closeLentReadModels = async (): Promise<void> => {
  for (const readModels of lent.values()) await readModels.close();
  lent.clear();
};
