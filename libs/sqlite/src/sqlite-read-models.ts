import { existsSync, renameSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { errorMessage } from '#execution/errors';
import type { EventStore } from '#execution/event-store';
import { detectLogMismatch } from '#processing/log-identity';
import type { AnyRows } from '#processing/projection-rows';
import { ReadModels } from '#processing/read-models';
import { embeddedViewSchema } from '#sqlite/embedded-view-schema';
import { createPrivateFile } from '#sqlite/private-file';
import { SqliteReadModelsDialect } from '#sqlite/read-models-dialect';
import { limitPageCache } from '#sqlite/page-cache';
import { sqliteErrorCode } from '#sqlite/sqlite-errors';

type Warn = (sentence: string) => void;

/** Version of the file's own tables (views, checkpoints). Each view has its own version. Since version 2 a checkpoint names its event. */
const LAYOUT_VERSION = 2;

/** Stored in the file's header, so that a file of another program is not mistaken for read models. */
const APPLICATION_ID = 0x52_64_4d_64;

/** How long a statement waits for another process. Short, because the wait blocks the whole process and the statement is retried anyway. */
const BUSY_TIMEOUT_MS = 200;

/** How long a thread waits that has no other work: longer than a rebuild needs to swap the tables of a view. */
const THREAD_BUSY_TIMEOUT_MS = 2_000;

const readVersion = (database: Sqlite.Database): number => Number(database.pragma('user_version', { simple: true }));

/** What is wrong with the file, or null. */
const findFileFault = (database: Sqlite.Database): string | null => {
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (isEmpty) return null;
  if (Number(database.pragma('application_id', { simple: true })) !== APPLICATION_ID)
    return 'belongs to another program';
  if (readVersion(database) > LAYOUT_VERSION) return 'was written by a newer version of this program';
  if (readVersion(database) < LAYOUT_VERSION) return 'was written by an older version of this program';
  const found = String(database.pragma('quick_check(1)', { simple: true }));
  return found === 'ok' ? null : `is damaged (${found.replaceAll(/\s+/g, ' ')})`;
};

/** Modes of a connection that writes. A commit does not wait for the disk. */
const prepareForWriting = (database: Sqlite.Database): void => {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
};

/** Returns what is wrong if the file cannot be used. */
const openFile = (file: string): Sqlite.Database | string => {
  if (file !== ':memory:') createPrivateFile(file);
  const database = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    limitPageCache(database);
    const fault = findFileFault(database);
    if (fault !== null) {
      database.close();
      return fault;
    }
    prepareForWriting(database);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${LAYOUT_VERSION}`);
    return database;
  } catch (error) {
    database.close();
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(sqliteErrorCode(error) ?? '')) throw error;
    return `is damaged (${errorMessage(error)})`;
  }
};

/** Moves the file with its journals, which would otherwise be mistaken for those of the new file. */
const moveAside = (file: string, why: string, warn: Warn): void => {
  const aside = `${file}.aside.${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
  warn(
    `The read-model file ${file} ${why}. It was moved to ${aside}, and the read models are rebuilt from the events.`,
  );
};

const connect = (database: Sqlite.Database): Kysely<AnyRows> =>
  new Kysely<AnyRows>({ dialect: new SqliteReadModelsDialect(database) });

/** The read models in this connection. Creates their own tables if they do not exist. */
export const createSqliteReadModels = (database: Sqlite.Database): Promise<ReadModels> =>
  ReadModels.fromDatabase(connect(database), embeddedViewSchema);

/**
 * Opens the read models in a file (`:memory:` for none), which is created if it does not exist. A file that cannot be used is moved aside and replaced,
 * because the read models can be rebuilt from the log; `warn` then receives one sentence.
 */
export const openSqliteReadModels = async (file: string, warn: Warn): Promise<ReadModels> => {
  let database = openFile(file);
  if (typeof database === 'string') {
    moveAside(file, database, warn);
    database = openFile(file);
  }
  if (typeof database === 'string') throw new Error(`The read-model file ${file} ${database}.`);
  return createSqliteReadModels(database);
};

/**
 * Like `openSqliteReadModels`. Also moves a file aside that was built from another log, or from more events than the log contains (after the restore of a
 * backup).
 */
export const openSqliteReadModelsForLog = async (store: EventStore, file: string, warn: Warn): Promise<ReadModels> => {
  const readModels = await openSqliteReadModels(file, warn);
  const why = await detectLogMismatch(readModels.database, store);
  if (why === null) return readModels;
  await readModels.close();
  moveAside(file, why, warn);
  return openSqliteReadModels(file, warn);
};

/** Opens the read models for writing in a thread of a process that has opened and checked the file. Throws if the file does not exist. */
export const openSqliteReadModelsForWriting = (file: string): ReadModels => {
  const database = new Sqlite(file, { fileMustExist: true, timeout: THREAD_BUSY_TIMEOUT_MS });
  limitPageCache(database);
  prepareForWriting(database);
  return new ReadModels(connect(database), embeddedViewSchema);
};

/** Makes the connection reject every write from now on, because another thread of this process writes the file. */
export const forbidWrites = async ({ database }: ReadModels): Promise<void> => {
  await sql`pragma query_only = on`.execute(database);
};

/** Opens the read models for queries while another process writes the file. Throws if the file does not exist. */
export const openSqliteReadModelsReadOnly = (file: string): ReadModels => {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  limitPageCache(database);
  return new ReadModels(connect(database), embeddedViewSchema);
};
