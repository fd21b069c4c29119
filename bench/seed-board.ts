import type { SeedEvent } from '#bench/seed-logs';
import type { BoardEvents } from '#domain/board.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { eventFactory } from '#kernel/testing/spec-events';
import { addDays } from '#kernel/time';
import { buildAim, contract, runningContractEvents } from '#read-models/testing/contract-events.builder';

export const BOARD_ID = '10000000-0000-4000-8000-000000000001';

const board = eventFactory<BoardEvents>('board');

const toId = (kind: number, index: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;

const VISITS = 4;

/** Generates a board with this many running contracts. Each has three aims and some planned visits. */
export function* generateBusyBoard(contracts: number): Generator<SeedEvent> {
  const terms = DEFAULT_TERMS;
  yield board(BOARD_ID, 'BoardEstablished', { name: 'Busy board', areas: ['879'], from: '2011-09-01', terms });
  for (let index = 0; index < contracts; index += 1) {
    const id = toId(2, index);
    const parties = {
      boardId: BOARD_ID,
      reference: `C-${String(index).padStart(5, '0')}`,
      decisionId: id,
      fundId: toId(3, 1),
      leaderId: toId(4, index % 200),
      leaderPersonId: toId(5, index % 200),
      allianceId: null,
      schoolUrn: String(100_000 + (index % 1_000)),
    };
    const [draft, ...others] = runningContractEvents(id, parties);
    if (draft !== undefined) yield draft;
    for (const name of [1, 2, 3]) yield contract(id, 'AimAgreed', buildAim(toId(6 + name, index)));
    yield* others;
    for (let visit = 0; visit < VISITS; visit += 1) {
      const on = addDays('2011-10-03', (index + 20 * visit) % 200);
      yield contract(id, 'VisitPlanned', { visitId: toId(20 + visit, index), on, halfDays: 1, purpose: 'Lessons' });
    }
  }
}

const HEADER = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';

/** The text of a register with this many schools. */
export const createRegister = (schools: number): string => {
  const rows = Array.from({ length: schools }, (_, index) => `${200_000 + index},School ${index},Open,Primary,879`);
  return `${[HEADER, ...rows].join('\n')}\n`;
};
