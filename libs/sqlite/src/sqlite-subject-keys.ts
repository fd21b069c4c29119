import { setTimeout as sleep } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import { StoreUnavailable, type LogMark } from '#execution/event-store';
import { openDataFile, openDataFileReadOnly } from '#sqlite/data-file';
import { emptyLog } from '#sqlite/empty-log';
import { GroupCommit, type CommitStatistics } from '#sqlite/group-commit';
import { createKeyFile, createKeyTables, keysFile } from '#sqlite/subject-keys-file';
import { toPromise } from '#sqlite/to-promise';
import { errorMessage } from '#execution/errors';
import { sqliteErrorCode } from '#sqlite/sqlite-errors';
import { KeyErased, KeyConflict, SubjectKeys, type StoredKey } from '#execution/subject-keys';

/** The write-ahead log cannot be emptied while another process reads the file. A backup reads it for less than a second. */
const EMPTY_LOG_INTERVAL_MS = 100;
const EMPTY_LOG_ATTEMPTS = 100;

/** Keys in one page. */
const PAGE_SIZE = 500;

/** Runs work that reads the file. Converts SQLite errors to `StoreUnavailable`. */
const mapErrors = <Result>(work: () => Result): Promise<Result> =>
  toPromise(() => {
    try {
      return work();
    } catch (error) {
      if (sqliteErrorCode(error) === null) throw error;
      throw new StoreUnavailable(`The key file cannot be read or written (${errorMessage(error)}).`, { cause: error });
    }
  });

/**
 * Stores the keys in their own SQLite file, so that backups of events and of keys can be kept and destroyed separately. Keys that are stored in one turn of
 * the event loop share one transaction.
 */
export class SqliteSubjectKeys extends SubjectKeys {
  private readonly group: GroupCommit;
  private readonly selectKey;
  private readonly insertKey;
  private readonly eraseKey;
  private readonly selectAfter;

  private constructor(private readonly database: Sqlite.Database) {
    super();
    this.group = new GroupCommit(database, keysFile.label);
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
    createKeyFile(file);
    const database = openDataFile(file, keysFile);
    createKeyTables(database);
    // Completes an erasure that a crash interrupted. If another process reads the file, the next erasure does it.
    emptyLog(database);
    return new SqliteSubjectKeys(database);
  }

  /** For tools that run while a service writes: only reads work. Throws `DataFolderError`, also for a missing file. */
  static openReadOnly(file: string): SqliteSubjectKeys {
    return new SqliteSubjectKeys(openDataFileReadOnly(file, keysFile));
  }

  override findMany(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer | null>> {
    return mapErrors(() => {
      const found = new Map<string, Buffer | null>();
      for (const id of ids) {
        const row = this.selectKey.get(id);
        if (row !== undefined) found.set(id, row.key);
      }
      return found;
    });
  }

  override findEncryptionKey(id: string): Promise<Buffer | null> {
    return mapErrors(() => this.findUsableKey(id));
  }

  override store(newKeys: ReadonlyMap<string, Buffer>): Promise<void> {
    return this.group.add(() => {
      for (const [id, key] of newKeys) this.storeKey(id, key);
    });
  }

  override async erase(id: string): Promise<void> {
    await this.group.add(() => this.eraseKey.run(id));
    await this.removeErasedKeys();
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

  override async importKeys(kept: readonly StoredKey[]): Promise<void> {
    const deleteLoss = this.database.prepare<[string]>('DELETE FROM lost WHERE id = ?');
    await this.group.add(() => {
      for (const { id, key } of kept) {
        this.importKey(id, key);
        deleteLoss.run(id);
      }
    });
    if (kept.some(({ key }) => key === null)) await this.removeErasedKeys();
  }

  override recordLoss(ids: readonly string[]): Promise<void> {
    const statement = this.database.prepare<[string]>('INSERT OR IGNORE INTO lost (id) VALUES (?)');
    return this.group.add(() => {
      for (const id of ids) statement.run(id);
    });
  }

  override findLost(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return mapErrors(() => {
      const query = 'SELECT 1 FROM lost WHERE id = ?';
      const select = this.hasTable('lost') ? this.database.prepare<[string]>(query) : null;
      return new Set(ids.filter((id) => select?.get(id) !== undefined));
    });
  }

  override loadMark(): Promise<LogMark | null> {
    return mapErrors(() => {
      const query = 'SELECT position, event_id AS eventId FROM mark';
      return this.hasTable('mark') ? (this.database.prepare<[], LogMark>(query).get() ?? null) : null;
    });
  }

  override saveMark({ position, eventId }: LogMark): Promise<void> {
    const statement = 'INSERT OR REPLACE INTO mark (id, position, event_id) VALUES (1, ?, ?)';
    return this.group.add(() => void this.database.prepare(statement).run(position, eventId));
  }

  override close(): Promise<void> {
    return toPromise(() => {
      this.group.flush();
      this.database.close();
    });
  }

  /** Commits since the file was opened, and the calls that they served. */
  get statistics(): CommitStatistics {
    return this.group.statistics;
  }

  /** Empties the write-ahead log. Rejects with `StoreUnavailable` if another process reads the file all the time. */
  private async removeErasedKeys(): Promise<void> {
    for (let attempt = 1; !(await mapErrors(() => emptyLog(this.database))); attempt += 1) {
      if (attempt === EMPTY_LOG_ATTEMPTS)
        throw new StoreUnavailable(
          'The key is erased, but its copy in the journal of the key file cannot be removed while another program reads the file. Close that program and erase the key again.',
        );
      await sleep(EMPTY_LOG_INTERVAL_MS);
    }
  }

  /** False in a file that older software wrote, while it is open for reading only. */
  private hasTable(name: string): boolean {
    return this.database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined;
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
