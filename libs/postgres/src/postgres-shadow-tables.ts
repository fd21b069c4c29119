import { sql, type Transaction } from 'kysely';
import type { LogMark } from '#execution/event-store';
import { loadCheckpointMarks } from '#processing/checkpoints';
import type { FaultLog } from '#processing/processor-faults';
import type { AnyRows } from '#processing/projection-rows';
import type { ReadModels } from '#processing/read-models';
import type { ShadowTables } from '#processing/rebuild-driver';
import { withSchemaLock } from '#postgres/postgres-dialect';
import { isLockTimeout } from '#postgres/postgres-errors';
import { checkpointName, dropEntry, listCatalog, REBUILD_SUFFIX, removeEntry } from '#postgres/view-catalog';

export interface ShadowNames {
  /** Catalogue name of the rebuilt version. */
  readonly rebuilt: string;
  /** Catalogue name of the version that is read. */
  readonly served: string;
  /** Names of the shadow tables in the database. */
  readonly shadowTables: readonly string[];
}

/** How long the swap waits for readers of the old rows. New readers have to wait behind it for the same time. */
const LOCK_TIMEOUT_MS = 250;

/** Renames the indexes, which keep the names of the shadow tables and would collide with the next rebuild. */
const renameIndexes = async (transaction: Transaction<AnyRows>, from: string, to: string): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select indexname as name from pg_indexes where schemaname = current_schema() and tablename = ${to}`.execute(
    transaction,
  );
  for (const { name } of rows.filter(({ name: each }) => each.startsWith(from)))
    await sql`alter index ${sql.id(name)} rename to ${sql.id(to + name.slice(from.length))}`.execute(transaction);
};

/** Shadow tables in the same database as those in use. */
export class PostgresShadowTables implements ShadowTables {
  readonly servedCheckpoint: string;

  constructor(
    readonly readModels: ReadModels,
    readonly skips: FaultLog['skips'],
    private readonly names: ShadowNames,
  ) {
    this.servedCheckpoint = checkpointName(names.served);
  }

  /** Updates the statistics, so that queries on the new rows are as fast as before. */
  async prepareSwap(): Promise<void> {
    for (const table of this.names.shadowTables)
      await sql`analyze ${sql.table(table)}`.execute(this.readModels.database);
  }

  /** Folds before it replaces the tables, so that readers do not wait for the event store. */
  async swap(advance: (transaction: Transaction<AnyRows>) => Promise<boolean>): Promise<boolean> {
    try {
      await withSchemaLock(this.readModels.database, async (transaction) => {
        await sql`set local lock_timeout = ${sql.lit(LOCK_TIMEOUT_MS)}`.execute(transaction);
        if (!(await advance(transaction))) return;
        await this.replaceTables(transaction);
        await removeEntry(transaction, this.names.rebuilt);
      });
      return true;
    } catch (error) {
      if (isLockTimeout(error)) return false;
      throw error;
    }
  }

  async readMark(transaction: Transaction<AnyRows>): Promise<LogMark | null> {
    const name = checkpointName(this.names.rebuilt);
    // Without a checkpoint the tables are already swapped: the response to an earlier attempt was lost.
    return (await loadCheckpointMarks(transaction, [name])).get(name) ?? null;
  }

  async exist(): Promise<boolean> {
    return (await listCatalog(this.readModels.database)).some(({ name }) => name === this.names.rebuilt);
  }

  drop(): Promise<void> {
    return withSchemaLock(this.readModels.database, async (transaction) => {
      const all = await listCatalog(transaction);
      for (const each of all.filter(({ name }) => name === this.names.rebuilt)) await dropEntry(transaction, each);
    });
  }

  close(): Promise<void> {
    return this.readModels.close();
  }

  private async replaceTables(transaction: Transaction<AnyRows>): Promise<void> {
    for (const from of this.names.shadowTables) {
      const to = from.slice(0, -REBUILD_SUFFIX.length);
      await transaction.schema.dropTable(to).execute();
      await transaction.schema.alterTable(from).renameTo(to).execute();
      await renameIndexes(transaction, from, to);
    }
  }
}
