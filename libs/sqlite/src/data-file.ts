import { closeSync, existsSync, fsyncSync, openSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { DataFolderError } from '#sqlite/data-folder-error';
import { limitPageCache } from '#sqlite/page-cache';
import { createPrivateFile } from '#sqlite/private-file';
import { errorMessage } from '#execution/errors';
import { sqliteErrorCode } from '#sqlite/sqlite-errors';

/** Migrates a file from one schema version to the next, inside a transaction. */
export type Migration = (database: Sqlite.Database) => void;

/** One kind of SQLite file in the data folder. */
export interface DataFileKind {
  /** Name of the kind in messages: `events file`. */
  readonly label: string;
  /** Stored in the file header, so that a file of another kind is recognised. */
  readonly applicationId: number;
  /** The first migration creates the file. The number of migrations is the newest schema version that this program knows. */
  readonly migrations: readonly Migration[];
  /** PRAGMAs for a writing connection. */
  readonly pragmas: readonly string[];
}

/** How long a connection waits for another process that has locked the file. */
const BUSY_TIMEOUT_MS = 2_000;

const dataFileError = (file: string, kind: DataFileKind, what: string, cause?: unknown): DataFolderError =>
  new DataFolderError(`The ${kind.label} ${file} ${what}.`, { cause });

const readNumber = (database: Sqlite.Database, pragma: string): number =>
  Number(database.pragma(pragma, { simple: true }));

const isEmpty = (database: Sqlite.Database): boolean =>
  database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;

/**
 * Returns the schema version of the file, 0 for a new one. Throws for a file that this program must not change. Looks for damage too, which takes time in
 * proportion to the size of the file, unless this process has already done it.
 */
const checkVersion = (database: Sqlite.Database, file: string, kind: DataFileKind, isIntact = false): number => {
  const applicationId = readNumber(database, 'application_id');
  const version = readNumber(database, 'user_version');
  if (applicationId === 0 && version === 0 && isEmpty(database)) return 0;
  if (applicationId !== kind.applicationId || version === 0) {
    throw dataFileError(file, kind, 'belongs to another program. Move it away or choose another data folder');
  }
  const known = kind.migrations.length;
  if (version > known) {
    const versions = `its schema version is ${version}, this program knows ${known}`;
    throw dataFileError(
      file,
      kind,
      `was written by a newer version of this program (${versions}). Start the newer version`,
    );
  }
  const found = isIntact ? 'ok' : database.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw damagedError(file, kind, String(found));
  return version;
};

const damagedError = (file: string, kind: DataFileKind, found: string, cause?: unknown): DataFolderError => {
  const what = found.replaceAll(/\s+/g, ' ');
  return dataFileError(file, kind, `is damaged (${what}). Keep it, and restore a backup`, cause);
};

/** Writes a complete copy, including the write-ahead log, to disk before the migration. The copy has the permissions of the original. */
const copyBeforeMigration = (database: Sqlite.Database, file: string, version: number): void => {
  const timestamp = new Date().toISOString().replaceAll(/[-:.]/g, '');
  const copy = `${file}.version-${version}.${timestamp}`;
  const handle = openSync(copy, 'wx', statSync(file).mode);
  database.prepare('VACUUM INTO ?').run(copy);
  fsyncSync(handle);
  closeSync(handle);
};

const migrate = (database: Sqlite.Database, kind: DataFileKind, version: number): void =>
  database
    .transaction(() => {
      for (const migration of kind.migrations.slice(version)) migration(database);
      database.pragma(`application_id = ${kind.applicationId}`);
      database.pragma(`user_version = ${kind.migrations.length}`);
    })
    .immediate();

/** Migrates a file, and gives the space back that its older form took. A crash in between leaves only a larger file. */
const migrateOlder = (database: Sqlite.Database, kind: DataFileKind, version: number): void => {
  migrate(database, kind, version);
  database.exec('VACUUM');
};

const explainError = (error: unknown, file: string, kind: DataFileKind): unknown => {
  if (error instanceof DataFolderError) return error;
  const message = errorMessage(error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(sqliteErrorCode(error) ?? '')) return damagedError(file, kind, message, error);
  return dataFileError(
    file,
    kind,
    `cannot be opened (${message}). Check that its folder exists and is writable`,
    error,
  );
};

/** Opens a file and prepares the connection. Closes the connection if that fails. */
const openFile = (
  file: string,
  kind: DataFileKind,
  options: Sqlite.Options,
  prepare: (database: Sqlite.Database) => void,
): Sqlite.Database => {
  let database: Sqlite.Database | null = null;
  try {
    if (options.readonly !== true) createPrivateFile(file);
    database = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS, ...options });
    limitPageCache(database);
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw explainError(error, file, kind);
  }
};

/**
 * Opens a file for writing. Creates it, readable only by its owner, if it does not exist. Migrates an older file after copying it
 * (`events.db.version-1.20261121T…`); the disk then needs three times the size of the file. Throws `DataFolderError` for a newer, damaged or foreign
 * file and does not change it.
 */
export const openDataFile = (file: string, kind: DataFileKind): Sqlite.Database =>
  openFile(file, kind, {}, (database) => {
    const version = checkVersion(database, file, kind);
    for (const pragma of kind.pragmas) database.pragma(pragma);
    if (version === kind.migrations.length) return;
    if (version === 0) return migrate(database, kind, version);
    copyBeforeMigration(database, file, version);
    migrateOlder(database, kind, version);
  });

/** Migrates a file of which the caller has another copy. Does not change a file of the current version. Throws `DataFolderError` as `openDataFile` does. */
export const migrateCopy = (file: string, kind: DataFileKind): void => {
  const copy = openFile(file, kind, {}, (database) => {
    // Who opens the file next looks for damage.
    const version = checkVersion(database, file, kind, true);
    if (version > 0 && version < kind.migrations.length) migrateOlder(database, kind, version);
  });
  copy.close();
};

/**
 * Opens a file that another process or thread may be writing to. Throws `DataFolderError` also for a missing or older file. `isIntact`: this process has
 * opened the file before, and so has looked for damage.
 */
export const openDataFileReadOnly = (file: string, kind: DataFileKind, isIntact = false): Sqlite.Database => {
  if (!existsSync(file))
    throw dataFileError(file, kind, 'does not exist. Name a data folder that has been used before');
  return openFile(file, kind, { readonly: true }, (database) => {
    const version = checkVersion(database, file, kind, isIntact);
    if (version === 0) throw dataFileError(file, kind, 'is empty');
    if (version < kind.migrations.length) {
      const versions = `its schema version is ${version}, this program knows ${kind.migrations.length}`;
      throw dataFileError(
        file,
        kind,
        `was written by an older version of this program (${versions}), so it must be migrated first. If it is in a data folder, start the service there once: it keeps a copy of the file. If it is in a backup, restore the backup`,
      );
    }
  });
};
