import { COLD_SPOT } from '#api/statistics/cold-spots.lists';
import * as schema from '#api/openapi/response-schemas';
import type { ColdSpot } from '#read-models/statistics/cold-spots';
import { toWgs84, type Position } from '#read-models/wgs84';

interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  /** Null for a district whose schools in need have no grid reference. */
  readonly geometry: { readonly type: 'Point'; readonly coordinates: Position } | null;
  readonly properties: ColdSpot;
}

/** Cold spots as data for a map (GeoJSON, RFC 7946). */
export interface ColdSpotMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature[];
}

const toFeature = (spot: ColdSpot): Feature => {
  const { districtCode, easting, northing } = spot;
  const geometry =
    easting === null || northing === null
      ? null
      : ({ type: 'Point', coordinates: toWgs84({ easting, northing }) } as const);
  return { type: 'Feature', id: districtCode, geometry, properties: spot };
};

/** A point for each district, at the middle of its schools in need. */
export const toColdSpotMap = (spots: readonly ColdSpot[]): ColdSpotMap => ({
  type: 'FeatureCollection',
  features: spots.map(toFeature),
});

const POINT = schema.object<NonNullable<Feature['geometry']>>({
  type: schema.enumOf<'Point'>({ Point: true }),
  coordinates: schema.listOf(
    schema.number(),
    'Longitude and latitude in degrees (WGS 84), right to about five metres.',
  ),
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
});
