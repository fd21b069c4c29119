import type { SelectQueryBuilder } from 'kysely';
import type { RowQuery } from '#processing/read-models';
import type { Columns } from '#processing/view';

/** Keyset position: the sort value of the last row, with its key as tie-breaker. */
export interface KeysetPosition {
  readonly value: string | number;
  readonly key: string;
}

/** The columns by which the rows of a list are sorted. `column` is `key` if all rows have the same value. */
export interface RowOrder {
  readonly column: string;
  readonly key: string;
  readonly descending: boolean;
}

export type AnyRowQuery = SelectQueryBuilder<{ row: Record<string, string | number> }, 'row', object>;

export const sortRows = <C extends Columns>(query: RowQuery<C>, { column, key, descending }: RowOrder): RowQuery<C> => {
  const direction = descending ? 'desc' : 'asc';
  const sorted = (query as unknown as AnyRowQuery).orderBy(column, direction);
  return (column === key ? sorted : sorted.orderBy(key, direction)) as unknown as RowQuery<C>;
};

/** Both databases seek a pair of values in an index, which they do not for the same condition with `or`. */
const compareRows = <C extends Columns>(
  query: RowQuery<C>,
  { column, key }: RowOrder,
  operator: '<' | '<=' | '>' | '>=',
  position: KeysetPosition | null,
): RowQuery<C> => {
  if (position === null) return query;
  const all = query as unknown as AnyRowQuery;
  const compared =
    column === key
      ? all.where(key, operator, position.key)
      : all.where((is) => is(is.refTuple(column, key), operator, is.tuple(position.value, position.key)));
  return compared as unknown as RowQuery<C>;
};

/** The rows after a position; null: all. */
export const rowsAfter = <C extends Columns>(query: RowQuery<C>, order: RowOrder, position: KeysetPosition | null) =>
  compareRows(query, order, order.descending ? '<' : '>', position);

/** The rows up to a position, with its own row; null: all. */
export const rowsUntil = <C extends Columns>(query: RowQuery<C>, order: RowOrder, position: KeysetPosition | null) =>
  compareRows(query, order, order.descending ? '>=' : '<=', position);

/** The position of a row. */
export const toPosition = (row: object, { column, key }: RowOrder): KeysetPosition => {
  const values = row as Readonly<Record<string, string | number>>;
  return { value: values[column] ?? '', key: String(values[key]) };
};
