import * as is from '#api/openapi/response-schemas';
import { ITEM_KIND, OUTCOME } from '#api/meetings/meetings.schemas';
import type { Vocabulary } from '#api/boards/vocabulary';
import type { Board, BoardMember, DatedTerms } from '#domain/board';
import type { Level, Term } from '#domain/board.events';
import type { Outcome } from '#domain/vocabulary';
import type { AgendaEntry, MeetingAgenda, WaitingRequest } from '#read-models/board-agenda';

const TERM = is.named<Term>('Term', { code: is.text(), meaning: is.text() });
const TERMS_LIST = is.listOf(TERM);

const LEVEL = is.named<Level>('Level', {
  code: is.text(),
  meaning: is.text(),
  longestDays: is.whole(),
  mostHalfDays: is.halfDays(),
  mostPence: is.pence(),
});

const REASONS = is.fields<Record<Outcome, Term[]>>({
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
  levels: is.listOf(LEVEL),
  providerTypes: TERMS_LIST,
  needAreas: TERMS_LIST,
  decisionReasons: REASONS,
  missedVisitReasons: TERMS_LIST,
  earlyEndCauses: TERMS_LIST,
  withdrawalReasons: TERMS_LIST,
};

export const VOCABULARY = is.named<Vocabulary>('Vocabulary', {
  on: is.day('The day that was asked for.'),
  from: is.day('The day from which these lists hold.'),
  ...LISTS,
});

const TERMS = is.named<DatedTerms>('TermsOfReference', {
  from: is.day(),
  quorum: is.whole('Members without a conflict of interest who must be present.'),
  decisionRule: is.word<DatedTerms['decisionRule']>({ majority: true, consensus: true }),
  reviewEveryDays: is.whole(),
  reportEveryDays: is.whole(),
  graceDays: is.whole(),
  ...LISTS,
});

const MEMBER = is.named<BoardMember>('BoardMember', {
  memberId: is.id(),
  personId: is.id(),
  office: is.word<BoardMember['office']>({ chair: true, member: true }),
  schoolUrn: is.orNull(is.urn()),
  from: is.day(),
  to: is.orNull(is.day()),
});

export const BOARD = is.current(
  'Board',
  is.fields<Board>({
    name: is.text(),
    areas: is.listOf(is.text('Code of a local authority.')),
    terms: is.listOf(TERMS),
    members: is.listOf(MEMBER),
  }),
);

const ENTRY = is.named<AgendaEntry>('AgendaEntry', {
  itemId: is.id(),
  kind: ITEM_KIND,
  subjectId: is.orNull(is.id()),
  schoolUrn: is.orNull(is.urn()),
  title: is.text(),
  state: is.word<AgendaEntry['state']>({ 'on-agenda': true, decided: true, 'carried-over': true }),
  conflicted: is.listOf(is.id()),
  decisionId: is.orNull(is.id()),
  outcome: is.orNull(OUTCOME),
});

const MEETING = is.named<MeetingAgenda>('MeetingAgenda', {
  meetingId: is.id(),
  boardId: is.id(),
  on: is.day(),
  place: is.text(),
  state: is.word<MeetingAgenda['state']>({ scheduled: true, open: true, closed: true }),
  quorum: is.orNull(is.whole()),
  present: is.listOf(is.id()),
  items: is.listOf(is.either(ENTRY, is.withheld('itemId'))),
});

const WAITING = is.named<WaitingRequest>('WaitingRequest', {
  requestId: is.id(),
  boardId: is.id(),
  reference: is.text(),
  schoolUrn: is.urn(),
  urgency: is.word<WaitingRequest['urgency']>({ routine: true, soon: true, urgent: true }),
  submittedOn: is.day(),
  state: is.word<'waiting'>({ waiting: true }),
  screened: is.flag(),
});

export const AGENDA = is.named<{ meetings: unknown; waiting: unknown }>('Agenda', {
  meetings: is.listOf(MEETING, 'From today on and those before that are not closed, the earliest first.'),
  waiting: is.listOf(is.either(WAITING, is.withheld('requestId')), 'The longest waiting first.'),
});
