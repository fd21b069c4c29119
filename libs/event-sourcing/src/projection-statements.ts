import type { CompiledQuery, Transaction } from 'kysely';
import { compiledOnce } from '#event-sourcing/compiled-once';
import type { AnyRows, StoredRow } from '#event-sourcing/projection-rows';
import type { AnyTable } from '#event-sourcing/view';

/** Rows in one statement at the most. */
const MOST_ROWS = 256;

/** Values in one statement; SQLite takes 32,766, PostgreSQL 65,535. */
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
  const columns = Object.keys(table.columns);
  for (const some of blocks(rows, mostRowsOf(table))) {
    const statement = compiledOnce(transaction, table, `write ${some.length}`, () =>
      upsertOf(transaction, table, some),
    );
    const parameters = some.flatMap((row) => columns.map((name) => row[name] ?? null));
    await transaction.executeQuery({ ...statement, parameters });
  }
};

const upsertOf = (transaction: Transaction<AnyRows>, table: AnyTable, rows: readonly StoredRow[]): CompiledQuery =>
  transaction
    .insertInto(table.name)
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column(table.key)
        .doUpdateSet((row) =>
          Object.fromEntries(Object.keys(table.columns).map((name) => [name, row.ref(`excluded.${name}`)])),
        ),
    )
    .compile();
