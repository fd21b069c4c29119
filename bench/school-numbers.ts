/** Enough schools that their streams keep about the intended length, but no more than the service keeps in its cache. */
export const SCHOOLS = 4_000;
const SCHOOLS_PER_AREA = 10;
const FIRST_URN = 100_000;
const FIRST_AREA = 100;

/** URN of the school that receives the command with this index. The commands go to the schools in turn. */
export const toUrn = (index: number): string => String(FIRST_URN + (index % SCHOOLS));

/** Code of the local authority of this school. */
export const toArea = (index: number): string => String(FIRST_AREA + Math.floor((index % SCHOOLS) / SCHOOLS_PER_AREA));

/** The URNs of an area: the first, and the first of the next area. */
export const toUrnRange = (area: string): readonly [string, string] => {
  const first = (Number(area) - FIRST_AREA) * SCHOOLS_PER_AREA;
  return [String(FIRST_URN + first), String(FIRST_URN + first + SCHOOLS_PER_AREA)];
};
