import { COLD_SPOT } from '#api/statistics/cold-spots.lists';
import * as schema from '#api/openapi/response-schemas';
import { COLD_SPOT_DEFINITIONS, type ColdSpotDefinitions } from '#api/statistics/field-definitions';
import { POINT, toPoint, type Point } from '#api/statistics/map-points';
import type { ColdSpot } from '#read-models/statistics/cold-spots';

interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  /** Null for a district whose schools in need have no grid reference. */
  readonly geometry: Point | null;
  readonly properties: ColdSpot;
}

/** Cold spots as data for a map (GeoJSON, RFC 7946). */
export interface ColdSpotMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature[];
  readonly definitions: ColdSpotDefinitions;
}

const toFeature = (spot: ColdSpot): Feature => ({
  type: 'Feature',
  id: spot.districtCode,
  geometry: toPoint(spot),
  properties: spot,
});

/** A point for each district, at the middle of its schools in need. */
export const toColdSpotMap = (spots: readonly ColdSpot[], definitions: ColdSpotDefinitions): ColdSpotMap => ({
  type: 'FeatureCollection',
  features: spots.map(toFeature),
  definitions,
});

export const COLD_SPOT_MAP = schema.namedObject<ColdSpotMap>('ColdSpotMap', {
  type: schema.enumOf<'FeatureCollection'>({ FeatureCollection: true }),
  features: schema.listOf(
    schema.namedObject<Feature>('ColdSpotFeature', {
      type: schema.enumOf<'Feature'>({ Feature: true }),
      id: schema.text('Code of the district.'),
      geometry: schema.orNull(POINT),
      properties: COLD_SPOT,
    }),
  ),
  definitions: COLD_SPOT_DEFINITIONS,
});
