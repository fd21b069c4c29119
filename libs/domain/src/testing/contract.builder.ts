import type { ContractEvents } from '#domain/contract.events';
import type { AwardFacts } from '#domain/contract-facts.types';
import type { Decision } from '#domain/decision.types';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { mathematics, teaching, NOTHING_SEEN, NO_VALUE_DETAILS } from '#domain/testing/sample-aims';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

export type ContractEvent = NewEvent<ContractEvents>;

/** A head of the supported school, the assigned leader, and the head who releases the leader. */
export const SCHOOL_HEAD = { actor: 'sam' };
export const PROVIDER = { actor: 'lee' };
export const HOME_HEAD = { actor: 'hal' };

/** The leader worked nowhere else on the day of the visit. */
/** No school year is recorded, so every day counts. */
export const NO_CALENDAR = { schoolYears: [] };
/** A variation of a contract of a board without clauses, which no other contract extends. */
export const NOTHING_REQUIRED = { clausesInForce: [], extension: undefined, extended: undefined };
export const FREE_DAY = { facts: { leaderDay: [] } };
export const STARTS: IsoDay = '2011-10-10';
export const ENDS: IsoDay = '2012-07-20';
/** Last day for recording work done up to the end. */
export const RECORDED_BY: IsoDay = '2012-08-03';

/** Six days of a national leader for a junior school's mathematics, £2,000 (Milton Keynes, 2011–12). */
export const agreed: ContractEvents['ContractDrafted'] = {
  reference: 'C-2011-07',
  decisionId: 'decision-1',
  boardId: 'board-1',
  requestId: 'request-1',
  schoolUrn: '110001',
  provider: LEADER_PROVIDER,
  leaderId: 'leader-1',
  leaderPersonId: 'lee',
  homeSchoolUrn: '110002',
  employer: null,
  allianceId: 'alliance-1',
  level: 'targeted',
  payer: 'fund',
  fundId: 'fund-1',
  pence: 200_000,
  halfDays: 12,
  startsOn: STARTS,
  endsOn: ENDS,
  reviewEveryDays: 42,
  reportEveryDays: 42,
  graceDays: 14,
  missedVisitReasons: DEFAULT_TERMS.missedVisitReasons.map(({ code }) => code),
  earlyEndCauses: DEFAULT_TERMS.earlyEndCauses.map(({ code }) => code),
};

/** The board's terms on the day of a command. */
export const terms = { ...DEFAULT_TERMS, from: '2011-09-01' } as const;

/** The decision of the contract, without later changes. */
export const decision: Decision = {
  taken: {
    boardId: 'board-1',
    meetingId: 'meeting-1',
    itemId: 'request-1',
    requestId: 'request-1',
    schoolUrn: '110001',
    outcome: 'approve',
    award: {
      provider: LEADER_PROVIDER,
      leaderId: 'leader-1',
      level: 'targeted',
      mostHalfDays: 12,
      mostPence: 200_000,
      latestEnd: ENDS,
    },
    conditions: [],
    madeOn: '2011-10-05',
    effectiveFrom: '2011-10-05',
  },
  dischargedConditions: [],
  ...{ rescinded: false, released: null },
  contractId: null,
  awaitsRatification: false,
  ...{ rescindedBy: null, authorisation: null, supersededBy: null },
  answer: null,
  confirmed: true,
  takenOver: null,
};

/** What the board's decision, the leader and the fund say about a draft. */
export const awardFacts: AwardFacts = {
  decision,
  leader: { personId: 'lee', homeSchoolUrn: '110002', employer: null, allianceId: 'alliance-1', designated: true },
  fund: { boardId: 'board-1' },
};
/** The decision holds and the leader is designated on the planned day. */
export const PLANNABLE = { facts: { decision, leader: { designated: true } } };

export const aimAgreedEvent = (data: ContractEvents['AimAgreed']): ContractEvent => ({ type: 'AimAgreed', data });

export const drafted: ContractEvent[] = [{ type: 'ContractDrafted', data: agreed, occurredOn: '2011-10-05' }];
export const withAims: ContractEvent[] = [
  ...drafted,
  ...[mathematics, teaching].map((aim): ContractEvent => ({ ...aimAgreedEvent(aim), occurredOn: '2011-10-05' })),
];

const signedEvent = (data: ContractEvents['ContractSigned']): ContractEvent => ({
  type: 'ContractSigned',
  data,
  occurredOn: data.signedOn,
});
/** Signatures of the draft with its aims, which is version 3, unless another version is named. */
export const schoolSignedEvent = (contractVersion = 3): ContractEvent =>
  signedEvent({ as: 'school', personId: 'sam', signedOn: '2011-10-06', contractVersion });
export const schoolSigned = schoolSignedEvent();
const providerSigned = signedEvent({ as: 'provider', personId: 'lee', signedOn: '2011-10-06', contractVersion: 3 });
export const homeHeadSignedEvent = (signedOn: IsoDay, contractVersion = 3): ContractEvent =>
  signedEvent({ as: 'home-head', personId: 'hal', signedOn, contractVersion });

export const arrangementsRequestedEvent = (attempt: number, requested: ('money' | 'days')[]): ContractEvent => ({
  type: 'ArrangementsRequested',
  data: {
    attempt,
    requested,
    fundId: 'fund-1',
    pence: 200_000,
    leaderId: 'leader-1',
    halfDays: 12,
    from: STARTS,
    to: ENDS,
    reservations: requested.includes('days') ? [{ leaderId: 'leader-1', halfDays: 12 }] : [],
  },
});

export const twoSignatures: ContractEvent[] = [...withAims, schoolSigned, providerSigned];
export const signed: ContractEvent[] = [
  ...twoSignatures,
  homeHeadSignedEvent('2011-10-07'),
  arrangementsRequestedEvent(1, ['money', 'days']),
];

export const funded: ContractEvent = { type: 'FundingConfirmed', data: { fundId: 'fund-1', pence: 200_000 } };
export const notFunded: ContractEvent = {
  type: 'FundingRefused',
  data: { fundId: 'fund-1', reason: 'not-enough-money' },
};
export const reserved: ContractEvent = { type: 'DaysConfirmed', data: { leaderId: 'leader-1', halfDays: 12 } };
export const notReserved: ContractEvent = {
  type: 'DaysRefused',
  data: { leaderId: 'leader-1', reason: 'not-enough-days-released' },
};

export const ready: ContractEvent[] = [...signed, funded, reserved];

export const started: ContractEvent = {
  type: 'ContractStarted',
  data: { startedOn: STARTS, nextReviewOn: '2011-11-21', nextReportOn: '2011-11-21', begunEarly: null },
  occurredOn: STARTS,
};
export const running: ContractEvent[] = [...ready, started];
export const measurementEvent = (aimId: string, value: number): ContractEvent => ({
  type: 'MeasurementRecorded',
  data: {
    measurementId: `measurement-${aimId}-${value}`,
    aimId,
    value,
    measuredOn: '2012-06-30',
    source: personalToken('School'),
    ...NO_VALUE_DETAILS,
  },
});
export const aimJudgedEvent = (aimId: string, judgement: 'met' | 'partly-met' | 'not-met' = 'met'): ContractEvent => ({
  type: 'AimJudged',
  data: { aimId, judgement, evidence: personalToken('Test results'), judgedOn: '2012-07-10', ...NOTHING_SEEN },
});

export const withdrawn: ContractEvent = {
  type: 'ContractWithdrawn',
  data: { reason: personalToken('The head left'), fundId: 'fund-1', leaderId: 'leader-1', team: [], pence: 200_000 },
};

const NOTHING_OPEN = { team: [], withdrawnVariationId: null, visitsNotHeld: [], noVisitReason: null };

export const contractEndedEvent = (
  how: 'completed' | 'ended-early' | 'lapsed',
  { pence: unusedPence, halfDays: unusedHalfDays } = { pence: 0, halfDays: 0 },
): ContractEvent => ({
  type: 'ContractEnded',
  data: {
    how,
    causeCode: null,
    note: personalToken('Over'),
    endedOn: '2012-07-13',
    fundId: 'fund-1',
    leaderId: 'leader-1',
    ...NOTHING_OPEN,
    unusedPence,
    unusedHalfDays,
  },
  occurredOn: '2012-07-13',
});
