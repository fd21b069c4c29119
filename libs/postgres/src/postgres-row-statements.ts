import { sql, type Transaction } from 'kysely';
import { cachedQuery } from '#processing/compiled-query-cache';
import type { AnyRows, StoredRow, StoredValues } from '#processing/projection-rows';
import type { RowStatements, RowWrite } from '#processing/row-statements';
import type { AnyTable } from '#processing/view';

const select = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  keys: readonly string[],
): Promise<StoredValues[]> => {
  const names = Object.keys(table.columns);
  const statement = cachedQuery(transaction, table, 'select', () =>
    transaction
      .selectFrom(table.name)
      .selectAll()
      .where(table.key, '=', sql<string>`any(${''}::text[])`)
      .compile(),
  );
  const { rows } = await transaction.executeQuery({ ...statement, parameters: [keys] });
  return (rows as StoredRow[]).map((row) => names.map((name) => row[name] ?? null));
};

const write = async (
  transaction: Transaction<AnyRows>,
  table: AnyTable,
  writes: readonly RowWrite[],
): Promise<void> => {
  const columns = Object.entries(table.columns);
  const statement = cachedQuery(transaction, table, 'write', () => {
    const names = columns.map(([name]) => name);
    const lists = columns.map(([, { kind }]) => (kind === 'integer' ? sql`${''}::bigint[]` : sql`${''}::text[]`));
    return transaction
      .insertInto(table.name)
      .columns(names)
      .expression(sql`select * from unnest(${sql.join(lists)})`)
      .onConflict((conflict) =>
        conflict
          .column(table.key)
          .doUpdateSet((row) => Object.fromEntries(names.map((name) => [name, row.ref(`excluded.${name}`)]))),
      )
      .compile();
  });
  const parameters = columns.map((_, index) => writes.map(({ values }) => values[index] ?? null));
  await transaction.executeQuery({ ...statement, parameters });
};

const deleteByKey = async (
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

/** Reads and writes any number of rows with one statement, because each statement waits for the server. */
export const postgresRowStatements: RowStatements = { select, write, delete: deleteByKey };
