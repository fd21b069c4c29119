import { readPage, type PageRequest, type TableListing } from '#processing/keyset-paging';
import type { ReadModels, RowQuery } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { Columns, RowOf } from '#processing/view';

/**
 * The place of a row in the list of one owner, such as a board: owner, sort value and key. An index of places leads to the rows of a page, however many
 * rows the owner and others have.
 */
export const createPlace = (owner: string, value: string, key = ''): string => `${owner}/${value}/${key}`;

/** Before every place of the owner. */
export const findStart = (owner: string): string => `${owner}/`;

/** After every place of the owner, and before those of the next one: `0` follows `/`. */
export const findEnd = (owner: string): string => `${owner}0`;

/** The places of one owner between two others. */
export interface PlaceRange {
  readonly owner: string;
  readonly from: string;
  readonly to: string;
}

export const allPlaces = (owner: string): PlaceRange => ({ owner, from: findStart(owner), to: findEnd(owner) });

type ByPlace = { where(column: string, operator: '>' | '<', place: string): ByPlace };

/** As `readPage`, for a listing whose sorts are columns of places. Reads only rows in the range, from the place after which the page starts. */
export const readPageByPlace = <C extends Columns, Filter extends string, Sort extends string>(
  readModels: ReadModels,
  listing: TableListing<C, Filter, Sort>,
  { owner, from, to }: PlaceRange,
  { after, ...page }: PageRequest<Filter, Sort>,
  today: IsoDay,
): Promise<RowOf<C>[]> => {
  const { by, descending } = page.sort;
  const place = after === null ? null : createPlace(owner, String(after.value), after.key);
  const first = descending || place === null || place < from ? from : place;
  const last = descending && place !== null && place < to ? place : to;
  // No two rows have the same place, so the place alone says where the page starts.
  const inRange = (query: RowQuery<C>): RowQuery<C> => {
    const column = listing.sorts[by];
    return (query as unknown as ByPlace).where(column, '>', first).where(column, '<', last) as unknown as RowQuery<C>;
  };
  return readPage(readModels, listing, inRange, { ...page, after: null }, today);
};
