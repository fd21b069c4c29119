import { sql, type Kysely, type Transaction } from 'kysely';
import { BEGINNING, ensureCheckpoint } from '#processing/checkpoints';
import { withSchemaLock } from '#postgres/postgres-dialect';
import { checkpointName } from '#postgres/view-catalog';
import type { AnyRows } from '#processing/projection-rows';
import { createTable, refuseSharedTables, viewTable, type ViewSchema } from '#processing/projection-tables';
import type { View } from '#processing/view';

/**
 * A schema in which each version of a view has its own tables and checkpoint, so that an old and a new version of the software can run at the same time.
 * It never drops anything. A process knows one version of each view; `tables` contains the names of its tables in the database. With a `suffix` the
 * schema describes shadow tables.
 */
export class VersionedViewSchema implements ViewSchema {
  constructor(
    private readonly tables: Map<string, string>,
    private readonly suffix = '',
  ) {}

  /** Registers the table names of these views for all reads and writes of this process. */
  register(views: readonly View[]): void {
    refuseSharedTables(views);
    for (const view of views)
      for (const { name } of view.tables) {
        const databaseName = `${name}__v${view.version}${this.suffix}`;
        if ((this.tables.get(name) ?? databaseName) !== databaseName)
          throw new TypeError(`This process already uses ${name} of another version of ${view.name}.`);
        this.tables.set(name, databaseName);
      }
  }

  checkpointName(view: View): string {
    return checkpointName(this.catalogName(view));
  }

  /** Name of a view version in the catalogue. */
  catalogName({ name, version }: View): string {
    return `${name}@${version}${this.suffix}`;
  }

  async ensureTables(database: Kysely<AnyRows>, views: readonly View[]): Promise<string[]> {
    this.register(views);
    const missing = await this.findMissing(database, views);
    if (missing.length === 0) return [];
    return withSchemaLock(database, async (transaction) => {
      const still = await this.findMissing(transaction, missing);
      for (const view of still) await this.createTables(transaction, view);
      return still.map(({ name }) => name);
    });
  }

  withSchemaLock<Result>(
    database: Kysely<AnyRows>,
    change: (database: Kysely<AnyRows>) => Promise<Result>,
  ): Promise<Result> {
    return withSchemaLock(database, change);
  }

  disableCommitSync(transaction: Transaction<AnyRows>): Promise<unknown> {
    return sql`set local synchronous_commit = off`.execute(transaction);
  }

  private async findMissing(database: Kysely<AnyRows>, views: readonly View[]): Promise<View[]> {
    const list = await viewTable(database).selectFrom('views').select('name').execute();
    const known = new Set(list.map(({ name }) => name));
    return views.filter((view) => !known.has(this.catalogName(view)));
  }

  private async createTables(transaction: Transaction<AnyRows>, view: View): Promise<void> {
    const tables = view.tables.map((table) => ({ table, name: this.tables.get(table.name) ?? table.name }));
    for (const { table, name } of tables) await createTable(transaction, table, name);
    const content = { version: view.version, tables: JSON.stringify(tables.map(({ name }) => name)) };
    await viewTable(transaction)
      .insertInto('views')
      .values({ name: this.catalogName(view), ...content })
      .execute();
    await ensureCheckpoint(transaction, this.checkpointName(view), BEGINNING);
  }
}
