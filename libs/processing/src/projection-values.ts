import { listColumns } from '#processing/table-columns';
import type { AnyTable, Column } from '#processing/view';

type Values = Readonly<Record<string, unknown>>;

const rejectValue = (table: AnyTable, column: string, why: string): never => {
  throw new TypeError(`${table.name}.${column} ${why}.`);
};

const isPlainList = (list: readonly unknown[]): boolean => {
  if (Object.getPrototypeOf(list) !== Array.prototype) return false;
  // Unlike `every`, this also visits the holes of a list.
  for (const item of list) if (!isPlainJson(item)) return false;
  return true;
};

/** Whether the value is the same after it was stored as JSON and read back. Not so: a date, -0, or a property that is undefined. */
const isPlainJson = (value: unknown): boolean => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return isPlainList(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const name of Object.keys(value)) if (!isPlainJson((value as Values)[name])) return false;
  return true;
};

/** The value as it would be read back from the database. */
const toStorable = (table: AnyTable, name: string, column: Column<unknown>, value: unknown): unknown => {
  if (column.kind === 'json') {
    if (isPlainJson(value)) return value;
    const text = JSON.stringify(value) as string | undefined;
    return JSON.parse(text ?? rejectValue(table, name, 'is missing'));
  }
  if (value === null) return column.nullable ? null : rejectValue(table, name, 'must not be null');
  if (column.kind === 'text') return typeof value === 'string' ? value : rejectValue(table, name, 'is not text');
  if (typeof value !== 'number') return rejectValue(table, name, 'is not a number');
  if (!Number.isSafeInteger(value)) return rejectValue(table, name, `is not a whole number: ${value}`);
  return value === 0 ? 0 : value;
};

const refuseOtherColumns = (table: AnyTable, values: object): void => {
  for (const name of Object.keys(values))
    if (!Object.hasOwn(table.columns, name)) rejectValue(table, name, 'is not a column');
};

const acceptNewRow = (table: AnyTable, key: string, values: Values): Record<string, unknown> => {
  if (values[table.key] !== key) rejectValue(table, table.key, `is the key and must be ${key}`);
  const columns = listColumns(table);
  if (Object.keys(values).length !== columns.length) refuseOtherColumns(table, values);
  const row: Record<string, unknown> = {};
  for (const [name, column] of columns) {
    const value = values[name];
    // As many names as columns, but not the same ones.
    if (value === undefined) refuseOtherColumns(table, values);
    row[name] = toStorable(table, name, column, value);
  }
  return row;
};

/**
 * Checks values that a view gives to a row: some columns of an existing row, all of a new one. Returns those that change the row; null if none does. They
 * are as they would be read back from the database, so it does not matter where one batch ends and the next begins. Throws a `TypeError` for values that
 * do not fit the table, so that a faulty view fails at its event, before the database is used.
 */
export const acceptValues = (
  table: AnyTable,
  key: string,
  before: Values | null,
  values: object,
): Record<string, unknown> | null => {
  if (before === null) return acceptNewRow(table, key, values as Values);
  let accepted: Record<string, unknown> | null = null;
  for (const name of Object.keys(values)) {
    const value = (values as Values)[name];
    // What has not changed was checked before, or comes from the database. A name that is no column never has a value before.
    if (value !== undefined && Object.is(value, before[name])) continue;
    if (name === table.key) rejectValue(table, name, `is the key and must be ${key}`);
    const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
    if (column === undefined) return rejectValue(table, name, 'is not a column');
    accepted ??= {};
    accepted[name] = toStorable(table, name, column, value);
  }
  return accepted;
};
