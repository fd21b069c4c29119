import type { SeedEvent } from '#bench/seed-logs';
import { addDays, type IsoDay } from '#kernel/time';
import { arrangementEvents, contract, draftEvent, signatureEvents } from '#read-models/testing/contract-events.builder';

/** Boards that share the late contracts. */
const BOARDS = 20;

const toId = (kind: number, index: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Generates contracts that run today and whose review was due yesterday, when nobody noted it because the service did not run. Their reports are not due. */
export function* generateLateContracts(contracts: number, today: IsoDay): Generator<SeedEvent> {
  for (let index = 0; index < contracts; index += 1) {
    const id = toId(80, index);
    yield draftEvent(id, {
      boardId: toId(81, index % BOARDS),
      reference: `L-${String(index).padStart(6, '0')}`,
      decisionId: id,
      fundId: toId(82, index % BOARDS),
      leaderId: toId(83, index % 5_000),
      leaderPersonId: toId(84, index % 5_000),
      allianceId: null,
      schoolUrn: String(300_000 + (index % 20_000)),
      startsOn: addDays(today, -43),
      endsOn: addDays(today, 200),
    });
    yield* signatureEvents(id);
    yield* arrangementEvents(id);
    yield contract(id, 'ContractStarted', {
      startedOn: addDays(today, -43),
      nextReviewOn: addDays(today, -1),
      nextReportOn: addDays(today, 30),
      begunEarly: null,
    });
  }
}
