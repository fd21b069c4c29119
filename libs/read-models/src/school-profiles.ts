import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { readPage, selectedBy, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { integerOrNull, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { findOpenDays } from '#read-models/open-days';
import { findFsmBand, findPupilBand, findRurality, type Rurality } from '#read-models/school-bands';
import { rowsByValues } from '#read-models/rows-by-values';
import { rowPerStream } from '#read-models/row-per-stream';

/** What schools have in common that are compared with each other. Numbers are the lowest of their band. */
export interface SchoolProfile {
  readonly phase: string;
  /** Percentage of pupils eligible for free school meals. */
  readonly fsmFrom: number;
  readonly pupilsFrom: number;
  readonly rurality: Rurality;
}

const entryColumns = {
  name: text(),
  phase: text(),
  status: text(),
  laCode: text(),
  laName: textOrNull(),
  pupils: integerOrNull(),
  percentageFsm: json<number | null>(),
  urbanRuralName: textOrNull(),
  openedOn: textOrNull<IsoDay>(),
  closedOn: textOrNull<IsoDay>(),
};

const schoolsByProfile = table(
  'school_profiles',
  'urn',
  {
    urn: text(),
    ...entryColumns,
    /** The profile in one text; null if too little is known. */
    profile: textOrNull(),
    firstDay: text<IsoDay>(),
    lastDay: text<IsoDay>(),
  },
  [{ of: ['profile'], by: ['name', 'urn'] }],
);

type Entry = RowOf<typeof entryColumns>;

const findProfile = ({ phase, pupils, percentageFsm, urbanRuralName }: Entry): SchoolProfile | null =>
  pupils === null || percentageFsm === null || urbanRuralName === null
    ? null
    : {
        phase,
        fsmFrom: findFsmBand(percentageFsm),
        pupilsFrom: findPupilBand(pupils),
        rurality: findRurality(urbanRuralName),
      };

const describeEntry = (entry: Entry): Omit<RowOf<typeof schoolsByProfile.columns>, 'urn'> => {
  const profile = findProfile(entry);
  return { ...entry, profile: profile === null ? null : Object.values(profile).join('|'), ...findOpenDays(entry) };
};

const pickEntry = (entry: Entry | RegisterEntry): Entry => ({
  name: entry.name,
  phase: entry.phase,
  status: entry.status,
  laCode: entry.laCode,
  laName: entry.laName,
  pupils: entry.pupils,
  percentageFsm: entry.percentageFsm,
  urbanRuralName: entry.urbanRuralName,
  openedOn: entry.openedOn,
  closedOn: entry.closedOn,
});

const school = rowPerStream(schoolsByProfile);

export const schoolProfiles = view<SchoolEvents>({
  name: 'school-profiles',
  version: 2,
  tables: [schoolsByProfile],
  on: {
    SchoolRegistered: [school.insert(({ id, data: { entry } }) => ({ urn: id, ...describeEntry(pickEntry(entry)) }))],
    RegisterEntryChanged: [
      school.update((row, { data: { changes } }) => {
        const changed = Object.fromEntries(changes.map(({ field, new: value }) => [field, value]));
        return describeEntry(pickEntry({ ...pickEntry(row), ...changed }));
      }),
    ],
  },
});

/** A school that is compared with another. */
export type SimilarSchool = Pick<
  RowOf<typeof schoolsByProfile.columns>,
  'urn' | 'name' | 'phase' | 'laCode' | 'laName' | 'pupils' | 'percentageFsm' | 'urbanRuralName'
>;

/** The URNs of the other schools with the same profile that were open on the day; empty if the profile is incomplete. */
export const listSimilarUrns = async (readModels: ReadModels, urn: Urn, today: IsoDay): Promise<Urn[]> => {
  const profile = (await readModels.row(schoolsByProfile, urn))?.profile ?? null;
  const rows = profile === null ? [] : await rowsByValues(readModels, schoolsByProfile, 'profile', [profile]);
  return rows.filter((row) => row.urn !== urn && row.firstDay <= today && today <= row.lastDay).map((row) => row.urn);
};

const listing = tableListing(schoolsByProfile, { filters: { area: 'laCode' }, sorts: { name: 'name', urn: 'urn' } });

export type SimilarSchoolsPage = PageRequestFor<typeof listing>;

/** The profile of a school; null if its phase, size, free school meals or urban or rural setting are not known. */
export const findSchoolProfile = async (readModels: ReadModels, urn: Urn): Promise<SchoolProfile | null> => {
  const row = await readModels.row(schoolsByProfile, urn);
  return row === undefined ? null : findProfile(row);
};

/** Lists the other open schools with the same profile. */
export const listSimilarSchools = async (
  readModels: ReadModels,
  urn: Urn,
  today: IsoDay,
  page: SimilarSchoolsPage,
): Promise<SimilarSchool[]> => {
  const own = await readModels.row(schoolsByProfile, urn);
  const profile = own?.profile ?? null;
  if (profile === null) return [];
  const found = await readPage(
    readModels,
    listing,
    (query) =>
      query
        .where('profile', '=', profile)
        .where(selectedBy('urn'), '!=', urn)
        .where(selectedBy('firstDay'), '<=', today)
        .where(selectedBy('lastDay'), '>=', today),
    page,
    today,
  );
  return found.map(({ name, phase, laCode, laName, pupils, percentageFsm, urbanRuralName, ...row }) => ({
    urn: row.urn,
    ...{ name, phase, laCode, laName, pupils, percentageFsm, urbanRuralName },
  }));
};
