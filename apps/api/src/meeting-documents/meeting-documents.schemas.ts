import { CONSULTATION } from '#api/boards/board-decision-rules.schemas';
import type {
  FactData,
  DecisionData,
  ItemData,
  MeetingDocumentData,
  MemberData,
  PaperData,
  RequestData,
  TermData,
} from '#api/meeting-documents/meeting-document-data';
import { SCAN } from '#api/meetings/meeting-papers.schemas';
import { APPROVAL_SCOPE, ITEM_KIND, OUTCOME } from '#api/meetings/meetings.schemas';
import * as schema from '#api/openapi/response-schemas';
import type { DecisionRule, Office } from '#domain/vocabulary';

const text = schema.text();
const texts = schema.listOf(schema.text());
const textOrNull = schema.orNull(schema.text());
const name = schema.orNull(schema.text('Null if it was erased.'));

const TERM = schema.object<TermData>({ code: text, meaning: text });

const MEMBER = schema.object<MemberData>({
  personId: schema.id(),
  name,
  office: schema.enumOf<Office>({ chair: true, 'vice-chair': true, member: true }),
  schoolName: textOrNull,
});

const DECISION = schema.namedObject<DecisionData>('MinutedItemDecision', {
  decisionId: schema.id(),
  outcome: OUTCOME,
  reasons: schema.listOf(TERM),
  rationale: text,
  optionsConsidered: texts,
  vote: schema.orNull(
    schema.object<NonNullable<DecisionData['vote']>>({
      for: schema.integer('Number of votes.'),
      against: texts,
      abstained: texts,
      castingVote: schema.orNull(schema.enumOf<'for' | 'against'>({ for: true, against: true })),
    }),
  ),
  conflicted: texts,
  conditions: schema.listOf(
    schema.object<DecisionData['conditions'][number]>({ text, due: schema.orNull(schema.day()) }),
  ),
  award: schema.orNull(
    schema.object<NonNullable<DecisionData['award']>>({
      leadName: name,
      level: TERM,
      mostHalfDays: schema.halfDays(),
      mostPence: schema.pence(),
      latestEnd: schema.day(),
    }),
  ),
  departure: schema.orNull(schema.object<NonNullable<DecisionData['departure']>>({ reason: TERM, note: text })),
  consulted: schema.listOf(CONSULTATION),
  scope: schema.orNull(APPROVAL_SCOPE),
  deferredTo: schema.orNull(schema.day('The day of the meeting to which the request is put off.')),
  messageForSchool: textOrNull,
  referredTo: textOrNull,
  authoriserName: name,
  effectiveFrom: schema.day(),
  confirmedByName: name,
});

const REQUEST = schema.object<RequestData>({
  reference: text,
  needAreas: schema.listOf(TERM),
  urgency: text,
  support: schema.orNull(schema.object<NonNullable<RequestData['support']>>({ reason: TERM, source: TERM })),
  outcomesWanted: text,
  circumstances: text,
  submittedOn: schema.day(),
  eligible: schema.orNull(schema.boolean('Null until screened.')),
  overlaps: schema.listOf(
    schema.object<RequestData['overlaps'][number]>({
      kind: schema.enumOf<'contract' | 'request'>({ contract: true, request: true }),
      needAreas: schema.listOf(TERM),
      answer: TERM,
      reason: text,
    }),
    'Other support of the school in the same need area.',
  ),
  bids: schema.listOf(
    schema.object<RequestData['bids'][number]>({
      leadName: name,
      halfDays: schema.halfDays(),
      pence: schema.pence(),
      approach: text,
    }),
  ),
});

const PAPER = schema.namedObject<PaperData>('MeetingDocumentPaper', {
  paperId: schema.id(),
  title: text,
  url: schema.orNull(schema.text('Without it and without a file, the file is to follow.')),
  file: schema.orNull(
    schema.object<NonNullable<PaperData['file']>>({
      version: schema.integer(),
      fileName: text,
      mediaType: text,
      sizeBytes: schema.integer(),
      sha256: text,
      scan: SCAN,
    }),
  ),
  addedAfterPublication: schema.boolean(),
});

const ITEM = schema.namedObject<ItemData>('MeetingDocumentItem', {
  number: schema.integer('Place on the agenda, from 1.'),
  withheld: schema.boolean('Whether you have an interest in it, or the published minutes leave it out.'),
  itemId: schema.orNull(schema.id()),
  kind: schema.orNull(ITEM_KIND),
  title: textOrNull,
  schoolUrn: schema.orNull(schema.urn()),
  schoolName: textOrNull,
  subjectName: textOrNull,
  addedAfterPublication: schema.boolean(),
  interests: schema.listOf(schema.object<ItemData['interests'][number]>({ name, nature: text, standing: text })),
  absent: texts,
  papers: schema.listOf(PAPER, 'Not in the minutes.'),
  discussion: textOrNull,
  request: schema.orNull(REQUEST),
  background: schema.listOf(
    schema.object<FactData>({ label: text, text }),
    'About the contract, decision or concern. In the pack only.',
  ),
  decision: schema.orNull(DECISION),
});

export const MEETING_DOCUMENT = schema.namedObject<MeetingDocumentData>('MeetingDocument', {
  kind: schema.enumOf<MeetingDocumentData['kind']>({ agenda: true, pack: true, minutes: true }),
  published: schema.boolean('Whether it is the published version of the minutes.'),
  meetingId: schema.id(),
  boardName: text,
  on: schema.day(),
  place: text,
  cancelled: schema.boolean(),
  agendaPublishedOn: schema.orNull(schema.day()),
  adjournedTo: schema.listOf(schema.day()),
  minutesApprovedOn: schema.orNull(schema.day()),
  quorum: schema.orNull(schema.integer()),
  decisionRule: schema.orNull(schema.enumOf<DecisionRule>({ majority: true, 'two-thirds': true, consensus: true })),
  present: schema.listOf(MEMBER),
  apologies: schema.listOf(MEMBER),
  nonVoters: texts,
  substitutes: schema.listOf(schema.object<MeetingDocumentData['substitutes'][number]>({ name, forName: name })),
  actingChairName: textOrNull,
  discussion: textOrNull,
  papers: schema.listOf(PAPER, 'Papers of the meeting as a whole. Not in the minutes.'),
  items: schema.listOf(ITEM),
});
