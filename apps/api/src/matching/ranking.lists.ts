import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import { SCORE_PART, EXCLUSION } from '#api/matching/matching.schemas';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { MatchPart } from '#domain/board-matching-rules.events';
import { MATCH_PARTS } from '#domain/board-matching-rules.events';
import type { Exclusion, ScorePart } from '#domain/request-matching.events';
import type { HalfDays, Provider } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { Withheld } from '#records/visibility';
import { directory } from '#read-models/directory';
import { matching } from '#read-models/matching';
import { personList } from '#read-models/persons';

/** A provider in the ranking for a request. */
export interface RankedProvider {
  readonly place: number;
  /** Null for a provider that is excluded. */
  readonly rank: number | null;
  readonly kind: 'leader' | 'alliance';
  readonly candidateKey: string;
  readonly leaderId: string | null;
  readonly allianceId: string | null;
  readonly score: number;
  readonly exclusions: readonly Exclusion[];
  readonly parts: readonly ScorePart[];
  readonly distanceMetres: number | null;
  readonly freeHalfDays: HalfDays;
  readonly load: number;
  /** Whether the provider has a bid that is not withdrawn. */
  readonly hasBid: boolean;
}

export type RankingFilter = 'from' | 'to' | 'halfDays' | 'kind' | 'excluded';

const MOST_HALF_DAYS = 1_000;

const WORK_FILTERS = {
  from: { ...fieldTypes.day, selects: 'The first day of the work. Default: today.' },
  to: { ...fieldTypes.day, selects: 'The last day of the work. Default: by the rules of the board.' },
  halfDays: {
    ...fieldTypes.digits({ min: 1, max: MOST_HALF_DAYS }, 12),
    selects: 'How many half-days are needed. Default: by the rules of the board.',
  },
};

const findValue = (parts: readonly ScorePart[], wanted: MatchPart): number =>
  parts.find(({ part }) => part === wanted)?.value ?? 0;

type ValueColumn = readonly [string, (row: { readonly parts: readonly ScorePart[] }) => number];

/** One CSV column for the value of each part. */
const PART_COLUMNS: readonly ValueColumn[] = MATCH_PARTS.map((part) => [
  `${part} value`,
  ({ parts }) => findValue(parts, part),
]);

/** The providers of the register in the order in which they fit a request. */
export const RANKED_PROVIDERS: List<RankedProvider, RankingFilter, 'place'> = {
  title: 'RankedProviders',
  rows: 'providers',
  sources: { views: [matching, directory, personList] },
  row: schema.namedObject<RankedProvider>('RankedProvider', {
    place: schema.integer('The place in the list, from 1.'),
    rank: schema.orNull(schema.integer('Null for a provider that is excluded.')),
    kind: schema.enumOf<RankedProvider['kind']>({ leader: true, alliance: true }),
    candidateKey: schema.text('`leader` or `alliance` with the id.'),
    leaderId: schema.orNull(schema.id('Null for an alliance.')),
    allianceId: schema.orNull(schema.id('Null for a leader.')),
    score: schema.number('From 0 to 100: the mean of the values by their weights.'),
    exclusions: schema.listOf(EXCLUSION, 'Why the provider cannot be given the work. Empty if it can.'),
    parts: schema.listOf(SCORE_PART),
    distanceMetres: schema.orNull(
      schema.integer('Straight-line distance from the home school or nearest lead school.'),
    ),
    freeHalfDays: schema.halfDays('Released half-days that are free within the period.'),
    load: schema.integer('Number of other contracts that are agreed or running.'),
    hasBid: schema.boolean('Whether the provider has a bid that is not withdrawn.'),
  }),
  extra: {
    from: schema.day('The first day of the work.'),
    to: schema.day('The last day of the work.'),
    halfDays: schema.halfDays('The half-days that are needed.'),
    rulesFrom: schema.day('The first day of the rules by which the ranking is made.'),
    rulesSetBy: schema.enumOf<'published' | 'board'>({ published: true, board: true }),
    considered: schema.integer('Number of providers that were compared.'),
  },
  names: nameFields<RankedProvider>({ leaderId: 'person', allianceId: 'alliance' }),
  filters: {
    ...WORK_FILTERS,
    kind: fieldTypes.oneOf(['leader', 'alliance']),
    excluded: {
      ...fieldTypes.oneOf(['yes', 'no']),
      selects: 'Only providers that are excluded, or only those that are not.',
    },
  },
  sorts: ['place'],
  withheld: null,
  rowKey: ({ candidateKey }) => candidateKey,
  csv: [
    'place',
    'rank',
    'kind',
    'leaderId',
    'allianceId',
    'score',
    ['exclusions', ({ exclusions }) => joinNames(exclusions)],
    ...PART_COLUMNS,
    ['explanations', ({ parts }) => joinNames(parts.map(({ explanation }) => explanation))],
    'distanceMetres',
    'freeHalfDays',
    'load',
    'hasBid',
    'candidateKey',
  ],
};

/** A bid that is not withdrawn, with the parts of the score of its provider. */
export interface ComparedBid {
  readonly bidId: string;
  readonly candidateKey: string;
  readonly providerKind: Provider['kind'];
  readonly leaderId: string;
  readonly allianceId: string | null;
  readonly schoolUrn: string | null;
  readonly bodyId: string | null;
  readonly halfDays: HalfDays;
  readonly pence: number;
  readonly pencePerHalfDay: number;
  /** How the provider would give the support. May name people. */
  readonly approach: Personal | Withheld;
  /** For how many half-days the provider is ranked: those of the bid, unless others are asked for. */
  readonly rankedHalfDays: HalfDays;
  /** Whether the bid answers an offer of the board. */
  readonly byOffer: boolean;
  readonly rank: number | null;
  /** Null if the provider is not in the ranking, because its designation does not reach into the period. */
  readonly score: number | null;
  readonly exclusions: readonly Exclusion[];
  readonly parts: readonly ScorePart[];
}

/** The bids for a request, to compare them. */
export const COMPARED_BIDS: List<ComparedBid, 'from' | 'to' | 'halfDays', 'pence' | 'halfDays' | 'pencePerHalfDay'> = {
  title: 'ComparedBids',
  rows: 'bids',
  sources: { views: [matching, directory, personList] },
  row: schema.namedObject<ComparedBid>('ComparedBid', {
    bidId: schema.text(),
    candidateKey: schema.text('The provider in the ranking: the alliance, or the leader who would steer the work.'),
    providerKind: schema.enumOf<Provider['kind']>({
      leader: true,
      alliance: true,
      school: true,
      trust: true,
      'council-service': true,
    }),
    leaderId: schema.id('The leader who would steer the work.'),
    allianceId: schema.orNull(schema.id()),
    schoolUrn: schema.orNull(schema.urn()),
    bodyId: schema.orNull(schema.id()),
    halfDays: schema.halfDays(),
    pence: schema.pence(),
    approach: schema.text('How the provider would give the support.'),
    rankedHalfDays: schema.halfDays('For how many half-days the provider is ranked.'),
    pencePerHalfDay: schema.pence('The price for each half-day, in pence, rounded.'),
    byOffer: schema.boolean('Whether the bid answers an offer of the board.'),
    rank: schema.orNull(schema.integer('The place of the provider in the ranking.')),
    score: schema.orNull(schema.number('Null if the provider is not in the ranking.')),
    exclusions: schema.listOf(EXCLUSION),
    parts: schema.listOf(SCORE_PART),
  }),
  extra: {},
  names: nameFields<ComparedBid>({ leaderId: 'person', allianceId: 'alliance', schoolUrn: 'school', bodyId: 'body' }),
  filters: {
    ...WORK_FILTERS,
    halfDays: {
      ...WORK_FILTERS.halfDays,
      selects: 'For how many half-days all are ranked. Default: those of each bid.',
    },
  },
  sorts: ['pence', 'halfDays', 'pencePerHalfDay'],
  withheld: null,
  rowKey: ({ bidId }) => bidId,
  csv: [
    'bidId',
    'providerKind',
    'leaderId',
    'allianceId',
    'schoolUrn',
    'bodyId',
    'halfDays',
    'pence',
    'pencePerHalfDay',
    'approach',
    'rankedHalfDays',
    'byOffer',
    'rank',
    'score',
    ['exclusions', ({ exclusions }) => joinNames(exclusions)],
    ...PART_COLUMNS,
    ['explanations', ({ parts }) => joinNames(parts.map(({ explanation }) => explanation))],
    'candidateKey',
  ],
};
