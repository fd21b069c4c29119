import type { AnyTable, Column } from '#processing/view';

/** A row as the database stores it, with JSON as text. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Tables that are known only at run time. */
export type AnyRows = Record<string, Record<string, string | number | null>>;

const columnLists = new WeakMap<AnyTable, readonly (readonly [string, Column<unknown>])[]>();

/** Cached per table, because every event needs the list. */
const listColumns = (table: AnyTable): readonly (readonly [string, Column<unknown>])[] => {
  const known = columnLists.get(table) ?? Object.entries(table.columns);
  columnLists.set(table, known);
  return known;
};

const rejectValue = (table: AnyTable, column: string, why: string): never => {
  throw new TypeError(`${table.name}.${column} ${why}.`);
};

const encodeValue = (
  table: AnyTable,
  name: string,
  column: Column<unknown>,
  value: unknown,
): string | number | null => {
  if (column.kind === 'json') {
    const text = JSON.stringify(value) as string | undefined;
    return text ?? rejectValue(table, name, 'is missing');
  }
  if (value === null) return column.nullable ? null : rejectValue(table, name, 'must not be null');
  if (column.kind === 'text') return typeof value === 'string' ? value : rejectValue(table, name, 'is not text');
  if (typeof value !== 'number') return rejectValue(table, name, 'is not a number');
  return Number.isSafeInteger(value) ? value : rejectValue(table, name, `is not a whole number: ${value}`);
};

/** Encodes a row for the database. Throws a `TypeError` for a row that does not fit its table, so that a faulty view fails before the database is used. */
export const encodeRow = (table: AnyTable, key: string, row: object): StoredRow => {
  const values = row as Readonly<Record<string, unknown>>;
  if (values[table.key] !== key) rejectValue(table, table.key, `is the key and must be ${key}`);
  for (const name of Object.keys(values))
    if (!Object.hasOwn(table.columns, name)) rejectValue(table, name, 'is not a column');
  const encoded: Record<string, string | number | null> = {};
  for (const [name, column] of listColumns(table)) encoded[name] = encodeValue(table, name, column, values[name]);
  return encoded;
};

/** Decodes a row for projections and queries. */
export const decodeRow = (table: AnyTable, row: StoredRow): Record<string, unknown> => {
  const decoded: Record<string, unknown> = {};
  for (const [name, column] of listColumns(table)) {
    const value = row[name] ?? null;
    if (column.kind === 'json') decoded[name] = JSON.parse(String(value));
    // Some drivers return 64-bit integers as text.
    else decoded[name] = column.kind === 'text' || value === null ? value : Number(value);
  }
  return decoded;
};
