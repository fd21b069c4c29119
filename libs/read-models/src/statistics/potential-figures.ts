import { isHighPerforming, isInNeed } from '#domain/school-standing';
import { covers, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { leaders } from '#read-models/directory-tables';
import { publishByPart, publishPublicFacts, type Division } from '#read-models/statistics/divided-figures';
import type { Figure } from '#read-models/statistics/figure';
import { listGiving } from '#read-models/statistics/giving-figures';
import { isOpenOn, isPlaced, readSupporters } from '#read-models/statistics/supporters';
import { findGradeOn, type CountedSchool, type SupportFacts } from '#read-models/statistics/year-facts';

/** The distance of the published definition. */
const WITHIN_METRES = 20_000;

/** Home schools of the leaders of the day that have released half-days of them. */
const readWilling = async (readModels: ReadModels, day: IsoDay): Promise<ReadonlySet<Urn>> => {
  const designated = (await readModels.rows(leaders)).filter((row) => covers(row, day));
  const released = designated.filter(({ released: offers }) => offers.some(({ halfDays }) => halfDays > 0));
  return new Set(released.flatMap(({ homeSchoolUrn }) => homeSchoolUrn ?? []));
};

const hasSupporter = async (
  readModels: ReadModels,
  inNeed: readonly CountedSchool[],
  today: IsoDay,
): Promise<CountedSchool[]> => {
  const find = await readSupporters(readModels, inNeed, { withinMetres: WITHIN_METRES, today });
  return inNeed.filter((school) => isPlaced(school) && find(school).length > 0);
};

/** Counts the high-performing schools, those in need, and which of the first would help or do already. */
export const countPotential = async (
  readModels: ReadModels,
  facts: SupportFacts,
  byContract: readonly Urn[],
  { day, by }: { readonly day: IsoDay; readonly by: Division },
): Promise<Figure[]> => {
  const open = facts.schools.filter(isOpenOn(day));
  const isNow = (judge: typeof isInNeed) => (school: CountedSchool) =>
    judge({ overallGrade: findGradeOn(school, day) });
  const [best, inNeed] = [open.filter(isNow(isHighPerforming)), open.filter(isNow(isInNeed))];
  const [willing, helping] = [
    await readWilling(readModels, day),
    new Set(listGiving(facts, byContract).map(({ urn }) => urn)),
  ];
  return [
    ...publishPublicFacts('open-schools', open, null, by),
    ...publishPublicFacts('high-performing-schools', best, open, by),
    ...publishPublicFacts('schools-in-need', inNeed, open, by),
    ...publishPublicFacts('schools-in-need-with-supporter', await hasSupporter(readModels, inNeed, day), inNeed, by),
    ...publishByPart(
      'high-performing-schools-willing',
      best.filter(({ urn }) => willing.has(urn)),
      best,
      by,
    ),
    ...publishByPart(
      'high-performing-schools-helping',
      best.filter(({ urn }) => helping.has(urn)),
      best,
      by,
    ),
  ];
};
