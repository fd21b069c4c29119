import { sql, type Kysely, type Transaction } from 'kysely';
import { BEGINNING, establishCheckpoint, resetCheckpoint } from '#processing/checkpoints';
import { changingTables } from '#postgres/postgres-dialect';
import { checkpointOfListed } from '#postgres/view-catalog';
import type { AnyRows } from '#processing/projection-rows';
import { createTable, refuseSharedTables, viewListOf, type ViewLayout } from '#processing/projection-tables';
import type { View } from '#processing/view';

/**
 * Each version of a view has tables and a checkpoint of its own, so that an old and a new version of the software run side by side. Nothing is ever
 * dropped here. A process knows one version of each view: what its tables are called stands in `tables`. With a `suffix` these are further ones, beside
 * those that are served.
 */
export class VersionedLayout implements ViewLayout {
  constructor(
    private readonly tables: Map<string, string>,
    private readonly suffix = '',
  ) {}

  /** From now on these tables are meant wherever one of the views is read or written. */
  know(views: readonly View[]): void {
    refuseSharedTables(views);
    for (const view of views)
      for (const { name } of view.tables) {
        const called = `${name}__v${view.version}${this.suffix}`;
        if ((this.tables.get(name) ?? called) !== called)
          throw new TypeError(`This process knows ${name} of another version of ${view.name} already.`);
        this.tables.set(name, called);
      }
  }

  checkpointOf(view: View): string {
    return checkpointOfListed(this.listed(view));
  }

  /** Its name in the list of views. */
  listed({ name, version }: View): string {
    return `${name}@${version}${this.suffix}`;
  }

  async establish(database: Kysely<AnyRows>, views: readonly View[]): Promise<string[]> {
    this.know(views);
    const missing = await this.missingOf(database, views);
    if (missing.length === 0) return [];
    return changingTables(database, async (transaction) => {
      const still = await this.missingOf(transaction, missing);
      for (const view of still) await this.makeFirst(transaction, view);
      return still.map(({ name }) => name);
    });
  }

  changing<Answer>(database: Kysely<AnyRows>, change: (database: Kysely<AnyRows>) => Promise<Answer>): Promise<Answer> {
    return changingTables(database, change);
  }

  withoutSync(transaction: Transaction<AnyRows>): Promise<unknown> {
    return sql`set local synchronous_commit = off`.execute(transaction);
  }

  async makeAnew(transaction: Transaction<AnyRows>, view: View): Promise<void> {
    for (const { name } of view.tables) await transaction.deleteFrom(name).execute();
    await resetCheckpoint(transaction, this.checkpointOf(view));
  }

  private async missingOf(database: Kysely<AnyRows>, views: readonly View[]): Promise<View[]> {
    const list = await viewListOf(database).selectFrom('views').select('name').execute();
    const known = new Set(list.map(({ name }) => name));
    return views.filter((view) => !known.has(this.listed(view)));
  }

  private async makeFirst(transaction: Transaction<AnyRows>, view: View): Promise<void> {
    const called = view.tables.map((table) => ({ table, name: this.tables.get(table.name) ?? table.name }));
    for (const { table, name } of called) await createTable(transaction, table, name);
    const built = { version: view.version, tables: JSON.stringify(called.map(({ name }) => name)) };
    await viewListOf(transaction)
      .insertInto('views')
      .values({ name: this.listed(view), ...built })
      .execute();
    await establishCheckpoint(transaction, this.checkpointOf(view), BEGINNING);
  }
}
