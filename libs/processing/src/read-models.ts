import { existsSync, renameSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Kysely, type SelectQueryBuilder, type Transaction } from 'kysely';
import { createCheckpoints } from '#processing/checkpoints';
import type { EventStore } from '#execution/event-store';
import { createFollowedLog, strayedFrom } from '#processing/log-identity';
import { shownRow, type AnyRows, type StoredRow } from '#processing/projection-rows';
import { createViewList, embeddedLayout, type ViewLayout } from '#processing/projection-tables';
import { makeOwnerOnly } from '#sqlite/private-file';
import { ReadModelsDialect } from '#sqlite/read-models-dialect';
import { messageOf, sqliteCodeOf } from '#sqlite/sqlite-errors';
import { createStops } from '#processing/processor-fault-tables';
import type { AnyTable, Columns, RowOf, Table, View } from '#processing/view';

/** Version of the file's own tables (views, checkpoints); views have versions of their own. */
const LAYOUT = 1;

/** In the file's header, so that a file of another kind is not taken for read models. */
const APPLICATION_ID = 0x52_64_4d_64;

/** Milliseconds a statement waits for another process; short, as it holds up the whole process and is tried again anyway. */
const BUSY_MILLISECONDS = 200;

/** A question to one table, with its columns checked; columns of kind `json` cannot be asked by. */
export type Query<C extends Columns> = SelectQueryBuilder<{ row: RowOf<C> }, 'row', RowOf<C>>;

const version = (database: Sqlite.Database): number => Number(database.pragma('user_version', { simple: true }));

/** What is wrong with the file; null when it can be used. */
const faultIn = (database: Sqlite.Database): string | null => {
  const empty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (empty) return null;
  if (Number(database.pragma('application_id', { simple: true })) !== APPLICATION_ID)
    return 'belongs to another program';
  if (version(database) > LAYOUT) return 'was written by a newer version of this program';
  const found = String(database.pragma('quick_check(1)', { simple: true }));
  return found === 'ok' ? null : `is damaged (${found.replaceAll(/\s+/g, ' ')})`;
};

const opened = (file: string): Sqlite.Database | string => {
  if (file !== ':memory:') makeOwnerOnly(file);
  const database = new Sqlite(file, { timeout: BUSY_MILLISECONDS });
  try {
    const fault = faultIn(database);
    if (fault !== null) {
      database.close();
      return fault;
    }
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${LAYOUT}`);
    return database;
  } catch (error) {
    database.close();
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(sqliteCodeOf(error) ?? '')) throw error;
    return `is damaged (${messageOf(error)})`;
  }
};

/** With its journals, which would otherwise be taken for those of the new file. */
const moveAside = (file: string, why: string, notice: (sentence: string) => void): void => {
  const aside = `${file}.aside.${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
  notice(`The read-model file ${file} ${why}; it was moved to ${aside} and is built anew from the events.`);
};

/**
 * The database of the read models. All of it can be folded again from the log, so a file that cannot be used is moved aside and built anew.
 * The checkpoints of reactions live here too; when they are lost, reactions that start at the beginning see every event again, and as the ids of
 * their commands are made from the events, the repeats do nothing. A reaction that starts at the head then starts at today's head.
 */
export class ReadModels {
  private constructor(
    readonly database: Kysely<AnyRows>,
    private readonly layout: ViewLayout,
  ) {}

  /** Opens or makes the file (`:memory:` for none); `notice` is told in one sentence when a file had to be moved aside. */
  static async open(file: string, notice: (sentence: string) => void): Promise<ReadModels> {
    let database = opened(file);
    if (typeof database === 'string') {
      moveAside(file, database, notice);
      database = opened(file);
    }
    if (typeof database === 'string') throw new Error(`The read-model file ${file} ${database}.`);
    return ReadModels.over(new Kysely<AnyRows>({ dialect: new ReadModelsDialect(database) }));
  }

  /** As `open`; a file that was built from another log, or from more of this one than there is (a backup took its place), is moved aside too. */
  static async following(store: EventStore, file: string, notice: (sentence: string) => void): Promise<ReadModels> {
    const readModels = await ReadModels.open(file, notice);
    const why = await strayedFrom(readModels.database, store);
    if (why === null) return readModels;
    await readModels.close();
    moveAside(file, why, notice);
    return ReadModels.open(file, notice);
  }

  /** For questions beside the process that keeps the file. Throws when there is none. */
  static openReadOnly(file: string): ReadModels {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true });
    return new ReadModels(new Kysely<AnyRows>({ dialect: new ReadModelsDialect(database) }), embeddedLayout);
  }

  /** Over any database that Kysely speaks to. */
  static async over(database: Kysely<AnyRows>, layout: ViewLayout = embeddedLayout): Promise<ReadModels> {
    await layout.changing(database, async (changed) => {
      await createCheckpoints(changed);
      await createViewList(changed);
      await createFollowedLog(changed);
      await createStops(changed);
    });
    return new ReadModels(database, layout);
  }

  /** Name of a view's checkpoint. */
  checkpointOf(view: View): string {
    return this.layout.checkpointOf(view);
  }

  /** Makes the tables of new and of changed views; answers with the names of those that are to be folded from the beginning. */
  establish(views: readonly View[]): Promise<string[]> {
    return this.layout.establish(this.database, views);
  }

  /** Runs what makes or drops tables of other kinds, so that several processes can do the same at once. */
  changingTables<Answer>(change: (database: Kysely<AnyRows>) => Promise<Answer>): Promise<Answer> {
    return this.layout.changing(this.database, change);
  }

  /** Empties a view's tables and sets its checkpoint to the beginning, all in this transaction. */
  makeAnew(transaction: Transaction<AnyRows>, view: View): Promise<void> {
    return this.layout.makeAnew(transaction, view);
  }

  /**
   * A transaction of what is folded from the log and where that stands. A database that crashes may lose the last of them, whole and from the end, and
   * then they are made again; so its commit waits for no disk. Not for what was asked for on record.
   */
  folding(work: (transaction: Transaction<AnyRows>) => Promise<void>): Promise<void> {
    return this.database.transaction().execute(async (transaction) => {
      await this.layout.withoutSync(transaction);
      await work(transaction);
    });
  }

  /** The rows of a table; `refine` adds conditions, order and limit. */
  async rows<C extends Columns>(
    table: Table<C>,
    refine: (query: Query<C>) => Query<C> = (query) => query,
  ): Promise<RowOf<C>[]> {
    const all = this.database.selectFrom(`${table.name} as row`).selectAll() as unknown as Query<C>;
    const rows = (await refine(all).execute()) as unknown as StoredRow[];
    return rows.map((row) => shownRow(table, row) as RowOf<C>);
  }

  /** The row with this key, if there is one. */
  async row<C extends Columns>(table: Table<C>, key: string): Promise<RowOf<C> | undefined> {
    const { name, key: column }: AnyTable = table;
    const found = await this.database.selectFrom(name).selectAll().where(column, '=', key).executeTakeFirst();
    return found === undefined ? undefined : (shownRow(table, found) as RowOf<C>);
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}
