import type { SeenEvent } from '#kernel/event';
import { patch, put, type Change, type Columns, type RowOf, type Table } from '#processing/view';

type RowFrom<C extends Columns, Data> = (event: SeenEvent<Data>, before: RowOf<C> | undefined, key: string) => RowOf<C>;
type RowChange<C extends Columns, Data> = (row: RowOf<C>, event: SeenEvent<Data>) => Partial<RowOf<C>>;
type Keys<Data> = (event: SeenEvent<Data>) => string | null | readonly string[];

/** For a table with a row for each stream of one kind: its first row, and what later events of the stream change in it. */
export const ownRow = <C extends Columns>(of: Table<C>) => ({
  begins: <Data>(row: RowFrom<C, Data>): Change<Data> => put<C, Data>(of, ({ id }) => id, row),
  changes: <Data>(change: RowChange<C, Data>): Change<Data> => patch<C, Data>(of, ({ id }) => id, change),
});

/** For a table whose rows have other keys. */
export const rowsOf = <C extends Columns>(of: Table<C>) => ({
  put: <Data>(keys: Keys<Data>, row: RowFrom<C, Data>): Change<Data> => put<C, Data>(of, keys, row),
  changes: <Data>(keys: Keys<Data>, change: RowChange<C, Data>): Change<Data> => patch<C, Data>(of, keys, change),
});
