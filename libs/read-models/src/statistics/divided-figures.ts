import type { Urn } from '#domain/vocabulary';
import {
  hide,
  publish,
  publishParts,
  publishUnlessSmall,
  type Count,
  type Figure,
} from '#read-models/statistics/figure';
import type { FigureCode } from '#read-models/statistics/figure-definitions';
import { suppress } from '#read-models/statistics/suppression';
import type { CountedSchool } from '#read-models/statistics/year-facts';

const FSM_BAND_ENDS: Readonly<Record<number, number>> = { 0: 9, 10: 19, 20: 34, 35: 49 };

/** Counts a number or a share. */
export const count = (
  figure: FigureCode,
  numerator: number,
  denominator: number | null = null,
  group: string | null = null,
): Count => ({
  figure,
  group,
  numerator,
  denominator,
});

/** How schools are divided into parts. */
export type Division = 'none' | 'area' | 'district' | 'region' | 'phase' | 'region-and-phase';

/** A part of all schools at once, such as a district. */
export type Part = Exclude<Division, 'none'> | 'fsm-band' | 'rurality';

const nameFsmBand = (from: number): string => (from >= 50 ? '50-or-more' : `${from}-${FSM_BAND_ENDS[from] ?? ''}`);

const PART_OF: Readonly<Record<Part, (school: CountedSchool) => string | null>> = {
  area: ({ laCode }) => laCode,
  district: ({ districtCode }) => districtCode,
  region: ({ regionCode }) => regionCode,
  phase: ({ phase }) => phase,
  'region-and-phase': ({ regionCode, phase }) => `${regionCode ?? UNKNOWN_PART} ${phase}`,
  'fsm-band': ({ fsmFrom }) => (fsmFrom === null ? null : nameFsmBand(fsmFrom)),
  rurality: ({ rurality }) => rurality,
};

/** Code of the part of schools of which the register names none. */
const UNKNOWN_PART = 'unknown';

/** The part to which each school belongs, by URN. */
export const findParts = (schools: readonly CountedSchool[], by: Part): ReadonlyMap<Urn, string> =>
  new Map(schools.map((school) => [school.urn, PART_OF[by](school) ?? UNKNOWN_PART]));

/** A figure of one part, and the numbers of cases by which it is decided whether it is published. */
export interface PartOfCases {
  readonly part: string;
  readonly cases: readonly number[];
  readonly figure: Figure;
}

/** Publishes a figure of cases with its parts: those with few cases are hidden together with their neighbours. A part without any case is left out. */
export const publishDividedCases = (total: Figure, parts: readonly PartOfCases[]): Figure[] => {
  const hidden = suppress(parts.map(({ part: key, cases: counts }) => ({ key, counts })));
  const shown = parts.filter(({ part, cases }) => hidden.keys.has(part) || cases.some((number) => number > 0));
  return [
    hidden.total ? hide(total) : total,
    ...shown.map(({ part, figure }) => (hidden.keys.has(part) ? hide(figure) : figure)),
  ];
};

/** How many schools each part has. */
const countParts = (schools: readonly CountedSchool[], by: Part): Map<string, number> =>
  new Map(
    [...Map.groupBy(schools, (school) => PART_OF[by](school) ?? UNKNOWN_PART)].map(([key, some]) => [key, some.length]),
  );

/** The counts of each part, in the order of their names. `of`: the schools of which it is a share; null for a number. */
const listPartCounts = (
  figure: FigureCode,
  schools: readonly CountedSchool[],
  of: readonly CountedSchool[] | null,
  by: Part,
): Count[] => {
  const [numerators, denominators] = [countParts(schools, by), of === null ? null : countParts(of, by)];
  return [...(denominators ?? numerators).keys()]
    .sort()
    .map((key) =>
      count(figure, numerators.get(key) ?? 0, denominators === null ? null : (denominators.get(key) ?? 0), key),
    );
};

/** Publishes a figure of schools, and divided by region, phase or the like. */
export const publishByPart = (
  figure: FigureCode,
  schools: readonly CountedSchool[],
  of: readonly CountedSchool[] | null,
  by: Part | 'none',
): Figure[] => {
  const total = count(figure, schools.length, of?.length ?? null);
  // Cells of two divisions at once would have to be hidden together with the cells of each of them.
  if (by === 'none' || by === 'region-and-phase') return [publishUnlessSmall(total)];
  const published = publishParts(listPartCounts(figure, schools, of, by), total);
  return [published.total, ...published.parts];
};

/** The same for facts that everybody can read in the register, of which no number is hidden. */
export const publishPublicFacts = (
  figure: FigureCode,
  schools: readonly CountedSchool[],
  of: readonly CountedSchool[] | null,
  by: Division,
): Figure[] => {
  const parts = by === 'none' ? [] : listPartCounts(figure, schools, of, by);
  return [count(figure, schools.length, of?.length ?? null), ...parts].map(publish);
};

/** Publishes the parts of a table apart from its total. `hidesTotal`: a small part would follow from it. */
export const publishPartsAlone = (
  figure: FigureCode,
  schools: readonly CountedSchool[],
  of: readonly CountedSchool[],
  by: Part,
): { readonly parts: Figure[]; readonly hidesTotal: boolean } => {
  const { parts, total } = publishParts(
    listPartCounts(figure, schools, of, by),
    count(figure, schools.length, of.length),
  );
  return { parts, hidesTotal: total.suppressed };
};

/** Publishes the numbers of the districts with the fewest and the most of these schools, which are not named. Nothing is published where their total is hidden. */
export const publishExtremes = (
  schools: readonly CountedSchool[],
  figures: { readonly lowest: FigureCode; readonly highest: FigureCode },
  group: string | null = null,
): Figure[] => {
  const numbers = [...countParts(schools, 'district')].filter(([key]) => key !== UNKNOWN_PART).map(([, each]) => each);
  const cells = numbers.map((number, index) => count(figures.lowest, number, null, String(index)));
  const hidden = publishParts(cells, count(figures.lowest, schools.length)).total.suppressed;
  if (numbers.length === 0 || hidden) return [];
  const lowest = numbers.reduce((one, other) => Math.min(one, other));
  const highest = numbers.reduce((one, other) => Math.max(one, other));
  return [count(figures.lowest, lowest, null, group), count(figures.highest, highest, null, group)].map(publish);
};
