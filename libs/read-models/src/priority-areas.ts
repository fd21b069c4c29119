import type { PriorityAreasEvents } from '#domain/priority-areas.events';
import type { IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

/** Sets of districts that have priority for support, with the days on which they apply. */
export const prioritySets = table(
  'priority_areas',
  'priorityId',
  {
    priorityId: text(),
    /** The same for every set, because a list is read by an index that begins with its owner. */
    register: text<'sets'>(),
    name: text(),
    districts: json<readonly string[]>(),
    from: text<IsoDay>(),
    to: textOrNull<IsoDay>(),
  },
  [{ of: ['register'], by: ['name', 'from'] }],
);

const set = rowPerStream(prioritySets);

export const priorityAreaSets = view<PriorityAreasEvents>({
  name: 'priority-areas',
  version: 1,
  tables: [prioritySets],
  on: {
    PriorityAreasNamed: [set.insert(({ id, data }) => ({ priorityId: id, register: 'sets', ...data }))],
    PriorityAreasCorrected: [
      set.update((_, { data: { name, districts, from, to } }) => ({
        name: name.new,
        districts: districts.new,
        from: from.new,
        to: to.new,
      })),
    ],
  },
});

/** A set of priority areas in a list. */
export type ListedPriorityAreas = Omit<RowOf<typeof prioritySets.columns>, 'register'>;

const listing = tableListing(prioritySets, { filters: { name: 'name' }, sorts: { name: 'name', from: 'from' } });

export type PriorityAreasPage = PageRequestFor<typeof listing>;

/** Lists all sets. */
export const listPriorityAreas = async (
  readModels: ReadModels,
  page: PriorityAreasPage,
  today: IsoDay,
): Promise<ListedPriorityAreas[]> => {
  const rows = await readPage(readModels, listing, (query) => query.where('register', '=', 'sets'), page, today);
  return rows.map(({ register: _, ...shown }) => shown);
};
