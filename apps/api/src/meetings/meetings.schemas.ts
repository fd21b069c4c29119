import * as is from '#api/openapi/response-schemas';
import type { AgendaItem, Award, Condition, MeetingEvents, RollEntry } from '#domain/meeting.events';
import type { BoardMeeting } from '#domain/meeting.types';
import type { Outcome } from '#domain/vocabulary';

export const OUTCOME = is.word<Outcome>({
  approve: true,
  'approve-with-conditions': true,
  'approve-in-part': true,
  'monitor-only': true,
  defer: true,
  decline: true,
  'refer-on': true,
  'unable-to-assess': true,
});

export const AWARD = is.named<Award>('Award', {
  leaderId: is.id(),
  level: is.text(),
  mostHalfDays: is.halfDays(),
  mostPence: is.pence(),
  latestEnd: is.day(),
});

export const CONDITION = is.named<Condition>('Condition', {
  conditionId: is.text(),
  text: is.text(),
  due: is.orNull(is.day()),
});

export const ITEM_KIND = is.word<AgendaItem['kind']>({ request: true, review: true, escalation: true, other: true });

const ITEM = is.named<AgendaItem>('AgendaItem', {
  itemId: is.id(),
  kind: ITEM_KIND,
  subjectId: is.orNull(is.id()),
  schoolUrn: is.orNull(is.urn()),
  title: is.text(),
  interested: is.listOf(is.id()),
  interestedSchools: is.listOf(is.urn()),
});

const ROLL_ENTRY = is.named<RollEntry>('RollEntry', {
  personId: is.id(),
  office: is.word<RollEntry['office']>({ chair: true, member: true }),
  schoolUrn: is.orNull(is.urn()),
});

const OPENED = is.named<MeetingEvents['MeetingOpened']>('MeetingOpened', {
  roll: is.listOf(ROLL_ENTRY),
  quorum: is.whole(),
  decisionRule: is.word<'majority' | 'consensus'>({ majority: true, consensus: true }),
  termsFrom: is.day(),
});

export const MEETING = is.current(
  'Meeting',
  is.fields<BoardMeeting>({
    boardId: is.id(),
    on: is.day(),
    items: is.listOf(is.either(ITEM, is.withheld('itemId'))),
    opened: is.orNull(OPENED),
    present: is.listOf(is.id()),
    interests: is.listOf(is.fields<BoardMeeting['interests'][number]>({ itemId: is.id(), personId: is.id() })),
    decisions: is.listOf(
      is.fields<BoardMeeting['decisions'][number]>({
        itemId: is.id(),
        decisionId: is.id(),
        conflicted: is.listOf(is.id()),
      }),
    ),
    closed: is.flag(),
  }),
);
