import { CONSULTATION } from '#api/boards/board-decision-rules.schemas';
import * as schema from '#api/openapi/response-schemas';
import { PAPERS_RECORD } from '#api/meetings/meeting-papers.schemas';
import { MINUTES_RECORD } from '#api/meetings/meeting-minutes.schemas';
import type { MeetingRecord } from '#api/meetings/meeting-reader';
import type { TabledHandOver } from '#domain/meeting-hand-overs.events';
import { HAND_OVER_ANSWER } from '#api/meetings/hand-over-answer.schemas';
import type { ApprovalScope } from '#domain/meeting-explanations.events';
import type { AgendaItem, RollEntry, Vote } from '#domain/meeting.events';
import type { DecisionRule, Outcome } from '#domain/vocabulary';
import type { MeetingDocument, MinuteRecord } from '#records/meeting.record.types';
import { AWARD, CONDITION, DEPARTURE } from '#api/meetings/award.schemas';

export const OUTCOME = schema.enumOf<Outcome>({
  approve: true,
  'approve-with-conditions': true,
  'approve-in-part': true,
  'monitor-only': true,
  defer: true,
  decline: true,
  'refer-on': true,
  'unable-to-assess': true,
  recommend: true,
  continue: true,
  vary: true,
  extend: true,
  'replace-provider': true,
  end: true,
  escalate: true,
  rescind: true,
  'take-step': true,
  resolve: true,
  ratify: true,
  'approve-corrected': true,
  note: true,
  agree: true,
  'not-agree': true,
});

export const ITEM_KIND = schema.enumOf<AgendaItem['kind']>({
  request: true,
  review: true,
  escalation: true,
  ratification: true,
  minutes: true,
  other: true,
});

const TABLED_HAND_OVER = schema.object<TabledHandOver>({ requestId: schema.id(), handOverId: schema.id() });

const ITEM = schema.namedObject<MeetingDocument['items'][number]>('AgendaItem', {
  itemId: schema.id(),
  kind: ITEM_KIND,
  subjectId: schema.orNull(schema.id()),
  schoolUrn: schema.orNull(schema.urn()),
  title: schema.text(),
  interested: schema.listOrWithheld(schema.id()),
  interestedSchools: schema.listOrWithheld(schema.urn()),
  addedAfterPublication: schema.boolean('Whether it was added after the agenda was published.'),
  handOver: schema.orNull(TABLED_HAND_OVER),
});

const ROLL_ENTRY = schema.namedObject<RollEntry>('RollEntry', {
  personId: schema.id(),
  office: schema.enumOf<RollEntry['office']>({ chair: true, 'vice-chair': true, member: true }),
  schoolUrn: schema.orNull(schema.urn()),
});

const OPENED = schema.namedObject<NonNullable<MeetingDocument['opened']>>('MeetingOpened', {
  roll: schema.listOrWithheld(ROLL_ENTRY),
  quorum: schema.integer(),
  decisionRule: schema.enumOf<DecisionRule>({ majority: true, 'two-thirds': true, consensus: true }),
  termsFrom: schema.day(),
});

const VOTE = schema.object<Vote>({
  for: schema.listOf(schema.id()),
  against: schema.listOf(schema.id(), 'Their dissent is recorded by name.'),
  abstained: schema.listOf(schema.id()),
  castingVote: schema.orNull(schema.enumOf<'for' | 'against'>({ for: true, against: true })),
});

export const APPROVAL_SCOPE = schema.namedObject<ApprovalScope>('ApprovalScope', {
  approved: schema.text('What the board approves.'),
  notApproved: schema.text('What it does not approve.'),
  why: schema.text('Why not.'),
});

const MINUTE = schema.namedObject<MinuteRecord>('Minute', {
  decisionId: schema.id(),
  itemId: schema.id(),
  boardId: schema.id(),
  subjectKind: ITEM_KIND,
  subjectId: schema.orNull(schema.id()),
  schoolUrn: schema.orNull(schema.urn()),
  outcome: OUTCOME,
  reasonCodes: schema.listOrWithheld(schema.text()),
  rationale: schema.text(),
  optionsConsidered: schema.listOrWithheld(schema.text()),
  vote: schema.anyOf(VOTE, { type: 'string', const: 'withheld' }),
  decidedBy: schema.listOrWithheld(schema.id(), 'Members present without a conflict of interest.'),
  conflicted: schema.listOrWithheld(schema.id()),
  quorum: schema.integer(),
  award: schema.orNull(AWARD),
  conditions: schema.listOrWithheld(CONDITION),
  madeOn: schema.day(),
  effectiveFrom: schema.day(),
  minutedBy: schema.text('Id of the person.'),
  confirmedBy: schema.orNull(schema.text('Id of the person who chaired the meeting and confirmed the decision.')),
  confirmedOn: schema.orNull(schema.day()),
  consulted: schema.listOrWithheld(CONSULTATION, 'Who was consulted before the board decided.'),
  referredTo: schema.orNull(schema.text('To whom the board refers the request.')),
  authoriserId: schema.orNull(
    schema.id('Who must authorise the award, because it is beyond its level. The decision waits for them.'),
  ),
  supersedes: schema.orNull(schema.id('The earlier decision of which it takes the place.')),
  endCause: schema.orNull(schema.text('Why the contract under review ends early.')),
  scope: schema.orNull(schema.orWithheld(APPROVAL_SCOPE)),
  deferredTo: schema.orNull(schema.id('The meeting to which the request is put off.')),
  messageForSchool: schema.orNull(schema.text('What the board tells the school.')),
  handOverAnswer: schema.orNull(HAND_OVER_ANSWER),
  departure: schema.orNull(schema.orWithheld(DEPARTURE)),
});

export const MEETING = schema.recordState(
  'Meeting',
  schema.object<MeetingRecord['state']>({
    boardId: schema.id(),
    on: schema.day(),
    place: schema.text(),
    items: schema.listOf(schema.anyOf(ITEM, schema.withheld('itemId'))),
    moves: schema.listOf(
      schema.object<MeetingDocument['moves'][number]>({
        old: schema.day(),
        on: schema.day(),
        reason: schema.text(),
        movedBy: schema.text('Id of the person.'),
      }),
    ),
    removedItems: schema.listOf(
      schema.object<MeetingDocument['removedItems'][number]>({
        itemId: schema.id(),
        cause: schema.enumOf<'slip' | 'request-withdrawn'>({ slip: true, 'request-withdrawn': true }),
        reason: schema.orNull(schema.text()),
        removedBy: schema.text('Id of the person, or `system`.'),
      }),
    ),
    recordedAfterwards: schema.orNull(
      schema.object<NonNullable<MeetingDocument['recordedAfterwards']>>({
        recordedOn: schema.day(),
        reason: schema.text(),
        recordedBy: schema.text('Id of the person.'),
      }),
    ),
    opened: schema.orNull(OPENED),
    present: schema.listOrWithheld(schema.id()),
    apologies: schema.listOrWithheld(schema.id()),
    interests: schema.listOf(
      schema.object<MeetingDocument['interests'][number]>({
        itemId: schema.id(),
        personId: schema.id(),
        nature: schema.text(),
        declaredBy: schema.text('Id of the person.'),
        declaredOn: schema.day(),
        standing: schema.enumOf<MeetingDocument['interests'][number]['standing']>({
          declared: true,
          recorded: true,
          confirmed: true,
          contested: true,
          withdrawn: true,
        }),
        note: schema.orNull(schema.text('Why it was confirmed, contested or withdrawn.')),
      }),
    ),
    decisions: schema.listOf(MINUTE),
    corrections: schema.listOf(
      schema.object<MeetingDocument['corrections'][number]>({
        decisionId: schema.orNull(schema.id('Null for a correction of the attendance.')),
        on: schema.day(),
        correctedBy: schema.text('Id of the person.'),
        reason: schema.text(),
      }),
    ),
    minutesApprovedOn: schema.orNull(schema.day('When a later meeting approved the minutes.')),
    cancelled: schema.boolean(),
    cancellationReason: schema.orNull(schema.text()),
    closed: schema.boolean(),
    carriedOver: schema.listOrWithheld(schema.id(), 'Items without a decision.'),
    ...MINUTES_RECORD,
    ...PAPERS_RECORD,
  }),
);
