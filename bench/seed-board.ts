import type { SeedEvent } from '#bench/seed-logs';
import type { BoardEvents } from '#domain/board.events';
import { MAX_AGENDA_ITEMS } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { FundEvents } from '#domain/fund.events';
import type { RequestEvents } from '#domain/request.events';
import { SystemClock } from '#execution/clock';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import { addDays, londonDay, type IsoDay } from '#kernel/time';
import { meeting, meetingScheduledEvent } from '#read-models/testing/board-events.builder';
import {
  arrangementEvents,
  buildAim,
  contract,
  draftEvent,
  signatureEvents,
} from '#read-models/testing/contract-events.builder';

export const BOARD_ID = '10000000-0000-4000-8000-000000000001';

const board = eventFactory<BoardEvents>('board');
const fund = eventFactory<FundEvents>('fund');
const request = eventFactory<RequestEvents>('request');

const toId = (kind: number, index: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;

const VISITS = 4;

/** As many as a contract can have. */
const MEASUREMENTS = 1_000;

/** Meetings that are still to come, with their items. */
const MEETINGS = 300;
const ITEMS = 20;

/** The fund of all contracts of the board, the contract with the longest history, and the meeting with the longest agenda. */
export const FUND_ID = toId(3, 1);
export const LONG_CONTRACT_ID = toId(2, 0);
export const LONG_MEETING_ID = toId(50, 0);

/** Generates the events of a contract that runs today, with three aims and some planned visits. Nothing is overdue, so no deadline changes it. */
function* generateRunningContract(index: number, today: IsoDay): Generator<SeedEvent> {
  const id = toId(2, index);
  const later = (days: number): IsoDay => addDays(today, 2 + ((index + days) % 200));
  yield draftEvent(id, {
    boardId: BOARD_ID,
    reference: `C-${String(index).padStart(5, '0')}`,
    decisionId: id,
    fundId: FUND_ID,
    leaderId: toId(4, index % 200),
    leaderPersonId: toId(5, index % 200),
    allianceId: null,
    schoolUrn: String(100_000 + (index % 1_000)),
    startsOn: today,
    endsOn: addDays(today, 300),
  });
  for (const name of [1, 2, 3])
    yield contract(id, 'AimAgreed', buildAim(toId(6 + name, index), { by: later(40 * name) }));
  yield* signatureEvents(id);
  yield* arrangementEvents(id);
  yield contract(id, 'ContractStarted', {
    startedOn: today,
    nextReviewOn: later(10),
    nextReportOn: later(30),
    begunEarly: null,
  });
  for (let visit = 0; visit < VISITS; visit += 1)
    yield contract(id, 'VisitPlanned', {
      visitId: toId(20 + visit, index),
      on: later(20 * visit),
      halfDays: 1,
      place: 'supported-school',
      purpose: personalToken('Lessons'),
    });
}

function* generateMeasurements(today: IsoDay): Generator<SeedEvent> {
  for (let index = 0; index < MEASUREMENTS; index += 1)
    yield contract(LONG_CONTRACT_ID, 'MeasurementRecorded', {
      measurementId: toId(30, index),
      aimId: toId(7, 0),
      value: index % 100,
      measuredOn: today,
      source: personalToken('Teacher assessment'),
      status: null,
      cohort: null,
    });
}

/** Generates a fund with a line for each contract. */
function* generateFund(contracts: number): Generator<SeedEvent> {
  yield fund(FUND_ID, 'FundGranted', {
    boardId: BOARD_ID,
    name: 'Support',
    source: personalToken('Schools Forum'),
    financialYear: '2011-12',
    pence: 200_000 * contracts,
  });
  for (let index = 0; index < contracts; index += 1)
    yield fund(FUND_ID, 'FundsCommitted', { contractId: toId(2, index), pence: 200_000 });
}

function* generateWaitingRequests(requests: number): Generator<SeedEvent> {
  for (let index = 0; index < requests; index += 1)
    yield request(toId(40, index), 'RequestSubmitted', {
      boardId: BOARD_ID,
      schoolUrn: String(100_000 + (index % 1_000)),
      reference: `R-${index}`,
      from: 'school',
      allianceId: null,
      bodyId: null,
      needAreas: ['mathematics'],
      outcomesWanted: personalToken('More pupils reach level 4 in mathematics'),
      circumstances: personalToken('Results have fallen for two years'),
      urgency: 'soon',
    });
}

/** Generates meetings with items of other business, one of them with as many as it can have. */
function* generateMeetings(today: IsoDay): Generator<SeedEvent> {
  for (let index = 0; index < MEETINGS; index += 1) {
    const id = toId(50, index);
    yield meetingScheduledEvent(id, addDays(today, 1 + index), BOARD_ID);
    const items = id === LONG_MEETING_ID ? MAX_AGENDA_ITEMS : ITEMS;
    for (let item = 0; item < items; item += 1)
      yield meeting(id, 'AgendaItemAdded', {
        itemId: toId(1_000 + index, item),
        kind: 'other',
        subjectId: null,
        schoolUrn: String(100_000 + item),
        title: personalToken('Support for mathematics'),
        interested: [],
        interestedSchools: [],
      });
  }
}

/** Generates a board with this many contracts that run on this day, as many waiting requests, and meetings. One contract has as many measurements as it can have. */
export function* generateBusyBoard(
  contracts: number,
  today: IsoDay = londonDay(new SystemClock().now()),
): Generator<SeedEvent> {
  const terms = DEFAULT_TERMS;
  yield board(BOARD_ID, 'BoardEstablished', { name: 'Busy board', areas: ['879'], from: '2011-09-01', terms });
  for (let index = 0; index < contracts; index += 1) yield* generateRunningContract(index, today);
  yield* generateMeasurements(today);
  yield* generateFund(contracts);
  yield* generateWaitingRequests(contracts);
  yield* generateMeetings(today);
}

const HEADER = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';

/** The text of a register with this many schools. */
export const createRegister = (schools: number): string => {
  const rows = Array.from({ length: schools }, (_, index) => `${200_000 + index},School ${index},Open,Primary,879`);
  return `${[HEADER, ...rows].join('\n')}\n`;
};
