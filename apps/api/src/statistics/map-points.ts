import * as schema from '#api/openapi/response-schemas';
import { toWgs84, type Position } from '#read-models/wgs84';

/** A point of a map (GeoJSON, RFC 7946). */
export interface Point {
  readonly type: 'Point';
  readonly coordinates: Position;
}

/** The point of a place on the National Grid; null if it is not known. */
export const toPoint = ({
  easting,
  northing,
}: {
  readonly easting: number | null;
  readonly northing: number | null;
}): Point | null =>
  easting === null || northing === null ? null : { type: 'Point', coordinates: toWgs84({ easting, northing }) };

export const POINT = schema.object<Point>({
  type: schema.enumOf<'Point'>({ Point: true }),
  coordinates: schema.listOf(
    schema.number(),
    'Longitude and latitude in degrees (WGS 84), right to about five metres.',
  ),
});
