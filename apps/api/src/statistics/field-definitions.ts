import * as schema from '#api/openapi/response-schemas';
import type { Counted } from '#api/statistics/statistics-reader';
import { describeFlagRules, findFlagRules } from '#domain/school-flags';
import type { IsoDay } from '#kernel/time';
import type { ColdSpot } from '#read-models/statistics/cold-spots';
import type { ProviderPerformance } from '#read-models/statistics/provider-performance';
import type { SchoolInNeed } from '#read-models/statistics/schools-in-need';

/** What a number in a list of statistics counts. `of`: the field with the number of which it is a part; null for a number that is no part of another. */
export interface FieldDefinition {
  readonly field: string;
  readonly definition: string;
  readonly of: string | null;
}

export const FIELD_DEFINITIONS = schema.listOf(
  schema.namedObject<FieldDefinition>('FieldDefinition', {
    field: schema.text('The field of each row that the definition is about.'),
    definition: schema.text('What is counted.'),
    of: schema.orNull(
      schema.text('The field with the denominator, where the field is a numerator; null for other numbers.'),
    ),
  }),
  'What each number counts, and of what, by the rules of the day.',
);

type Definitions<Row> = readonly (FieldDefinition & {
  readonly field: keyof Row & string;
  readonly of: (keyof Row & string) | null;
})[];

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
export const defineColdSpots = (counted: Counted, withinMetres: string, day: IsoDay): Definitions<ColdSpot> => {
  const { inNeed, supporter } = describeStanding(counted, day);
  const within = writeDistance(withinMetres);
  return [
    { field: 'schoolsInNeed', definition: `Open schools in need. ${inNeed}`, of: null },
    { field: 'supported', definition: 'Those of them that were supported in the academic year.', of: 'schoolsInNeed' },
    {
      field: 'unmetRequests',
      definition: 'Requests for schools of the district that wait for a decision.',
      of: null,
    },
    {
      field: 'supportersInReach',
      definition: `High-performing schools of the same phase within ${within} of a school in need. ${supporter}`,
      of: null,
    },
    {
      field: 'schoolsWithoutSupporter',
      definition: `Schools in need without such a school within ${within}.`,
      of: 'schoolsInNeed',
    },
    {
      field: 'freeHalfDays',
      definition: `Free half-days of leaders of the phase within ${within} of a school in need.`,
      of: null,
    },
    {
      field: 'nearestSupporterMetres',
      definition: 'Median distance in metres from a school in need to its nearest supporter.',
      of: null,
    },
  ];
};

/** What makes a school one of the list, and what its numbers count. */
export const defineSchoolsInNeed = (counted: Counted, withinMetres: string, day: IsoDay): Definitions<SchoolInNeed> => {
  const { inNeed, supporter } = describeStanding(counted, day);
  return [
    { field: 'because', definition: inNeed, of: null },
    {
      field: 'supportersInReach',
      definition: `High-performing schools of the same phase within ${writeDistance(withinMetres)}. ${supporter}`,
      of: null,
    },
    { field: 'nearestSupporterMetres', definition: 'Straight-line distance to the nearest of them.', of: null },
  ];
};

/** What the numbers of each provider count. */
export const PERFORMANCE_DEFINITIONS: Definitions<ProviderPerformance> = [
  { field: 'contracts', definition: 'Contracts whose work started in the period.', of: null },
  { field: 'completed', definition: 'Those that were completed.', of: 'contracts' },
  { field: 'endedEarly', definition: 'Those that ended early.', of: 'contracts' },
  { field: 'lapsed', definition: 'Those that the time limit ended.', of: 'contracts' },
  { field: 'aimsJudged', definition: 'Their aims that were judged.', of: null },
  { field: 'aimsMet', definition: 'Of these, aims that were met.', of: 'aimsJudged' },
  { field: 'plannedHalfDays', definition: 'Their agreed half-days.', of: null },
  { field: 'deliveredHalfDays', definition: 'Half-days of their visits that were held.', of: 'plannedHalfDays' },
  { field: 'missedVisits', definition: 'Their visits that were missed.', of: null },
  { field: 'lateReports', definition: 'Progress reports that were late.', of: null },
  {
    field: 'notProgressing',
    definition: 'How often the provider said that the work was not progressing.',
    of: null,
  },
  { field: 'pence', definition: 'Their agreed prices, in pence.', of: null },
];
