import { STANDING_INTEREST_NAMES, STANDING_INTERESTS } from '#api/boards/standing-interests.schemas';
import { BOARD_ESCALATION_RULES } from '#api/escalations/escalation-rules.schemas';
import { BOARD_MATCHING_RULES } from '#api/matching/matching.schemas';
import { BOARD_FOLLOW_UP_RULES } from '#api/boards/board-follow-up-rules.schemas';
import { CLAUSES_OF_BOARD } from '#api/boards/board-clauses.schemas';
import { LIST_PRICES_OF_BOARD } from '#api/boards/board-list-prices.schemas';
import { TEMPLATES_OF_BOARD } from '#api/boards/board-templates.schemas';
import { BOARD_FLAG_RULES, DASHBOARD_SHARINGS } from '#api/boards/board-dashboard.schemas';
import { DECISION_RULES_OF_BOARD } from '#api/boards/board-decision-rules.schemas';
import { CONSTITUENCIES, MEETING_PATTERNS } from '#api/boards/board-planning.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { Vocabulary } from '#api/boards/vocabulary-reader';
import type { BoardMember, DatedTerms } from '#domain/board.types';
import type { SafeguardingContact } from '#domain/board-contacts';
import type { AreasRecord, BoardDocument, TermsRecord } from '#records/board.record.types';
import type { Level, Term } from '#domain/board.events';
import type { Outcome } from '#domain/vocabulary';

const TERM = schema.namedObject<Term>('Term', { code: schema.text(), meaning: schema.text() });
const TERMS_LIST = schema.listOf(TERM);

const LEVEL = schema.namedObject<Level>('Level', {
  code: schema.text(),
  meaning: schema.text(),
  longestDays: schema.integer(),
  mostHalfDays: schema.halfDays(),
  mostPence: schema.pence(),
});

const REASONS = schema.object<Record<Outcome, Term[]>>({
  approve: TERMS_LIST,
  'approve-with-conditions': TERMS_LIST,
  'approve-in-part': TERMS_LIST,
  'monitor-only': TERMS_LIST,
  defer: TERMS_LIST,
  decline: TERMS_LIST,
  'refer-on': TERMS_LIST,
  'unable-to-assess': TERMS_LIST,
  recommend: TERMS_LIST,
  continue: TERMS_LIST,
  vary: TERMS_LIST,
  extend: TERMS_LIST,
  'replace-provider': TERMS_LIST,
  end: TERMS_LIST,
  escalate: TERMS_LIST,
  rescind: TERMS_LIST,
  'take-step': TERMS_LIST,
  resolve: TERMS_LIST,
  ratify: TERMS_LIST,
  'approve-corrected': TERMS_LIST,
  note: TERMS_LIST,
  agree: TERMS_LIST,
  'not-agree': TERMS_LIST,
});

const LISTS = {
  levels: schema.listOf(LEVEL),
  providerTypes: TERMS_LIST,
  needAreas: TERMS_LIST,
  formsOfSupport: TERMS_LIST,
  decisionReasons: REASONS,
  missedVisitReasons: TERMS_LIST,
  pauseReasons: TERMS_LIST,
  earlyEndCauses: TERMS_LIST,
  withdrawalReasons: TERMS_LIST,
  bidWithdrawalReasons: TERMS_LIST,
};

export const VOCABULARY = schema.namedObject<Vocabulary>('Vocabulary', {
  on: schema.day('The requested day.'),
  from: schema.day('First day on which these lists apply.'),
  ...LISTS,
});

const TERMS = schema.namedObject<TermsRecord>('TermsOfReference', {
  from: schema.day(),
  reason: schema.orNull(schema.text('Why they were revised; null for the first terms.')),
  recordedBy: schema.text('Id of the person.'),
  quorum: schema.integer('Members without a conflict of interest who must be present.'),
  decisionRule: schema.enumOf<DatedTerms['decisionRule']>({ majority: true, 'two-thirds': true, consensus: true }),
  power: schema.enumOf<DatedTerms['power']>({ decides: true, recommends: true }),
  reviewEveryDays: schema.integer(),
  reportEveryDays: schema.integer(),
  graceDays: schema.integer(),
  daysToAnswer: schema.integer('Days for an answer to a concern, and to each step on it.'),
  ...LISTS,
});

const AREAS = schema.namedObject<AreasRecord>('BoardAreas', {
  from: schema.day('First day on which the board is for these areas.'),
  areas: schema.listOrWithheld(schema.text('Code of a local authority.')),
  reason: schema.orNull(schema.text('Why they were reorganised; null for the first areas.')),
});

const MEMBER = schema.namedObject<BoardMember>('BoardMember', {
  memberId: schema.id(),
  personId: schema.id(),
  office: schema.enumOf<BoardMember['office']>({ chair: true, 'vice-chair': true, member: true }),
  schoolUrn: schema.orNull(schema.urn()),
  constituency: schema.orNull(schema.text('Code of the constituency; null if the seat belongs to none.')),
  from: schema.day(),
  to: schema.orNull(schema.day()),
  appointedBy: schema.text(
    'Id of the person who appointed the member. The member cannot confirm decisions that this person minutes.',
  ),
});

export const BOARD = schema.recordState(
  'Board',
  schema.object<BoardDocument>({
    name: schema.text(),
    areas: schema.listOf(AREAS),
    terms: schema.listOf(TERMS),
    members: schema.listOf(MEMBER),
    safeguardingContacts: schema.listOf(
      schema.namedObject<SafeguardingContact>('SafeguardingContact', {
        personId: schema.id(),
        from: schema.day(),
      }),
      'The last one sees the safeguarding referrals of the board.',
    ),
    flagRules: BOARD_FLAG_RULES,
    matchingRules: BOARD_MATCHING_RULES,
    followUpRules: BOARD_FOLLOW_UP_RULES,
    escalationRules: BOARD_ESCALATION_RULES,
    dashboardSharings: DASHBOARD_SHARINGS,
    meetingPatterns: MEETING_PATTERNS,
    constituencies: CONSTITUENCIES,
    decisionRules: DECISION_RULES_OF_BOARD,
    clauses: CLAUSES_OF_BOARD,
    listPrices: LIST_PRICES_OF_BOARD,
    templates: TEMPLATES_OF_BOARD,
    standingInterests: STANDING_INTERESTS,
  }),
);

/** The ids in a board that are shown with a name. */
export const BOARD_NAMES = nameFields<{ state: BoardDocument }>({
  state: {
    terms: { recordedBy: 'person' },
    members: { personId: 'person', schoolUrn: 'school', appointedBy: 'person' },
    safeguardingContacts: { personId: 'person' },
    flagRules: { recordedBy: 'person' },
    matchingRules: { recordedBy: 'person' },
    followUpRules: { recordedBy: 'person' },
    escalationRules: { recordedBy: 'person' },
    dashboardSharings: { allianceId: 'alliance', recordedBy: 'person' },
    meetingPatterns: { recordedBy: 'person' },
    constituencies: { recordedBy: 'person' },
    clauses: { recordedBy: 'person' },
    listPrices: { recordedBy: 'person' },
    templates: { recordedBy: 'person' },
    decisionRules: { rules: { authoriserId: 'person' }, recordedBy: 'person' },
    standingInterests: STANDING_INTEREST_NAMES,
  },
});
