import type { Code, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { alliances, homeSchools, leaders, leadSchools } from '#read-models/directory-tables';
import { blocksAround, metresBetween, type GridPlace } from '#read-models/national-grid';
import { rowsByValues } from '#read-models/rows-by-values';
import { schoolPlaces } from '#read-models/school-map';

/** A leader at their home school or an alliance at one of its lead schools, and the straight-line distance from the place in the question. */
export interface NearProvider {
  readonly providerKey: string;
  readonly kind: 'leader' | 'alliance';
  /** Null for an alliance. */
  readonly leaderId: string | null;
  /** The alliance, or that to which the leader belongs; null for none. */
  readonly allianceId: string | null;
  /** The type of provider of a leader; the form of an alliance. */
  readonly type: Code;
  /** The phases and need areas of a leader. An alliance has none of its own. */
  readonly phases: readonly string[];
  readonly needAreas: readonly Code[];
  /** The home school or lead school. */
  readonly schoolUrn: Urn;
  readonly schoolPhase: string;
  readonly place: GridPlace;
  readonly distanceMetres: number;
}

type Place = RowOf<typeof schoolPlaces.columns> & { readonly distanceMetres: number };

/** Every school within the distance, open or not: a leader whose home school has closed can still help. */
const findPlaces = async (readModels: ReadModels, centre: GridPlace, withinMetres: number): Promise<Place[]> => {
  const found: Place[] = [];
  for (const { cells } of blocksAround(centre, withinMetres))
    for (const place of await readModels.rows(schoolPlaces, (all) => all.where('cell', 'in', cells))) {
      const distanceMetres = metresBetween(centre, place);
      if (distanceMetres <= withinMetres) found.push({ ...place, distanceMetres });
    }
  return found;
};

const isCurrent = ({ from, to }: { readonly from: IsoDay; readonly to: IsoDay | null }, day: IsoDay): boolean =>
  from <= day && (to === null || day <= to);

const describePlace = ({ urn, phase, easting, northing, distanceMetres }: Place) => ({
  ...{ schoolUrn: urn, schoolPhase: phase, place: { easting, northing }, distanceMetres },
});

const describeLeader = (row: RowOf<typeof leaders.columns>, place: Place): NearProvider => ({
  ...{ providerKey: `leader ${row.leaderId}`, kind: 'leader', leaderId: row.leaderId, allianceId: row.allianceId },
  ...{ type: row.providerType, phases: row.phases, needAreas: row.needAreas },
  ...describePlace(place),
});

const describeAlliance = ({ allianceId, form }: RowOf<typeof alliances.columns>, place: Place): NearProvider => ({
  ...{ providerKey: `alliance ${allianceId} ${place.urn}`, kind: 'alliance', leaderId: null, allianceId },
  ...{ type: form, phases: [], needAreas: [] },
  ...describePlace(place),
});

/** Lists the designated leaders and the alliances within a distance, except those of one school. Those without a school are nowhere near. */
export const listNearProviders = async (
  readModels: ReadModels,
  { centre, withinMetres, except }: { centre: GridPlace; withinMetres: number; except: Urn | null },
  day: IsoDay,
): Promise<NearProvider[]> => {
  const places = (await findPlaces(readModels, centre, withinMetres)).filter(({ urn }) => urn !== except);
  const placeOf = new Map(places.map((place) => [place.urn, place]));
  const urns = [...placeOf.keys()];
  const homes = await rowsByValues(readModels, homeSchools, 'urn', urns);
  const leads = await rowsByValues(readModels, leadSchools, 'urn', urns);
  const ids = { leaders: homes.map(({ leaderId }) => leaderId), alliances: leads.map(({ allianceId }) => allianceId) };
  const leaderOf = new Map(
    (await rowsByValues(readModels, leaders, 'leaderId', ids.leaders)).map((row) => [row.leaderId, row]),
  );
  const allianceOf = new Map(
    (await rowsByValues(readModels, alliances, 'allianceId', ids.alliances)).map((row) => [row.allianceId, row]),
  );
  return [
    ...homes.flatMap(({ leaderId, urn }) => {
      const [row, place] = [leaderOf.get(leaderId), placeOf.get(urn)];
      return row === undefined || place === undefined || !isCurrent(row, day) ? [] : [describeLeader(row, place)];
    }),
    ...leads.flatMap(({ allianceId, urn }) => {
      const [row, place] = [allianceOf.get(allianceId), placeOf.get(urn)];
      return row === undefined || place === undefined || !isCurrent(row, day) ? [] : [describeAlliance(row, place)];
    }),
  ];
};
