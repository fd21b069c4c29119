import type { Caller, Installation } from '#scenarios/demo-api';
import { dataFile, designateLeader, establishBoard, headOf, type TheBoard, type TheLeader } from '#scenarios/fixtures';
import type { AgreeAimBody, MinuteDecisionBody } from '#client/api.types';
import { HALF_DAYS_OF_A_DAY } from '#domain/vocabulary';
import { addDays, type IsoDay } from '#kernel/time';
import { FIRST_DAY } from '#test/support/data-folder';
import { answered, type PersistentClient } from '#test/support/persistent-client';

/** A board in the middle of a meeting, and all that its contracts are made with. */
export interface BusyBoard {
  readonly board: TheBoard;
  readonly leader: TheLeader;
  readonly school: Caller;
  readonly schoolUrn: string;
  readonly fundId: string;
  /** Open, with all members present; it does not close. */
  readonly meetingId: string;
}

export interface Means {
  /** In the fund. */
  readonly pence: number;
  /** Of the leader. */
  readonly halfDays: number;
}

const SCHOOL = '900101';
const HOME = '900102';
const LAST_DAY: IsoDay = '2012-07-20';

const AIM: AgreeAimBody = {
  needArea: 'mathematics',
  statement: 'Pupils make better progress in mathematics',
  measure: { name: 'Pupils at level 4 or above', unit: '%', direction: 'up' },
  baseline: { value: 67, on: '2011-07-05', cohort: 'Year 6 of 2011', status: 'final' },
  target: { value: 80, by: '2012-07-16' },
  assessor: 'The board',
  method: 'National tests',
};

const members = [
  { called: 'Chair', schoolUrn: '900103' },
  { called: 'Second member', schoolUrn: '900104' },
  { called: 'Council officer', schoolUrn: null },
];

const openMeeting = async ({ id, clerk, members: present }: TheBoard): Promise<string> => {
  const invitation = { on: FIRST_DAY, place: 'Offices' };
  const { id: meeting } = await clerk.record('/v1/boards/{board}/meetings', { board: id }, invitation);
  await clerk.record('/v1/meetings/{meeting}/opening', { meeting });
  const attendance = { present: present.map(({ personId }) => personId), apologies: [] };
  await clerk.record('/v1/meetings/{meeting}/attendance', { meeting }, attendance);
  return meeting;
};

/** Time counts for a contract that shares a day with the offer; more than the days up to the last have is offered until later. */
const offeredUntil = (halfDays: number): IsoDay => {
  const enough = addDays(FIRST_DAY, Math.ceil(halfDays / HALF_DAYS_OF_A_DAY));
  return enough > LAST_DAY ? enough : LAST_DAY;
};

/** A leader whose home head has released so many half-days. */
export const aLeader = (installation: Installation, halfDays: number): Promise<TheLeader> =>
  designateLeader(installation, {
    ...{ called: 'National leader', providerType: 'nle', homeSchoolUrn: HOME, allianceId: null },
    ...{ phases: ['Primary'], needAreas: ['mathematics'], from: FIRST_DAY, to: offeredUntil(halfDays), halfDays },
  });

/** Sets up everything; all of it on the first day. */
export const aBusyBoard = async (installation: Installation, { pence, halfDays }: Means): Promise<BusyBoard> => {
  const administrator = await installation.administrator;
  await administrator.upload(
    '/v1/imports/establishments',
    { file: 'establishments-case.csv' },
    dataFile('milton-keynes/establishments-case.csv'),
  );
  const board = await establishBoard(installation, { name: 'Board', area: '826', from: FIRST_DAY, members });
  const grant = { name: 'School support', source: 'Council', financialYear: '2011-12', pence };
  const { id: fundId } = await administrator.record('/v1/boards/{board}/funds', { board: board.id }, grant);
  const leader = await aLeader(installation, halfDays);
  const school = await headOf(installation, SCHOOL, 'Head of the junior school', FIRST_DAY);
  return { board, leader, school, schoolUrn: SCHOOL, fundId, meetingId: await openMeeting(board) };
};

/** Those who decide on, draft and sign a contract. */
export interface Parties {
  readonly clerk: PersistentClient;
  readonly school: PersistentClient;
  readonly leader: PersistentClient;
  readonly homeHead: PersistentClient;
}

const decided = async (busy: BusyBoard, clerk: PersistentClient, price: Means): Promise<string> => {
  const { board, leader, meetingId, schoolUrn } = busy;
  const meeting = { meeting: meetingId };
  const item = { kind: 'other', subjectId: null, schoolUrn, title: 'Support for mathematics' } as const;
  const { itemId } = await clerk.record('/v1/meetings/{meeting}/items', meeting, item);
  const most = { mostHalfDays: price.halfDays, mostPence: price.pence, latestEnd: LAST_DAY };
  const vote = { for: board.members.map(({ personId }) => personId), against: [], abstained: [] };
  const minute: MinuteDecisionBody = {
    ...{ itemId, outcome: 'approve' as const, reasonCodes: ['early-help'], rationale: 'It can hold what it won.' },
    ...{ optionsConsidered: [], vote, conditions: [], effectiveFrom: FIRST_DAY },
    award: { leaderId: leader.id, level: 'intensive', ...most },
  };
  const { decisionId } = await clerk.record('/v1/meetings/{meeting}/decisions', meeting, minute);
  await answered(() => clerk.get('/v1/decisions/{decision}', { decision: decisionId }));
  return decisionId;
};

/** A contract that all have signed but the head who releases the leader: `sign` is what sets off the arrangements. */
export const almostSigned = async (busy: BusyBoard, { clerk, school, leader, homeHead }: Parties, price: Means) => {
  const decisionId = await decided(busy, clerk, price);
  const what = { reference: 'MK-1/1', decisionId, leaderId: busy.leader.id, fundId: busy.fundId, ...price };
  const draft = { ...what, startsOn: FIRST_DAY, endsOn: LAST_DAY };
  const { id } = await clerk.record('/v1/boards/{board}/contracts', { board: busy.board.id }, draft);
  const contract = { contract: id };
  await clerk.record('/v1/contracts/{contract}/aims', contract, AIM);
  const signed = { signedOn: FIRST_DAY };
  await school.record('/v1/contracts/{contract}/signatures/school', contract, signed);
  await leader.record('/v1/contracts/{contract}/signatures/provider', contract, signed);
  return { id, sign: () => homeHead.record('/v1/contracts/{contract}/signatures/home-head', contract, signed) };
};
