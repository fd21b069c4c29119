import type { Caller } from '#scenarios/demo-installation';
import { pollUntil, type Scenario, type BoardFixture, type LeaderFixture } from '#scenarios/fixtures';
import type { AgreeAimBody, AwardBody, Contract, SubmitRequestBody } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

export interface RequestDetails extends Pick<
  SubmitRequestBody,
  'reference' | 'needAreas' | 'outcomesWanted' | 'circumstances'
> {
  readonly school: Caller;
  readonly urn: string;
}

/** Takes a request to the agenda of a meeting: submits, acknowledges and screens it, bids for it and tables it. */
export const tableRequest = async (
  { installation }: Scenario,
  { board, leader, meetingOn }: { board: BoardFixture; leader: LeaderFixture; meetingOn: IsoDay },
  details: RequestDetails & {
    readonly bid: { readonly halfDays: number; readonly pence: number; readonly approach: string };
  },
): Promise<{ readonly requestId: string; readonly meetingId: string }> => {
  const { school, urn, bid, reference, needAreas, outcomesWanted, circumstances } = details;
  const submission = { reference, from: 'school', needAreas, outcomesWanted, circumstances, urgency: 'soon' } as const;
  const toBoard = { board: board.id, school: urn };
  const { id: request } = await school.record('/v1/boards/{board}/schools/{school}/requests', toBoard, submission);
  await school.record('/v1/requests/{request}/acknowledgement', { request }, { by: 'head' });
  const screening = { eligible: true, reason: 'Within the area, below its own targets' };
  await board.clerk.record('/v1/requests/{request}/screening', { request }, screening);
  await leader.person.record('/v1/requests/{request}/bids', { request }, { leaderId: leader.id, ...bid });
  const invitation = { on: meetingOn, place: 'Council offices' };
  const { id: meetingId } = await board.clerk.record('/v1/boards/{board}/meetings', { board: board.id }, invitation);
  await board.clerk.record('/v1/requests/{request}/tabling', { request }, { meetingId });
  await pollUntil(
    () => board.clerk.read('/v1/boards/{board}/agenda', { board: board.id }),
    (agenda) => JSON.stringify(agenda).includes(request),
  );
  await installation.setDay(meetingOn);
  return { requestId: request, meetingId };
};

/** Holds the meeting, which approves the request with the votes of all members. Returns the id of the decision. */
export const approveSupport = async (
  board: BoardFixture,
  {
    requestId,
    meetingId,
    on,
    award,
    rationale,
  }: { requestId: string; meetingId: string; on: IsoDay; award: AwardBody; rationale: string },
): Promise<string> => {
  const present = board.members.map(({ personId }) => personId);
  const meeting = { meeting: meetingId };
  await board.clerk.record('/v1/meetings/{meeting}/opening', meeting);
  await board.clerk.record('/v1/meetings/{meeting}/attendance', meeting, { present, apologies: [] });
  const { decisionId } = await board.clerk.record('/v1/meetings/{meeting}/decisions', meeting, {
    itemId: requestId,
    outcome: 'approve',
    reasonCodes: ['early-help'],
    rationale,
    optionsConsidered: ['Wait for the next results', 'Ask another alliance'],
    vote: { for: present, against: [], abstained: [] },
    award,
    conditions: [],
    effectiveFrom: on,
  });
  await board.clerk.record('/v1/meetings/{meeting}/closing', meeting);
  return decisionId;
};

export interface ContractDetails {
  readonly decisionId: string;
  readonly fundId: string;
  readonly reference: string;
  readonly pence: number;
  readonly halfDays: number;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly aims: readonly AgreeAimBody[];
  readonly signedOn: IsoDay;
}

export interface ContractFixture {
  readonly id: string;
  readonly aimIds: readonly string[];
}

/** Drafts a contract under the decision, adds its aims, and has all three parties sign. Waits until money and days are reserved. */
export const agreeContract = async (
  { narrate }: Scenario,
  { board, leader, school }: { board: BoardFixture; leader: LeaderFixture; school: Caller },
  details: ContractDetails,
): Promise<ContractFixture> => {
  const { aims, signedOn, ...draft } = details;
  const terms = { ...draft, leaderId: leader.id };
  const { id } = await board.clerk.record('/v1/boards/{board}/contracts', { board: board.id }, terms);
  const contract = { contract: id };
  const aimIds: string[] = [];
  for (const aim of aims) aimIds.push((await board.clerk.record('/v1/contracts/{contract}/aims', contract, aim)).aimId);
  await school.record('/v1/contracts/{contract}/signatures/school', contract, { signedOn });
  await leader.person.record('/v1/contracts/{contract}/signatures/provider', contract, { signedOn });
  await leader.homeHead.record('/v1/contracts/{contract}/signatures/home-head', contract, { signedOn });
  await waitForContract(board.clerk, id, ({ stage }) => stage === 'ready');
  narrate('All three parties have signed. The fund has committed the money and the leader’s days are reserved.');
  return { id, aimIds };
};

/** Waits until the contract satisfies the condition, and returns it. */
export const waitForContract = (
  caller: Caller,
  id: string,
  isExpected: (contract: Contract) => boolean,
): Promise<Contract> => pollUntil(() => caller.read('/v1/contracts/{contract}', { contract: id }), isExpected);

/** Waits until the contract only has to be closed, and returns it. */
export const waitForSettlement = (caller: Caller, id: string): Promise<Contract> =>
  waitForContract(caller, id, ({ waitingFor }) => waitingFor.every(({ kind }) => kind === 'closing'));
