import type { Caller } from '#scenarios/demo-installation';
import { pollUntil, type Scenario, type BoardFixture, type LeaderFixture } from '#scenarios/fixtures';
import type {
  AddClauseBody,
  AgreeAimBody,
  AgreePartBody,
  AwardBody,
  Contract,
  SubmitRequestBody,
} from '#client/api.types';
import { prepareSignature } from '#scenarios/signature';
import type { IsoDay } from '#kernel/time';

export interface RequestDetails extends Pick<
  SubmitRequestBody,
  'reference' | 'needAreas' | 'outcomesWanted' | 'circumstances'
> {
  readonly school: Caller;
  readonly urn: string;
}

/** What a leader offers to do about a request. */
export interface BidDetails {
  readonly halfDays: number;
  readonly pence: number;
  readonly approach: string;
}

/** Submits, acknowledges and screens a request, and has the leader bid for it. Returns the id of the request. */
export const submitRequest = async (
  { board, leader }: { board: BoardFixture; leader: LeaderFixture },
  details: RequestDetails & { readonly bid: BidDetails },
): Promise<string> => {
  const { school, urn, bid, reference = null, needAreas, outcomesWanted, circumstances } = details;
  const submission = { reference, from: 'school', needAreas, outcomesWanted, circumstances, urgency: 'soon' } as const;
  const toBoard = { board: board.id, school: urn };
  const { id: request } = await school.record('/v1/boards/{board}/schools/{school}/requests', toBoard, submission);
  await school.record('/v1/requests/{request}/acknowledgement', { request }, { as: 'head' });
  const screening = { eligible: true, reason: 'Within the area, below its own targets' };
  await board.clerk.record('/v1/requests/{request}/screening', { request }, screening);
  await leader.person.record('/v1/requests/{request}/bids', { request }, { leaderId: leader.id, ...bid });
  return request;
};

/** Schedules a meeting and returns its id. */
export const scheduleMeeting = async (board: BoardFixture, on: IsoDay): Promise<string> => {
  const invitation = { on, place: 'Council offices' };
  const { id } = await board.clerk.record('/v1/boards/{board}/meetings', { board: board.id }, invitation);
  return id;
};

/** Answers other support of the school, and tables a request for a meeting. A reaction then adds it to the agenda, and whoever names the item waits for that. */
export const tableForMeeting = async ({ clerk }: BoardFixture, request: string, meetingId: string): Promise<void> => {
  const { overlaps } = await clerk.read('/v1/requests/{request}/overlaps', { request });
  for (const { overlapKey } of overlaps) {
    const answer = { overlapKey, answer: 'other-focus', reason: 'The other support has another focus' };
    await clerk.record('/v1/requests/{request}/overlaps/answers', { request }, answer);
  }
  await clerk.record('/v1/requests/{request}/tabling', { request }, { meetingId });
};

/** Takes a request to the agenda of a meeting: submits, acknowledges and screens it, bids for it and tables it. */
export const tableRequest = async (
  { installation }: Scenario,
  { board, leader, meetingOn }: { board: BoardFixture; leader: LeaderFixture; meetingOn: IsoDay },
  details: RequestDetails & { readonly bid: BidDetails },
): Promise<{ readonly requestId: string; readonly meetingId: string }> => {
  const requestId = await submitRequest({ board, leader }, details);
  const meetingId = await scheduleMeeting(board, meetingOn);
  await tableForMeeting(board, requestId, meetingId);
  await installation.setDay(meetingOn);
  return { requestId, meetingId };
};

/** Opens a meeting and records that all members are present. */
export const openMeeting = async ({ clerk, members }: BoardFixture, meeting: string): Promise<void> => {
  const present = members.map(({ personId }) => personId);
  await clerk.record('/v1/meetings/{meeting}/opening', { meeting }, {});
  await clerk.record('/v1/meetings/{meeting}/attendance', { meeting }, { present, apologies: [] });
};

export const closeMeeting = async ({ clerk }: BoardFixture, meeting: string): Promise<void> => {
  await clerk.record('/v1/meetings/{meeting}/closing', { meeting });
};

/** The chair confirms what was minuted: with one call, whatever the number of decisions. */
export const confirmDecisions = async ({ chair }: BoardFixture, meeting: string): Promise<void> => {
  await chair.record('/v1/meetings/{meeting}/confirmation', { meeting });
};

export interface ApprovalDetails {
  readonly requestId: string;
  readonly meetingId: string;
  readonly on: IsoDay;
  readonly award: AwardBody;
  readonly rationale: string;
}

/** Minutes that the request is approved with the votes of all members. Returns the id of the decision, which a reaction then records. */
export const minuteApproval = async (
  { clerk, members }: BoardFixture,
  { requestId, meetingId: meeting, on, award, rationale }: ApprovalDetails,
): Promise<string> => {
  const minute = {
    itemId: requestId,
    outcome: 'approve',
    reasonCodes: ['early-help'],
    rationale,
    optionsConsidered: ['Wait for the next results', 'Ask another alliance'],
    vote: { for: members.map(({ personId }) => personId), against: [], abstained: [] },
    award,
    conditions: [],
    effectiveFrom: on,
  } as const;
  const { decisionId } = await clerk.record('/v1/meetings/{meeting}/decisions', { meeting }, minute);
  return decisionId;
};

/** Holds the meeting, which approves the request with the votes of all members. Returns the id of the decision. */
export const approveSupport = async (board: BoardFixture, details: ApprovalDetails): Promise<string> => {
  const { meetingId } = details;
  await openMeeting(board, meetingId);
  const decisionId = await minuteApproval(board, details);
  await confirmDecisions(board, meetingId);
  await closeMeeting(board, meetingId);
  return decisionId;
};

export interface ContractDetails {
  readonly decisionId: string;
  /** Who pays. Default: the fund. */
  readonly payer?: 'fund' | 'council' | 'none';
  /** Null if another payer is named. */
  readonly fundId: string | null;
  readonly reference: string;
  readonly pence: number;
  readonly halfDays: number;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly aims: readonly AgreeAimBody[];
  /** Default: the contract is not divided. */
  readonly parts?: readonly AgreePartBody[];
  /** The clauses of the board, in the versions that the clerk has read. Default: none. */
  readonly clauses?: readonly AddClauseBody[];
  readonly signedOn: IsoDay;
}

export interface ContractFixture {
  readonly id: string;
  readonly aimIds: readonly string[];
}

/** The board, the leader and the school of a contract. */
export interface ContractParties {
  readonly board: BoardFixture;
  readonly leader: LeaderFixture;
  readonly school: Caller;
}

/** Drafts a contract under the decision and adds its aims, parts and clauses. */
export const draftContract = async (
  { board }: ContractParties,
  { aims, parts = [], clauses = [], ...terms }: Omit<ContractDetails, 'signedOn'>,
): Promise<ContractFixture> => {
  const draft = { payer: 'fund' as const, ...terms };
  const { id } = await board.clerk.record('/v1/boards/{board}/contracts', { board: board.id }, draft);
  const aimIds: string[] = [];
  for (const aim of aims)
    aimIds.push((await board.clerk.record('/v1/contracts/{contract}/aims', { contract: id }, aim)).aimId);
  for (const part of parts) await board.clerk.record('/v1/contracts/{contract}/parts', { contract: id }, part);
  for (const clause of clauses) await board.clerk.record('/v1/contracts/{contract}/clauses', { contract: id }, clause);
  return { id, aimIds };
};

/** Has all three parties sign the current version. Reactions then reserve the money and the days. */
export const signContract = async (
  { leader, school }: ContractParties,
  contract: string,
  signedOn: IsoDay,
): Promise<void> => {
  const signature = await prepareSignature(school, contract, signedOn);
  await school.record('/v1/contracts/{contract}/signatures/school', { contract }, signature);
  await leader.person.record('/v1/contracts/{contract}/signatures/provider', { contract }, signature);
  await leader.homeHead.record('/v1/contracts/{contract}/signatures/home-head', { contract }, signature);
};

/** Waits until the money and the days of a signed contract are reserved. */
export const waitForArrangements = (caller: Caller, id: string): Promise<Contract> =>
  waitForContract(caller, id, ({ stage }) => stage === 'ready');

/** Drafts a contract under the decision, adds its aims, and has all three parties sign. Waits until money and days are reserved. */
export const agreeContract = async (
  { narrate }: Scenario,
  parties: ContractParties,
  { signedOn, ...details }: ContractDetails,
): Promise<ContractFixture> => {
  const contract = await draftContract(parties, details);
  await signContract(parties, contract.id, signedOn);
  await waitForArrangements(parties.board.clerk, contract.id);
  narrate('All three parties have signed. The fund has committed the money and the leader’s days are reserved.');
  return contract;
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
