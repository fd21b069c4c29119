import type { AnyTable, Column } from '#processing/view';

/** A row as it stands in the database: JSON as text. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Tables that are only known when the program runs. */
export type AnyRows = Record<string, Record<string, string | number | null>>;

const listed = new WeakMap<AnyTable, readonly (readonly [string, Column<unknown>])[]>();

/** Listed once a table, as every event asks for them. */
const columnsOf = (table: AnyTable): readonly (readonly [string, Column<unknown>])[] => {
  const known = listed.get(table) ?? Object.entries(table.columns);
  listed.set(table, known);
  return known;
};

const fault = (table: AnyTable, column: string, why: string): never => {
  throw new TypeError(`${table.name}.${column} ${why}.`);
};

const stored = (table: AnyTable, name: string, column: Column<unknown>, value: unknown): string | number | null => {
  if (column.kind === 'json') {
    const text = JSON.stringify(value) as string | undefined;
    return text ?? fault(table, name, 'is missing');
  }
  if (value === null) return column.nullable ? null : fault(table, name, 'must not be null');
  if (column.kind === 'text') return typeof value === 'string' ? value : fault(table, name, 'is not a text');
  if (typeof value !== 'number') return fault(table, name, 'is not a number');
  return Number.isSafeInteger(value) ? value : fault(table, name, `is not a whole number: ${value}`);
};

/** The row for the database. Throws a TypeError for a row that does not fit its table, so that a faulty view is found out before the database is asked. */
export const storedRow = (table: AnyTable, key: string, row: object): StoredRow => {
  const values = row as Readonly<Record<string, unknown>>;
  if (values[table.key] !== key) fault(table, table.key, `is the key and must be ${key}`);
  for (const name of Object.keys(values))
    if (!Object.hasOwn(table.columns, name)) fault(table, name, 'is not a column');
  const kept: Record<string, string | number | null> = {};
  for (const [name, column] of columnsOf(table)) kept[name] = stored(table, name, column, values[name]);
  return kept;
};

/** The row as views and queries see it. */
export const shownRow = (table: AnyTable, row: StoredRow): Record<string, unknown> => {
  const shown: Record<string, unknown> = {};
  for (const [name, column] of columnsOf(table)) {
    const value = row[name] ?? null;
    if (column.kind === 'json') shown[name] = JSON.parse(String(value));
    // Some databases hand over 64-bit whole numbers as text.
    else shown[name] = column.kind === 'text' || value === null ? value : Number(value);
  }
  return shown;
};
