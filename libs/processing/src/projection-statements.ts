import { PostgresAdapter, sql, type CompiledQuery, type Transaction } from 'kysely';
import { compiledOnce } from '#processing/compiled-query-cache';
import type { AnyRows, StoredRow } from '#processing/projection-rows';
import type { AnyTable } from '#processing/view';

/** There a list is one parameter, however long it is: one statement for reading and one for writing a table. */
const takesLists = (transaction: Transaction<AnyRows>): boolean =>
  transaction.getExecutor().adapter instanceof PostgresAdapter;

/** Rows in one statement at the most. */
const MOST_ROWS = 256;

/** Values in one statement; SQLite takes 32,766. */
const MOST_VALUES = 30_000;

/**
 * The items in blocks of 256, 128, 64 … 1, so that there are nine statements a table whatever the number of rows: each is built once, and prepared
 * once where the database can.
 */
const blocks = <Item>(items: readonly Item[], most: number): Item[][] => {
  const cut: Item[][] = [];
  let size = most;
  for (let from = 0; from < items.length; from += size) {
    while (size > items.length - from) size /= 2;
    cut.push(items.slice(from, from + size));
  }
  return cut;
};

const mostRowsOf = (table: AnyTable): number => {
  let most = MOST_ROWS;
  while (most > 1 && most * Object.keys(table.columns).length > MOST_VALUES) most /= 2;
  return most;
};

/** The rows with these keys. */
export const rowsWithKeys = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  keys: readonly string[],
): Promise<StoredRow[]> => {
  if (takesLists(transaction)) return rowsWithListed(transaction, table, keys);
  const found: StoredRow[] = [];
  for (const some of blocks(keys, MOST_ROWS)) {
    const statement = compiledOnce(transaction, table, `read ${some.length}`, () =>
      transaction.selectFrom(table.name).selectAll().where(table.key, 'in', some).compile(),
    );
    const { rows } = await transaction.executeQuery({ ...statement, parameters: some });
    found.push(...(rows as StoredRow[]));
  }
  return found;
};

/** Writes whole rows, whether there were rows with their keys or not. */
export const upsertRows = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  rows: readonly StoredRow[],
): Promise<void> => {
  if (takesLists(transaction)) return upsertListed(transaction, table, rows);
  const columns = Object.keys(table.columns);
  for (const some of blocks(rows, mostRowsOf(table))) {
    const statement = compiledOnce(transaction, table, `write ${some.length}`, () =>
      upsertOf(transaction, table, some),
    );
    const parameters = some.flatMap((row) => columns.map((name) => row[name] ?? null));
    await transaction.executeQuery({ ...statement, parameters });
  }
};

type Conflict = Parameters<ReturnType<Transaction<AnyRows>['insertInto']>['onConflict']>[0];

const replacing =
  (table: AnyTable): Conflict =>
  (conflict) =>
    conflict
      .column(table.key)
      .doUpdateSet((row) =>
        Object.fromEntries(Object.keys(table.columns).map((name) => [name, row.ref(`excluded.${name}`)])),
      );

const upsertOf = (transaction: Transaction<AnyRows>, table: AnyTable, rows: readonly StoredRow[]): CompiledQuery =>
  transaction.insertInto(table.name).values(rows).onConflict(replacing(table)).compile();

const rowsWithListed = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  keys: readonly string[],
): Promise<StoredRow[]> => {
  if (keys.length === 0) return [];
  const statement = compiledOnce(transaction, table, 'read', () =>
    transaction
      .selectFrom(table.name)
      .selectAll()
      .where(table.key, '=', sql<string>`any(${''}::text[])`)
      .compile(),
  );
  const { rows } = await transaction.executeQuery({ ...statement, parameters: [keys] });
  return rows as StoredRow[];
};

const upsertListed = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  rows: readonly StoredRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  const columns = Object.entries(table.columns);
  const statement = compiledOnce(transaction, table, 'write', () => {
    const lists = columns.map(([, { kind }]) => (kind === 'integer' ? sql`${''}::bigint[]` : sql`${''}::text[]`));
    return transaction
      .insertInto(table.name)
      .columns(columns.map(([name]) => name))
      .expression(sql`select * from unnest(${sql.join(lists)})`)
      .onConflict(replacing(table))
      .compile();
  });
  const parameters = columns.map(([name]) => rows.map((row) => row[name] ?? null));
  await transaction.executeQuery({ ...statement, parameters });
};
