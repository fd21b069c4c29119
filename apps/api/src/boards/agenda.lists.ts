import type { RedactedMeeting } from '#api/boards/board-papers';
import { joinNames, type List } from '#api/lists/list-declaration';
import { ITEM_KIND, OUTCOME } from '#api/meetings/meetings.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { meeting } from '#domain/meeting';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { AgendaEntry, AgendaPage, MeetingAgenda, WaitingPage, WaitingRequest } from '#read-models/agenda-pages';
import { boardAgenda } from '#read-models/board-agenda';

const ENTRY = schema.namedObject<AgendaEntry>('AgendaEntry', {
  itemId: schema.id(),
  kind: ITEM_KIND,
  subjectId: schema.orNull(schema.id()),
  schoolUrn: schema.orNull(schema.urn()),
  title: schema.text(),
  state: schema.enumOf<AgendaEntry['state']>({ 'on-agenda': true, decided: true, 'carried-over': true, removed: true }),
  conflicted: schema.listOf(
    schema.id(),
    'Members of the roll who must leave for the item, by the rule that applies to the vote.',
  ),
  decisionId: schema.orNull(schema.id()),
  outcome: schema.orNull(OUTCOME),
});

const MEETING = schema.namedObject<MeetingAgenda>('MeetingAgenda', {
  meetingId: schema.id(),
  boardId: schema.id(),
  on: schema.day(),
  place: schema.text(),
  state: schema.enumOf<MeetingAgenda['state']>({ scheduled: true, open: true, closed: true, cancelled: true }),
  quorum: schema.orNull(schema.integer('Members who must be present; null until the meeting is opened.')),
  present: schema.listOf(schema.id()),
  items: schema.listOf(schema.anyOf(ENTRY, schema.withheld('itemId'))),
});

/** Meetings from today on that are not cancelled, and earlier ones that are open. Items with a conflict of interest are withheld inside of their meeting. */
export const AGENDA: List<RedactedMeeting, FilterOf<AgendaPage>, SortOf<AgendaPage>> = {
  title: 'Agenda',
  rows: 'meetings',
  sources: { views: [boardAgenda], opened: [meeting], extended: [meeting] },
  row: MEETING,
  names: nameFields<RedactedMeeting>({ present: ['person'], items: { schoolUrn: 'school', conflicted: ['person'] } }),
  extra: {},
  filters: {},
  sorts: ['on'],
  asOf: true,
  withheld: null,
  rowKey: ({ meetingId }) => meetingId,
  csv: [
    'meetingId',
    'on',
    'place',
    'state',
    'quorum',
    ['present', ({ present }) => joinNames(present)],
    ['items', ({ items }) => joinNames(items.map((item) => ('withheld' in item ? 'withheld' : item.title)))],
  ],
};

/** Requests that no meeting has taken or decided, longest waiting first. */
export const WAITING: List<WaitingRequest, FilterOf<WaitingPage>, SortOf<WaitingPage>> = {
  title: 'WaitingRequests',
  rows: 'requests',
  sources: { views: [boardAgenda] },
  row: schema.namedObject<WaitingRequest>('WaitingRequest', {
    requestId: schema.id(),
    boardId: schema.id(),
    reference: schema.text(),
    schoolUrn: schema.urn(),
    urgency: schema.enumOf<WaitingRequest['urgency']>({ routine: true, soon: true, urgent: true }),
    submittedOn: schema.day(),
    screened: schema.boolean(),
  }),
  names: nameFields<WaitingRequest>({ schoolUrn: 'school' }),
  extra: {},
  filters: { urgency: fieldTypes.oneOf(['routine', 'soon', 'urgent']), schoolUrn: fieldTypes.urn },
  sorts: ['submittedOn'],
  asOf: true,
  withheld: 'requestId',
  rowKey: ({ requestId }) => requestId,
  csv: ['requestId', 'reference', 'schoolUrn', 'urgency', 'submittedOn', 'screened'],
};
