import { contract } from '#domain/contract';
import { fund } from '#domain/fund';
import { meeting } from '#domain/meeting';
import { request } from '#domain/request';
import { prepareBoard, submitRequest } from '#domain/testing/case.builder';
import { ENDS, STARTS } from '#domain/testing/contract.builder';
import { LateReactions } from '#domain/testing/late-reactions';
import { approval, inFavour, MEETING_DAY } from '#domain/testing/meeting.builder';
import { mathematics, NO_VALUE_DETAILS, NOTHING_SEEN, teaching } from '#domain/testing/sample-aims';
import { LEADER_PROVIDER, SIGNATORIES } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const SIGNER = { school: 'sam', provider: 'lee', 'home-head': 'hal' } as const;

/** Two contracts of one leader that together need exactly the fund of the board and the half-days that the home school has released. */
export const TWO_CONTRACTS = [
  { contractId: 'c', requestId: 'r', decisionId: 'd', pence: 200_000, halfDays: 12 },
  { contractId: 'k', requestId: 's', decisionId: 'e', pence: 100_000, halfDays: 8 },
] as const;

/** The visits that each contract can have. */
export const VISITS = ['v1', 'v2', 'v3', 'v4'] as const;

/** The id of a visit, which is another one in each contract. */
export const toVisitId = (contractId: string, name: string): string => `${contractId}-${name}`;

const approveBoth = (streams: LateReactions): void => {
  streams.do('clerk', meeting, 'ScheduleMeeting', 'm', {
    boardId: 'b',
    on: MEETING_DAY,
    place: personalToken('Civic Offices'),
    recordedAfterwards: null,
  });
  for (const { requestId } of TWO_CONTRACTS)
    submitRequest(streams, requestId).do('clerk', request, 'TableRequest', requestId, {
      meetingId: 'm',
      overlaps: [],
    });
  streams
    .on(MEETING_DAY)
    .do('clerk', meeting, 'OpenMeeting', 'm', { recordedAfterwards: null })
    .do('clerk', meeting, 'RecordAttendance', 'm', { present: ['ann', 'ben', 'cat'], apologies: [] });
  for (const { requestId, decisionId, pence, halfDays } of TWO_CONTRACTS)
    streams.do('clerk', meeting, 'MinuteDecision', 'm', {
      ...approval,
      decisionId,
      itemId: requestId,
      vote: inFavour('ann', 'ben', 'cat'),
      award: {
        provider: LEADER_PROVIDER,
        leaderId: 'leader-1',
        level: 'intensive',
        mostHalfDays: halfDays,
        mostPence: pence,
        latestEnd: ENDS,
      },
    });
  streams.do('clerk', meeting, 'CloseMeeting', 'm', {}).do('ann', meeting, 'ConfirmDecisions', 'm', {});
};

const attemptOn = (
  streams: LateReactions,
  id: string,
  today: IsoDay,
  actor: string,
  name: string,
  data: object,
): boolean => streams.attempt({ actor, decider: contract, name, id, data, today });

/** Both contracts with two aims and all signatures. Nobody has been told yet that they need money and half-days. */
export const signTwoContracts = (): LateReactions => {
  const streams = new LateReactions('2011-09-01');
  prepareBoard('maintained', 20, streams);
  approveBoth(streams);
  for (const { contractId, decisionId, pence, halfDays } of TWO_CONTRACTS) {
    streams.do('clerk', contract, 'DraftContract', contractId, {
      reference: `C-${contractId}`,
      decisionId,
      boardId: 'b',
      leaderId: 'leader-1',
      payer: 'fund',
      fundId: 'f',
      pence,
      halfDays,
      startsOn: STARTS,
      endsOn: ENDS,
    });
    for (const aim of [mathematics, teaching])
      streams.do('clerk', contract, 'AgreeAim', contractId, { ...aim, by: ENDS });
  }
  streams.beginLate();
  for (const { contractId } of TWO_CONTRACTS)
    for (const as of SIGNATORIES) {
      const { contractVersion } = streams.state(contract, contractId);
      attemptOn(streams, contractId, MEETING_DAY, SIGNER[as], 'SignContract', {
        as,
        signedOn: MEETING_DAY,
        contractVersion,
      });
    }
  return streams;
};

/** Both contracts on the day on which they started. */
export const startTwoContracts = (): LateReactions => {
  const streams = signTwoContracts().settle();
  for (const { contractId } of TWO_CONTRACTS)
    attemptOn(streams, contractId, STARTS, 'clerk', 'StartContract', { startedOn: STARTS, begunEarly: null });
  return streams.settle();
};

/** Both contracts with planned visits and judged aims, and for each a payment that was proposed. */
export const judgeTwoContracts = (): LateReactions => {
  const streams = startTwoContracts().on(STARTS);
  for (const { contractId, pence } of TWO_CONTRACTS) {
    for (const name of VISITS)
      attemptOn(streams, contractId, STARTS, 'lee', 'PlanVisit', {
        visitId: toVisitId(contractId, name),
        on: STARTS,
        halfDays: 1,
        place: 'supported-school',
        purpose: personalToken('Lessons'),
      });
    for (const { aimId } of [mathematics, teaching]) {
      attemptOn(streams, contractId, STARTS, 'lee', 'RecordMeasurement', {
        measurementId: aimId,
        aimId,
        value: 90,
        measuredOn: STARTS,
        source: personalToken('Tests'),
        ...NO_VALUE_DETAILS,
      });
      attemptOn(streams, contractId, STARTS, 'ann', 'JudgeAim', {
        aimId,
        judgement: 'met',
        evidence: personalToken('Tests'),
        judgedOn: STARTS,
        ...NOTHING_SEEN,
      });
    }
    streams.attempt({
      actor: 'ann',
      decider: fund,
      name: 'ProposePayment',
      id: 'f',
      data: {
        instalmentId: `of-${contractId}`,
        contractId,
        pence: pence / 2,
        milestone: personalToken('Half-way'),
        payee: personalToken('The home school'),
      },
      today: STARTS,
    });
  }
  return streams.settle();
};

/** Both contracts completed on their first day without visits, with half of their money paid and the rest not needed. */
export const completeTwoContracts = (): LateReactions => {
  const streams = judgeTwoContracts();
  for (const { contractId, pence } of TWO_CONTRACTS) {
    const data = { instalmentId: `of-${contractId}`, paidOn: STARTS };
    streams.attempt({ actor: 'ben', decider: fund, name: 'PayInstalment', id: 'f', data, today: STARTS });
    for (const name of VISITS)
      attemptOn(streams, contractId, STARTS, 'lee', 'CancelVisit', {
        visitId: toVisitId(contractId, name),
        reason: personalToken('Not needed'),
      });
    attemptOn(streams, contractId, STARTS, 'clerk', 'CompleteContract', {
      endedOn: STARTS,
      unusedPence: pence / 2,
      note: personalToken('All targets met'),
      noVisitReason: personalToken('Seen at the learning walk'),
    });
  }
  return streams.settle();
};
