import type { SelectQueryBuilder } from 'kysely';
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

type AnyQuery = SelectQueryBuilder<{ row: Record<string, string | number> }, 'row', object>;

/** Reads one page of the rows in scope. A page starts after a position and not after a number of rows, so inserted or deleted rows do not shift it. */
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
    return sortAndSeek(filtered, sorts[sort.by], table.key, sort.descending, after).limit(limit);
  });

const whereEqual = <C extends Columns>(query: RowQuery<C>, column: string, value: string): RowQuery<C> =>
  (query as unknown as AnyQuery).where(column, '=', value) as unknown as RowQuery<C>;

const sortAndSeek = <C extends Columns>(
  query: RowQuery<C>,
  column: string,
  key: string,
  descending: boolean,
  after: KeysetPosition | null,
): RowQuery<C> => {
  const [beyond, direction] = descending ? (['<', 'desc'] as const) : (['>', 'asc'] as const);
  const all = query as unknown as AnyQuery;
  const remaining =
    after === null
      ? all
      : all.where((is) =>
          is.or([is(column, beyond, after.value), is.and([is(column, '=', after.value), is(key, beyond, after.key)])]),
        );
  return remaining.orderBy(column, direction).orderBy(key, direction) as unknown as RowQuery<C>;
};
