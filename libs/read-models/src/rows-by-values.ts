import type { ReadModels, RowQuery } from '#processing/read-models';
import type { Columns, RowOf, Table } from '#processing/view';

/** A statement has a limited number of values, 32,766 in SQLite, and a larger one holds its thread for longer. */
const MAX_VALUES = 1_000;

type ByValues = {
  where(column: string, operator: 'in', values: readonly string[]): { orderBy(column: string): unknown };
};

/**
 * Reads the rows that have one of these values in the column, in the order of the values of each block. Rows with the same value are in the order that
 * `refine` gives: an index of the table can have this order, but none can have the order of `refine` across values.
 */
export const rowsByValues = async <C extends Columns>(
  readModels: ReadModels,
  table: Table<C>,
  column: keyof C & string,
  values: readonly string[],
  refine: (query: RowQuery<C>) => RowQuery<C> = (query) => query,
): Promise<RowOf<C>[]> => {
  const found: RowOf<C>[] = [];
  for (let from = 0; from < values.length; from += MAX_VALUES) {
    const block = values.slice(from, from + MAX_VALUES);
    const rows = await readModels.rows(table, (query) =>
      refine((query as unknown as ByValues).where(column, 'in', block).orderBy(column) as RowQuery<C>),
    );
    for (const row of rows) found.push(row);
  }
  return found;
};
