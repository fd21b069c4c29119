import type { SeedEvent } from '#bench/seed-logs';
import type { BoardEvents } from '#domain/board.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { SystemClock } from '#execution/clock';
import { eventFactory } from '#kernel/testing/spec-events';
import { addDays, londonDay, type IsoDay } from '#kernel/time';
import {
  arrangementEvents,
  buildAim,
  contract,
  draftEvent,
  signatureEvents,
} from '#read-models/testing/contract-events.builder';

export const BOARD_ID = '10000000-0000-4000-8000-000000000001';

const board = eventFactory<BoardEvents>('board');

const toId = (kind: number, index: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;

const VISITS = 4;

/** Generates the events of a contract that runs today, with three aims and some planned visits. Nothing is overdue, so no deadline changes it. */
function* generateRunningContract(index: number, today: IsoDay): Generator<SeedEvent> {
  const id = toId(2, index);
  const later = (days: number): IsoDay => addDays(today, 2 + ((index + days) % 200));
  yield draftEvent(id, {
    boardId: BOARD_ID,
    reference: `C-${String(index).padStart(5, '0')}`,
    decisionId: id,
    fundId: toId(3, 1),
    leaderId: toId(4, index % 200),
    leaderPersonId: toId(5, index % 200),
    allianceId: null,
    schoolUrn: String(100_000 + (index % 1_000)),
    startsOn: today,
    endsOn: addDays(today, 300),
  });
  for (const name of [1, 2, 3])
    yield contract(id, 'AimAgreed', buildAim(toId(6 + name, index), { target: { value: 80, by: later(40 * name) } }));
  yield* signatureEvents(id);
  yield* arrangementEvents(id);
  yield contract(id, 'ContractStarted', { startedOn: today, nextReviewOn: later(10), nextReportOn: later(30) });
  for (let visit = 0; visit < VISITS; visit += 1)
    yield contract(id, 'VisitPlanned', {
      visitId: toId(20 + visit, index),
      on: later(20 * visit),
      halfDays: 1,
      purpose: 'Lessons',
    });
}

/** Generates a board with this many running contracts. */
export function* generateBusyBoard(contracts: number): Generator<SeedEvent> {
  const terms = DEFAULT_TERMS;
  const today = londonDay(new SystemClock().now());
  yield board(BOARD_ID, 'BoardEstablished', { name: 'Busy board', areas: ['879'], from: '2011-09-01', terms });
  for (let index = 0; index < contracts; index += 1) yield* generateRunningContract(index, today);
}

const HEADER = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';

/** The text of a register with this many schools. */
export const createRegister = (schools: number): string => {
  const rows = Array.from({ length: schools }, (_, index) => `${200_000 + index},School ${index},Open,Primary,879`);
  return `${[HEADER, ...rows].join('\n')}\n`;
};
