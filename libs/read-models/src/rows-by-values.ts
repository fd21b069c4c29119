import type { SelectQueryBuilder } from 'kysely';
import type { ReadModels, RowQuery } from '#processing/read-models';
import type { Columns, RowOf, Table } from '#processing/view';

/** A statement has a limited number of values, 32,766 in SQLite, and a larger one holds its thread for longer. */
const MAX_VALUES = 1_000;

/** SQLite reads the rows of a statement in one turn of the event loop: this many take about five milliseconds. */
const MAX_ROWS = 1_000;

type ByValues = SelectQueryBuilder<{ row: Record<string, string | number> }, 'row', object>;

/** The last row of a statement that found as many rows as it may. */
interface Last {
  readonly value: string;
  readonly key: string | number;
}

export interface RowsByValuesOptions<C extends Columns> {
  /** Sorts the rows of one value, of which no two have the same. Without it: the key of the table. */
  readonly orderBy?: keyof C & string;
  readonly refine?: (query: RowQuery<C>) => RowQuery<C>;
}

/**
 * Reads the rows that have one of these values in the column. Rows with the same value stay together. However many there are, no statement reads many, so
 * that others run between two of them.
 */
export const rowsByValues = async <C extends Columns>(
  readModels: ReadModels,
  table: Table<C>,
  column: keyof C & string,
  values: readonly string[],
  { orderBy = table.key, refine = (query) => query }: RowsByValuesOptions<NoInfer<C>> = {},
): Promise<RowOf<C>[]> => {
  const found: RowOf<C>[] = [];
  let remaining = [...new Set(values)].sort();
  let after: Last | null = null;
  while (remaining.length > 0) {
    const block = remaining.slice(0, MAX_VALUES);
    const rows = await readModels.rows(table, (all) => {
      const query = selectRows(refine(all), column, orderBy, block, after);
      return query as unknown as RowQuery<C>;
    });
    for (const row of rows) found.push(row);
    after = rows.length < MAX_ROWS ? null : findLast(rows.at(-1) as RowOf<C>, column, orderBy);
    remaining = remaining.slice(after === null ? block.length : block.indexOf(after.value));
  }
  return found;
};

const findLast = <C extends Columns>(row: RowOf<C>, column: keyof C & string, orderBy: keyof C & string): Last => ({
  value: row[column] as string,
  key: row[orderBy] as string | number,
});

/** No value is less than that of the last row. */
const selectRows = (
  query: ByValues,
  column: string,
  orderBy: string,
  values: readonly string[],
  after: Last | null,
): ByValues => {
  const sorted = query.where(column, 'in', values).orderBy(column).orderBy(orderBy).limit(MAX_ROWS);
  return after === null
    ? sorted
    : sorted.where((is) => is.or([is(column, '>', after.value), is(orderBy, '>', after.key)]));
};
