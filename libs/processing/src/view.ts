import type { NameOf } from '#kernel/decider';
import type { DomainEvent } from '#kernel/event';

/** A column of a table. `json` stores any JSON value as text. */
export interface Column<Value> {
  readonly kind: 'text' | 'integer' | 'json';
  readonly nullable: boolean;
  readonly indexed: boolean;
  /** For the compiler only. */
  readonly value?: Value;
}

const column = <Value>(kind: Column<Value>['kind'], nullable = false, indexed = false): Column<Value> => ({
  kind,
  nullable,
  indexed,
});

export const text = <Value extends string = string>(): Column<Value> => column('text');
export const textOrNull = <Value extends string = string>(): Column<Value | null> => column('text', true);
export const integer = (): Column<number> => column('integer');
export const integerOrNull = (): Column<number | null> => column('integer', true);
export const json = <Value>(): Column<Value> => column('json');

/** The same column with an index, for columns that queries filter by. */
export const withIndex = <Value>(base: Column<Value>): Column<Value> => ({ ...base, indexed: true });

export type Columns = Readonly<Record<string, Column<unknown>>>;

export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer Value> ? Value : never;
};

/**
 * How queries list the rows of a table: the columns by which they sort those rows that have one value in each column of `of`. Each of these orders has an
 * index that leads to the rows of a page, however many rows there are.
 */
interface Lists<Name extends string> {
  readonly of: readonly Name[];
  readonly by: readonly Name[];
}

/** A table of one view. `key` is the column that identifies a row. */
export interface Table<C extends Columns> extends AnyTable {
  readonly columns: C;
  readonly key: NameOf<C>;
}

/** A table with any columns. */
export interface AnyTable {
  readonly name: string;
  readonly columns: Columns;
  readonly key: string;
  readonly lists: readonly Lists<string>[];
  /** Whether the table has a revision (`withRevision`). */
  readonly hasRevision?: boolean;
}

export const table = <C extends Columns>(
  name: string,
  key: NameOf<C>,
  columns: C,
  lists: readonly Lists<NameOf<NoInfer<C>>>[] = [],
): Table<C> => ({ name, key, columns, lists });

/** The same table with a revision, which changes with its rows, so that queries know how long the rows that they keep stay the same (`keepRows`). */
export const withRevision = <C extends Columns>(base: Table<C>): Table<C> => ({ ...base, hasRevision: true });

/**
 * How an event changes the rows of one table: the keys of the rows, and the values of each row that the event changes. Pure: it changes neither the row
 * nor the event and keeps no reference to the row, because batches are folded in memory and rows are changed in place.
 */
export interface Change<Data> {
  readonly table: AnyTable;
  readonly keys: (event: DomainEvent<Data>) => readonly string[];
  /** The columns that change; all of them if the row did not exist, for which `row` is undefined. */
  readonly apply: (row: never, event: DomainEvent<Data>, key: string) => object;
}

const toKeys = (keys: string | null | readonly string[]): readonly string[] =>
  keys === null ? [] : typeof keys === 'string' ? [keys] : keys;

type Keys<Data> = (event: DomainEvent<Data>) => string | null | readonly string[];

/** Inserts or replaces a row. A `null` key changes nothing. */
export const put = <C extends Columns, Data>(
  into: Table<C>,
  keys: Keys<Data>,
  row: (event: DomainEvent<Data>, before: RowOf<C> | undefined, key: string) => RowOf<C>,
): Change<Data> => ({
  table: into,
  keys: (event) => toKeys(keys(event)),
  apply: (before: RowOf<C> | undefined, event, key) => row(event, before, key),
});

/** Changes some columns of an existing row. A missing row is an error that stops the view. */
export const patch = <C extends Columns, Data>(
  into: Table<C>,
  keys: Keys<Data>,
  change: (row: RowOf<C>, event: DomainEvent<Data>) => Partial<RowOf<C>>,
): Change<Data> => ({
  table: into,
  keys: (event) => toKeys(keys(event)),
  apply: (before: RowOf<C> | undefined, event, key) => {
    if (before === undefined) throw new Error(`${event.type} finds no row ${key} in ${into.name}.`);
    return change(before, event);
  },
});

/**
 * A table that holds no facts of its own: its rows follow from the rows of another table of the view, one by one. Queries page and filter by it where the
 * other table stores lists. A row can have any number of derived rows, and they come and go with it.
 */
export interface DerivedTable {
  readonly table: AnyTable;
  readonly from: AnyTable;
  /** Pure. Two rows never derive rows with the same key. */
  readonly rows: (row: never) => readonly object[];
}

export const derive = <From extends Columns, C extends Columns>(
  into: Table<C>,
  from: Table<From>,
  rows: (row: RowOf<From>) => readonly RowOf<C>[],
): DerivedTable => ({ table: into, from, rows });

/** Tables and the projection that fills them. The rows can be dropped and rebuilt from the log at any time. `on` lists the events that the view reads. */
export interface View {
  readonly name: string;
  /** Increase it whenever the tables or the changes differ: the view is then rebuilt. */
  readonly version: number;
  readonly tables: readonly AnyTable[];
  /** The tables among `tables` that follow from others. No event changes them directly. */
  readonly derived?: readonly DerivedTable[];
  readonly on: Readonly<Record<string, readonly Change<never>[] | undefined>>;
}

export const view = <Events extends object>(definition: {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly AnyTable[];
  readonly derived?: readonly DerivedTable[];
  readonly on: { readonly [Type in NameOf<Events>]?: readonly Change<Events[Type]>[] };
}): View => definition;
