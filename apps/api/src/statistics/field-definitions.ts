import * as schema from '#api/openapi/response-schemas';
import type { Counted } from '#api/statistics/statistics-reader';
import { describeFlagRules, findFlagRules } from '#domain/school-flags';
import type { IsoDay } from '#kernel/time';
import type { ColdSpot } from '#read-models/statistics/cold-spots';
import type { ProviderPerformance } from '#read-models/statistics/provider-performance';
import type { SchoolInNeed } from '#read-models/statistics/schools-in-need';

/** What a number counts. `of`: the field with the number of which it is a part; null for a number that is no part of another. */
export interface FieldDefinition {
  readonly definition: string;
  readonly of: string | null;
}

const DEFINITION = schema.namedObject<FieldDefinition>('FieldDefinition', {
  definition: schema.text('What is counted, by the rules of the day.'),
  of: schema.orNull(schema.text('The field with the denominator, where this one is a numerator; otherwise null.')),
});

/** What the numbers of a row count, by field. */
export type Definitions<Field extends string> = Readonly<Record<Field, FieldDefinition>>;

const describeFields = (...fields: readonly string[]) =>
  schema.object<Definitions<string>>(Object.fromEntries(fields.map((field) => [field, DEFINITION])));

type ColdSpotField = Exclude<keyof ColdSpot, 'districtCode' | 'districtName' | 'easting' | 'northing'>;
type NeedField = 'because' | 'supportersInReach' | 'nearestSupporterMetres';
type PerformanceField = Exclude<keyof ProviderPerformance, 'providerKind' | 'providerId' | 'suppressed'>;

export type ColdSpotDefinitions = Definitions<ColdSpotField>;
export type NeedDefinitions = Definitions<NeedField & keyof SchoolInNeed>;

export const COLD_SPOT_DEFINITIONS = describeFields(
  'schoolsInNeed',
  'supported',
  'unmetRequests',
  'supportersInReach',
  'schoolsWithoutSupporter',
  'freeHalfDays',
  'nearestSupporterMetres',
);

export const NEED_DEFINITIONS = describeFields('because', 'supportersInReach', 'nearestSupporterMetres');

/** The rules by which the schools count as in need and as high-performing on the day. */
const describeStanding = ({ flagRules }: Counted, day: IsoDay): Readonly<Record<'inNeed' | 'supporter', string>> => {
  const rules = findFlagRules(flagRules, day);
  const whose = rules.setBy === 'board' ? "the board's rules" : 'the published rules';
  const found = describeFlagRules(rules);
  return {
    inNeed: `In need by ${whose} from ${rules.from}: ${found['in-need']}`,
    supporter: `High-performing by ${whose} from ${rules.from}: ${found['high-performing']}`,
  };
};

const writeDistance = (withinMetres: string): string => `${withinMetres} metres in a straight line`;

/** What the numbers of each district count. */
export const defineColdSpots = (counted: Counted, withinMetres: string, day: IsoDay): ColdSpotDefinitions => {
  const { inNeed, supporter } = describeStanding(counted, day);
  const within = writeDistance(withinMetres);
  return {
    schoolsInNeed: { definition: `Open schools in need. ${inNeed}`, of: null },
    supported: { definition: 'Those of them that were supported in the academic year.', of: 'schoolsInNeed' },
    unmetRequests: { definition: 'Requests for schools of the district that wait for a decision.', of: null },
    supportersInReach: {
      definition: `High-performing schools of the same phase within ${within} of a school in need. ${supporter}`,
      of: null,
    },
    schoolsWithoutSupporter: {
      definition: `Schools in need without such a school within ${within}.`,
      of: 'schoolsInNeed',
    },
    freeHalfDays: {
      definition: `Free half-days of leaders of the phase within ${within} of a school in need.`,
      of: null,
    },
    nearestSupporterMetres: {
      definition: 'Median distance in metres from a school in need to its nearest supporter.',
      of: null,
    },
  };
};

/** What makes a school one of the list, and what its numbers count. */
export const defineSchoolsInNeed = (counted: Counted, withinMetres: string, day: IsoDay): NeedDefinitions => {
  const { inNeed, supporter } = describeStanding(counted, day);
  return {
    because: { definition: inNeed, of: null },
    supportersInReach: {
      definition: `High-performing schools of the same phase within ${writeDistance(withinMetres)}. ${supporter}`,
      of: null,
    },
    nearestSupporterMetres: { definition: 'Straight-line distance to the nearest of them.', of: null },
  };
};

/** What the numbers of each provider count. */
export const PERFORMANCE: Definitions<PerformanceField> = {
  contracts: {
    definition:
      'Contracts whose work started in the period. One that passed on counts for each alliance that gave the support.',
    of: null,
  },
  completed: { definition: 'Those that were completed, for the last provider.', of: 'contracts' },
  endedEarly: { definition: 'Those that ended early, for the last provider.', of: 'contracts' },
  lapsed: { definition: 'Those that the time limit ended, for the last provider.', of: 'contracts' },
  aimsJudged: { definition: 'Their aims that were judged while the provider gave the support.', of: null },
  aimsMet: { definition: 'Of these, aims that were met.', of: 'aimsJudged' },
  plannedHalfDays: {
    definition: 'Their agreed half-days. An alliance that passed a contract on has those that it delivered.',
    of: null,
  },
  deliveredHalfDays: {
    definition: 'Half-days of their visits that were held while the provider gave the support.',
    of: 'plannedHalfDays',
  },
  missedVisits: { definition: 'Their visits that were missed while the provider gave the support.', of: null },
  lateReports: { definition: 'Progress reports that were late.', of: null },
  notProgressing: { definition: 'How often the provider said that the work was not progressing.', of: null },
  pence: {
    definition:
      'Their agreed prices, in pence. An alliance that passed a contract on has the share of the half-days that it delivered.',
    of: null,
  },
};

export const PERFORMANCE_DEFINITIONS = describeFields(...Object.keys(PERFORMANCE));
