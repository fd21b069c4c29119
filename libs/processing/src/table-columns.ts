import type { AnyTable, Column } from '#processing/view';

export type NamedColumn = readonly [name: string, column: Column<unknown>];

const columnLists = new WeakMap<AnyTable, readonly NamedColumn[]>();

/** The columns of a table in their order. Kept for each table, because every row needs the list. */
export const listColumns = (table: AnyTable): readonly NamedColumn[] => {
  const known = columnLists.get(table) ?? Object.entries(table.columns);
  columnLists.set(table, known);
  return known;
};

const encodedColumnLists = new WeakMap<AnyTable, readonly NamedColumn[]>();

/** The columns of a table whose values are not read as they are stored. */
export const listEncodedColumns = (table: AnyTable): readonly NamedColumn[] => {
  const known = encodedColumnLists.get(table) ?? listColumns(table).filter(([, { kind }]) => kind !== 'text');
  encodedColumnLists.set(table, known);
  return known;
};
