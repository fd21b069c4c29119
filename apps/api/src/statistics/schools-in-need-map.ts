import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { NEED_DEFINITIONS, type NeedDefinitions } from '#api/statistics/field-definitions';
import { POINT, toPoint, type Point } from '#api/statistics/map-points';
import type { Urn } from '#domain/vocabulary';
import type { SchoolInNeed } from '#read-models/statistics/schools-in-need';

interface Feature {
  readonly type: 'Feature';
  readonly id: Urn;
  /** Null for a school without a grid reference. */
  readonly geometry: Point | null;
  readonly properties: {
    readonly urn: Urn;
    readonly role: 'in-need' | 'supporter';
    /** Null for a supporter. */
    readonly supportersInReach: number | null;
    readonly nearestSupporterUrn: Urn | null;
  };
}

/** Schools in need and those near them that could help, as data for a map (GeoJSON, RFC 7946). */
export interface SchoolsInNeedMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature[];
  readonly definitions: NeedDefinitions;
}

const toFeature = (school: SchoolInNeed): Feature => ({
  type: 'Feature',
  id: school.urn,
  geometry: toPoint(school),
  properties: {
    urn: school.urn,
    role: 'in-need',
    supportersInReach: school.supportersInReach,
    nearestSupporterUrn: school.supporters[0]?.urn ?? null,
  },
});

/** A point for each school, a supporter of several once. */
export const toSchoolsInNeedMap = (
  schools: readonly SchoolInNeed[],
  definitions: NeedDefinitions,
): SchoolsInNeedMap => {
  const supporters = new Map(schools.flatMap((school) => school.supporters.map((each) => [each.urn, each])));
  const toSupporter = ({ urn, ...place }: SchoolInNeed['supporters'][number]): Feature => ({
    type: 'Feature',
    id: urn,
    geometry: toPoint(place),
    properties: { urn, role: 'supporter', supportersInReach: null, nearestSupporterUrn: null },
  });
  return {
    type: 'FeatureCollection',
    features: [...schools.map(toFeature), ...[...supporters.values()].map(toSupporter)],
    definitions,
  };
};

export const SCHOOLS_IN_NEED_MAP = schema.namedObject<SchoolsInNeedMap>('SchoolsInNeedMap', {
  type: schema.enumOf<'FeatureCollection'>({ FeatureCollection: true }),
  features: schema.listOf(
    schema.namedObject<Feature>('SchoolInNeedFeature', {
      type: schema.enumOf<'Feature'>({ Feature: true }),
      id: schema.urn(),
      geometry: schema.orNull(POINT),
      properties: schema.object<Feature['properties']>({
        urn: schema.urn(),
        role: schema.enumOf<Feature['properties']['role']>({ 'in-need': true, supporter: true }),
        supportersInReach: schema.orNull(
          schema.integer('Schools within the distance that could help; null for a supporter.'),
        ),
        nearestSupporterUrn: schema.orNull(schema.urn('The nearest of them; null without one.')),
      }),
    }),
  ),
  definitions: NEED_DEFINITIONS,
});

/** The ids of the map that are shown with a name. */
export const SCHOOLS_IN_NEED_MAP_NAMES = nameFields<SchoolsInNeedMap>({
  features: { properties: { urn: 'school' } },
});
