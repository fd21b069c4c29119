import type { Period } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { keepUntilNextEvent } from '#processing/kept-rows';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { directory } from '#read-models/directory';
import { alliances, EVERYWHERE } from '#read-models/directory-tables';
import { matching } from '#read-models/matching';
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

const readRows = async (readModels: ReadModels): Promise<ProviderRows> => {
  const leaders = await rowsByValues(readModels, matchingLeaders, 'list', [EVERY_LEADER]);
  const found = await listAlliances(readModels);
  const urns = new Set<string>();
  for (const { homeSchoolUrn } of leaders) if (homeSchoolUrn !== null) urns.add(homeSchoolUrn);
  for (const { leadSchools } of found) for (const urn of leadSchools) urns.add(urn);
  const schools = await rowsByValues(readModels, matchingSchools, 'urn', [...urns]);
  const inHand = await rowsByValues(readModels, matchingLoads, 'list', [IN_HAND]);
  return {
    ...{ leaders: leaders.map(prepareLeader), alliances: found, inHand },
    schools: new Map(schools.map((row) => [row.urn, row])),
  };
};

/**
 * Loads what every ranking reads. The rows of thousands of leaders cost more than the rest of a ranking, and rarely change from one ranking to the next.
 */
export const loadProviderRows = keepUntilNextEvent([matching, directory], readRows);
