import { DEPARTURE, PROVIDER } from '#api/meetings/award.schemas';
import * as schema from '#api/openapi/response-schemas';
import type { MatchingRules, MatchPart, MatchTerm } from '#domain/board-matching-rules.events';
import type { DatedMatchingRules } from '#domain/matching-rules';
import type {
  Exclusion,
  KeptCandidate,
  KeptRanking,
  ScorePart,
  VisitPlan,
  WorkLead,
} from '#domain/request-matching.events';
import type { BoardDocument } from '#records/board.record.types';
import type { DecisionDocument } from '#records/decision.record.types';
import type { RequestMatching, WorkOfferRecord } from '#records/request-matching.record.types';

const MATCH_PART = schema.enumOf<MatchPart>({
  'phase-and-type': true,
  distance: true,
  'need-area': true,
  designation: true,
  'free-days': true,
  'home-standing': true,
  'past-outcomes': true,
  load: true,
});

export const EXCLUSION = schema.enumOf<Exclusion>({
  'own-school': true,
  'same-trust': true,
  'same-federation': true,
  governor: true,
  'declared-interest': true,
  'prior-dispute': true,
  'not-designated': true,
  'no-days': true,
});

export const SCORE_PART = schema.namedObject<ScorePart>('ScorePart', {
  part: MATCH_PART,
  value: schema.integer('From 0 to 100.'),
  weight: schema.integer('How much the part counts, from 0 to 100.'),
  explanation: schema.text('Why it has this value.'),
});

const TERMS = schema.listOf(
  schema.namedObject<MatchTerm>('MatchTerm', { code: schema.text(), meaning: schema.text() }),
);

export const MATCHING_RULES = schema.namedObject<MatchingRules>('MatchingRules', {
  weights: schema.namedObject<MatchingRules['weights']>('MatchWeights', {
    'phase-and-type': schema.integer(),
    distance: schema.integer(),
    'need-area': schema.integer(),
    designation: schema.integer(),
    'free-days': schema.integer(),
    'home-standing': schema.integer(),
    'past-outcomes': schema.integer(),
    load: schema.integer(),
  }),
  ringMetres: schema.listOf(
    schema.integer(),
    'Straight-line distances in metres, from the nearest ring to the farthest.',
  ),
  usualHalfDays: schema.halfDays('The half-days that a ranking assumes if none are given.'),
  usualDays: schema.integer(),
  rankingNeeded: schema.boolean('Whether a ranking must be kept before an award.'),
  disputeCauses: schema.listOf(
    schema.text(),
    'Causes of an early end after which a leader is not ranked for the school.',
  ),
  departureReasons: TERMS,
  offerDays: schema.integer('For how many days an offer is open if its last day is not given.'),
  offerDeclineReasons: TERMS,
  supportReasons: TERMS,
  supportSources: TERMS,
  helpDeclinedReasons: TERMS,
  dueDiligence: TERMS,
  overlapAnswerNeeded: schema.boolean('Whether a request is tabled only after overlaps were answered.'),
  overlapAnswers: TERMS,
  handOverRefusals: TERMS,
  littleUsedPercent: schema.integer('Below this percentage of released half-days a leader is little used.'),
});

export const BOARD_MATCHING_RULES = schema.listOf(
  schema.namedObject<BoardDocument['matchingRules'][number]>('BoardMatchingRules', {
    from: schema.day('The first day of the rules.'),
    rules: schema.orNull(MATCHING_RULES),
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
  }),
  'The rules that the board has set for matching. `rules` is null if the published rules apply again.',
);

export const DATED_MATCHING_RULES = schema.namedObject<DatedMatchingRules>('DatedMatchingRules', {
  from: schema.day('The first day of the rules.'),
  setBy: schema.enumOf<DatedMatchingRules['setBy']>({ published: true, board: true }),
  rules: MATCHING_RULES,
});

const KEPT = {
  rankingId: schema.id(),
  from: schema.day('The first day of the work.'),
  to: schema.day('The last day of the work.'),
  halfDays: schema.halfDays(),
  rulesFrom: schema.day(),
  rulesSetBy: schema.enumOf<KeptRanking['rulesSetBy']>({ published: true, board: true }),
  considered: schema.integer('Number of providers that were compared.'),
  ranked: schema.integer('Number of those that are not excluded.'),
  fingerprint: schema.text('SHA-256 over the whole ranking.'),
  candidates: schema.listOrWithheld(
    schema.namedObject<KeptCandidate>('KeptCandidate', {
      candidateKey: schema.text(),
      rank: schema.integer(),
      score: schema.number(),
      parts: schema.listOf(SCORE_PART),
    }),
    'The first places of the ranking.',
  ),
  excluded: schema.listOrWithheld(
    schema.object<KeptRanking['excluded'][number]>({
      candidateKey: schema.text(),
      exclusions: schema.listOf(EXCLUSION),
    }),
  ),
};

const TICK = schema.object<RequestMatching['diligence'][number]>({
  candidateKey: schema.text('The provider: `leader` or `alliance` with the id.'),
  item: schema.text("Code from the board's checklist."),
  on: schema.day(),
  source: schema.text('The document or the person that this comes from.'),
  tickedBy: schema.text('Id of the person.'),
});

export const VISITS = schema.enumOf<VisitPlan>({ 'one-visit': true, series: true });
export const LEAD = schema.enumOf<WorkLead>({ provider: true, school: true, both: true }, 'Who leads the work.');

const OFFER = schema.namedObject<WorkOfferRecord>('WorkOffer', {
  offerId: schema.id(),
  provider: PROVIDER,
  leaderId: schema.orNull(schema.id()),
  personId: schema.orNull(schema.id()),
  brief: schema.text('The situation of the school, as the provider reads it.'),
  from: schema.day(),
  to: schema.day(),
  halfDays: schema.halfDays(),
  visits: VISITS,
  lead: LEAD,
  structural: schema.boolean('Whether a structural solution is sought.'),
  expiresOn: schema.day('The last day on which it can be answered.'),
  rankingId: schema.orNull(schema.id()),
  rank: schema.orNull(schema.integer('The place of the provider in the ranking that was kept last.')),
  offeredOn: schema.day(),
  offeredBy: schema.text('Id of the person.'),
  answer: schema.orNull(
    schema.enumOf<NonNullable<WorkOfferRecord['answer']>>({
      accepted: true,
      declined: true,
      withdrawn: true,
      expired: true,
    }),
  ),
  answeredOn: schema.orNull(schema.day()),
  correctedOn: schema.orNull(schema.day('The day of the last correction.')),
  bidId: schema.orNull(schema.text('The bid with which it was accepted.')),
  reasonCode: schema.orNull(schema.text()),
  note: schema.orNull(schema.text()),
});

/** What a request shows the board of its search for a provider. */
export const REQUEST_MATCHING: schema.SchemasOf<RequestMatching> = {
  ranking: schema.orWithheld(
    schema.orNull(
      schema.namedObject<NonNullable<RequestMatching['ranking']>>('KeptRanking', {
        ...KEPT,
        keptOn: schema.day(),
        keptBy: schema.text('Id of the person.'),
      }),
    ),
  ),
  diligence: schema.listOrWithheld(TICK, 'What was checked, by provider. Only for the board.'),
  offers: schema.listOrWithheld(OFFER, 'Offers of the work. Only for the board.'),
};

type Comparison = NonNullable<DecisionDocument['comparison']>;

/** How an award compares with the ranking that was seen. */
export const AWARD_COMPARISON = schema.orNull(
  schema.namedObject<Comparison>('AwardComparison', {
    chosenKey: schema.text('The provider of the award as in the ranking.'),
    chosenRank: schema.orNull(schema.integer('Null if the provider is not among the places that were kept.')),
    departure: schema.orNull(schema.orWithheld(DEPARTURE)),
    ranking: schema.orNull(schema.orWithheld(schema.namedObject<KeptRanking>('SeenRanking', KEPT))),
    diligence: schema.listOrWithheld(
      schema.object<{ item: string; on: string }>({ item: schema.text(), on: schema.day() }),
      'What had been checked by then.',
    ),
    diligenceOpen: schema.listOrWithheld(schema.text(), 'What had not been checked by then.'),
  }),
);

/** What the response to the acceptance of an offer says besides. */
export const ACCEPTED_OFFER_FIELDS = { bidId: { type: 'string', format: 'uuid' } } as const;

/** The ids in the search for a provider that are shown with a name. */
export const REQUEST_MATCHING_NAMES = {
  ranking: { keptBy: 'person' },
  diligence: { tickedBy: 'person' },
  offers: {
    provider: { allianceId: 'alliance', schoolUrn: 'school', bodyId: 'body' },
    leaderId: 'person',
    personId: 'person',
    offeredBy: 'person',
  },
} as const;
