import { chmodSync, closeSync, openSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#execution/event-store';
import type { DataFileKind, Migration } from '#sqlite/data-file';
import { openDataFile, openDataFileReadOnly } from '#sqlite/data-file';
import { DataFolderError } from '#sqlite/data-folder-error';
import { toPromise } from '#sqlite/to-promise';
import { errorMessage } from '#execution/errors';
import { sqliteErrorCode } from '#sqlite/sqlite-errors';
import { KeyErased, KeyConflict, SubjectKeys, type StoredKey } from '#execution/subject-keys';

const createKeys: Migration = (database) =>
  database.exec('CREATE TABLE keys (id TEXT PRIMARY KEY, key BLOB CHECK (length(key) = 32)) STRICT, WITHOUT ROWID');

/**
 * The key file has no write-ahead log, which would keep erased keys until it is overwritten. EXTRA also syncs the folder, so that a rollback journal
 * cannot reappear after a power cut and undo an erasure.
 */
export const keysFile: DataFileKind = {
  label: 'key file',
  applicationId: 0x4b_65_79_73,
  migrations: [createKeys],
  pragmas: ['journal_mode = DELETE', 'synchronous = EXTRA', 'secure_delete = ON'],
};

/** Keys in one page. Pages are small because a reader blocks writers. */
const PAGE_SIZE = 500;

/** Creates the file, or changes its mode, so that only its owner can read it. SQLite gives its journal the same mode. */
const createFile = (file: string): void => {
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

/** Runs work that reads or writes the file. Converts SQLite errors to `StoreUnavailable`. */
const mapErrors = <Result>(work: () => Result): Promise<Result> =>
  toPromise(() => {
    try {
      return work();
    } catch (error) {
      if (sqliteErrorCode(error) === null) throw error;
      throw new StoreUnavailable(`The key file cannot be read or written (${errorMessage(error)}).`, { cause: error });
    }
  });

/** Stores the keys in their own SQLite file, so that backups of events and of keys can be kept and destroyed separately. */
export class SqliteSubjectKeys extends SubjectKeys {
  private readonly selectKey;
  private readonly insertKey;
  private readonly eraseKey;
  private readonly selectAfter;

  private constructor(private readonly database: Sqlite.Database) {
    super();
    this.selectKey = database.prepare<[string], { key: Buffer | null }>('SELECT key FROM keys WHERE id = ?');
    this.insertKey = database.prepare<[string, Buffer]>('INSERT INTO keys (id, key) VALUES (?, ?)');
    this.eraseKey = database.prepare<[string]>(
      'INSERT INTO keys (id, key) VALUES (?, NULL) ON CONFLICT (id) DO UPDATE SET key = NULL',
    );
    this.selectAfter = database.prepare<[string, number], StoredKey>(
      'SELECT id, key FROM keys WHERE id > ? ORDER BY id LIMIT ?',
    );
  }

  /** Creates the file with mode 600 if it does not exist. Throws `DataFolderError` as `openDataFile` does. */
  static open(file: string): SqliteSubjectKeys {
    createFile(file);
    return new SqliteSubjectKeys(openDataFile(file, keysFile));
  }

  /** For tools that run while a service writes: only reads work. Throws `DataFolderError`, also for a missing file. */
  static openReadOnly(file: string): SqliteSubjectKeys {
    return new SqliteSubjectKeys(openDataFileReadOnly(file, keysFile));
  }

  override find(id: string): Promise<Buffer | null> {
    return mapErrors(() => this.selectKey.get(id)?.key ?? null);
  }

  override findEncryptionKey(id: string): Promise<Buffer | null> {
    return mapErrors(() => this.findUsableKey(id));
  }

  override store(newKeys: ReadonlyMap<string, Buffer>): Promise<void> {
    const all = this.database.transaction(() => {
      for (const [id, key] of newKeys) this.storeKey(id, key);
    });
    return mapErrors(() => all.immediate());
  }

  override erase(id: string): Promise<void> {
    return mapErrors(() => {
      this.eraseKey.run(id);
    });
  }

  override async *all(): AsyncIterable<readonly StoredKey[]> {
    for (let after = ''; ;) {
      const page = await mapErrors(() => this.selectAfter.all(after, PAGE_SIZE));
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      after = last.id;
    }
  }

  override importKeys(kept: readonly StoredKey[]): Promise<void> {
    const all = this.database.transaction(() => {
      for (const { id, key } of kept) this.importKey(id, key);
    });
    return mapErrors(() => all.immediate());
  }

  override close(): Promise<void> {
    return toPromise(() => {
      this.database.close();
    });
  }

  private storeKey(id: string, key: Buffer): void {
    const found = this.findUsableKey(id);
    if (found === null) this.insertKey.run(id, key);
    else if (!found.equals(key)) throw new KeyConflict(id);
  }

  private importKey(id: string, key: Buffer | null): void {
    const found = this.selectKey.get(id);
    if (key === null) this.eraseKey.run(id);
    else if (found === undefined) this.insertKey.run(id, key);
    else if (found.key !== null && !found.key.equals(key)) throw new KeyConflict(id);
  }

  private findUsableKey(id: string): Buffer | null {
    const found = this.selectKey.get(id);
    if (found?.key === null) throw new KeyErased(id);
    return found?.key ?? null;
  }
}
