import { daysOfYear, toAcademicYear, type AcademicYear } from '#domain/academic-year';
import type { IsoDay } from '#kernel/time';
import { addDays } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { prioritySets } from '#read-models/priority-areas';
import { count, publishExtremes } from '#read-models/statistics/divided-figures';
import { publishParts, type Figure } from '#read-models/statistics/figure';
import { readSupport, type SchoolScope } from '#read-models/statistics/read-year';
import { isOpenOn } from '#read-models/statistics/supporters';
import { listSupportedSchools, type SupportFacts } from '#read-models/statistics/year-facts';

type PrioritySet = RowOf<typeof prioritySets.columns>;

const SINCE = {
  share: 'priority-areas-supported',
  lowest: 'priority-areas-district-lowest',
  highest: 'priority-areas-district-highest',
} as const;

const BEFORE = {
  share: 'priority-areas-supported-before',
  lowest: 'priority-areas-district-lowest-before',
  highest: 'priority-areas-district-highest-before',
} as const;

/** The academic year before the one in which the set begins. */
const yearBefore = ({ from }: PrioritySet): AcademicYear =>
  toAcademicYear(addDays(daysOfYear(toAcademicYear(from)).from, -1));

const countSet = (
  { name, districts }: PrioritySet,
  facts: SupportFacts,
  day: IsoDay,
  codes: typeof SINCE | typeof BEFORE,
): Figure[] => {
  const isInside = ({ districtCode }: { readonly districtCode: string | null }): boolean =>
    districts.includes(districtCode ?? '');
  const open = facts.schools.filter(isOpenOn(day));
  const supported = listSupportedSchools(facts).filter(isOpenOn(day));
  const parts = [isInside, (school: (typeof open)[number]) => !isInside(school)].map((isPart, index) =>
    count(codes.share, supported.filter(isPart).length, open.filter(isPart).length, index === 0 ? name : 'elsewhere'),
  );
  // The schools elsewhere follow from those of the set and from all, which are published as another figure.
  const published = publishParts(parts, count(codes.share, supported.length, open.length)).parts;
  return [...published.slice(0, 1), ...publishExtremes(supported.filter(isInside), codes, name)];
};

/** Counts the supported schools of each set of priority areas that applies in the year, in the year and before the set began. */
export const countPriorityAreas = async (
  readModels: ReadModels,
  { academicYear, scope, day }: { academicYear: AcademicYear; scope: SchoolScope; day: IsoDay },
): Promise<Figure[]> => {
  const { from, to } = daysOfYear(academicYear);
  const sets = (await readModels.rows(prioritySets))
    .filter((set) => set.from <= to && (set.to === null || set.to >= from))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  if (sets.length === 0) return [];
  const facts = await readSupport(readModels, academicYear, scope);
  const figures: Figure[] = [];
  for (const set of sets) {
    const before = yearBefore(set);
    figures.push(...countSet(set, facts, day, SINCE));
    figures.push(...countSet(set, await readSupport(readModels, before, scope), daysOfYear(before).to, BEFORE));
  }
  return figures;
};
