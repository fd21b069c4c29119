import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { NameOf } from '#kernel/decider';
import type { RowQuery, ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { Column, Columns, RowOf, Table } from '#processing/view';

/** Keyset position: the sort value of the last row, with its key as tie-breaker. */
export interface KeysetPosition {
  readonly value: string | number;
  readonly key: string;
}

/** The filters, the order, the start and the maximum number of rows of a page. */
export interface PageRequest<Filter extends string = string, Sort extends string = string> {
  readonly where: { readonly [Name in Filter]?: string };
  readonly sort: { readonly by: Sort; readonly descending: boolean };
  /** Null: the first page. */
  readonly after: KeysetPosition | null;
  readonly limit: number;
}

/** Columns that are never null, so that every row has a position. */
type Sortable<C extends Columns> = {
  [Name in keyof C & string]: C[Name] extends Column<infer Value>
    ? [Value] extends [string | number]
      ? Name
      : never
    : never;
}[keyof C & string];

/** A condition that depends on the day. */
type Condition<C extends Columns> = (query: RowQuery<C>, value: string, today: IsoDay) => RowQuery<C>;

/** How the rows of a table can be listed: the names of its filters (each a column or a condition) and of its sort orders. */
export interface TableListing<C extends Columns, Filter extends string, Sort extends string> {
  readonly table: Table<C>;
  readonly filters: Readonly<Record<Filter, NameOf<C> | Condition<C>>>;
  readonly sorts: Readonly<Record<Sort, Sortable<C>>>;
}

export const tableListing = <C extends Columns, Filter extends string, Sort extends string>(
  table: Table<C>,
  definition: Omit<TableListing<NoInfer<C>, Filter, Sort>, 'table'>,
): TableListing<C, Filter, Sort> => ({ table, ...definition });

/** The page requests that a listing accepts. */
export type PageRequestFor<L extends { readonly filters: object; readonly sorts: object }> = PageRequest<
  NameOf<L['filters']>,
  NameOf<L['sorts']>
>;

/** The names of the filters and of the sort orders of a page request. */
export type FilterOf<Page> = Page extends PageRequest<infer Filter> ? Filter : never;
export type SortOf<Page> = Page extends PageRequest<never, infer Sort> ? Sort : never;

/**
 * The column in a condition that selects rows of a list but does not lead to them. A database without statistics would otherwise use an index of the column
 * and sort all rows that it finds.
 */
export const selectedBy = (column: string): RawBuilder<string> => sql<string>`coalesce(${sql.ref(column)}, '')`;

type AnyQuery = SelectQueryBuilder<{ row: Record<string, string | number> }, 'row', object>;

/**
 * Reads one page of the rows in scope. A page starts after a position and not after a number of rows, so inserted or deleted rows do not shift it. If the
 * table declares a list in this order for the scope, only rows of the page are read, and those before its end that a filter leaves out.
 */
export const readPage = <C extends Columns, Filter extends string, Sort extends string>(
  readModels: ReadModels,
  { table, filters, sorts }: TableListing<C, Filter, Sort>,
  scope: (query: RowQuery<C>) => RowQuery<C>,
  { where, sort, after, limit }: PageRequest<Filter, Sort>,
  today: IsoDay,
): Promise<RowOf<C>[]> =>
  readModels.rows(table, (all) => {
    const filtered = Object.entries<string | undefined>(where).reduce((query, [name, value]) => {
      if (value === undefined) return query;
      const by = filters[name as Filter];
      return typeof by === 'function' ? by(query, value, today) : whereEqual(query, by, value);
    }, scope(all));
    // All rows with one value in the column are in the order of their keys.
    const isFixed = Object.entries(where).some(
      ([name, value]) => value !== undefined && filters[name as Filter] === sorts[sort.by],
    );
    const column = isFixed ? table.key : sorts[sort.by];
    return sortAndSeek(filtered, column, table.key, sort.descending, after).limit(limit);
  });

const whereEqual = <C extends Columns>(query: RowQuery<C>, column: string, value: string): RowQuery<C> =>
  (query as unknown as AnyQuery).where(column, '=', value) as unknown as RowQuery<C>;

/** Both databases seek the place of a pair of values in an index, which they do not for the same condition with `or`. */
const sortAndSeek = <C extends Columns>(
  query: RowQuery<C>,
  column: string,
  key: string,
  descending: boolean,
  after: KeysetPosition | null,
): RowQuery<C> => {
  const [beyond, direction] = descending ? (['<', 'desc'] as const) : (['>', 'asc'] as const);
  const all = query as unknown as AnyQuery;
  if (column === key) {
    const remaining = after === null ? all : all.where(key, beyond, after.key);
    return remaining.orderBy(key, direction) as unknown as RowQuery<C>;
  }
  const remaining =
    after === null ? all : all.where((is) => is(is.refTuple(column, key), beyond, is.tuple(after.value, after.key)));
  return remaining.orderBy(column, direction).orderBy(key, direction) as unknown as RowQuery<C>;
};

/** The rows of a page whose sort value is at least `from` and less than `to`. */
export interface SortRange {
  readonly from?: string;
  readonly to?: string;
}

/** As `readPage`, of the rows in a range of the sort column, by which the page must not be filtered too. Reads no row outside the range. */
export const readPageInRange = <C extends Columns, Filter extends string, Sort extends string>(
  readModels: ReadModels,
  listing: TableListing<C, Filter, Sort>,
  scope: (query: RowQuery<C>) => RowQuery<C>,
  { from, to }: SortRange,
  page: PageRequest<Filter, Sort>,
  today: IsoDay,
): Promise<RowOf<C>[]> => {
  const { by, descending } = page.sort;
  const [start, end] = descending ? [to, from] : [from, to];
  // The start of the range is a position before the first key, because an index leads to only one of two starts.
  const after = start === undefined ? page.after : laterPosition(page.after, start, descending);
  const inRange = (query: RowQuery<C>): RowQuery<C> => {
    if (end === undefined) return scope(query);
    const scoped = scope(query) as unknown as AnyQuery;
    const column: string = listing.sorts[by];
    return scoped.where(column, descending ? '>=' : '<', end) as unknown as RowQuery<C>;
  };
  return readPage(readModels, listing, inRange, { ...page, after }, today);
};

const laterPosition = (after: KeysetPosition | null, start: string, descending: boolean): KeysetPosition =>
  after !== null && (descending ? after.value < start : after.value >= start) ? after : { value: start, key: '' };
