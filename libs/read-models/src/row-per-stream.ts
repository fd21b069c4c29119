import type { DomainEvent } from '#kernel/event';
import { patch, put, type Change, type Columns, type RowOf, type Table } from '#processing/view';

type RowFrom<C extends Columns, Data> = (
  event: DomainEvent<Data>,
  before: RowOf<C> | undefined,
  key: string,
) => RowOf<C>;
type RowChange<C extends Columns, Data> = (row: RowOf<C>, event: DomainEvent<Data>) => Partial<RowOf<C>>;
type Keys<Data> = (event: DomainEvent<Data>) => string | null | readonly string[];

/** Changes for a table with one row per stream: `insert` for the first event, `update` for later events of the stream. */
export const rowPerStream = <C extends Columns>(of: Table<C>) => ({
  insert: <Data>(row: RowFrom<C, Data>): Change<Data> => put<C, Data>(of, ({ id }) => id, row),
  update: <Data>(change: RowChange<C, Data>): Change<Data> => patch<C, Data>(of, ({ id }) => id, change),
});

/** Changes for a table whose rows have other keys. */
export const rowsByKey = <C extends Columns>(of: Table<C>) => ({
  put: <Data>(keys: Keys<Data>, row: RowFrom<C, Data>): Change<Data> => put<C, Data>(of, keys, row),
  update: <Data>(keys: Keys<Data>, change: RowChange<C, Data>): Change<Data> => patch<C, Data>(of, keys, change),
});
