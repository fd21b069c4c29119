import type { GridPlace } from '#read-models/national-grid';

/** Longitude and latitude in degrees (WGS 84), in the order of GeoJSON. */
export type Position = readonly [longitude: number, latitude: number];

/** Half-axes in metres. */
interface Ellipsoid {
  readonly a: number;
  readonly b: number;
}

const AIRY_1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84: Ellipsoid = { a: 6_378_137, b: 6_356_752.314_245 };

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;
const toDegrees = (radians: number): number => (radians * 180) / Math.PI;

/** The Transverse Mercator projection of the National Grid: its scale, true origin (radians) and the grid place of that origin (metres). */
const GRID = {
  scale: 0.999_601_271_7,
  latitude: toRadians(49),
  longitude: toRadians(-2),
  east: 400_000,
  north: -100_000,
};

/** In radians. */
interface Angles {
  readonly latitude: number;
  readonly longitude: number;
}

const eccentricity2 = ({ a, b }: Ellipsoid): number => 1 - (b * b) / (a * a);

/** Length of the meridian in metres from the true origin to this latitude, on the grid. */
const measureMeridian = (latitude: number): number => {
  const { a, b } = AIRY_1830;
  const n = (a - b) / (a + b);
  const [less, more] = [latitude - GRID.latitude, latitude + GRID.latitude];
  const [n2, n3] = [n ** 2, n ** 3];
  return (
    b *
    GRID.scale *
    ((1 + n + (5 / 4) * (n2 + n3)) * less -
      (3 * n + 3 * n2 + (21 / 8) * n3) * Math.sin(less) * Math.cos(more) +
      (15 / 8) * (n2 + n3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
};

const findFootLatitude = (north: number): number => {
  let latitude = GRID.latitude;
  let rest = north;
  // Each step is a thousand times more precise than the one before.
  for (let step = 0; step < 20 && Math.abs(rest) > 0.000_01; step += 1) {
    latitude += rest / (AIRY_1830.a * GRID.scale);
    rest = north - measureMeridian(latitude);
  }
  return latitude;
};

/** The inverse of the projection, with the formulae and the names of the Ordnance Survey (A guide to coordinate systems in Great Britain, annexe C). */
const unproject = ({ easting, northing }: GridPlace): Angles => {
  const foot = findFootLatitude(northing - GRID.north);
  const e2 = eccentricity2(AIRY_1830);
  const [sin2, tan, sec] = [Math.sin(foot) ** 2, Math.tan(foot), 1 / Math.cos(foot)];
  const [t2, t4, t6] = [tan ** 2, tan ** 4, tan ** 6];
  const nu = (AIRY_1830.a * GRID.scale) / Math.sqrt(1 - e2 * sin2);
  const rho = (AIRY_1830.a * GRID.scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const VII = tan / (2 * rho * nu);
  const VIII = (tan / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
  const IX = (tan / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t4);
  const X = sec / nu;
  const XI = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t2);
  const XII = (sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t4);
  const XIIA = (sec / (5_040 * nu ** 7)) * (61 + 662 * t2 + 1_320 * t4 + 720 * t6);
  const d = easting - GRID.east;
  return {
    latitude: foot - VII * d ** 2 + VIII * d ** 4 - IX * d ** 6,
    longitude: GRID.longitude + X * d - XI * d ** 3 + XII * d ** 5 - XIIA * d ** 7,
  };
};

type Cartesian = readonly [x: number, y: number, z: number];

const toCartesian = ({ latitude, longitude }: Angles): Cartesian => {
  const e2 = eccentricity2(AIRY_1830);
  const nu = AIRY_1830.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  const flat = nu * Math.cos(latitude);
  return [flat * Math.cos(longitude), flat * Math.sin(longitude), (1 - e2) * nu * Math.sin(latitude)];
};

const ARC_SECOND = toRadians(1 / 3_600);

/** From OSGB36 to WGS 84, right to about five metres: shift in metres, rotation in radians, and scale. */
const HELMERT = {
  shift: [446.448, -125.157, 542.06],
  rotation: [0.150_2 * ARC_SECOND, 0.247 * ARC_SECOND, 0.842_1 * ARC_SECOND],
  scale: 1 - 20.489_4e-6,
} as const;

const transform = ([x, y, z]: Cartesian): Cartesian => {
  const { shift, rotation, scale } = HELMERT;
  const [rx, ry, rz] = rotation;
  return [
    shift[0] + x * scale - y * rz + z * ry,
    shift[1] + x * rz + y * scale - z * rx,
    shift[2] - x * ry + y * rx + z * scale,
  ];
};

const fromCartesian = ([x, y, z]: Cartesian): Angles => {
  const e2 = eccentricity2(WGS84);
  const flat = Math.hypot(x, y);
  let latitude = Math.atan2(z, flat * (1 - e2));
  for (let step = 0; step < 5; step += 1) {
    const nu = WGS84.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z + e2 * nu * Math.sin(latitude), flat);
  }
  return { latitude, longitude: Math.atan2(y, x) };
};

/** Six decimals of a degree are less than the error of the transformation. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Converts a place on the National Grid to longitude and latitude, right to about five metres. */
export const toWgs84 = (place: GridPlace): Position => {
  const { latitude, longitude } = fromCartesian(transform(toCartesian(unproject(place))));
  return [round(toDegrees(longitude)), round(toDegrees(latitude))];
};
