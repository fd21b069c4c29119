import { sql, type RawBuilder } from 'kysely';
import { letOthersRun } from '#execution/event-loop-turns';
import type { NameOf } from '#kernel/decider';
import type { RowQuery, ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import {
  rowsAfter,
  rowsUntil,
  sortRows,
  toPosition,
  type AnyRowQuery,
  type KeysetPosition,
  type RowOrder,
} from '#processing/row-order';
import type { Column, Columns, RowOf, Table } from '#processing/view';

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

/** Rows that one statement of a filtered page looks at. In SQLite a statement holds its thread, and a filter that matches few rows would look at all. */
const ROWS_PER_STATEMENT = 1_000;

/**
 * Reads one page of the rows in scope. A page starts after a position and not after a number of rows, so inserted or deleted rows do not shift it. If the
 * table declares a list in this order for the scope, only rows of the page are read, and those before its end that a filter leaves out.
 */
export const readPage = async <C extends Columns, Filter extends string, Sort extends string>(
  readModels: ReadModels,
  listing: TableListing<C, Filter, Sort>,
  scope: (query: RowQuery<C>) => RowQuery<C>,
  page: PageRequest<Filter, Sort>,
  today: IsoDay,
): Promise<RowOf<C>[]> => {
  const { listed, filtered, order, isFiltered } = planPage(listing, scope, page, today);
  const read = (refine: (query: RowQuery<C>) => RowQuery<C>) => readModels.rows(listing.table, refine);
  const findEnd = async (start: KeysetPosition | null): Promise<KeysetPosition | null> => {
    const skipped = ROWS_PER_STATEMENT - 1;
    const [last] = await read((all) => rowsAfter(listed(all), order, start).offset(skipped).limit(1));
    return last === undefined ? null : toPosition(last, order);
  };
  const readUntil = (start: KeysetPosition | null, end: KeysetPosition | null, limit: number) =>
    read((all) => rowsUntil(rowsAfter(filtered(all), order, start), order, end).limit(limit));
  if (!isFiltered) return readUntil(page.after, null, page.limit);
  const found: RowOf<C>[] = [];
  let start = page.after;
  for (;;) {
    const end = await findEnd(start);
    for (const row of await readUntil(start, end, page.limit - found.length)) found.push(row);
    if (end === null || found.length >= page.limit) return found;
    start = end;
    await letOthersRun();
  }
};

const planPage = <C extends Columns, Filter extends string, Sort extends string>(
  { table, filters, sorts }: TableListing<C, Filter, Sort>,
  scope: (query: RowQuery<C>) => RowQuery<C>,
  { where, sort }: PageRequest<Filter, Sort>,
  today: IsoDay,
) => {
  const sortColumn: string = sorts[sort.by];
  const given = Object.entries<string | undefined>(where).flatMap(([name, value]) =>
    value === undefined ? [] : [{ by: filters[name as Filter], value }],
  );
  const fixed = given.find(({ by }) => by === sortColumn);
  const others = given.filter((filter) => filter !== fixed);
  const column = fixed === undefined ? sortColumn : table.key;
  const order: RowOrder = { column, key: table.key, descending: sort.descending };
  const inScope = (all: RowQuery<C>): RowQuery<C> =>
    fixed === undefined ? scope(all) : whereEqual(scope(all), sortColumn, fixed.value);
  const listed = (all: RowQuery<C>): RowQuery<C> => sortRows(inScope(all), order);
  const filtered = (all: RowQuery<C>): RowQuery<C> =>
    others.reduce(
      (query, { by, value }) => (typeof by === 'function' ? by(query, value, today) : whereEqual(query, by, value)),
      listed(all),
    );
  const isIndexed = table.lists.some(
    (list) => list.by.includes(sortColumn) && others.every(({ by }) => typeof by === 'string' && list.of.includes(by)),
  );
  return { listed, filtered, order, isFiltered: others.length > 0 && !isIndexed };
};

const whereEqual = <C extends Columns>(query: RowQuery<C>, column: string, value: string): RowQuery<C> =>
  (query as unknown as AnyRowQuery).where(column, '=', value) as unknown as RowQuery<C>;

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
    const scoped = scope(query) as unknown as AnyRowQuery;
    const column: string = listing.sorts[by];
    return scoped.where(column, descending ? '>=' : '<', end) as unknown as RowQuery<C>;
  };
  return readPage(readModels, listing, inRange, { ...page, after }, today);
};

const laterPosition = (after: KeysetPosition | null, start: string, descending: boolean): KeysetPosition =>
  after !== null && (descending ? after.value < start : after.value >= start) ? after : { value: start, key: '' };
