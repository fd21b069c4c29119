import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';
import type { AnyTable } from '#processing/view';

interface RevisionTable {
  table_revisions: { name: string; revision: string };
}

type Database = Kysely<AnyRows>;

const revisionTable = (database: Database): Kysely<RevisionTable> => database;

/** Creates the table if it does not exist. */
export const createRevisionTable = async (database: Database): Promise<void> => {
  await revisionTable(database)
    .schema.createTable('table_revisions')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'text', (column) => column.notNull())
    .execute();
};

/**
 * Gives a new revision to those of these tables that have one. Call it in the transaction that changes their rows, after everything else that can wait for
 * another transaction. Revisions are random, so that none comes back after read models were deleted, restored or rebuilt.
 */
export const renewRevisions = async (transaction: Database, tables: Iterable<AnyTable>): Promise<void> => {
  const names = [...tables].flatMap(({ name, hasRevision = false }) => (hasRevision ? [name] : []));
  if (names.length === 0) return;
  // Two versions of a view share revisions. Sorted, so that their projectors never wait for each other in turn.
  const renewed = names.sort().map((name) => ({ name, revision: randomUUID() }));
  await revisionTable(transaction)
    .insertInto('table_revisions')
    .values(renewed)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((update) => ({ revision: update.ref('excluded.revision') })),
    )
    .execute();
};

/** The revisions of tables, by their names. A table whose rows have never changed has none. */
export type TableRevisions = ReadonlyMap<string, string>;

export const loadRevisions = async (database: Database, tables: readonly AnyTable[]): Promise<TableRevisions> => {
  const names = tables.map(({ name }) => name);
  const rows = await revisionTable(database)
    .selectFrom('table_revisions')
    .selectAll()
    .where('name', 'in', names)
    .execute();
  return new Map(rows.map(({ name, revision }) => [name, revision]));
};
