import { closeSync, existsSync, fsyncSync, openSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { DataFolderProblem } from '#sqlite/data-folder-error';
import { makeOwnerOnly } from '#sqlite/private-file';
import { messageOf, sqliteCodeOf } from '#sqlite/sqlite-errors';

/** Takes a file from one schema version to the next, inside a transaction. */
export type Migration = (database: Sqlite.Database) => void;

/** One kind of SQLite file in the data folder. */
export interface DataFileKind {
  /** What a sentence calls it: `events file`. */
  readonly called: string;
  /** Stored in the header, so that a file of another kind is not mistaken for this one. */
  readonly applicationId: number;
  /** The first makes a new file; their number is the schema version that this program knows. */
  readonly migrations: readonly Migration[];
  /** PRAGMAs for a connection that writes. */
  readonly settings: readonly string[];
}

/** How long, in milliseconds, a connection waits for another process that holds the file. */
const BUSY_MILLISECONDS = 2_000;

const problem = (file: string, kind: DataFileKind, what: string, cause?: unknown): DataFolderProblem =>
  new DataFolderProblem(`The ${kind.called} ${file} ${what}.`, { cause });

const number = (database: Sqlite.Database, pragma: string): number => Number(database.pragma(pragma, { simple: true }));

const isEmpty = (database: Sqlite.Database): boolean =>
  database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;

/** The version of the file, 0 for a new one; refuses what this program must not touch. */
const checkedVersion = (database: Sqlite.Database, file: string, kind: DataFileKind): number => {
  const applicationId = number(database, 'application_id');
  const version = number(database, 'user_version');
  if (applicationId === 0 && version === 0 && isEmpty(database)) return 0;
  if (applicationId !== kind.applicationId || version === 0) {
    throw problem(file, kind, 'belongs to another program; move it away or choose another data folder');
  }
  const known = kind.migrations.length;
  if (version > known) {
    const versions = `its schema is version ${version}, this program knows ${known}`;
    throw problem(file, kind, `was written by a newer version of this program (${versions}); start the newer version`);
  }
  const found = database.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw damaged(file, kind, String(found));
  return version;
};

const damaged = (file: string, kind: DataFileKind, found: string, cause?: unknown): DataFolderProblem => {
  const what = found.replaceAll(/\s+/g, ' ');
  return problem(file, kind, `is damaged (${what}); put a backup in its place and keep this one`, cause);
};

/** A whole copy, with what still stands in the write-ahead log, on disk before anything is changed; no more people may read it. */
const copyBeside = (database: Sqlite.Database, file: string, version: number): void => {
  const moment = new Date().toISOString().replaceAll(/[-:.]/g, '');
  const copy = `${file}.version-${version}.${moment}`;
  const written = openSync(copy, 'wx', statSync(file).mode);
  database.prepare('VACUUM INTO ?').run(copy);
  fsyncSync(written);
  closeSync(written);
};

const migrate = (database: Sqlite.Database, kind: DataFileKind, version: number): void =>
  database
    .transaction(() => {
      for (const migration of kind.migrations.slice(version)) migration(database);
      database.pragma(`application_id = ${kind.applicationId}`);
      database.pragma(`user_version = ${kind.migrations.length}`);
    })
    .immediate();

const explained = (error: unknown, file: string, kind: DataFileKind): unknown => {
  if (error instanceof DataFolderProblem) return error;
  const message = messageOf(error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCodeOf(error) ?? '')) return damaged(file, kind, message, error);
  return problem(file, kind, `cannot be opened (${message}); see that its folder exists and may be written to`, error);
};

/** Opens, or runs, what it is given, closing the connection when that fails. */
const opened = (
  file: string,
  kind: DataFileKind,
  options: Sqlite.Options,
  prepare: (database: Sqlite.Database) => void,
): Sqlite.Database => {
  let database: Sqlite.Database | null = null;
  try {
    if (options.readonly !== true) makeOwnerOnly(file);
    database = new Sqlite(file, { timeout: BUSY_MILLISECONDS, ...options });
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw explained(error, file, kind);
  }
};

/**
 * Opens a file for writing: makes it, readable by its owner only, where there is none, migrates an older one with a copy beside it (`events.db.version-1.20261121T…`).
 * Refuses (`DataFolderProblem`) a newer, a damaged and a foreign file and leaves it as it was.
 */
export const openDataFile = (file: string, kind: DataFileKind): Sqlite.Database =>
  opened(file, kind, {}, (database) => {
    const version = checkedVersion(database, file, kind);
    for (const setting of kind.settings) database.pragma(setting);
    if (version === kind.migrations.length) return;
    if (version > 0) copyBeside(database, file, version);
    migrate(database, kind, version);
  });

/** Opens a file that another process may be writing to; refuses (`DataFolderProblem`) a missing and an older one too. */
export const openDataFileReadOnly = (file: string, kind: DataFileKind): Sqlite.Database => {
  if (!existsSync(file)) throw problem(file, kind, 'does not exist; name a data folder that was used before');
  return opened(file, kind, { readonly: true }, (database) => {
    const version = checkedVersion(database, file, kind);
    if (version === 0) throw problem(file, kind, 'is empty');
    if (version < kind.migrations.length) {
      throw problem(
        file,
        kind,
        'was written by an older version of this program; start the service once to migrate it',
      );
    }
  });
};
