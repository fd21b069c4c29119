import { sql, type CompiledQuery, type Transaction } from 'kysely';
import { cachedQuery } from '#processing/compiled-query-cache';
import type { AnyRows, StoredRow } from '#processing/projection-rows';
import { requireDialectAdapter } from '#processing/read-models-dialect';
import type { AnyTable } from '#processing/view';

/** With array parameters, each table needs one statement for reading and one for writing. */
const supportsArrays = (transaction: Transaction<AnyRows>): boolean =>
  requireDialectAdapter(transaction).supportsArrayParameters;

/** Maximum number of rows in one statement. */
const MAX_ROWS = 256;

/** Maximum number of values in one statement. SQLite's limit is 32,766. */
const MAX_VALUES = 30_000;

/**
 * Splits the items into blocks of 256, 128, 64 … 1. There are then nine statements per table for any number of rows; each is compiled once, and
 * prepared once if the database supports it.
 */
const splitIntoBlocks = <Item>(items: readonly Item[], maxSize: number): Item[][] => {
  const blocks: Item[][] = [];
  let size = maxSize;
  for (let from = 0; from < items.length; from += size) {
    while (size > items.length - from) size /= 2;
    blocks.push(items.slice(from, from + size));
  }
  return blocks;
};

const maxRowsFor = (table: AnyTable): number => {
  let rows = MAX_ROWS;
  while (rows > 1 && rows * Object.keys(table.columns).length > MAX_VALUES) rows /= 2;
  return rows;
};

/** Selects the rows with these keys. */
export const selectRows = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  keys: readonly string[],
): Promise<StoredRow[]> => {
  if (supportsArrays(transaction)) return selectRowsByArray(transaction, table, keys);
  const found: StoredRow[] = [];
  for (const block of splitIntoBlocks(keys, MAX_ROWS)) {
    const statement = cachedQuery(transaction, table, `read ${block.length}`, () =>
      transaction.selectFrom(table.name).selectAll().where(table.key, 'in', block).compile(),
    );
    const { rows } = await transaction.executeQuery({ ...statement, parameters: block });
    found.push(...(rows as StoredRow[]));
  }
  return found;
};

/** Deletes the rows with these keys. */
export const deleteRows = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  keys: readonly string[],
): Promise<void> => {
  if (keys.length === 0) return;
  if (supportsArrays(transaction)) return deleteRowsByArray(transaction, table, keys);
  for (const block of splitIntoBlocks(keys, MAX_ROWS)) {
    const statement = cachedQuery(transaction, table, `delete ${block.length}`, () =>
      transaction.deleteFrom(table.name).where(table.key, 'in', block).compile(),
    );
    await transaction.executeQuery({ ...statement, parameters: block });
  }
};

/** Writes whole rows. A row with the same key is replaced. */
export const upsertRows = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  rows: readonly StoredRow[],
): Promise<void> => {
  if (supportsArrays(transaction)) return upsertRowsFromArrays(transaction, table, rows);
  const columns = Object.keys(table.columns);
  for (const block of splitIntoBlocks(rows, maxRowsFor(table))) {
    const statement = cachedQuery(transaction, table, `write ${block.length}`, () =>
      compileUpsert(transaction, table, block),
    );
    const parameters = block.flatMap((row) => columns.map((name) => row[name] ?? null));
    await transaction.executeQuery({ ...statement, parameters });
  }
};

type Conflict = Parameters<ReturnType<Transaction<AnyRows>['insertInto']>['onConflict']>[0];

const replaceOnConflict =
  (table: AnyTable): Conflict =>
  (conflict) =>
    conflict
      .column(table.key)
      .doUpdateSet((row) =>
        Object.fromEntries(Object.keys(table.columns).map((name) => [name, row.ref(`excluded.${name}`)])),
      );

const compileUpsert = (transaction: Transaction<AnyRows>, table: AnyTable, rows: readonly StoredRow[]): CompiledQuery =>
  transaction.insertInto(table.name).values(rows).onConflict(replaceOnConflict(table)).compile();

const selectRowsByArray = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  keys: readonly string[],
): Promise<StoredRow[]> => {
  if (keys.length === 0) return [];
  const statement = cachedQuery(transaction, table, 'read', () =>
    transaction
      .selectFrom(table.name)
      .selectAll()
      .where(table.key, '=', sql<string>`any(${''}::text[])`)
      .compile(),
  );
  const { rows } = await transaction.executeQuery({ ...statement, parameters: [keys] });
  return rows as StoredRow[];
};

const deleteRowsByArray = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  keys: readonly string[],
): Promise<void> => {
  const statement = cachedQuery(transaction, table, 'delete', () =>
    transaction
      .deleteFrom(table.name)
      .where(table.key, '=', sql<string>`any(${''}::text[])`)
      .compile(),
  );
  await transaction.executeQuery({ ...statement, parameters: [keys] });
};

const upsertRowsFromArrays = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  rows: readonly StoredRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  const columns = Object.entries(table.columns);
  const statement = cachedQuery(transaction, table, 'write', () => {
    const lists = columns.map(([, { kind }]) => (kind === 'integer' ? sql`${''}::bigint[]` : sql`${''}::text[]`));
    return transaction
      .insertInto(table.name)
      .columns(columns.map(([name]) => name))
      .expression(sql`select * from unnest(${sql.join(lists)})`)
      .onConflict(replaceOnConflict(table))
      .compile();
  });
  const parameters = columns.map(([name]) => rows.map((row) => row[name] ?? null));
  await transaction.executeQuery({ ...statement, parameters });
};
