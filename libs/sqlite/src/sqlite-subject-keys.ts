import { chmodSync, closeSync, openSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#execution/event-store';
import type { DataFileKind, Migration } from '#sqlite/data-file';
import { openDataFile, openDataFileReadOnly } from '#sqlite/data-file';
import { DataFolderProblem } from '#sqlite/data-folder-error';
import { promised } from '#sqlite/to-promise';
import { messageOf, sqliteCodeOf } from '#sqlite/sqlite-errors';
import { KeyErased, KeyTaken, SubjectKeys, type KeptKey } from '#execution/subject-keys';

const createKeys: Migration = (database) =>
  database.exec('CREATE TABLE keys (id TEXT PRIMARY KEY, key BLOB CHECK (length(key) = 32)) STRICT, WITHOUT ROWID');

/**
 * No write-ahead log: it would keep erased keys until it is overwritten. EXTRA syncs the folder too, so that a rollback journal cannot come back
 * after a power cut and undo an erasure.
 */
export const keysFile: DataFileKind = {
  called: 'key file',
  applicationId: 0x4b_65_79_73,
  migrations: [createKeys],
  settings: ['journal_mode = DELETE', 'synchronous = EXTRA', 'secure_delete = ON'],
};

/** Keys read at once: a reader holds up who writes a key. */
const PAGE = 500;

/** Only its owner may read the file; SQLite gives its journal the same mode. */
const reserve = (file: string): void => {
  try {
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
  } catch (cause) {
    throw new DataFolderProblem(`The key file ${file} cannot be made readable by its owner only; see its folder.`, {
      cause,
    });
  }
};

/** The answer of what reads or writes the file; a disk that fails leaves nobody with a fault of ours. */
const reaching = <Answer>(work: () => Answer): Promise<Answer> =>
  promised(() => {
    try {
      return work();
    } catch (error) {
      if (sqliteCodeOf(error) === null) throw error;
      throw new StoreUnavailable(`The key file cannot be read or written (${messageOf(error)}).`, { cause: error });
    }
  });

/** The keys in a SQLite file of their own, so that backups of events and of keys can be kept and destroyed apart. */
export class SqliteSubjectKeys extends SubjectKeys {
  private readonly stored;
  private readonly insert;
  private readonly forget;
  private readonly following;

  private constructor(private readonly database: Sqlite.Database) {
    super();
    this.stored = database.prepare<[string], { key: Buffer | null }>('SELECT key FROM keys WHERE id = ?');
    this.insert = database.prepare<[string, Buffer]>('INSERT INTO keys (id, key) VALUES (?, ?)');
    this.forget = database.prepare<[string]>(
      'INSERT INTO keys (id, key) VALUES (?, NULL) ON CONFLICT (id) DO UPDATE SET key = NULL',
    );
    this.following = database.prepare<[string, number], KeptKey>(
      'SELECT id, key FROM keys WHERE id > ? ORDER BY id LIMIT ?',
    );
  }

  /** Makes the file, with mode 600, where there is none. Refuses (`DataFolderProblem`) what `openDataFile` refuses. */
  static open(file: string): SqliteSubjectKeys {
    reserve(file);
    return new SqliteSubjectKeys(openDataFile(file, keysFile));
  }

  /** For tools beside a running service: only what reads can be asked. Throws `DataFolderProblem`, for a missing file too. */
  static openReadOnly(file: string): SqliteSubjectKeys {
    return new SqliteSubjectKeys(openDataFileReadOnly(file, keysFile));
  }

  override find(id: string): Promise<Buffer | null> {
    return reaching(() => this.stored.get(id)?.key ?? null);
  }

  override findForSealing(id: string): Promise<Buffer | null> {
    return reaching(() => this.unlessErased(id));
  }

  override keep(newKeys: ReadonlyMap<string, Buffer>): Promise<void> {
    const all = this.database.transaction(() => {
      for (const [id, key] of newKeys) this.keepOne(id, key);
    });
    return reaching(() => all.immediate());
  }

  override erase(id: string): Promise<void> {
    return reaching(() => {
      this.forget.run(id);
    });
  }

  override async *all(): AsyncIterable<readonly KeptKey[]> {
    for (let after = ''; ;) {
      const page = await reaching(() => this.following.all(after, PAGE));
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      after = last.id;
    }
  }

  override take(kept: readonly KeptKey[]): Promise<void> {
    const all = this.database.transaction(() => {
      for (const { id, key } of kept) this.takeOne(id, key);
    });
    return reaching(() => all.immediate());
  }

  override close(): Promise<void> {
    return promised(() => {
      this.database.close();
    });
  }

  private keepOne(id: string, key: Buffer): void {
    const there = this.unlessErased(id);
    if (there === null) this.insert.run(id, key);
    else if (!there.equals(key)) throw new KeyTaken(id);
  }

  private takeOne(id: string, key: Buffer | null): void {
    const there = this.stored.get(id);
    if (key === null) this.forget.run(id);
    else if (there === undefined) this.insert.run(id, key);
    else if (there.key !== null && !there.key.equals(key)) throw new KeyTaken(id);
  }

  private unlessErased(id: string): Buffer | null {
    const there = this.stored.get(id);
    if (there?.key === null) throw new KeyErased(id);
    return there?.key ?? null;
  }
}
