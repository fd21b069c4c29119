import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { AgendaItem, Award, Condition, MeetingEvents, RollEntry } from '#domain/meeting.events';
import type { Meeting } from '#domain/meeting.types';
import type { Outcome } from '#domain/vocabulary';

export const OUTCOME = schema.enumOf<Outcome>({
  approve: true,
  'approve-with-conditions': true,
  'approve-in-part': true,
  'monitor-only': true,
  defer: true,
  decline: true,
  'refer-on': true,
  'unable-to-assess': true,
});

export const AWARD = schema.namedObject<Award>('Award', {
  leaderId: schema.id(),
  level: schema.text(),
  mostHalfDays: schema.halfDays(),
  mostPence: schema.pence(),
  latestEnd: schema.day(),
});

export const CONDITION = schema.namedObject<Condition>('Condition', {
  conditionId: schema.text(),
  text: schema.text(),
  due: schema.orNull(schema.day()),
});

export const ITEM_KIND = schema.enumOf<AgendaItem['kind']>({
  request: true,
  review: true,
  escalation: true,
  other: true,
});

const ITEM = schema.namedObject<AgendaItem>('AgendaItem', {
  itemId: schema.id(),
  kind: ITEM_KIND,
  subjectId: schema.orNull(schema.id()),
  schoolUrn: schema.orNull(schema.urn()),
  title: schema.text(),
  interested: schema.listOf(schema.id()),
  interestedSchools: schema.listOf(schema.urn()),
});

const ROLL_ENTRY = schema.namedObject<RollEntry>('RollEntry', {
  personId: schema.id(),
  office: schema.enumOf<RollEntry['office']>({ chair: true, 'vice-chair': true, member: true }),
  schoolUrn: schema.orNull(schema.urn()),
});

const OPENED = schema.namedObject<MeetingEvents['MeetingOpened']>('MeetingOpened', {
  roll: schema.listOf(ROLL_ENTRY),
  quorum: schema.integer(),
  decisionRule: schema.enumOf<'majority' | 'consensus'>({ majority: true, consensus: true }),
  termsFrom: schema.day(),
});

export const MEETING = schema.recordState(
  'Meeting',
  schema.object<Meeting>({
    boardId: schema.id(),
    on: schema.day(),
    items: schema.listOf(schema.anyOf(ITEM, schema.withheld('itemId'))),
    itemsTaken: schema.integer(),
    moves: schema.integer(),
    recordedOn: schema.orNull(schema.day()),
    opened: schema.orNull(OPENED),
    present: schema.listOf(schema.id()),
    interests: schema.listOf(
      schema.object<Meeting['interests'][number]>({ itemId: schema.id(), personId: schema.id() }),
    ),
    decisions: schema.listOf(
      schema.object<Meeting['decisions'][number]>({
        itemId: schema.id(),
        decisionId: schema.id(),
        conflicted: schema.listOf(schema.id()),
      }),
    ),
    cancelled: schema.boolean(),
    closed: schema.boolean(),
  }),
);

/** The ids in a meeting that have a name beside them. */
export const MEETING_NAMES = nameFields<{ state: Meeting }>({
  state: {
    boardId: 'board',
    items: { schoolUrn: 'school', interested: 'person', interestedSchools: 'school' },
    opened: { roll: { personId: 'person', schoolUrn: 'school' } },
    present: 'person',
    interests: { personId: 'person' },
    decisions: { conflicted: 'person' },
  },
});
