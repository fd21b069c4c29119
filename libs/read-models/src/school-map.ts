import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { IsoDay } from '#kernel/time';
import {
  derive,
  integer,
  integerOrNull,
  json,
  table,
  text,
  textOrNull,
  view,
  withIndex,
  type RowOf,
} from '#processing/view';
import { toCell } from '#read-models/national-grid';
import { findOpenDays } from '#read-models/open-days';
import { rowPerStream } from '#read-models/row-per-stream';

/** What is kept of a school: the whole entry would be the largest row of an import. */
const entryColumns = {
  name: text(),
  phase: text(),
  status: text(),
  laCode: text(),
  laName: textOrNull(),
  districtCode: textOrNull(),
  districtName: textOrNull(),
  trustName: textOrNull(),
  pupils: integerOrNull(),
  percentageFsm: json<number | null>(),
  easting: json<number | null>(),
  northing: json<number | null>(),
  openedOn: textOrNull<IsoDay>(),
  closedOn: textOrNull<IsoDay>(),
};

export const mappedSchools = table('school_map_entries', 'urn', { urn: text(), ...entryColumns });

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

type Entry = RowOf<typeof entryColumns>;

const pickEntry = (entry: Entry | RegisterEntry): Entry => ({
  name: entry.name,
  phase: entry.phase,
  status: entry.status,
  laCode: entry.laCode,
  laName: entry.laName,
  districtCode: entry.districtCode,
  districtName: entry.districtName,
  trustName: entry.trustName,
  pupils: entry.pupils,
  percentageFsm: entry.percentageFsm,
  easting: entry.easting,
  northing: entry.northing,
  openedOn: entry.openedOn,
  closedOn: entry.closedOn,
});

const toPlaces = ({ urn, ...entry }: RowOf<typeof mappedSchools.columns>): RowOf<typeof schoolPlaces.columns>[] => {
  const { easting, northing, phase } = entry;
  if (easting === null || northing === null) return [];
  const place = { easting: Math.round(easting), northing: Math.round(northing) };
  return [{ urn, cell: toCell(place), ...place, phase, ...findOpenDays(entry) }];
};

const school = rowPerStream(mappedSchools);

export const schoolMap = view<SchoolEvents>({
  name: 'school-map',
  version: 3,
  tables: [mappedSchools, schoolPlaces],
  derived: [derive(schoolPlaces, mappedSchools, toPlaces)],
  on: {
    SchoolRegistered: [school.insert(({ id, data: { entry } }) => ({ urn: id, ...pickEntry(entry) }))],
    RegisterEntryChanged: [
      school.update((row, { data: { changes } }) => {
        const changed = Object.fromEntries(changes.map(({ field, new: value }) => [field, value]));
        return pickEntry({ ...pickEntry(row), ...changed });
      }),
    ],
  },
});
