import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import { letOthersRun } from '#execution/event-loop-turns';
import { createCheckpointTable } from '#processing/checkpoints';
import { createLogIdentityTable } from '#processing/log-identity';
import { decodeRow, type AnyRows, type StoredRow } from '#processing/projection-rows';
import { createViewTable, type ViewSchema } from '#processing/projection-tables';
import { requireDialectAdapter } from '#processing/read-models-dialect';
import { createFaultTables } from '#processing/processor-fault-tables';
import { createRevisionTable } from '#processing/table-revisions';
import type { AnyTable, Columns, RowOf, Table, View } from '#processing/view';

/** A query on one table whose columns the compiler checks. It cannot filter by columns of kind `json`. */
export type RowQuery<C extends Columns> = SelectQueryBuilder<{ row: RowOf<C> }, 'row', RowOf<C>>;

/** The database of the read models: the port that projections and queries use. An adapter opens it. It can be deleted, and is then rebuilt from the log. */
export class ReadModels {
  constructor(
    readonly database: Kysely<AnyRows>,
    private readonly schema: ViewSchema,
  ) {}

  /** Creates the tables that all read models need (checkpoints, views, faults, pauses and revisions) if they do not exist. */
  static async fromDatabase(database: Kysely<AnyRows>, schema: ViewSchema): Promise<ReadModels> {
    await schema.withSchemaLock(database, async (locked) => {
      await createCheckpointTable(locked);
      await createViewTable(locked);
      await createLogIdentityTable(locked);
      await createFaultTables(locked);
      await createRevisionTable(locked);
    });
    return new ReadModels(database, schema);
  }

  /** Name of a view's checkpoint. */
  checkpointName(view: View): string {
    return this.schema.checkpointName(view);
  }

  /** Creates the tables of new and changed views. Returns the names of the views that must be projected from the beginning. */
  ensureTables(views: readonly View[]): Promise<string[]> {
    return this.schema.ensureTables(this.database, views);
  }

  /** Runs a change of other tables in such a way that several processes can run it at the same time. */
  withSchemaLock<Result>(change: (database: Kysely<AnyRows>) => Promise<Result>): Promise<Result> {
    return this.schema.withSchemaLock(this.database, change);
  }

  /**
   * Runs a transaction whose commit does not wait for the disk. A crash may lose the last transactions, whole and from the end, so use it only for
   * rows and checkpoints that can be folded from the log again. Never use it for something that a person requested.
   */
  runUnsyncedTransaction(work: (transaction: Transaction<AnyRows>) => Promise<void>): Promise<void> {
    return this.database.transaction().execute(async (transaction) => {
      await this.schema.disableCommitSync(transaction);
      await work(transaction);
    });
  }

  /**
   * Reads the rows of a table. `refine` adds conditions, an order and a limit. SQLite reads the rows of a statement in one turn of the event loop, so whoever
   * needs many reads them in several statements.
   */
  async rows<C extends Columns>(
    table: Table<C>,
    refine: (query: RowQuery<C>) => RowQuery<C> = (query) => query,
  ): Promise<RowOf<C>[]> {
    await letOthersRun();
    const all = this.database.selectFrom(`${table.name} as row`).selectAll() as unknown as RowQuery<C>;
    const rows = (await refine(all).execute()) as unknown as StoredRow[];
    return rows.map((row) => decodeRow(table, row) as RowOf<C>);
  }

  /** Reads the row with this key. */
  async row<C extends Columns>(table: Table<C>, key: string): Promise<RowOf<C> | undefined> {
    const { name, key: column }: AnyTable = table;
    const found = await this.database.selectFrom(name).selectAll().where(column, '=', key).executeTakeFirst();
    return found === undefined ? undefined : (decodeRow(table, found) as RowOf<C>);
  }

  /** Whether the database, its disk or another process caused the error, and not a row. The same work may succeed later. */
  isInfrastructureError(error: unknown): boolean {
    return requireDialectAdapter(this.database).isInfrastructureError(error);
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}
