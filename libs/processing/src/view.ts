import type { NameOf } from '#kernel/decider';
import type { SeenEvent } from '#kernel/event';

/** A column's type in the table; `json` holds any JSON value as text. */
export interface Column<Value> {
  readonly kind: 'text' | 'integer' | 'json';
  readonly nullable: boolean;
  readonly indexed: boolean;
  /** Only for the compiler. */
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

/** The same column, with an index, for what queries ask by. */
export const indexed = <Value>(of: Column<Value>): Column<Value> => ({ ...of, indexed: true });

export type Columns = Readonly<Record<string, Column<unknown>>>;

export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer Value> ? Value : never;
};

/** A table of one view; `key` is the one column that identifies a row. */
export interface Table<C extends Columns> extends AnyTable {
  readonly columns: C;
  readonly key: NameOf<C>;
}

/** A table of whatever columns. */
export interface AnyTable {
  readonly name: string;
  readonly columns: Columns;
  readonly key: string;
}

export const table = <C extends Columns>(name: string, key: NameOf<C>, columns: C): Table<C> => ({
  name,
  key,
  columns,
});

/** What an event does to the rows of one table: which rows (by key), and what each becomes. Pure, so that pages fold in memory. */
export interface Change<Data> {
  readonly table: AnyTable;
  readonly keys: (event: SeenEvent<Data>) => readonly string[];
  /** The row after the event. `row` is undefined when there was none. */
  readonly apply: (row: never, event: SeenEvent<Data>, key: string) => object;
}

const asKeys = (keys: string | null | readonly string[]): readonly string[] =>
  keys === null ? [] : typeof keys === 'string' ? [keys] : keys;

type Keys<Data> = (event: SeenEvent<Data>) => string | null | readonly string[];

/** Writes the row, whether there was one or not; `null` as key: nothing to do. */
export const put = <C extends Columns, Data>(
  into: Table<C>,
  keys: Keys<Data>,
  row: (event: SeenEvent<Data>, before: RowOf<C> | undefined, key: string) => RowOf<C>,
): Change<Data> => ({
  table: into,
  keys: (event) => asKeys(keys(event)),
  apply: (before: RowOf<C> | undefined, event, key) => row(event, before, key),
});

/** Changes some columns of a row that must be there; a missing row is a fault that stops the view. */
export const patch = <C extends Columns, Data>(
  into: Table<C>,
  keys: Keys<Data>,
  change: (row: RowOf<C>, event: SeenEvent<Data>) => Partial<RowOf<C>>,
): Change<Data> => ({
  table: into,
  keys: (event) => asKeys(keys(event)),
  apply: (before: RowOf<C> | undefined, event, key) => {
    if (before === undefined) throw new Error(`${event.type} finds no row ${key} in ${into.name}.`);
    return { ...before, ...change(before, event) };
  },
});

/** A read model: rows that can be dropped and folded again from the log at any time. The names in `on` are the list of events it reads. */
export interface View {
  readonly name: string;
  /** Raised whenever tables or changes differ from before: the view is then built anew. */
  readonly version: number;
  readonly tables: readonly AnyTable[];
  readonly on: Readonly<Record<string, readonly Change<never>[] | undefined>>;
}

export const view = <Events extends object>(definition: {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly AnyTable[];
  readonly on: { readonly [Type in NameOf<Events>]?: readonly Change<Events[Type]>[] };
}): View => definition;
