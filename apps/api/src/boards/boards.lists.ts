import { REGISTERED_CONTRACT } from '#api/contracts/contract.schemas';
import * as kinds from '#api/validation/field-types';
import { joined, type List } from '#api/lists/list-declaration';
import * as is from '#api/openapi/response-schemas';
import type { BoardMeeting, BoardRequest, MeetingsPage, RequestsPage } from '#read-models/board-lists';
import { STAGES } from '#read-models/contract-stage';
import type { RegisteredContract, RegisterPage } from '#read-models/contract-register';
import { DUE_KINDS, dueItemKey, type DueItem, type DuePage } from '#read-models/due-items';
import type { FilterOf, SortOf } from '#processing/keyset-paging';

export const CONTRACTS: List<RegisteredContract, FilterOf<RegisterPage>, SortOf<RegisterPage>> = {
  title: 'BoardContracts',
  rows: 'contracts',
  row: REGISTERED_CONTRACT,
  besides: { on: is.day() },
  filters: {
    stage: kinds.oneOf(STAGES),
    boardJudgement: kinds.oneOf(['red', 'amber', 'green']),
    schoolUrn: kinds.urn,
    leaderId: kinds.id,
    fundId: kinds.id,
    level: kinds.code,
  },
  sorts: ['reference', 'startsOn', 'endsOn', 'pence'],
  withheld: 'contractId',
  keyOf: ({ contractId }) => contractId,
  csv: [
    ...(['contractId', 'reference', 'stage', 'schoolUrn', 'leaderId', 'homeSchoolUrn', 'allianceId'] as const),
    ...(['level', 'decisionId', 'requestId', 'fundId', 'startsOn', 'endsOn', 'recordableUntil'] as const),
    ...(['daysLeft', 'lapsed', 'startedOn', 'endedOn', 'endedHow', 'boardJudgement', 'reviewedOn'] as const),
    ...(['plannedHalfDays', 'deliveredHalfDays', 'pence', 'paidPence'] as const),
    ['signedBy', ({ signedBy }) => joined(signedBy)],
    ['openConcerns', ({ openConcerns }) => joined(openConcerns)],
    ['aims', ({ aims }) => joined(aims.map(({ statement }) => statement))],
    ['aimJudgements', ({ aims }) => joined(aims.map(({ judgement }) => judgement ?? 'not judged'))],
  ],
};

/**
 * What is due of a case that is withheld is left out altogether: that there is something would say that the contract runs, and how much, what has
 * been planned.
 */
export const DUE: List<DueItem, FilterOf<DuePage>, SortOf<DuePage>> = {
  title: 'Due',
  rows: 'items',
  row: is.named<DueItem>('DueItem', {
    what: is.word<DueItem['what']>({
      ...{ review: true, report: true, visit: true, 'contract-end': true, 'aim-target': true, condition: true },
    }),
    due: is.day(),
    state: is.word<DueItem['state']>({ due: true, late: true }),
    days: is.whole('Days until the due day, or since.'),
    contractId: is.orNull(is.id()),
    reference: is.orNull(is.text()),
    leaderId: is.orNull(is.id()),
    decisionId: is.orNull(is.id()),
    schoolUrn: is.orNull(is.urn()),
    subjectId: is.orNull(is.text()),
    title: is.text(),
  }),
  besides: { on: is.day() },
  filters: {
    what: kinds.oneOf(DUE_KINDS),
    state: kinds.oneOf(['due', 'late']),
    schoolUrn: kinds.urn,
    leaderId: kinds.id,
    contractId: kinds.id,
  },
  sorts: ['due', 'what'],
  withheld: null,
  keyOf: dueItemKey,
  csv: [
    ...(['due', 'state', 'days', 'what', 'title', 'reference', 'schoolUrn', 'leaderId'] as const),
    ...(['contractId', 'decisionId', 'subjectId'] as const),
  ],
};

const MEETING_STATES: Readonly<Record<BoardMeeting['state'], true>> = { scheduled: true, open: true, closed: true };

export const MEETINGS: List<BoardMeeting, FilterOf<MeetingsPage>, SortOf<MeetingsPage>> = {
  title: 'BoardMeetings',
  rows: 'meetings',
  row: is.named<BoardMeeting>('BoardMeeting', {
    meetingId: is.id(),
    boardId: is.id(),
    on: is.day(),
    place: is.text(),
    state: is.word(MEETING_STATES),
    quorum: is.orNull(is.whole('Members who had to be present; null until it was opened.')),
    present: is.listOf(is.id()),
  }),
  besides: {},
  filters: { state: kinds.oneOf(Object.keys(MEETING_STATES)) },
  sorts: ['on'],
  withheld: null,
  keyOf: ({ meetingId }) => meetingId,
  csv: ['meetingId', 'on', 'place', 'state', 'quorum', ['present', ({ present }) => joined(present)]],
};

const REQUEST_STATES: Readonly<Record<BoardRequest['state'], true>> = {
  ...{ submitted: true, eligible: true, 'not-eligible': true, tabled: true, 'on-agenda': true },
  ...{ decided: true, withdrawn: true },
};
const URGENCIES: Readonly<Record<BoardRequest['urgency'], true>> = { routine: true, soon: true, urgent: true };

export const REQUESTS: List<BoardRequest, FilterOf<RequestsPage>, SortOf<RequestsPage>> = {
  title: 'BoardRequests',
  rows: 'requests',
  row: is.named<BoardRequest>('BoardRequest', {
    requestId: is.id(),
    boardId: is.id(),
    reference: is.text(),
    schoolUrn: is.urn(),
    urgency: is.word(URGENCIES),
    submittedOn: is.day(),
    state: is.word(REQUEST_STATES),
    meetingId: is.orNull(is.id('The meeting that has it before it, or had it last.')),
  }),
  besides: {},
  filters: {
    state: kinds.oneOf(Object.keys(REQUEST_STATES)),
    urgency: kinds.oneOf(Object.keys(URGENCIES)),
    schoolUrn: kinds.urn,
  },
  sorts: ['submittedOn', 'reference'],
  withheld: 'requestId',
  keyOf: ({ requestId }) => requestId,
  csv: ['requestId', 'reference', 'schoolUrn', 'urgency', 'submittedOn', 'state', 'meetingId'],
};
