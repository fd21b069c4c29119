import { chmodSync, closeSync, openSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import type { DataFileKind, Migration } from '#sqlite/data-file';
import { DataFolderError } from '#sqlite/data-folder-error';

const createKeys: Migration = (database) =>
  database.exec('CREATE TABLE keys (id TEXT PRIMARY KEY, key BLOB CHECK (length(key) = 32)) STRICT, WITHOUT ROWID');

/**
 * Not a migration: one would leave a copy of the file with keys that are erased later, and older software could no longer open the file, which it can with
 * more tables.
 */
const CREATE_TABLES = `
  CREATE TABLE IF NOT EXISTS mark (id INTEGER PRIMARY KEY CHECK (id = 1), position TEXT NOT NULL, event_id TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS lost (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

/** Creates what is not in the file yet besides the keys: the mark of the log, and the names of keys that are lost. */
export const createKeyTables = (database: Sqlite.Database): void => {
  database.exec(CREATE_TABLES);
};

/**
 * With a write-ahead log, a group of new keys costs one sync. With a rollback journal it would cost five. `secure_delete` overwrites an erased key in the
 * file; `emptyLog` removes it from the write-ahead log.
 */
export const keysFile: DataFileKind = {
  label: 'key file',
  applicationId: 0x4b_65_79_73,
  migrations: [createKeys],
  pragmas: ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON'],
};

/** Creates the file, or changes its mode, so that only its owner can read it. SQLite gives its journal the same mode. */
export const createKeyFile = (file: string): void => {
  try {
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
  } catch (cause) {
    throw new DataFolderError(
      `The key file ${file} cannot be made readable by its owner only. Check the permissions of its folder.`,
      {
        cause,
      },
    );
  }
};
