import { listColumns, listEncodedColumns } from '#processing/table-columns';
import type { AnyTable, Column } from '#processing/view';

type StoredValue = string | number | null;

/** A row as the database stores it, with JSON as text. */
export type StoredRow = Readonly<Record<string, StoredValue>>;

/** The values of a stored row in the order of the table's columns. Faster than objects, of which projections would read and write very many. */
export type StoredValues = readonly StoredValue[];

/** A row as views and queries use it, with JSON as values. */
export type DecodedRow = Readonly<Record<string, unknown>>;

/** Tables that are known only at run time. */
export type AnyRows = Record<string, Record<string, StoredValue>>;

const encodeValue = ({ kind }: Column<unknown>, value: unknown): StoredValue =>
  kind === 'json' ? JSON.stringify(value) : (value as StoredValue);

/** Encodes a row whose values were accepted. */
export const encodeRow = (table: AnyTable, row: DecodedRow): StoredValues =>
  listColumns(table).map(([name, column]) => encodeValue(column, row[name]));

/** A row in the database and in memory. */
export interface LoadedRow {
  readonly stored: StoredValues;
  readonly decoded: DecodedRow;
}

/** Encodes the values in which the row differs from the loaded one. `changed` are the indexes of those that differ. */
export const encodeChanges = (
  table: AnyTable,
  { stored, decoded }: LoadedRow,
  row: DecodedRow,
): { readonly values: StoredValues; readonly changed: readonly number[] } => {
  const values = [...stored];
  const changed: number[] = [];
  let index = 0;
  for (const [name, column] of listColumns(table)) {
    const value = row[name];
    if (!Object.is(value, decoded[name])) {
      values[index] = encodeValue(column, value);
      if (values[index] !== stored[index]) changed.push(index);
    }
    index += 1;
  }
  return { values, changed };
};

/** Most lists in rows are empty, and a parser costs more than the rest of the row. Each row gets a list of its own. */
const parseJson = (text: string): unknown => {
  if (text === '[]') return [];
  return text === 'null' ? null : JSON.parse(text);
};

const decodeValue = ({ kind }: Column<unknown>, value: StoredValue): unknown => {
  if (kind === 'json') return parseJson(String(value));
  // Some drivers return 64-bit integers as text.
  return kind === 'text' || value === null ? value : Number(value);
};

/** Decodes a row for queries in place, because a query that reads thousands of rows would otherwise make each of them twice. */
export const decodeRow = (table: AnyTable, row: StoredRow): DecodedRow => {
  const decoded: Record<string, unknown> = row;
  for (const [name, column] of listEncodedColumns(table)) decoded[name] = decodeValue(column, row[name] ?? null);
  return decoded;
};

/** Decodes a row for projections. */
export const decodeValues = (table: AnyTable, values: StoredValues): DecodedRow => {
  const decoded: Record<string, unknown> = {};
  let index = 0;
  for (const [name, column] of listColumns(table)) {
    decoded[name] = decodeValue(column, values[index] ?? null);
    index += 1;
  }
  return decoded;
};
