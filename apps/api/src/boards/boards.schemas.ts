import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { Vocabulary } from '#api/boards/vocabulary-reader';
import type { Board, BoardMember, DatedTerms } from '#domain/board';
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
});

const LISTS = {
  levels: schema.listOf(LEVEL),
  providerTypes: TERMS_LIST,
  needAreas: TERMS_LIST,
  decisionReasons: REASONS,
  missedVisitReasons: TERMS_LIST,
  earlyEndCauses: TERMS_LIST,
  withdrawalReasons: TERMS_LIST,
};

export const VOCABULARY = schema.namedObject<Vocabulary>('Vocabulary', {
  on: schema.day('The requested day.'),
  from: schema.day('First day on which these lists apply.'),
  ...LISTS,
});

const TERMS = schema.namedObject<DatedTerms>('TermsOfReference', {
  from: schema.day(),
  quorum: schema.integer('Members without a conflict of interest who must be present.'),
  decisionRule: schema.enumOf<DatedTerms['decisionRule']>({ majority: true, consensus: true }),
  reviewEveryDays: schema.integer(),
  reportEveryDays: schema.integer(),
  graceDays: schema.integer(),
  daysToAnswer: schema.integer('Days for an answer to a step of an escalation.'),
  ...LISTS,
});

const MEMBER = schema.namedObject<BoardMember>('BoardMember', {
  memberId: schema.id(),
  personId: schema.id(),
  office: schema.enumOf<BoardMember['office']>({ chair: true, 'vice-chair': true, member: true }),
  schoolUrn: schema.orNull(schema.urn()),
  from: schema.day(),
  to: schema.orNull(schema.day()),
});

export const BOARD = schema.recordState(
  'Board',
  schema.object<Board>({
    name: schema.text(),
    areas: schema.listOf(schema.text('Code of a local authority.')),
    terms: schema.listOf(TERMS),
    members: schema.listOf(MEMBER),
    safeguardingContacts: schema.listOf(
      schema.namedObject<Board['safeguardingContacts'][number]>('SafeguardingContact', {
        personId: schema.id(),
        from: schema.day(),
      }),
      'The last one sees the safeguarding referrals of the board.',
    ),
  }),
);

/** The ids in a board that have a name beside them. */
export const BOARD_NAMES = nameFields<{ state: Board }>({
  state: { members: { personId: 'person', schoolUrn: 'school' } },
});
