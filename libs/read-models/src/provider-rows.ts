import type { Period } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { keepRows } from '#processing/kept-rows';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { loadRevisions } from '#processing/table-revisions';
import type { RowOf } from '#processing/view';
import { alliances, EVERYWHERE } from '#read-models/directory-tables';
import { IN_HAND, matchingLoads } from '#read-models/matching-contracts';
import { EVERY_LEADER, matchingLeaders } from '#read-models/matching-leaders';
import { matchingSchools } from '#read-models/matching-schools';
import { rowsByValues } from '#read-models/rows-by-values';

/** The row of a leader, with what every ranking makes of it. */
export interface ListedLeader {
  readonly row: Readonly<RowOf<typeof matchingLeaders.columns>>;
  readonly candidateKey: string;
  readonly personIds: readonly string[];
  readonly designation: Period;
}

export type AllianceRow = Readonly<RowOf<typeof alliances.columns>>;
export type LoadRow = Readonly<RowOf<typeof matchingLoads.columns>>;
export type SchoolRow = Readonly<RowOf<typeof matchingSchools.columns>>;

/** What every ranking reads, whatever it is for. */
export interface ProviderRows {
  readonly leaders: readonly ListedLeader[];
  readonly alliances: readonly AllianceRow[];
  /** Work of leaders that is agreed or runs. */
  readonly inHand: readonly LoadRow[];
  /** The home schools of the leaders and the lead schools of the alliances, by URN. */
  readonly schools: ReadonlyMap<string, SchoolRow>;
}

const prepareLeader = (row: ListedLeader['row']): ListedLeader => ({
  row,
  candidateKey: `leader ${row.leaderId}`,
  personIds: [row.personId],
  designation: { from: row.from, to: row.to },
});

interface ListedLeaders {
  readonly leaders: readonly ListedLeader[];
  readonly homeSchools: ReadonlySet<string>;
}

const toListedLeaders = (leaders: readonly ListedLeader[]): ListedLeaders => {
  const homeSchools = new Set<string>();
  for (const { row } of leaders) if (row.homeSchoolUrn !== null) homeSchools.add(row.homeSchoolUrn);
  return { leaders, homeSchools };
};

const loadLeaders = keepRows<ListedLeaders>(matchingLeaders, {
  read: async (readModels) => {
    const rows = await rowsByValues(readModels, matchingLeaders, 'list', [EVERY_LEADER]);
    return toListedLeaders(rows.map(prepareLeader));
  },
  update: async (readModels, { leaders }, leaderIds) => {
    const rows = await rowsByValues(readModels, matchingLeaders, 'leaderId', leaderIds);
    const changed = new Map(rows.map((row) => [row.leaderId, row]));
    const isKnown = leaders.filter(({ row }) => changed.has(row.leaderId)).length === leaderIds.length;
    if (!isKnown) return null;
    return toListedLeaders(
      leaders.map((each) => {
        const row = changed.get(each.row.leaderId);
        return row === undefined ? each : prepareLeader(row);
      }),
    );
  },
});

const loadInHand = keepRows(matchingLoads, {
  read: (readModels) => rowsByValues(readModels, matchingLoads, 'list', [IN_HAND]),
});

const allianceListing = tableListing(alliances, { filters: {}, sorts: { name: 'name' } });

/** So many rows at once let others run between two statements. */
const ALLIANCES_PER_PAGE = 500;

/** No filter of the listing depends on the day. */
const ANY_DAY: IsoDay = '2000-01-01';

/** Lists every alliance. */
const listAlliances = async (readModels: ReadModels): Promise<AllianceRow[]> => {
  const found: AllianceRow[] = [];
  const first = { where: {}, sort: { by: 'name' as const, descending: false }, after: null, limit: ALLIANCES_PER_PAGE };
  let page: PageRequestFor<typeof allianceListing> = first;
  for (;;) {
    const rows = await readPage(
      readModels,
      allianceListing,
      (all) => all.where('list', '=', EVERYWHERE),
      page,
      ANY_DAY,
    );
    for (const row of rows) found.push(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < ALLIANCES_PER_PAGE) return found;
    page = { ...first, after: { value: last.name, key: last.allianceId } };
  }
};

const loadAlliances = keepRows(alliances, {
  read: async (readModels) => {
    const rows = await listAlliances(readModels);
    return { rows, leadSchools: new Set(rows.flatMap((row) => row.leadSchools)) };
  },
});

/** The schools that were looked for and have not changed since, and those of them that are in the register. */
interface KnownSchools {
  readonly urns: Set<string>;
  readonly rows: Map<string, SchoolRow>;
}

const loadKnownSchools = keepRows<KnownSchools>(matchingSchools, {
  read: () => Promise.resolve({ urns: new Set(), rows: new Map() }),
  update: (_, before, changed) => {
    const [urns, rows] = [new Set(before.urns), new Map(before.rows)];
    for (const urn of changed) {
      urns.delete(urn);
      rows.delete(urn);
    }
    return Promise.resolve({ urns, rows });
  },
});

/** Adds the schools that were not looked for before. */
const addSchools = async (readModels: ReadModels, { urns, rows }: KnownSchools, wanted: Iterable<string>) => {
  const missing: string[] = [];
  for (const urn of wanted) if (!urns.has(urn)) missing.push(urn);
  for (const row of await rowsByValues(readModels, matchingSchools, 'urn', missing)) rows.set(row.urn, row);
  for (const urn of missing) urns.add(urn);
};

const REVISED = [matchingLeaders, matchingLoads, matchingSchools, alliances];

/**
 * Loads what every ranking reads. The rows of thousands of leaders cost more than the rest of a ranking, and rarely change from one ranking to the next: only
 * leaders and schools that changed are read again, and all alliances or all work in hand when some of it changed.
 */
export const loadProviderRows = async (readModels: ReadModels): Promise<ProviderRows> => {
  const revisions = await loadRevisions(readModels.database, REVISED);
  const { leaders, homeSchools } = await loadLeaders(readModels, revisions);
  const { rows, leadSchools } = await loadAlliances(readModels, revisions);
  const schools = await loadKnownSchools(readModels, revisions);
  await addSchools(readModels, schools, homeSchools);
  await addSchools(readModels, schools, leadSchools);
  const inHand = await loadInHand(readModels, revisions);
  return { leaders, alliances: rows, inHand, schools: schools.rows };
};
