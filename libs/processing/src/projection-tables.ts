import type { Kysely, Transaction } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';
import type { AnyTable, Column, View } from '#processing/view';

interface ViewTables {
  views: { name: string; version: number; tables: string };
}

export const viewTable = (database: Kysely<AnyRows>): Kysely<ViewTables> => database;

/** Tables that no view may have. */
export const OWN_TABLES = [
  'views',
  'checkpoints',
  'log_identity',
  'processor_faults',
  'processor_skips',
  'processor_pauses',
  'table_revisions',
];

/** Names and creates the tables and checkpoints of views in a database. */
export interface ViewSchema {
  /** Name of a view's checkpoint. */
  checkpointName(view: View): string;
  /** Creates the missing tables of these views. Returns the names of the views that must be projected from the beginning. */
  ensureTables(database: Kysely<AnyRows>, views: readonly View[]): Promise<string[]>;
  /** Runs a change of tables in such a way that several processes can run it at the same time. */
  withSchemaLock<Result>(
    database: Kysely<AnyRows>,
    change: (database: Kysely<AnyRows>) => Promise<Result>,
  ): Promise<Result>;
  /** Makes the commit of this transaction not wait for the disk. */
  disableCommitSync(transaction: Transaction<AnyRows>): Promise<unknown>;
}

/** Creates the table of views, with the version and the tables that each was built with. */
export const createViewTable = async (database: Kysely<AnyRows>): Promise<void> => {
  await viewTable(database)
    .schema.createTable('views')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('tables', 'text', (column) => column.notNull())
    .execute();
};

const columnType = ({ kind }: Column<unknown>): 'text' | 'bigint' => (kind === 'integer' ? 'bigint' : 'text');

interface Index {
  /** Follows the name of the table. Does not contain the key, because PostgreSQL cuts a name off after 63 bytes. */
  readonly name: string;
  readonly columns: readonly string[];
}

export const listIndexes = ({ columns, lists, key }: AnyTable): Index[] => [
  ...Object.entries(columns).flatMap(([name, { indexed }]) =>
    indexed ? [{ name: `_by_${name}`, columns: [name] }] : [],
  ),
  ...lists.flatMap(({ of, by }) =>
    by.map((sort) => ({ name: `_by_${[...of, sort].join('_')}`, columns: [...new Set([...of, sort, key])] })),
  ),
];

/** Creates a table with its indexes. `tableName` replaces the table's own name. */
export const createTable = async (
  database: Kysely<AnyRows>,
  table: AnyTable,
  tableName: string = table.name,
): Promise<void> => {
  const columns = Object.entries(table.columns);
  let creation = database.schema.createTable(tableName);
  for (const [name, column] of columns)
    creation = creation.addColumn(name, columnType(column), (definition) => {
      if (name === table.key) return definition.primaryKey().notNull();
      return column.nullable ? definition : definition.notNull();
    });
  await creation.execute();
  for (const index of listIndexes(table))
    await database.schema
      .createIndex(`${tableName}${index.name}`)
      .on(tableName)
      .columns([...index.columns])
      .execute();
};

/** Throws a `TypeError` if two views have the same table, which is a programming error. */
export const refuseSharedTables = (views: readonly View[]): void => {
  const names = [...OWN_TABLES, ...views.flatMap(({ tables }) => tables.map(({ name }) => name))];
  const shared = names.find((name, index) => names.indexOf(name) !== index);
  if (shared !== undefined) throw new TypeError(`The table ${shared} belongs to more than one view.`);
};
