import type { AcademicYear } from '#domain/academic-year';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { deliveries } from '#read-models/alliance-returns';
import { rowsByValues } from '#read-models/rows-by-values';
import { publishByPart, publishPublicFacts, type Division } from '#read-models/statistics/divided-figures';
import type { Figure } from '#read-models/statistics/figure';
import { readGivingByContract } from '#read-models/statistics/read-cases';
import { readAnswers, readReleasing, type Answers } from '#read-models/statistics/read-offers';
import type { Standing } from '#read-models/statistics/standing';
import { isOpenOn, isPlaced, readSupporters } from '#read-models/statistics/supporters';
import type { CountedSchool } from '#read-models/statistics/year-facts';

/** The distance of the published definition. */
const WITHIN_METRES = 20_000;

/** A school in need with the high-performing schools of its phase within reach. */
interface InNeed {
  readonly school: CountedSchool;
  readonly supporters: readonly Urn[];
}

const findInReach = async (
  readModels: ReadModels,
  inNeed: readonly CountedSchool[],
  today: IsoDay,
  standing: Standing,
): Promise<InNeed[]> => {
  const find = await readSupporters(readModels, inNeed, { withinMetres: WITHIN_METRES, today }, standing);
  return inNeed.map((school) => ({
    school,
    supporters: isPlaced(school) ? find(school).map(({ item }) => item.urn) : [],
  }));
};

/** Those of these schools that a return of the year names as supporting a school, or that gave support under a contract in it. */
const readHelping = async (readModels: ReadModels, year: AcademicYear, urns: readonly Urn[]) => {
  const delivered = await rowsByValues(readModels, deliveries, 'deliverySchool', urns, {
    refine: (query) => query.where('academicYear', '=', year),
  });
  const byReturn = delivered.filter(({ supported }) => supported.length > 0);
  return new Set([
    ...byReturn.map(({ deliverySchool }) => deliverySchool),
    ...(await readGivingByContract(readModels, year, urns)),
  ]);
};

interface Potential extends Pick<Answers, 'asked' | 'declined'> {
  readonly willing: ReadonlySet<Urn>;
  readonly helping: ReadonlySet<Urn>;
}

const countSupporters = (best: readonly CountedSchool[], potential: Potential, by: Division): Figure[] => {
  const among = (some: readonly CountedSchool[], of: ReadonlySet<Urn>) => some.filter(({ urn }) => of.has(urn));
  const asked = among(best, potential.asked);
  return [
    ...publishByPart('high-performing-schools-asked', asked, best, by),
    ...publishByPart('high-performing-schools-declined', among(asked, potential.declined), asked, by),
    ...publishByPart('high-performing-schools-willing', among(best, potential.willing), best, by),
    ...publishByPart('high-performing-schools-helping', among(best, potential.helping), best, by),
  ];
};

const countInNeed = (inNeed: readonly InNeed[], potential: Potential, by: Division): Figure[] => {
  const all = inNeed.map(({ school }) => school);
  const listWith = (isOne: (urn: Urn) => boolean) =>
    inNeed.filter(({ supporters }) => supporters.some(isOne)).map(({ school }) => school);
  const publishWith = (what: 'asked' | 'willing' | 'helping') =>
    publishByPart(
      `schools-in-need-with-supporter-${what}`,
      listWith((urn) => potential[what].has(urn)),
      all,
      by,
    );
  return [
    ...publishPublicFacts(
      'schools-in-need-with-supporter',
      listWith(() => true),
      all,
      by,
    ),
    ...publishWith('asked'),
    ...publishWith('willing'),
    ...publishWith('helping'),
  ];
};

export interface PotentialQuery {
  readonly academicYear: AcademicYear;
  readonly day: IsoDay;
  readonly by: Division;
  readonly standing: Standing;
}

/** Counts the high-performing schools, those in need, and which of the first were asked, would help or do already. */
export const countPotential = async (
  readModels: ReadModels,
  schools: readonly CountedSchool[],
  { academicYear, day, by, standing }: PotentialQuery,
): Promise<Figure[]> => {
  const open = schools.filter(isOpenOn(day));
  const best = open.filter(standing.is('high-performing', day));
  const needy = open.filter(standing.is('in-need', day));
  const inNeed = await findInReach(readModels, needy, day, standing);
  const { bidding, ...answers } = await readAnswers(readModels, academicYear);
  const candidates = new Set([...best.map(({ urn }) => urn), ...inNeed.flatMap(({ supporters }) => supporters)]);
  const potential: Potential = {
    ...answers,
    willing: new Set([...bidding, ...(await readReleasing(readModels, day))]),
    helping: await readHelping(readModels, academicYear, [...candidates]),
  };
  return [
    ...publishPublicFacts('open-schools', open, null, by),
    ...publishPublicFacts('high-performing-schools', best, open, by),
    ...publishPublicFacts('schools-in-need', needy, open, by),
    ...countInNeed(inNeed, potential, by),
    ...countSupporters(best, potential, by),
  ];
};
