import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import type { BoardFlagRules } from '#domain/school-flags';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { countConcentration } from '#read-models/statistics/concentration-figures';
import { findParts, type Division } from '#read-models/statistics/divided-figures';
import { countEarlyHelp } from '#read-models/statistics/early-help-figures';
import { countEquity } from '#read-models/statistics/equity-figures';
import { explainRules } from '#read-models/statistics/explained-rules';
import type { Figure } from '#read-models/statistics/figure';
import type { Topic } from '#read-models/statistics/figure-definitions';
import { countGiving } from '#read-models/statistics/giving-figures';
import { countPotential } from '#read-models/statistics/potential-figures';
import { countPriorityAreas } from '#read-models/statistics/priority-figures';
import { readGivingByContract } from '#read-models/statistics/read-cases';
import { readSchools, readSupport, readYear, toUrns, type SchoolScope } from '#read-models/statistics/read-year';
import { createStanding } from '#read-models/statistics/standing';
import { countTimes, type CasesInParts } from '#read-models/statistics/time-figures';
import { countYear } from '#read-models/statistics/year-figures';

export interface YearQuery {
  readonly topic: Topic;
  readonly academicYear: AcademicYear;
  readonly scope: SchoolScope;
  /** The rules of the board by which schools are below good, in need and high-performing; empty for the published ones. */
  readonly flagRules: BoardFlagRules;
  readonly by: Division;
  readonly today: IsoDay;
}

/** The day for which alliances are counted: the last of the year, or today while the year goes on. */
export const allianceDay = ({ academicYear, today }: Pick<YearQuery, 'academicYear' | 'today'>): IsoDay => {
  const { to } = daysOfYear(academicYear);
  return today < to ? today : to;
};

type Calculate = (readModels: ReadModels, query: YearQuery) => Promise<Figure[]>;

const readFacts = (readModels: ReadModels, { academicYear, scope }: YearQuery) =>
  readSupport(readModels, academicYear, scope);

/** The schools in scope, and the filter for what belongs to them. */
const readScope = async (readModels: ReadModels, { scope }: YearQuery) => {
  const schools = await readSchools(readModels, scope);
  return { schools, urns: toUrns(scope, schools) };
};

/** The cases in scope, and the part of each school. Both region and phase would be too many cells to hide. */
const readCasesInParts = async (readModels: ReadModels, query: YearQuery): Promise<CasesInParts> => {
  const { schools, urns } = await readScope(readModels, query);
  const isDivided = query.by !== 'none' && query.by !== 'region-and-phase';
  return { urns, parts: isDivided ? findParts(schools, query.by) : null };
};

const BY_TOPIC: Readonly<Record<Topic, Calculate>> = {
  support: async (readModels, query) =>
    countYear(
      await readYear(readModels, query.academicYear, allianceDay(query), query.scope),
      query.by,
      createStanding(query.flagRules),
    ),
  potential: async (readModels, query) => {
    const { academicYear, scope } = query;
    const schools = await readSchools(readModels, scope);
    return countPotential(readModels, schools, {
      academicYear,
      day: allianceDay(query),
      by: query.by,
      standing: createStanding(query.flagRules),
    });
  },
  'early-help': async (readModels, query) => {
    const { schools, urns } = await readScope(readModels, query);
    return countEarlyHelp(readModels, schools, { ...query, urns, standing: createStanding(query.flagRules) });
  },
  equity: async (readModels, query) =>
    countEquity(await readFacts(readModels, query), {
      day: allianceDay(query),
      by: query.by,
      standing: createStanding(query.flagRules),
    }),
  times: async (readModels, query) =>
    countTimes(readModels, query.academicYear, await readCasesInParts(readModels, query)),
  concentration: async (readModels, query) =>
    countConcentration(readModels, query.academicYear, await readCasesInParts(readModels, query)),
  'receiving-and-giving': async (readModels, query) => {
    const facts = await readFacts(readModels, query);
    const giving = await readGivingByContract(readModels, query.academicYear, toUrns(query.scope, facts.schools));
    return countGiving(facts, giving, query.by);
  },
  'priority-areas': (readModels, query) => countPriorityAreas(readModels, { ...query, day: allianceDay(query) }),
};

/** Calculates the figures of a topic in an academic year for the schools in scope. */
export const calculateYear: Calculate = async (readModels, query) => {
  const { academicYear, flagRules } = query;
  const figures = await BY_TOPIC[query.topic](readModels, query);
  return explainRules(figures, createStanding(flagRules), { academicYear, day: allianceDay(query) });
};
