import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { PageRequest } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { blocksAround, metresBetween, type GridPlace } from '#read-models/national-grid';
import { rowsByValues } from '#read-models/rows-by-values';
import { mappedSchools, schoolPlaces } from '#read-models/school-map';

/** A school and its straight-line distance, in metres, from the place in the question. */
export interface NearSchool {
  readonly urn: Urn;
  readonly name: string;
  readonly phase: string;
  readonly laCode: string;
  readonly laName: string | null;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  readonly trustName: string | null;
  readonly pupils: number | null;
  /** Percentage of pupils eligible for free school meals. */
  readonly percentageFsm: number | null;
  readonly place: GridPlace;
  readonly distanceMetres: number;
}

export type NearSchoolsPage = PageRequest<never, 'distanceMetres'>;

/** Which schools are asked for: those open on the day, of one phase or of all, without the one at the centre. */
export interface NearSchoolsQuery {
  readonly centre: GridPlace;
  readonly withinMetres: number;
  /** Null: all phases. */
  readonly phase: string | null;
  /** The school that asks, which is not among the answers; null for none. */
  readonly except: Urn | null;
  readonly today: IsoDay;
}

type Found = RowOf<typeof schoolPlaces.columns> & { readonly distanceMetres: number };

const byDistance = (one: Found, other: Found): number =>
  one.distanceMetres - other.distanceMetres || (one.urn < other.urn ? -1 : 1);

const isAfter = (found: Found, { after, sort }: NearSchoolsPage): boolean => {
  if (after === null) return true;
  const difference = found.distanceMetres - Number(after.value) || (found.urn > after.key ? 1 : -1);
  return found.urn !== after.key && (sort.descending ? difference < 0 : difference > 0);
};

const readBlock = (
  readModels: ReadModels,
  { phase, today }: NearSchoolsQuery,
  cells: readonly string[],
): Promise<RowOf<typeof schoolPlaces.columns>[]> =>
  readModels.rows(schoolPlaces, (all) => {
    const open = all.where('cell', 'in', cells).where('firstDay', '<=', today).where('lastDay', '>=', today);
    return phase === null ? open : open.where('phase', '=', phase);
  });

/** Reads squares from the inside to the outside, and stops when the page cannot change any more. */
const findPlaces = async (readModels: ReadModels, query: NearSchoolsQuery, page: NearSchoolsPage): Promise<Found[]> => {
  const { centre, withinMetres, except } = query;
  const found: Found[] = [];
  for (const { cells, completeWithin } of blocksAround(centre, withinMetres)) {
    for (const place of await readBlock(readModels, query, cells)) {
      const near: Found = { ...place, distanceMetres: metresBetween(centre, place) };
      if (near.distanceMetres <= withinMetres && near.urn !== except && isAfter(near, page)) found.push(near);
    }
    const certain = found.filter(({ distanceMetres }) => distanceMetres < completeWithin);
    if (!page.sort.descending && certain.length >= page.limit) break;
  }
  const sorted = found.sort(byDistance);
  return (page.sort.descending ? sorted.reverse() : sorted).slice(0, page.limit);
};

/** Lists the open schools within a distance, the nearest first. Schools without a grid reference are left out. */
export const listNearSchools = async (
  readModels: ReadModels,
  query: NearSchoolsQuery,
  page: NearSchoolsPage,
): Promise<NearSchool[]> => describeSchools(readModels, await findPlaces(readModels, query, page));

/** As `listNearSchools`, around several places: with the distance from the nearest of them. */
export const listSchoolsNearAny = async (
  readModels: ReadModels,
  { centres, except, ...query }: Omit<NearSchoolsQuery, 'centre' | 'except'> & CentralSchools,
  page: NearSchoolsPage,
): Promise<NearSchool[]> => {
  const nearest = new Map<Urn, Found>();
  for (const centre of centres)
    for (const found of await findPlaces(readModels, { ...query, centre, except: null }, EVERYTHING)) {
      const known = nearest.get(found.urn);
      if (known === undefined || found.distanceMetres < known.distanceMetres) nearest.set(found.urn, found);
    }
  const sorted = [...nearest.values()].filter(({ urn }) => !except.includes(urn)).sort(byDistance);
  if (page.sort.descending) sorted.reverse();
  return describeSchools(readModels, sorted.filter((found) => isAfter(found, page)).slice(0, page.limit));
};

/** The places from which distances are measured, and the schools that are there. */
interface CentralSchools {
  readonly centres: readonly GridPlace[];
  readonly except: readonly Urn[];
}

const EVERYTHING: NearSchoolsPage = {
  ...{ where: {}, after: null, limit: Number.POSITIVE_INFINITY },
  sort: { by: 'distanceMetres', descending: false },
};

/** The rows of these places, in their order. */
const describeSchools = async (readModels: ReadModels, places: readonly Found[]): Promise<NearSchool[]> => {
  const urns = places.map(({ urn }) => urn);
  const entries = new Map(
    (await rowsByValues(readModels, mappedSchools, 'urn', urns)).map((entry) => [entry.urn, entry]),
  );
  return places.flatMap(({ urn, easting, northing, distanceMetres }) => {
    const entry = entries.get(urn);
    if (entry === undefined) return [];
    const { name, phase, laCode, laName, districtCode, districtName, trustName, pupils, percentageFsm } = entry;
    const area = { laCode, laName, districtCode, districtName };
    const place = { easting, northing };
    return [{ urn, name, phase, ...area, trustName, pupils, percentageFsm, place, distanceMetres }];
  });
};

/** The places of these schools; those without a grid reference are left out. */
export const findSchoolPlaces = async (readModels: ReadModels, urns: readonly Urn[]): Promise<GridPlace[]> =>
  (await rowsByValues(readModels, schoolPlaces, 'urn', urns)).map(({ easting, northing }) => ({ easting, northing }));

export interface SchoolPlace extends GridPlace {
  readonly phase: string;
}

/** The place of a school; null if the register has no grid reference for it. */
export const findSchoolPlace = async (readModels: ReadModels, urn: Urn): Promise<SchoolPlace | null> => {
  const found = await readModels.row(schoolPlaces, urn);
  if (found === undefined) return null;
  const { easting, northing, phase } = found;
  return { easting, northing, phase };
};
