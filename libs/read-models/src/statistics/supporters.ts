import { findFlagRules } from '#domain/school-flags';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { NearbyPlaces } from '#read-models/statistics/nearby-places';
import type { Standing } from '#read-models/statistics/standing';
import type { CountedSchool } from '#read-models/statistics/year-facts';
import { schools } from '#read-models/counted-schools';

/** A school with a grid reference. */
export type PlacedSchool = CountedSchool & { readonly easting: number; readonly northing: number };

export const isPlaced = (row: CountedSchool): row is PlacedSchool => row.easting !== null && row.northing !== null;

export const isOpenOn =
  (day: IsoDay) =>
  ({ firstDay, lastDay }: CountedSchool): boolean =>
    firstDay <= day && day <= lastDay;

/** A high-performing school of the same phase, and how far it is in a straight line. */
export interface Supporter {
  readonly item: PlacedSchool;
  readonly metres: number;
}

export type FindSupporters = (school: PlacedSchool) => Supporter[];

/** The schools in the box around these schools that had one of these grades or a better one on any day. */
const readBox = (
  readModels: ReadModels,
  inNeed: readonly PlacedSchool[],
  withinMetres: number,
  worstGrade: number,
): Promise<CountedSchool[]> => {
  const [eastings, northings] = [inNeed.map(({ easting }) => easting), inNeed.map(({ northing }) => northing)];
  const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other));
  const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other));
  return readModels.rows(schools, (all) =>
    all
      .where('bestGrade', 'in', [1, 2, 3, 4].slice(0, worstGrade))
      .where('easting', '>=', least(eastings) - withinMetres)
      .where('easting', '<=', most(eastings) + withinMetres)
      .where('northing', '>=', least(northings) - withinMetres)
      .where('northing', '<=', most(northings) + withinMetres),
  );
};

/** Finds the high-performing open schools of the phase of a school within the distance, also outside its area. */
export const readSupporters = async (
  readModels: ReadModels,
  inNeed: readonly CountedSchool[],
  { withinMetres, today }: { readonly withinMetres: number; readonly today: IsoDay },
  standing: Standing,
): Promise<FindSupporters> => {
  const placed = inNeed.filter(isPlaced);
  const { highPerformingOverallGrade } = findFlagRules(standing.rules, today).parameters;
  const around = placed.length === 0 ? [] : await readBox(readModels, placed, withinMetres, highPerformingOverallGrade);
  const supporters = around.filter(isPlaced).filter(isOpenOn(today)).filter(standing.is('high-performing', today));
  const places = Map.groupBy(supporters, ({ phase }) => phase);
  const byPhase = new Map([...places].map(([phase, some]) => [phase, new NearbyPlaces(some, withinMetres)]));
  return (school) => (byPhase.get(school.phase)?.find(school) ?? []).filter(({ item }) => item.urn !== school.urn);
};
