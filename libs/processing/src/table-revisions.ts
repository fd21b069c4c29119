import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';
import type { AnyTable } from '#processing/view';

interface RevisionTable {
  table_revisions: { name: string; revision: string; changes: string };
}

type Database = Kysely<AnyRows>;

/** The revisions that recent transactions gave to a table, the latest one last, each with the keys of the rows that the transaction changed. */
type Changes = readonly (readonly [revision: string, keys: readonly string[]])[];

/** More changed rows are not remembered. Whoever keeps rows then reads all of them again. */
const MAX_KEYS = 50;

const revisionTable = (database: Database): Kysely<RevisionTable> => database;

/** Creates the table if it does not exist. */
export const createRevisionTable = async (database: Database): Promise<void> => {
  await revisionTable(database)
    .schema.createTable('table_revisions')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .execute();
};

/** Leaves out the oldest. The first that is left has no keys: only whoever keeps what was before it would need them. */
const shorten = (changes: Changes): Changes => {
  let count = 0;
  const start = changes.findLastIndex(([, keys]) => (count += keys.length) > MAX_KEYS);
  const first = changes[start];
  return first === undefined ? changes : [[first[0], []], ...changes.slice(start + 1)];
};

const renewRevision = async (transaction: Database, name: string, keys: readonly string[] | null): Promise<void> => {
  // Two versions of a view share the revisions of their tables. The second waits here until the first has committed.
  const locked = await revisionTable(transaction)
    .updateTable('table_revisions')
    .set((update) => ({ revision: update.ref('revision') }))
    .where('name', '=', name)
    .returning('changes')
    .executeTakeFirst();
  const revision = randomUUID();
  const before = keys === null || locked === undefined ? [] : (JSON.parse(locked.changes) as Changes);
  const renewed = { revision, changes: JSON.stringify(shorten([...before, [revision, keys ?? []]])) };
  await revisionTable(transaction)
    .insertInto('table_revisions')
    .values({ name, ...renewed })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(renewed))
    .execute();
};

/**
 * Gives a new revision to those of these tables that have one. `keys`: of the rows that changed; null if it is not known which. Call it in the transaction that
 * changes the rows, after everything else. Revisions are random, so that none comes back after read models were deleted, restored or rebuilt.
 */
export const renewRevisions = async (
  transaction: Database,
  changed: Iterable<readonly [table: AnyTable, keys: readonly string[] | null]>,
): Promise<void> => {
  const revised = [...changed].filter(([{ hasRevision }]) => hasRevision === true);
  // In the same order everywhere, so that no two transactions wait for each other.
  for (const [{ name }, keys] of revised.sort(([one], [other]) => (one.name < other.name ? -1 : 1)))
    await renewRevision(transaction, name, keys);
};

/** Gives new revisions to all tables of a view whose rows were replaced. */
export const renewAllRevisions = (transaction: Database, tables: readonly AnyTable[]): Promise<void> =>
  renewRevisions(
    transaction,
    tables.map((table) => [table, null] as const),
  );

/** The revisions of tables, by their names. A table whose rows have never changed has none. */
export type TableRevisions = ReadonlyMap<string, string>;

export const loadRevisions = async (database: Database, tables: readonly AnyTable[]): Promise<TableRevisions> => {
  const names = tables.map(({ name }) => name);
  const rows = await revisionTable(database)
    .selectFrom('table_revisions')
    .select(['name', 'revision'])
    .where('name', 'in', names)
    .execute();
  return new Map(rows.map(({ name, revision }) => [name, revision]));
};

/** The keys of the rows that changed after this revision of the table, or perhaps more; null if they are not known. */
export const findChangedKeys = async (
  database: Database,
  { name }: AnyTable,
  revision: string,
): Promise<readonly string[] | null> => {
  const found = await revisionTable(database)
    .selectFrom('table_revisions')
    .select('changes')
    .where('name', '=', name)
    .executeTakeFirst();
  const changes = found === undefined ? [] : (JSON.parse(found.changes) as Changes);
  const place = changes.findIndex(([known]) => known === revision);
  return place < 0 ? null : [...new Set(changes.slice(place + 1).flatMap(([, keys]) => keys))];
};
