import { daysOfYear, toAcademicYear, type AcademicYear } from '#domain/academic-year';
import type { IsoDay } from '#kernel/time';
import { daysBetween } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { median } from '#read-models/quantiles';
import { count, publishByPart, type Division } from '#read-models/statistics/divided-figures';
import { publishOfCases, publishUnlessSmall, type Figure } from '#read-models/statistics/figure';
import { readStartedContracts, type StartedContract } from '#read-models/statistics/read-cases';
import type { Standing } from '#read-models/statistics/standing';
import type { CountedSchool } from '#read-models/statistics/year-facts';
import type { Urn } from '#domain/vocabulary';

/** Figures are also shown for so many academic years before the one that is asked for. */
const YEARS_BEFORE = 9;

/** A contract with its school, and whether it began before the school was below good. */
interface Help {
  readonly contract: StartedContract;
  readonly school: CountedSchool;
  readonly isEarly: boolean;
}

const listHelp = (
  contracts: readonly StartedContract[],
  schools: ReadonlyMap<Urn, CountedSchool>,
  standing: Standing,
): Help[] =>
  contracts.flatMap((contract) => {
    const school = schools.get(contract.schoolUrn);
    if (school === undefined) return [];
    return [{ contract, school, isEarly: !standing.is('below-good', contract.startedOn)(school) }];
  });

const countDays = ({ startedOn, endedOn, endsOn }: StartedContract): number =>
  daysBetween(startedOn, endedOn ?? endsOn);

/** The first day of the earliest academic year that is shown. */
export const findFirstDayOfHelp = (year: AcademicYear): IsoDay => {
  const { from } = daysOfYear(year);
  return `${Number(from.slice(0, 4)) - YEARS_BEFORE}${from.slice(4)}` as IsoDay;
};

const findPeriod = (year: AcademicYear): { from: IsoDay; to: IsoDay } => ({
  from: findFirstDayOfHelp(year),
  to: daysOfYear(year).to,
});

const countMedians = (help: readonly Help[], when: 'early' | 'late'): Figure[] => {
  const some = help.filter(({ isEarly }) => isEarly === (when === 'early')).map(({ contract }) => contract);
  const pence = median(some.map((contract) => contract.pence));
  return [
    publishOfCases(`median-pence-${when}`, null, pence, some.length),
    publishOfCases(`median-days-${when}`, null, median(some.map(countDays)), some.length),
  ];
};

const countYears = (help: readonly Help[]): Figure[] =>
  [...Map.groupBy(help, ({ contract }) => toAcademicYear(contract.startedOn))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([year, some]) => {
      const early = some.filter(({ isEarly }) => isEarly).length;
      return publishUnlessSmall(count('early-help-by-year', early, some.length, year));
    });

/** Counts the share of early help over the years, and compares its cost and length with those of late help. */
export const countEarlyHelp = async (
  readModels: ReadModels,
  schools: readonly CountedSchool[],
  {
    academicYear,
    urns,
    by,
    standing,
  }: { academicYear: AcademicYear; urns: readonly Urn[] | null; by: Division; standing: Standing },
): Promise<Figure[]> => {
  const started = await readStartedContracts(readModels, findPeriod(academicYear), urns);
  const help = listHelp(started, new Map(schools.map((school) => [school.urn, school])), standing);
  const ofYear = help.filter(({ contract }) => toAcademicYear(contract.startedOn) === academicYear);
  const early = ofYear.filter(({ isEarly }) => isEarly);
  const toSchools = (some: readonly Help[]): CountedSchool[] => some.map(({ school }) => school);
  return [
    ...publishByPart('early-help', toSchools(early), toSchools(ofYear), by),
    ...countMedians(ofYear, 'early'),
    ...countMedians(ofYear, 'late'),
    ...countYears(help),
  ];
};
