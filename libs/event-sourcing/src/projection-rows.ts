import type { AnyTable, Column } from '#event-sourcing/view';

/** A row as it stands in the database: JSON as text. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Tables that are only known when the program runs. */
export type AnyRows = Record<string, Record<string, string | number | null>>;

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
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(table.columns, name));
  if (unknown !== undefined) fault(table, unknown, 'is not a column');
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, stored(table, name, column, values[name])]),
  );
};

/** The row as views and queries see it. */
export const shownRow = (table: AnyTable, row: StoredRow): Record<string, unknown> => {
  const shown: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(table.columns)) {
    const value = row[name] ?? null;
    if (column.kind === 'json') shown[name] = JSON.parse(String(value));
    // Some databases hand over 64-bit whole numbers as text.
    else shown[name] = column.kind === 'text' || value === null ? value : Number(value);
  }
  return shown;
};
