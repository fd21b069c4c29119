import type { Caller } from '#scenarios/demo-api';
import { until, type Play, type TheBoard, type TheLeader } from '#scenarios/fixtures';
import type { AgreeAimBody, AwardBody, Contract, SubmitRequestBody } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

export interface Asked extends Pick<SubmitRequestBody, 'reference' | 'needAreas' | 'outcomesWanted' | 'circumstances'> {
  readonly school: Caller;
  readonly urn: string;
}

/** A request as far as the agenda of a meeting: submitted, acknowledged, screened, bid for, tabled. */
export const tabledRequest = async (
  { installation }: Play,
  { board, leader, meetingOn }: { board: TheBoard; leader: TheLeader; meetingOn: IsoDay },
  asked: Asked & { readonly bid: { readonly halfDays: number; readonly pence: number; readonly approach: string } },
): Promise<{ readonly requestId: string; readonly meetingId: string }> => {
  const { school, urn, bid, reference, needAreas, outcomesWanted, circumstances } = asked;
  const wish = { reference, from: 'school', needAreas, outcomesWanted, circumstances, urgency: 'soon' } as const;
  const toBoard = { board: board.id, school: urn };
  const { id: request } = await school.record('/v1/boards/{board}/schools/{school}/requests', toBoard, wish);
  await school.record('/v1/requests/{request}/acknowledgement', { request }, { by: 'head' });
  const screening = { eligible: true, reason: 'Within the area, below its own targets' };
  await board.clerk.record('/v1/requests/{request}/screening', { request }, screening);
  await leader.person.record('/v1/requests/{request}/bids', { request }, { leaderId: leader.id, ...bid });
  const invitation = { on: meetingOn, place: 'Council offices' };
  const { id: meetingId } = await board.clerk.record('/v1/boards/{board}/meetings', { board: board.id }, invitation);
  await board.clerk.record('/v1/requests/{request}/tabling', { request }, { meetingId });
  await until(
    () => board.clerk.read('/v1/boards/{board}/agenda', { board: board.id }),
    (agenda) => JSON.stringify(agenda).includes(request),
  );
  await installation.on(meetingOn);
  return { requestId: request, meetingId };
};

/** The meeting decides for the support; all members who may vote are present and for it. */
export const approved = async (
  board: TheBoard,
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
  await until(
    () => board.clerk.get('/v1/decisions/{decision}', { decision: decisionId }),
    ({ status }) => status === 200,
  );
  return decisionId;
};

export interface Agreed {
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

export interface TheContract {
  readonly id: string;
  readonly aimIds: readonly string[];
}

/** A contract drafted within the decision, with its aims, signed by all three; ready when money and days are there. */
export const agreedContract = async (
  { tell }: Play,
  { board, leader, school }: { board: TheBoard; leader: TheLeader; school: Caller },
  agreed: Agreed,
): Promise<TheContract> => {
  const { aims, signedOn, ...draft } = agreed;
  const terms = { ...draft, leaderId: leader.id };
  const { id } = await board.clerk.record('/v1/boards/{board}/contracts', { board: board.id }, terms);
  const contract = { contract: id };
  const aimIds: string[] = [];
  for (const aim of aims) aimIds.push((await board.clerk.record('/v1/contracts/{contract}/aims', contract, aim)).aimId);
  await school.record('/v1/contracts/{contract}/signatures/school', contract, { signedOn });
  await leader.person.record('/v1/contracts/{contract}/signatures/provider', contract, { signedOn });
  await leader.homeHead.record('/v1/contracts/{contract}/signatures/home-head', contract, { signedOn });
  await contractWhen(board.clerk, id, ({ stage }) => stage === 'ready');
  tell('All three have signed; the fund has committed the money and the leader’s days are reserved.');
  return { id, aimIds };
};

/** The contract once the answers from the other records have come. */
export const contractWhen = (
  caller: Caller,
  id: string,
  asItShould: (contract: Contract) => boolean,
): Promise<Contract> => until(() => caller.read('/v1/contracts/{contract}', { contract: id }), asItShould);

/** Resolves when nothing is left to do for the contract but to close it. */
export const settled = (caller: Caller, id: string): Promise<Contract> =>
  contractWhen(caller, id, ({ waitingFor }) => waitingFor.every(({ what }) => what === 'closing'));
