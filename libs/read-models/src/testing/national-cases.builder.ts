import type { BoardEvents } from '#domain/board.events';
import type { DecisionEvents } from '#domain/decision.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { FundEvents } from '#domain/fund.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import { addDays, type IsoDay } from '#kernel/time';
import {
  arrangementEvents,
  closeEvent,
  contract,
  draftEvent,
  endEvent,
  signatureEvents,
} from '#read-models/testing/contract-events.builder';
import {
  toAreaCode,
  placeSupportedSchools,
  FIRST_SUPPORTED,
  listRange,
  TRUTH,
  toUrn,
} from '#read-models/testing/national-year.builder';

const board = eventFactory<BoardEvents>('board');
const fund = eventFactory<FundEvents>('fund');
const decision = eventFactory<DecisionEvents>('decision');

const PENCE = 200_000;

/** A number of this length for the area ends the id of its board and of its fund. */
const toId = (kind: number, area: string): string => `${kind}0000000-0000-4000-8000-${area.padStart(12, '0')}`;

/** The id of the board of an area. */
export const toBoardId = (area: string): string => toId(1, area);
const toFundId = (area: string): string => toId(2, area);

/** A board for each area, with a fund that is large enough for its cases. */
function* buildBoards(): Generator<SpecEvent> {
  for (const index of listRange(0, TRUTH.districts / 2)) {
    const area = toAreaCode(2 * index);
    const from = '2005-09-01';
    yield board(toBoardId(area), 'BoardEstablished', {
      name: `Board ${area}`,
      areas: [area],
      from,
      terms: DEFAULT_TERMS,
    });
    yield fund(toFundId(area), 'FundGranted', {
      boardId: toBoardId(area),
      name: 'Support',
      source: personalToken('The council'),
      financialYear: '2005-06',
      pence: PENCE * TRUTH.supportedSchools,
    });
  }
}

/** What the board decided, the contract that carries it out from its draft to its closing, and the money: nothing is left for a reaction or a deadline to do. */
function* buildCase(id: string, area: string, schoolUrn: string, year: number): Generator<SpecEvent> {
  const startsOn: IsoDay = `${year}-10-01`;
  const endsOn: IsoDay = `${year + 1}-07-20`;
  const madeOn: IsoDay = `${year}-09-12`;
  const [boardId, fundId] = [toBoardId(area), toFundId(area)];
  yield decision(id, 'DecisionTaken', {
    ...{ boardId, meetingId: `meeting-${area}-${year}`, itemId: `item-${id}`, requestId: `request-${id}`, schoolUrn },
    ...{ outcome: 'approve', conditions: [], madeOn, effectiveFrom: madeOn },
    award: {
      provider: LEADER_PROVIDER,
      leaderId: `leader-${area}`,
      level: 'intensive',
      mostHalfDays: 12,
      mostPence: PENCE,
      latestEnd: endsOn,
    },
  });
  yield draftEvent(id, {
    ...{ boardId, fundId, schoolUrn, startsOn, endsOn, pence: PENCE },
    ...{ decisionId: id, requestId: `request-${id}`, leaderId: `leader-${area}` },
  });
  yield decision(id, 'ContractFollowed', { contractId: id });
  yield* signatureEvents(id);
  yield fund(fundId, 'FundsCommitted', { contractId: id, pence: PENCE });
  yield* arrangementEvents(id);
  const next = { nextReviewOn: addDays(startsOn, 42), nextReportOn: addDays(startsOn, 42) };
  yield contract(id, 'ContractStarted', { startedOn: startsOn, ...next, begunEarly: null });
  yield fund(fundId, 'InstalmentPaid', {
    ...{ instalmentId: `instalment-${id}`, contractId: id, pence: PENCE, paidOn: endsOn },
    milestone: personalToken('The end'),
    payee: personalToken('The school of the leader'),
  });
  const end = endEvent(id);
  yield { ...end, data: { ...end.data, endedOn: endsOn, fundId } };
  yield closeEvent(id);
}

/** A case of each supported school in each of the years until 2015-16, with the boards of their areas. */
export function* buildCases(years: number): Generator<SpecEvent> {
  yield* buildBoards();
  const districts = placeSupportedSchools();
  for (const year of listRange(2016 - years, 2016))
    for (const [index, district] of districts.entries())
      yield* buildCase(`case-${year}-${index}`, toAreaCode(district), toUrn(FIRST_SUPPORTED + index), year);
}
