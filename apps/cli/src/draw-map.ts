/** Longitude and latitude in degrees. */
type Position = readonly number[];

interface MapFeature<Properties> {
  readonly geometry: { readonly coordinates: Position } | null;
  readonly properties: Properties;
}

/** What the map shows of a district. */
export interface DrawnDistrict {
  readonly districtCode: string;
  readonly districtName: string | null;
  readonly schoolsInNeed: number;
  readonly schoolsWithoutSupporter: number;
}

/** What the map shows of a school. */
export interface DrawnSchool {
  readonly urn: string;
  readonly schoolName?: string | null;
  readonly role: 'in-need' | 'supporter';
  readonly supportersInReach: number | null;
  readonly nearestSupporterUrn: string | null;
}

/** The responses of the service from which a map is drawn. */
export interface MapContent {
  /** Whose schools these are. */
  readonly name: string;
  /** What the map shows. */
  readonly subtitle: string;
  readonly districts: readonly MapFeature<DrawnDistrict>[];
  readonly schools: readonly MapFeature<DrawnSchool>[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

type ToPoint = (position: Position) => Point;

const WIDTH = 900;
const MARGIN = 60;
const HEADING_HEIGHT = 60;
const ROW_HEIGHT = 24;
const KM_PER_DEGREE = 111.32;

/** The minimum width of the map. */
const LEAST_KM = 2;

/** Lengths of the scale bar, of which the longest is used that is not longer than this. */
const SCALES_KM = [100, 50, 20, 10, 5, 2, 1];
const LONGEST_SCALE_PIXELS = 200;

/** More districts do not fit below the map. */
const MOST_DISTRICTS = 30;

/** A letter is so wide, which keeps names of districts inside the image. */
const LETTER_PIXELS = 8;

const COLOURS = { none: '#d4351c', reached: '#f47738', supporter: '#00703c', line: '#505a5f', text: '#0b0c0c' };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeText = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

const round = (value: number): number => Math.round(value * 10) / 10;

/** Pixels per kilometre, the height of the map, and the place of each position: a cylindrical projection that is true to scale in the middle. */
const createProjection = (
  positions: readonly Position[],
): { pixelsPerKm: number; height: number; toPoint: ToPoint } => {
  const [longitudes, latitudes] = [0, 1].map((index) => positions.map((position) => position[index] ?? 0));
  const [west, east] = [Math.min(...(longitudes ?? [])), Math.max(...(longitudes ?? []))];
  const [south, north] = [Math.min(...(latitudes ?? [])), Math.max(...(latitudes ?? []))];
  const kmPerDegreeEast = KM_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const kmAcross = Math.max((east - west) * kmPerDegreeEast, LEAST_KM);
  const pixelsPerKm = (WIDTH - 2 * MARGIN) / kmAcross;
  return {
    pixelsPerKm,
    height: (north - south) * KM_PER_DEGREE * pixelsPerKm,
    toPoint: ([longitude = west, latitude = north]) => ({
      x: round(MARGIN + (longitude - west) * kmPerDegreeEast * pixelsPerKm),
      y: round(MARGIN + HEADING_HEIGHT + (north - latitude) * KM_PER_DEGREE * pixelsPerKm),
    }),
  };
};

const drawText = ({ x, y }: Point, text: string, attributes = ''): string =>
  `<text x="${x}" y="${y}" ${attributes}>${escapeText(text)}</text>`;

const drawInNeed = ({ x, y }: Point, isReached: boolean, title = ''): string =>
  `<circle cx="${x}" cy="${y}" r="6" fill="${isReached ? COLOURS.reached : COLOURS.none}">${title}</circle>`;

const drawSupporter = ({ x, y }: Point, title = ''): string =>
  `<rect x="${round(x - 5)}" y="${round(y - 5)}" width="10" height="10" fill="${COLOURS.supporter}">${title}</rect>`;

const describeSchool = ({ urn, schoolName, supportersInReach }: DrawnSchool): string => {
  const reach = supportersInReach === null ? '' : `: ${supportersInReach} within reach`;
  return `<title>${escapeText(`${schoolName ?? 'School'} (${urn})${reach}`)}</title>`;
};

const drawSchools = (schools: MapContent['schools'], toPoint: ToPoint): string[] => {
  const points = new Map(
    schools.flatMap(({ geometry, properties }) =>
      geometry === null ? [] : [[properties.urn, toPoint(geometry.coordinates)] as const],
    ),
  );
  const drawn = schools.flatMap(({ properties }) => {
    const point = points.get(properties.urn);
    return point === undefined
      ? []
      : [{ properties, point, nearest: points.get(properties.nearestSupporterUrn ?? '') }];
  });
  const lines = drawn.flatMap(({ point, nearest }) =>
    nearest === undefined
      ? []
      : [`<line x1="${point.x}" y1="${point.y}" x2="${nearest.x}" y2="${nearest.y}" stroke="${COLOURS.line}"/>`],
  );
  const marks = drawn.map(({ properties, point }) =>
    properties.role === 'supporter'
      ? drawSupporter(point, describeSchool(properties))
      : drawInNeed(point, (properties.supportersInReach ?? 0) > 0, describeSchool(properties)),
  );
  return [...lines, ...marks];
};

const HALO = `text-anchor="middle" font-size="14" stroke="#ffffff" stroke-width="4" stroke-linejoin="round"`;
const INK = `text-anchor="middle" font-size="14" fill="${COLOURS.text}"`;

const nameDistrict = ({ districtName, districtCode }: DrawnDistrict): string => districtName ?? districtCode;

const drawDistrictName = ({ geometry, properties }: MapFeature<DrawnDistrict>, toPoint: ToPoint): string[] => {
  if (geometry === null) return [];
  const { x, y } = toPoint(geometry.coordinates);
  const name = nameDistrict(properties);
  const halfWidth = (name.length * LETTER_PIXELS) / 2;
  const place = { x: Math.min(Math.max(x, halfWidth), WIDTH - halfWidth), y: round(y - 12) };
  return [HALO, INK].map((attributes) => drawText(place, name, attributes));
};

const drawScale = (y: number, pixelsPerKm: number): string[] => {
  const km = SCALES_KM.find((each) => each * pixelsPerKm <= LONGEST_SCALE_PIXELS) ?? 1;
  const right = WIDTH - MARGIN;
  const left = round(right - km * pixelsPerKm);
  return [
    `<line x1="${left}" y1="${y}" x2="${right}" y2="${y}" stroke="${COLOURS.text}" stroke-width="2"/>`,
    drawText({ x: round((left + right) / 2), y: y - 8 }, `${km} km`, INK),
  ];
};

const describeDistrict = ({ properties }: MapFeature<DrawnDistrict>): string =>
  `${nameDistrict(properties)}: ${properties.schoolsInNeed} in need, ${properties.schoolsWithoutSupporter} without a supporter within reach`;

/** What the marks mean, the scale, and the numbers of the districts. Returns where it ends. */
const drawLegend = (top: number, pixelsPerKm: number, districts: MapContent['districts']) => {
  const rowAt = (index: number): number => top + index * ROW_HEIGHT;
  const textAt = (index: number): Point => ({ x: MARGIN + 16, y: rowAt(index) + 5 });
  const shown = districts.slice(0, MOST_DISTRICTS);
  const parts = [
    drawInNeed({ x: MARGIN, y: rowAt(0) }, false),
    drawText(textAt(0), 'School in need without a supporter of its phase within reach'),
    drawInNeed({ x: MARGIN, y: rowAt(1) }, true),
    drawText(textAt(1), 'School in need, with a line to its nearest supporter'),
    drawSupporter({ x: MARGIN, y: rowAt(2) }),
    drawText(textAt(2), 'High-performing school that could help'),
    ...drawScale(rowAt(2), pixelsPerKm),
    ...shown.map((district, index) => drawText({ x: MARGIN - 6, y: rowAt(index + 4) }, describeDistrict(district))),
  ];
  return { parts, end: rowAt(shown.length + 4) };
};

/** Draws cold spots and schools as an SVG image. Null if no place is known. */
export const drawMap = ({ name, subtitle, districts, schools }: MapContent): string | null => {
  const positions = [...districts, ...schools].flatMap(({ geometry }) =>
    geometry === null ? [] : [geometry.coordinates],
  );
  if (positions.length === 0) return null;
  const { pixelsPerKm, height, toPoint } = createProjection(positions);
  const legend = drawLegend(Math.ceil(height + 2 * MARGIN + HEADING_HEIGHT), pixelsPerKm, districts);
  const parts = [
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    drawText({ x: MARGIN - 6, y: 40 }, name, `font-size="22" font-weight="bold" fill="${COLOURS.text}"`),
    drawText({ x: MARGIN - 6, y: 64 }, subtitle, `fill="${COLOURS.text}"`),
    ...districts.flatMap((district) => drawDistrictName(district, toPoint)),
    ...drawSchools(schools, toPoint),
    ...legend.parts,
  ];
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${legend.end}" viewBox="0 0 ${WIDTH} ${legend.end}" font-family="Arial, sans-serif" font-size="15" role="img">`;
  return `${[opening, `<title>${escapeText(`${name}: ${subtitle}`)}</title>`, ...parts, '</svg>'].join('\n')}\n`;
};
