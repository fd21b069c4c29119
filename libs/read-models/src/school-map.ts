import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { IsoDay } from '#kernel/time';
import { derive, integer, json, table, text, view, withIndex, type RowOf } from '#processing/view';
import { toCell } from '#read-models/national-grid';
import { findOpenDays } from '#read-models/open-days';
import { rowPerStream } from '#read-models/row-per-stream';

export const mappedSchools = table('school_map_entries', 'urn', { urn: text(), entry: json<RegisterEntry>() });

/** One row for each school with a grid reference. */
export const schoolPlaces = table('school_map_places', 'urn', {
  urn: text(),
  /** The square of the National Grid that contains the school. */
  cell: withIndex(text()),
  easting: integer(),
  northing: integer(),
  phase: text(),
  /** First and last day on which the school is open, as far as the register says so. */
  firstDay: text<IsoDay>(),
  lastDay: text<IsoDay>(),
});

const toPlaces = ({ urn, entry }: RowOf<typeof mappedSchools.columns>): RowOf<typeof schoolPlaces.columns>[] => {
  const { easting, northing, phase } = entry;
  if (easting === null || northing === null) return [];
  const place = { easting: Math.round(easting), northing: Math.round(northing) };
  return [{ urn, cell: toCell(place), ...place, phase, ...findOpenDays(entry) }];
};

const school = rowPerStream(mappedSchools);

export const schoolMap = view<SchoolEvents>({
  name: 'school-map',
  version: 2,
  tables: [mappedSchools, schoolPlaces],
  derived: [derive(schoolPlaces, mappedSchools, toPlaces)],
  on: {
    SchoolRegistered: [school.insert(({ id, data: { entry } }) => ({ urn: id, entry }))],
    RegisterEntryChanged: [
      school.update(({ entry }, { data: { changes } }) => ({
        entry: { ...entry, ...Object.fromEntries(changes.map(({ field, new: value }) => [field, value])) },
      })),
    ],
  },
});
