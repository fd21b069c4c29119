import type { Aim, AimBasics } from '#domain/contract-aims.events';
import type { ContractEvents } from '#domain/contract.events';
import { mathematics } from '#domain/testing/sample-aims';
import { LEADER_PROVIDER, SIGNATORIES } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';

/** Builds events of contracts for specs of read models. */
export const contract = eventFactory<ContractEvents>('contract');

/** The draft of a contract of board-1 that ends on 20 July 2012, with the given differences. */
export const draftEvent = (id: string, differences: Partial<ContractEvents['ContractDrafted']> = {}): SpecEvent =>
  contract(id, 'ContractDrafted', {
    reference: `C-${id}`,
    decisionId: 'decision-1',
    boardId: 'board-1',
    requestId: 'request-1',
    schoolUrn: '110317',
    provider: LEADER_PROVIDER,
    leaderId: 'leader-1',
    leaderPersonId: 'person-1',
    homeSchoolUrn: '110500',
    employer: null,
    allianceId: 'alliance-1',
    level: 'intensive',
    payer: 'fund',
    fundId: 'fund-1',
    pence: 200_000,
    halfDays: 12,
    startsOn: '2011-10-01',
    endsOn: '2012-07-20',
    reviewEveryDays: 42,
    reportEveryDays: 42,
    graceDays: 14,
    missedVisitReasons: ['weather'],
    earlyEndCauses: ['school-closed'],
    ...differences,
  });

export const buildAim = (aimId: string, differences: Partial<AimBasics> = {}): Aim => ({
  ...mathematics,
  aimId,
  statement: personalToken(`Aim ${aimId}`),
  by: '2012-06-30',
  ...differences,
});

/** The contract and these leaders of it follow to alliance-2. */
export const passedOnEvent = (id: string, leaderIds = ['leader-1']): SpecEvent =>
  contract(id, 'ContractPassedOn', {
    allianceId: { old: 'alliance-1', new: 'alliance-2' },
    leaderIds,
    on: '2011-12-01',
    decidedOn: '2011-12-05',
    reason: personalToken('The lead school changed'),
  });

/** The signatures of all parties, after which money and days are requested. */
export const signatureEvents = (id: string): SpecEvent[] => [
  ...SIGNATORIES.map((as) =>
    contract(id, 'ContractSigned', { as, personId: `${as}-1`, signedOn: '2011-09-20', contractVersion: 1 }),
  ),
  contract(id, 'ArrangementsRequested', {
    attempt: 1,
    requested: ['money', 'days'],
    fundId: 'fund-1',
    pence: 200_000,
    leaderId: 'leader-1',
    halfDays: 12,
    from: '2011-10-01',
    to: '2012-07-20',
    reservations: [{ leaderId: 'leader-1', halfDays: 12 }],
  }),
];

export const arrangementEvents = (id: string): SpecEvent[] => [
  contract(id, 'FundingConfirmed', { fundId: 'fund-1', pence: 200_000 }),
  contract(id, 'DaysConfirmed', { leaderId: 'leader-1', halfDays: 12 }),
];

export const startEvent = (id: string): SpecEvent =>
  contract(id, 'ContractStarted', {
    startedOn: '2011-10-01',
    nextReviewOn: '2011-11-12',
    nextReportOn: '2011-11-10',
    begunEarly: null,
  });

/** Events from the draft to the start, without aims. */
export const runningContractEvents = (
  id: string,
  differences: Partial<ContractEvents['ContractDrafted']> = {},
): SpecEvent[] => [draftEvent(id, differences), ...signatureEvents(id), ...arrangementEvents(id), startEvent(id)];

export const visitHeldEvent = (
  id: string,
  visitId: string,
  halfDays: number,
  attendedBy = ['leader-1'],
  heldOn: IsoDay = '2011-10-20',
): SpecEvent =>
  contract(id, 'VisitHeld', {
    ...{ visitId, heldOn, halfDays, leaderId: 'leader-1', attendedBy },
    ...{ place: 'supported-school', schoolStaff: null, schoolStaffNames: null },
    summary: personalToken('Lessons seen'),
  });

export const endEvent = (id: string, how: ContractEvents['ContractEnded']['how'] = 'completed'): SpecEvent =>
  contract(id, 'ContractEnded', {
    how,
    causeCode: null,
    note: personalToken('Done'),
    endedOn: '2012-07-10',
    fundId: 'fund-1',
    leaderId: 'leader-1',
    team: [],
    unusedPence: 0,
    unusedHalfDays: 2,
    withdrawnVariationId: null,
    visitsNotHeld: [],
    noVisitReason: null,
  });

export const closeEvent = (id: string): SpecEvent =>
  contract(id, 'ContractClosed', {
    metAims: 2,
    partlyMetAims: 0,
    unmetAims: 0,
    unjudgeableAims: 0,
    paid: 200_000,
    deliveredHalfDays: 10,
  });
