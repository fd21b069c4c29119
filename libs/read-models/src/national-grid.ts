/** A place on the National Grid (OSGB36), in metres east and north of its origin. */
export interface GridPlace {
  readonly easting: number;
  readonly northing: number;
}

const CELL_METRES = 5_000;

const toIndex = (metres: number): number => Math.floor(metres / CELL_METRES);

const nameCell = (column: number, row: number): string => `${column}/${row}`;

/** Name of the square of 5 km that contains the place. Schools of one square are found together, by an index. */
export const toCell = ({ easting, northing }: GridPlace): string => nameCell(toIndex(easting), toIndex(northing));

/** Straight-line distance in whole metres. */
export const metresBetween = (one: GridPlace, other: GridPlace): number =>
  Math.round(Math.hypot(one.easting - other.easting, one.northing - other.northing));

/** Squares around a place that are read together. */
export interface CellBlock {
  readonly cells: readonly string[];
  /** With this block and those before it, every place at most this far away, in metres, has been read. */
  readonly completeWithin: number;
}

/** Rings of squares that are read with one statement. */
const RINGS_PER_BLOCK = 2;

/** Distance from a place to the nearest edge of the square that ends with this ring. */
const distanceToEdge = ({ easting, northing }: GridPlace, ring: number): number => {
  const inner = (metres: number): number => {
    const first = (toIndex(metres) - ring) * CELL_METRES;
    const end = (toIndex(metres) + ring + 1) * CELL_METRES;
    return Math.min(metres - first, end - metres);
  };
  return Math.min(inner(easting), inner(northing));
};

const listRing = (centre: GridPlace, ring: number): string[] => {
  const [column, row] = [toIndex(centre.easting), toIndex(centre.northing)];
  const offsets = Array.from({ length: 2 * ring + 1 }, (_, index) => index - ring);
  return offsets.flatMap((across) =>
    (Math.abs(across) === ring ? offsets : [-ring, ring]).map((up) => nameCell(column + across, row + up)),
  );
};

/** The squares around a place from the inside to the outside, until everything within the distance has been read. */
export function* blocksAround(centre: GridPlace, withinMetres: number): Generator<CellBlock> {
  for (let ring = 0; ; ring += RINGS_PER_BLOCK) {
    const rings = Array.from({ length: RINGS_PER_BLOCK }, (_, index) => ring + index);
    const cells = [...new Set(rings.flatMap((each) => listRing(centre, each)))];
    const completeWithin = distanceToEdge(centre, ring + RINGS_PER_BLOCK - 1);
    yield { cells, completeWithin };
    if (completeWithin > withinMetres) return;
  }
}
