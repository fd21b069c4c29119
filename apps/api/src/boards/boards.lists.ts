import { REQUEST_STATES } from '#api/requests/request-states';
import { VISIT_PLACE } from '#api/contracts/contract-team.schemas';
import { REGISTERED_CONTRACT, REGISTERED_CONTRACT_NAMES } from '#api/contracts/contract.schemas';
import * as fieldTypes from '#api/validation/field-types';
import { joinNames, type List } from '#api/lists/list-declaration';
import { OUTCOME } from '#api/meetings/meetings.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { MeetingRow, RequestRow, MeetingsPage, RequestsPage } from '#read-models/board-lists';
import { PROVIDER_KINDS } from '#domain/vocabulary';
import { STAGES } from '#domain/contract-stage';
import type { RegisteredContract, RegisterPage } from '#read-models/contract-register';
import { DUE_KINDS, dueItemKey, type DueItem } from '#read-models/due-item';
import type { DuePage } from '#read-models/due-items';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { contractRegister } from '#read-models/contract-register';
import { dueAndLate } from '#read-models/due-and-late';
import { boardAgenda } from '#read-models/board-agenda';
import { decision } from '#domain/decision';
import { meeting } from '#domain/meeting';

export const CONTRACTS: List<RegisteredContract, FilterOf<RegisterPage>, SortOf<RegisterPage>> = {
  title: 'BoardContracts',
  rows: 'contracts',
  sources: { views: [contractRegister] },
  row: REGISTERED_CONTRACT,
  names: REGISTERED_CONTRACT_NAMES,
  extra: { on: schema.day() },
  filters: {
    stage: fieldTypes.oneOf(STAGES),
    boardJudgement: fieldTypes.oneOf(['red', 'amber', 'green']),
    schoolUrn: fieldTypes.urn,
    leaderId: fieldTypes.id,
    providerKind: fieldTypes.oneOf(PROVIDER_KINDS),
    fundId: fieldTypes.id,
    level: fieldTypes.code,
  },
  sorts: ['reference', 'startsOn', 'endsOn', 'pence'],
  asOf: true,
  withheld: 'contractId',
  rowKey: ({ contractId }) => contractId,
  csv: [
    'contractId',
    'reference',
    'stage',
    'schoolUrn',
    'providerKind',
    'providerAllianceId',
    'providerSchoolUrn',
    'providerBodyId',
    'providerAreaCode',
    'leaderId',
    ['deployedLeaderIds', ({ deployedLeaderIds }) => joinNames(deployedLeaderIds)],
    'homeSchoolUrn',
    'allianceId',
    'level',
    'decisionId',
    'requestId',
    'payer',
    'fundId',
    'startsOn',
    'endsOn',
    'recordableUntil',
    'daysLeft',
    'lapsed',
    'takenOverOn',
    'startedOn',
    'endedOn',
    'endedHow',
    'boardJudgement',
    'reviewedOn',
    'plannedHalfDays',
    'deliveredHalfDays',
    'pence',
    'paidPence',
    ['signedBy', ({ signedBy }) => joinNames(signedBy)],
    ['openConcerns', ({ openConcerns }) => joinNames(openConcerns)],
    ['aims', ({ aims }) => joinNames(aims.map(({ statement }) => statement))],
    ['aimKinds', ({ aims }) => joinNames(aims.map(({ kind }) => kind))],
    ['aimValues', ({ aims }) => joinNames(aims.map(({ latest }) => (latest === null ? 'none' : String(latest.value))))],
    ['aimJudgements', ({ aims }) => joinNames(aims.map(({ judgement }) => judgement ?? 'not judged'))],
  ],
};

/**
 * Due items of withheld cases are left out completely: even their number would reveal that the contract is running and how much is planned.
 */
export const DUE: List<DueItem, FilterOf<DuePage>, SortOf<DuePage>> = {
  title: 'Due',
  rows: 'items',
  sources: { views: [dueAndLate], opened: [decision] },
  row: schema.namedObject<DueItem>('DueItem', {
    kind: schema.enumOf<DueItem['kind']>({
      circumstance: true,
      review: true,
      report: true,
      visit: true,
      'contract-end': true,
      'aim-target': true,
      condition: true,
      'proposed-step': true,
      concern: true,
      countersignature: true,
      variation: true,
      resumption: true,
      'group-meeting': true,
      recommendation: true,
      'follow-up': true,
      notice: true,
      representation: true,
      'proposed-power': true,
      'concern-condition': true,
    }),
    due: schema.day(),
    state: schema.enumOf<DueItem['state']>({ due: true, late: true }),
    days: schema.integer('Days until or since the due day.'),
    contractId: schema.orNull(schema.id()),
    reference: schema.orNull(schema.text()),
    leaderId: schema.orNull(schema.id()),
    decisionId: schema.orNull(schema.id()),
    escalationId: schema.orNull(
      schema.id('The concern that waits for an answer, or has a proposed step, a notice, a power or a condition.'),
    ),
    schoolUrn: schema.orNull(schema.urn()),
    subjectId: schema.orNull(schema.text()),
    title: schema.text(),
    place: schema.orNull(VISIT_PLACE),
  }),
  names: nameFields<DueItem>({ leaderId: 'person', decisionId: 'decision', schoolUrn: 'school' }),
  extra: { on: schema.day() },
  filters: {
    kind: fieldTypes.oneOf(DUE_KINDS),
    state: fieldTypes.oneOf(['due', 'late']),
    schoolUrn: fieldTypes.urn,
    leaderId: fieldTypes.id,
    contractId: fieldTypes.id,
  },
  sorts: ['due', 'kind'],
  asOf: true,
  withheld: null,
  rowKey: dueItemKey,
  csv: [
    'due',
    'state',
    'days',
    'kind',
    'title',
    'reference',
    'schoolUrn',
    'leaderId',
    'contractId',
    'decisionId',
    'escalationId',
    'subjectId',
    'place',
  ],
};

const MEETING_STATES: Readonly<Record<MeetingRow['state'], true>> = {
  scheduled: true,
  open: true,
  closed: true,
  cancelled: true,
};

export const MEETINGS: List<MeetingRow, FilterOf<MeetingsPage>, SortOf<MeetingsPage>> = {
  title: 'BoardMeetings',
  rows: 'meetings',
  sources: { views: [boardAgenda], opened: [meeting] },
  row: schema.namedObject<MeetingRow>('BoardMeeting', {
    meetingId: schema.id(),
    boardId: schema.id(),
    on: schema.day(),
    place: schema.text(),
    state: schema.enumOf(MEETING_STATES),
    quorum: schema.orNull(schema.integer('Members who must be present; null until the meeting is opened.')),
    present: schema.listOf(schema.id()),
  }),
  names: nameFields<MeetingRow>({ present: ['person'] }),
  extra: {},
  filters: { state: fieldTypes.oneOf(Object.keys(MEETING_STATES)) },
  sorts: ['on'],
  asOf: true,
  withheld: null,
  rowKey: ({ meetingId }) => meetingId,
  csv: ['meetingId', 'on', 'place', 'state', 'quorum', ['present', ({ present }) => joinNames(present)]],
};

const URGENCIES: Readonly<Record<RequestRow['urgency'], true>> = { routine: true, soon: true, urgent: true };

export const REQUESTS: List<RequestRow, FilterOf<RequestsPage>, SortOf<RequestsPage>> = {
  title: 'BoardRequests',
  rows: 'requests',
  sources: { views: [boardAgenda] },
  row: schema.namedObject<RequestRow>('BoardRequest', {
    requestId: schema.id(),
    boardId: schema.id(),
    reference: schema.text(),
    schoolUrn: schema.urn(),
    urgency: schema.enumOf(URGENCIES),
    submittedOn: schema.day(),
    state: schema.enumOf(REQUEST_STATES),
    meetingId: schema.orNull(schema.id('The meeting that is to decide on the request, or last discussed it.')),
    outcome: schema.orNull(OUTCOME),
  }),
  names: nameFields<RequestRow>({ schoolUrn: 'school', meetingId: 'meeting' }),
  extra: {},
  filters: {
    state: fieldTypes.oneOf(Object.keys(REQUEST_STATES)),
    urgency: fieldTypes.oneOf(Object.keys(URGENCIES)),
    schoolUrn: fieldTypes.urn,
  },
  sorts: ['submittedOn', 'reference'],
  asOf: true,
  withheld: 'requestId',
  rowKey: ({ requestId }) => requestId,
  csv: ['requestId', 'reference', 'schoolUrn', 'urgency', 'submittedOn', 'state', 'meetingId', 'outcome'],
};
