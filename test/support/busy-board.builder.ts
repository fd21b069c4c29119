import { randomUUID } from 'node:crypto';
import type { Caller, Installation } from '#scenarios/demo-installation';
import {
  readDataFile,
  designateLeader,
  establishBoard,
  registerHead,
  type BoardFixture,
  type LeaderFixture,
} from '#scenarios/fixtures';
import type { MinuteDecisionBody } from '#client/api.types';
import { ProblemError } from '#client/client';
import { agreedAim } from '#domain/testing/sample-aims';
import { HALF_DAYS_OF_A_DAY } from '#domain/vocabulary';
import { addDays, type IsoDay } from '#kernel/time';
import { FIRST_DAY } from '#test/support/data-folder';
import type { PersistentClient } from '#test/support/persistent-client';

/** A board with an open meeting, and everything that its contracts need. */
export interface BusyBoard {
  readonly board: BoardFixture;
  readonly leader: LeaderFixture;
  readonly school: Caller;
  readonly schoolUrn: string;
  readonly fundId: string;
  /** An open meeting with all members present. It is never closed. */
  readonly meetingId: string;
}

export interface BoardResources {
  /** In the fund. */
  readonly pence: number;
  /** Released for the leader. */
  readonly halfDays: number;
}

const SCHOOL = '900101';
const HOME_SCHOOL = '900102';
const LAST_DAY: IsoDay = '2012-07-20';

const MEMBERS = [
  { name: 'Chair', schoolUrn: '900103' },
  { name: 'Second member', schoolUrn: '900104' },
  { name: 'Council officer', schoolUrn: null },
];

/** Opens a meeting of the first day with all members present. */
export const openMeeting = async ({ id, clerk, members: present }: BoardFixture): Promise<string> => {
  const invitation = { on: FIRST_DAY, place: 'Offices' };
  const { id: meeting } = await clerk.record('/v1/boards/{board}/meetings', { board: id }, invitation);
  await clerk.record('/v1/meetings/{meeting}/opening', { meeting }, {});
  const attendance = { present: present.map(({ personId }) => personId), apologies: [] };
  await clerk.record('/v1/meetings/{meeting}/attendance', { meeting }, attendance);
  return meeting;
};

/** The last day of the offer. It is later than LAST_DAY if the half-days do not fit into the days before. */
const calculateOfferEnd = (halfDays: number): IsoDay => {
  const enough = addDays(FIRST_DAY, Math.ceil(halfDays / HALF_DAYS_OF_A_DAY));
  return enough > LAST_DAY ? enough : LAST_DAY;
};

/** Designates a leader with this number of released half-days. */
export const createLeader = (installation: Installation, halfDays: number): Promise<LeaderFixture> =>
  designateLeader(installation, {
    name: 'National leader',
    providerType: 'nle',
    homeSchoolUrn: HOME_SCHOOL,
    allianceId: null,
    phases: ['Primary'],
    needAreas: ['mathematics'],
    from: FIRST_DAY,
    to: calculateOfferEnd(halfDays),
    halfDays,
  });

/** Sets up the board, its fund, its leader and its school, all on the first day. */
export const createBusyBoard = async (
  installation: Installation,
  { pence, halfDays }: BoardResources,
): Promise<BusyBoard> => {
  const administrator = await installation.administrator;
  await administrator.upload(
    '/v1/imports/establishments',
    { file: 'establishments-case.csv' },
    readDataFile('milton-keynes/establishments-case.csv'),
  );
  const board = await establishBoard(installation, { name: 'Board', area: '826', from: FIRST_DAY, members: MEMBERS });
  // Many requests are for the same school, so their overlaps are not asked about.
  const rules = { from: FIRST_DAY, changes: { overlapAnswerNeeded: false }, reason: 'A board for load' };
  await board.clerk.record('/v1/boards/{board}/matching-rules', { board: board.id }, rules);
  const grant = { name: 'School support', source: 'Council', financialYear: '2011-12', pence };
  const { id: fundId } = await administrator.record('/v1/boards/{board}/funds', { board: board.id }, grant);
  const leader = await createLeader(installation, halfDays);
  const school = await registerHead(installation, SCHOOL, 'Head of the junior school', FIRST_DAY);
  return { board, leader, school, schoolUrn: SCHOOL, fundId, meetingId: await openMeeting(board) };
};

/** The persons who decide on, draft and sign a contract. */
export interface Parties {
  readonly clerk: PersistentClient;
  readonly chair: PersistentClient;
  readonly school: PersistentClient;
  readonly leader: PersistentClient;
  readonly homeHead: PersistentClient;
}

/** Another client may have confirmed the decision together with its own. */
const confirmDecisions = (chair: PersistentClient, meeting: string): Promise<unknown> =>
  chair.record('/v1/meetings/{meeting}/confirmation', { meeting }).catch((problem: unknown) => {
    if (!(problem instanceof ProblemError && problem.problem.code === 'nothing-to-confirm')) throw problem;
  });

const recordDecision = async (
  busy: BusyBoard,
  { clerk, chair }: Pick<Parties, 'clerk' | 'chair'>,
  price: BoardResources,
): Promise<string> => {
  const { board, leader, meetingId, schoolUrn } = busy;
  const meeting = { meeting: meetingId };
  const asked = {
    reference: `MK-${randomUUID()}`,
    from: 'school',
    needAreas: ['mathematics'],
    outcomesWanted: 'Better results in mathematics',
    circumstances: 'Results fell.',
    urgency: 'routine',
  } as const;
  const place = { board: board.id, school: schoolUrn };
  const { id: itemId } = await clerk.record('/v1/boards/{board}/schools/{school}/requests', place, asked);
  const request = { request: itemId };
  await clerk.record('/v1/requests/{request}/screening', request, { eligible: true, reason: 'Within the terms' });
  await clerk.record('/v1/requests/{request}/tabling', request, { meetingId });
  const limits = { mostHalfDays: price.halfDays, mostPence: price.pence, latestEnd: LAST_DAY };
  const vote = { for: board.members.map(({ personId }) => personId), against: [], abstained: [] };
  const minute: MinuteDecisionBody = {
    itemId,
    outcome: 'approve',
    reasonCodes: ['early-help'],
    rationale: 'It can hold what it won.',
    optionsConsidered: [],
    vote,
    conditions: [],
    effectiveFrom: FIRST_DAY,
    award: { leaderId: leader.id, level: 'intensive', ...limits },
  };
  const { decisionId } = await clerk.record('/v1/meetings/{meeting}/decisions', meeting, minute);
  await confirmDecisions(chair, meetingId);
  return decisionId;
};

/** Drafts a contract and adds every signature except that of the home head. `sign` adds it, which starts the arrangements. */
export const prepareUnsignedContract = async (
  busy: BusyBoard,
  { clerk, chair, school, leader, homeHead }: Parties,
  price: BoardResources,
) => {
  const decisionId = await recordDecision(busy, { clerk, chair }, price);
  const terms = {
    reference: `MK-${randomUUID()}`,
    decisionId,
    leaderId: busy.leader.id,
    fundId: busy.fundId,
    ...price,
  };
  const draft = { ...terms, payer: 'fund' as const, startsOn: FIRST_DAY, endsOn: LAST_DAY };
  const { id } = await clerk.record('/v1/boards/{board}/contracts', { board: busy.board.id }, draft);
  const contract = { contract: id };
  await clerk.record('/v1/contracts/{contract}/aims', contract, agreedAim);
  // The draft and its aim.
  const signature = { signedOn: FIRST_DAY, contractVersion: 2 };
  await school.record('/v1/contracts/{contract}/signatures/school', contract, signature);
  await leader.record('/v1/contracts/{contract}/signatures/provider', contract, signature);
  return { id, sign: () => homeHead.record('/v1/contracts/{contract}/signatures/home-head', contract, signature) };
};
