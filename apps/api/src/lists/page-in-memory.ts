import type { PageRequest } from '#processing/keyset-paging';
import type { KeysetPosition } from '#processing/row-order';

type Value = string | number;

const compareValues = (one: Value, other: Value): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const compare = (one: KeysetPosition, other: KeysetPosition): number =>
  compareValues(one.value, other.value) || compareValues(one.key, other.key);

/** One page of rows that are in memory, with the filters, the order and the positions of the same list in a database. */
export const pageInMemory = <Row extends object, Filter extends string, Sort extends string & keyof Row>(
  rows: readonly Row[],
  { where, sort, after, limit }: PageRequest<Filter, Sort>,
  keyOf: (row: Row) => string,
  sortValueOf: (row: Row, sort: Sort) => Value = (row, by) => row[by] as Value,
): Row[] => {
  const direction = sort.descending ? -1 : 1;
  const positionOf = (row: Row): KeysetPosition => ({ value: sortValueOf(row, sort.by), key: keyOf(row) });
  const isSelected = (row: Row): boolean =>
    Object.entries<string | undefined>(where).every(
      ([name, value]) => value === undefined || String((row as Readonly<Record<string, unknown>>)[name]) === value,
    );
  return rows
    .filter(isSelected)
    .map((row) => ({ row, position: positionOf(row) }))
    .filter(({ position }) => after === null || compare(position, after) * direction > 0)
    .toSorted((one, other) => compare(one.position, other.position) * direction)
    .slice(0, limit)
    .map(({ row }) => row);
};
