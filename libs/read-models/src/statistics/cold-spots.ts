import { toAcademicYear } from '#domain/academic-year';
import type { BoardFlagRules } from '#domain/school-flags';
import { covers, type HalfDays, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { median } from '#read-models/quantiles';
import { leaders } from '#read-models/directory-tables';
import { OPEN_STATES } from '#read-models/open-requests';
import { rowsByValues } from '#read-models/rows-by-values';
import { requests } from '#read-models/school-record';
import { NearbyPlaces } from '#read-models/statistics/nearby-places';
import { isOpenOn, isPlaced, readSupporters, type FindSupporters } from '#read-models/statistics/supporters';
import { suppress } from '#read-models/statistics/suppression';
import { createStanding } from '#read-models/statistics/standing';
import { listSupportedSchools, type CountedSchool } from '#read-models/statistics/year-facts';
import { readSupport, type SchoolScope } from '#read-models/statistics/read-year';
import { schools } from '#read-models/counted-schools';

export interface ColdSpotsQuery {
  readonly scope: SchoolScope;
  /** The rules of the board by which schools are in need and high-performing; empty for the published ones. */
  readonly flagRules: BoardFlagRules;
  /** Maximum straight-line distance to a school that can help, in metres. */
  readonly withinMetres: number;
  readonly today: IsoDay;
}

/** A district with its need and the help within reach. Distances are straight lines in metres. */
export interface ColdSpot {
  readonly districtCode: string;
  readonly districtName: string | null;
  /** Open schools in need, by the rules of the day. */
  readonly schoolsInNeed: number;
  /** Those of them that were supported in the academic year of the day; null if hidden. */
  readonly supported: number | null;
  /** Requests for schools of the district that wait for a decision; null if hidden. */
  readonly unmetRequests: number | null;
  /** High-performing schools of the same phase within the distance of a school in need, each once. */
  readonly supportersInReach: number;
  /** Schools in need without a supporter within the distance. */
  readonly schoolsWithoutSupporter: number;
  /** Free half-days of leaders of the phase whose home school is within the distance of a school in need. */
  readonly freeHalfDays: HalfDays;
  /** The middle one of the distances from each school in need to its nearest supporter; null without one. */
  readonly nearestSupporterMetres: number | null;
  /** The middle of the schools in need; null if none has a grid reference. */
  readonly easting: number | null;
  readonly northing: number | null;
}

/** A leader who is designated, at the place of the home school. */
interface PlacedLeader {
  readonly leaderId: string;
  readonly phases: readonly string[];
  readonly freeHalfDays: HalfDays;
  readonly easting: number;
  readonly northing: number;
}

/** Everything that the cold spots are counted from. */
interface Facts {
  readonly inNeed: readonly CountedSchool[];
  readonly supported: ReadonlySet<Urn>;
  /** Number of open requests by school. */
  readonly unmet: ReadonlyMap<Urn, number>;
  readonly districts: readonly (readonly [code: string, schools: readonly CountedSchool[]])[];
  readonly findSupporters: FindSupporters;
  readonly leaders: NearbyPlaces<PlacedLeader>;
}

const readLeaders = async (readModels: ReadModels, today: IsoDay): Promise<PlacedLeader[]> => {
  const designated = (await readModels.rows(leaders)).filter((row) => covers(row, today));
  const urns = designated.flatMap(({ homeSchoolUrn }) => homeSchoolUrn ?? []);
  const homes = new Map((await rowsByValues(readModels, schools, 'urn', urns)).map((row) => [row.urn, row]));
  return designated.flatMap(({ leaderId, phases, freeHalfDays, homeSchoolUrn }) => {
    const home = homes.get(homeSchoolUrn ?? '');
    if (home === undefined || !isPlaced(home)) return [];
    return [{ leaderId, phases, freeHalfDays, easting: home.easting, northing: home.northing }];
  });
};

const countUnmet = async (readModels: ReadModels, urns: readonly Urn[]): Promise<ReadonlyMap<Urn, number>> => {
  const open = await rowsByValues(readModels, requests, 'schoolUrn', urns, {
    refine: (query) => query.where('state', 'in', OPEN_STATES),
  });
  return new Map([...Map.groupBy(open, ({ schoolUrn }) => schoolUrn)].map(([urn, some]) => [urn, some.length]));
};

const readFacts = async (readModels: ReadModels, query: ColdSpotsQuery): Promise<Facts> => {
  const { scope, today, withinMetres } = query;
  const year = await readSupport(readModels, toAcademicYear(today), scope);
  const open = year.schools.filter(isOpenOn(today));
  const standing = createStanding(query.flagRules);
  const inNeed = open.filter(standing.is('in-need', today));
  const urns = open.map(({ urn }) => urn);
  return {
    inNeed,
    supported: new Set(listSupportedSchools(year).map(({ urn }) => urn)),
    unmet: await countUnmet(readModels, urns),
    districts: [...Map.groupBy(open, ({ districtCode }) => districtCode)].flatMap(([code, some]) =>
      code === null ? [] : [[code, some] as const],
    ),
    findSupporters: await readSupporters(readModels, inNeed, query, standing),
    leaders: new NearbyPlaces(await readLeaders(readModels, today), withinMetres),
  };
};

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/** The help within reach of the schools of a district that are in need. */
const findHelp = (inNeed: readonly CountedSchool[], { findSupporters, leaders: all }: Facts) => {
  const placed = inNeed.filter(isPlaced);
  const found = placed.map(findSupporters);
  const nearest = found.flatMap((near) =>
    near.length === 0 ? [] : [near.reduce((least, { metres }) => Math.min(least, metres), Number.MAX_VALUE)],
  );
  const leadersInReach = new Map(
    placed
      .flatMap((row) => all.find(row).filter(({ item }) => item.phases.includes(row.phase)))
      .map(({ item }) => [item.leaderId, item.freeHalfDays]),
  );
  const middle = median(nearest);
  return {
    supportersInReach: new Set(found.flat().map(({ item }) => item.urn)).size,
    schoolsWithoutSupporter: found.filter((near) => near.length === 0).length,
    freeHalfDays: [...leadersInReach.values()].reduce((sum, each) => sum + each, 0),
    nearestSupporterMetres: middle === null ? null : Math.round(middle),
    easting: average(placed.map(({ easting }) => easting)),
    northing: average(placed.map(({ northing }) => northing)),
  };
};

/** Lists the districts in scope, in the order of their codes. Numbers of supported schools and of requests that could be traced to single schools are hidden. */
export const listColdSpots = async (readModels: ReadModels, query: ColdSpotsQuery): Promise<ColdSpot[]> => {
  const facts = await readFacts(readModels, query);
  const needy = new Set(facts.inNeed.map(({ urn }) => urn));
  const counted = facts.districts
    .map(([districtCode, some]) => {
      const inNeed = some.filter(({ urn }) => needy.has(urn));
      const supported = inNeed.filter(({ urn }) => facts.supported.has(urn)).length;
      const unmetRequests = some.reduce((sum, { urn }) => sum + (facts.unmet.get(urn) ?? 0), 0);
      return { districtCode, districtName: some[0]?.districtName ?? null, inNeed, supported, unmetRequests };
    })
    .sort((one, other) => (one.districtCode < other.districtCode ? -1 : 1));
  const hide = (count: (row: (typeof counted)[number]) => number): ReadonlySet<string> =>
    suppress(counted.map((row) => ({ key: row.districtCode, counts: [count(row)] }))).keys;
  const [hiddenSupported, hiddenUnmet] = [hide((row) => row.supported), hide((row) => row.unmetRequests)];
  return counted.map(({ districtCode, districtName, inNeed, supported, unmetRequests }) => ({
    districtCode,
    districtName,
    schoolsInNeed: inNeed.length,
    supported: hiddenSupported.has(districtCode) ? null : supported,
    unmetRequests: hiddenUnmet.has(districtCode) ? null : unmetRequests,
    ...findHelp(inNeed, facts),
  }));
};
