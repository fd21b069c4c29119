import type { Kysely, Transaction } from 'kysely';
import { resetCheckpoint } from '#processing/checkpoints';
import type { AnyRows } from '#processing/projection-rows';
import type { AnyTable, Column, View } from '#processing/view';

interface ViewListTables {
  views: { name: string; version: number; tables: string };
}

export const viewListOf = (database: Kysely<AnyRows>): Kysely<ViewListTables> => database;

const OWN_TABLES = ['views', 'checkpoints', 'followed_log', 'stops', 'skipped'];

/** What the tables and checkpoints of views are called in a database, and when they are made. */
export interface ViewLayout {
  /** Name of a view's checkpoint. */
  checkpointOf(view: View): string;
  /** Makes the tables that the views need and that are not there; answers with the names of those that are to be folded from the beginning. */
  establish(database: Kysely<AnyRows>, views: readonly View[]): Promise<string[]>;
  /** Empties a view's tables and sets its checkpoint to the beginning, all in this transaction. */
  makeAnew(transaction: Transaction<AnyRows>, view: View): Promise<void>;
  /** Runs what makes or drops tables, so that several processes can do the same at once. */
  changing<Answer>(database: Kysely<AnyRows>, change: (database: Kysely<AnyRows>) => Promise<Answer>): Promise<Answer>;
  /** Has this transaction committed without waiting for the disk. */
  withoutSync(transaction: Transaction<AnyRows>): Promise<unknown>;
}

/** Makes the list of views, with the version and the tables that each was built with. */
export const createViewList = async (database: Kysely<AnyRows>): Promise<void> => {
  await viewListOf(database)
    .schema.createTable('views')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('tables', 'text', (column) => column.notNull())
    .execute();
};

const typeOf = ({ kind }: Column<unknown>): 'text' | 'bigint' => (kind === 'integer' ? 'bigint' : 'text');

/** Makes the table with its indexes, under this name. */
export const createTable = async (
  database: Kysely<AnyRows>,
  table: AnyTable,
  called: string = table.name,
): Promise<void> => {
  const columns = Object.entries(table.columns);
  let creation = database.schema.createTable(called);
  for (const [name, column] of columns)
    creation = creation.addColumn(name, typeOf(column), (made) => {
      if (name === table.key) return made.primaryKey().notNull();
      return column.nullable ? made : made.notNull();
    });
  await creation.execute();
  for (const [name] of columns.filter(([, column]) => column.indexed))
    await database.schema.createIndex(`${called}_by_${name}`).on(called).column(name).execute();
};

const tablesOnceMadeFor = async (transaction: Transaction<AnyRows>, view: View): Promise<string[]> => {
  const known = await viewListOf(transaction).selectFrom('views').selectAll().where('name', '=', view.name).execute();
  return known.flatMap(({ tables }) => JSON.parse(tables) as string[]);
};

const checkpointOf = (view: View): string => `view:${view.name}`;

/** Drops what the view had, whatever its version was. */
const makeAnew = async (transaction: Transaction<AnyRows>, view: View): Promise<void> => {
  const names = view.tables.map(({ name }) => name);
  for (const name of new Set([...(await tablesOnceMadeFor(transaction, view)), ...names]))
    await transaction.schema.dropTable(name).ifExists().execute();
  for (const table of view.tables) await createTable(transaction, table);
  const built = { version: view.version, tables: JSON.stringify(names) };
  await viewListOf(transaction)
    .insertInto('views')
    .values({ name: view.name, ...built })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(built))
    .execute();
  await resetCheckpoint(transaction, checkpointOf(view));
};

/** A table belongs to one view; anything else is a mistake of the program and stops its start. */
export const refuseSharedTables = (views: readonly View[]): void => {
  const names = [...OWN_TABLES, ...views.flatMap(({ tables }) => tables.map(({ name }) => name))];
  const shared = names.find((name, index) => names.indexOf(name) !== index);
  if (shared !== undefined) throw new TypeError(`The table ${shared} has more than one owner.`);
};

/** Those whose version changed are made anew too. */
const establish = async (database: Kysely<AnyRows>, views: readonly View[]): Promise<string[]> => {
  refuseSharedTables(views);
  const known = new Map(
    (await viewListOf(database).selectFrom('views').selectAll().execute()).map((row) => [row.name, row.version]),
  );
  const changed = views.filter(({ name, version }) => known.get(name) !== version);
  for (const view of changed) await database.transaction().execute((transaction) => makeAnew(transaction, view));
  return changed.map(({ name }) => name);
};

/** One set of tables a view, for a database that one process keeps: a changed view takes the place of the one before. */
export const embeddedLayout: ViewLayout = {
  checkpointOf,
  establish,
  makeAnew,
  changing: (database, change) => change(database),
  // The file as a whole was opened so.
  withoutSync: () => Promise.resolve(),
};
