import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { ReadModels } from '#processing/read-models';
import type { View } from '#processing/view';

declare global {
  /** Set by the jest project «postgresql», in which the specifications of views and of the projector run once more. */
  var readModelsIn: 'postgresql' | undefined;
}

/** The server that the jest project «postgresql» starts for a run. */
const SERVER = 'POSTGRES_FOR_TESTS';

export const onPostgres = globalThis.readModelsIn === 'postgresql';

/** Where the read models of one specification lie: in a SQLite file, or in a schema of their own on the run's PostgreSQL. */
export interface ReadModelsPlace {
  /** Opens them, also several times at once, as several processes would. */
  open(): Promise<ReadModels>;
  /** After all are closed. */
  remove(): void;
}

const silent = (): void => undefined;

const inFile = (): ReadModelsPlace => {
  const folder = mkdtempSync(join(tmpdir(), 'read-models-'));
  return {
    open: () => ReadModels.open(join(folder, 'views.db'), silent),
    remove: () => rmSync(folder, { recursive: true }),
  };
};

const serverUrl = (): string => {
  const url = process.env[SERVER];
  if (url === undefined) throw new Error('The jest project «postgresql» has started no server.');
  return url;
};

/** Schemas that nobody has yet, made many at once; quicker made than databases. */
const emptySchemas: string[] = [];
const MADE_AT_ONCE = 40;

const makeSchemas = async (): Promise<void> => {
  const names = Array.from({ length: MADE_AT_ONCE }, () => `test_${randomUUID().replaceAll('-', '')}`);
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  await client.query(names.map((name) => `create schema ${name};`).join('\n')).finally(() => client.end());
  emptySchemas.push(...names);
};

/** The URL for whose connections an empty schema is the only one. */
const urlOfEmptySchema = async (): Promise<string> => {
  if (emptySchemas.length === 0) await makeSchemas();
  const name = emptySchemas.pop() ?? '';
  const url = new URL(serverUrl());
  url.searchParams.set('options', `-c search_path=${name}`);
  return url.href;
};

/** An empty place. What lies on the server goes with it. */
export const placeForReadModels = async (): Promise<ReadModelsPlace> => {
  if (!onPostgres) return inFile();
  const url = await urlOfEmptySchema();
  return { open: () => openPostgresReadModels(url, { connections: 4 }), remove: silent };
};

/** Read models that nobody opens a second time: in memory, or as `placeForReadModels`. */
export const emptyReadModels = async (): Promise<ReadModels> => {
  if (!onPostgres) return ReadModels.open(':memory:', silent);
  return (await placeForReadModels()).open();
};

const kept = new Map<View, ReadModels>();

const emptied = async (readModels: ReadModels, view: View): Promise<ReadModels> => {
  await readModels.database.transaction().execute((transaction) => readModels.makeAnew(transaction, view));
  return readModels;
};

/**
 * Lends read models without rows of this view. On PostgreSQL they are kept and lent again: to open them takes longer than most of what is done with
 * them.
 */
export const withReadModelsFor = async (view: View, use: (readModels: ReadModels) => Promise<void>): Promise<void> => {
  const known = kept.get(view);
  const readModels = known === undefined ? await emptyReadModels() : await emptied(known, view);
  if (onPostgres) kept.set(view, readModels);
  await use(readModels).finally(() => (onPostgres ? undefined : readModels.close()));
};

/** To be called after all specifications of a file. */
export const closeKept = async (): Promise<void> => {
  for (const readModels of kept.values()) await readModels.close();
  kept.clear();
};
