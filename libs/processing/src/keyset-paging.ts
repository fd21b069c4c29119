import type { SelectQueryBuilder } from 'kysely';
import type { NameOf } from '#kernel/decider';
import type { Query, ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { Column, Columns, RowOf, Table } from '#processing/view';

/** A place in a sorted list: right after the row with this value of what is sorted by, and of several such the one with this key. */
export interface Position {
  readonly value: string | number;
  readonly key: string;
}

/** Which rows of a list are asked for, in which order, from where on, and how many at the most. */
export interface PageAsked<Filter extends string = string, Sort extends string = string> {
  readonly where: { readonly [Name in Filter]?: string };
  readonly sort: { readonly by: Sort; readonly descending: boolean };
  /** Null: from the beginning. */
  readonly after: Position | null;
  readonly limit: number;
}

/** Columns that never hold null, so that every row has a place. */
type Sortable<C extends Columns> = {
  [Name in keyof C & string]: C[Name] extends Column<infer Value>
    ? [Value] extends [string | number]
      ? Name
      : never
    : never;
}[keyof C & string];

/** A condition that depends on the day. */
type Condition<C extends Columns> = (query: Query<C>, value: string, today: IsoDay) => Query<C>;

/** How the rows of a table can be asked for: by which names they are filtered (a column, or a condition) and sorted. */
export interface Listing<C extends Columns, Filter extends string, Sort extends string> {
  readonly table: Table<C>;
  readonly filters: Readonly<Record<Filter, NameOf<C> | Condition<C>>>;
  readonly sorts: Readonly<Record<Sort, Sortable<C>>>;
}

export const listing = <C extends Columns, Filter extends string, Sort extends string>(
  table: Table<C>,
  by: Omit<Listing<NoInfer<C>, Filter, Sort>, 'table'>,
): Listing<C, Filter, Sort> => ({ table, ...by });

/** What can be asked for of a listing, or of a sorting. */
export type PageOf<L extends { readonly filters: object; readonly sorts: object }> = PageAsked<
  NameOf<L['filters']>,
  NameOf<L['sorts']>
>;

/** The names by which a page can be asked for. */
export type FilterOf<Page> = Page extends PageAsked<infer Filter> ? Filter : never;
export type SortOf<Page> = Page extends PageAsked<never, infer Sort> ? Sort : never;

type AnyQuery = SelectQueryBuilder<{ row: Record<string, string | number> }, 'row', object>;

/** The page that is asked for of the rows in scope. Rows that come or go meanwhile shift no other row: a page begins after a place, not after a number of rows. */
export const pageOf = <C extends Columns, Filter extends string, Sort extends string>(
  readModels: ReadModels,
  { table, filters, sorts }: Listing<C, Filter, Sort>,
  scope: (query: Query<C>) => Query<C>,
  { where, sort, after, limit }: PageAsked<Filter, Sort>,
  today: IsoDay,
): Promise<RowOf<C>[]> =>
  readModels.rows(table, (all) => {
    const filtered = Object.entries<string | undefined>(where).reduce((query, [name, value]) => {
      if (value === undefined) return query;
      const by = filters[name as Filter];
      return typeof by === 'function' ? by(query, value, today) : equal(query, by, value);
    }, scope(all));
    return sorted(filtered, sorts[sort.by], table.key, sort.descending, after).limit(limit);
  });

const equal = <C extends Columns>(query: Query<C>, column: string, value: string): Query<C> =>
  (query as unknown as AnyQuery).where(column, '=', value) as unknown as Query<C>;

const sorted = <C extends Columns>(
  query: Query<C>,
  column: string,
  key: string,
  descending: boolean,
  after: Position | null,
): Query<C> => {
  const [beyond, direction] = descending ? (['<', 'desc'] as const) : (['>', 'asc'] as const);
  const all = query as unknown as AnyQuery;
  const left =
    after === null
      ? all
      : all.where((is) =>
          is.or([is(column, beyond, after.value), is.and([is(column, '=', after.value), is(key, beyond, after.key)])]),
        );
  return left.orderBy(column, direction).orderBy(key, direction) as unknown as Query<C>;
};

/** How rows that are worked out when reading can be asked for: as a listing of a table, by what each has under these names. */
export interface Sorting<Row, Filter extends string, Sort extends string> {
  readonly filters: Readonly<Record<Filter, (row: Row) => string | null>>;
  readonly sorts: Readonly<Record<Sort, (row: Row) => string>>;
  readonly keyOf: (row: Row) => string;
}

export const sorting = <Row, Filter extends string, Sort extends string>(
  of: Sorting<Row, Filter, Sort>,
): Sorting<Row, Filter, Sort> => of;

/** The page that is asked for of these rows. */
export const pageAmong = <Row, Filter extends string, Sort extends string>(
  rows: readonly Row[],
  { filters, sorts, keyOf }: Sorting<Row, Filter, Sort>,
  { where, sort, after, limit }: PageAsked<Filter, Sort>,
): Row[] => {
  const asked = Object.entries<string | undefined>(where).filter(([, value]) => value !== undefined);
  const places = rows
    .filter((row) => asked.every(([name, value]) => filters[name as Filter](row) === value))
    .map((row) => ({ row, value: sorts[sort.by](row), key: keyOf(row) }));
  const sign = sort.descending ? -1 : 1;
  const order = (one: Position, other: Position): number =>
    sign * (compared(one.value, other.value) || compared(one.key, other.key));
  return places
    .filter((place) => after === null || order(place, after) > 0)
    .sort(order)
    .slice(0, limit)
    .map(({ row }) => row);
};

const compared = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0);
