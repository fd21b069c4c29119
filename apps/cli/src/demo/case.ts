import type { Answer, Caller } from '#cli/demo/api';
import { until, type Play, type TheBoard, type TheLeader } from '#cli/demo/setting';
import type { IsoDay } from '#event-sourcing/time';

export interface Asked {
  readonly school: Caller;
  readonly urn: string;
  readonly reference: string;
  readonly needAreas: readonly string[];
  readonly outcomesWanted: string;
  readonly circumstances: string;
}

/** A request as far as the agenda of a meeting: submitted, acknowledged, screened, bid for, tabled. */
export const tabledRequest = async (
  { installation }: Play,
  { board, leader, meetingOn }: { board: TheBoard; leader: TheLeader; meetingOn: IsoDay },
  asked: Asked & { readonly bid: { readonly halfDays: number; readonly pence: number; readonly approach: string } },
): Promise<{ readonly requestId: string; readonly meetingId: string }> => {
  const { school, urn, bid, reference, needAreas, outcomesWanted, circumstances } = asked;
  const requestId = await school.make(`/v1/boards/${board.id}/schools/${urn}/requests`, {
    reference,
    from: 'school',
    needAreas,
    outcomesWanted,
    circumstances,
    urgency: 'soon',
  });
  await school.record(`/v1/requests/${requestId}/acknowledgement`, { by: 'head' });
  await board.clerk.record(`/v1/requests/${requestId}/screening`, {
    eligible: true,
    reason: 'Within the area, below its own targets',
  });
  await leader.person.record(`/v1/requests/${requestId}/bids`, { leaderId: leader.id, ...bid });
  const meetingId = await board.clerk.make(`/v1/boards/${board.id}/meetings`, {
    on: meetingOn,
    place: 'Council offices',
  });
  await board.clerk.record(`/v1/requests/${requestId}/tabling`, { meetingId });
  await until(
    () => board.clerk.read(`/v1/boards/${board.id}/agenda`),
    (agenda) => JSON.stringify(agenda).includes(requestId),
  );
  await installation.on(meetingOn);
  return { requestId, meetingId };
};

export interface Award {
  readonly leaderId: string;
  readonly level: string;
  readonly mostHalfDays: number;
  readonly mostPence: number;
  readonly latestEnd: IsoDay;
}

/** The meeting decides for the support; all members who may vote are present and for it. */
export const approved = async (
  board: TheBoard,
  {
    requestId,
    meetingId,
    on,
    award,
    rationale,
  }: { requestId: string; meetingId: string; on: IsoDay; award: Award; rationale: string },
): Promise<string> => {
  const present = board.members.map(({ personId }) => personId);
  await board.clerk.record(`/v1/meetings/${meetingId}/opening`);
  await board.clerk.record(`/v1/meetings/${meetingId}/attendance`, { present, apologies: [] });
  const decisionId = await board.clerk.make(
    `/v1/meetings/${meetingId}/decisions`,
    {
      itemId: requestId,
      outcome: 'approve',
      reasonCodes: ['early-help'],
      rationale,
      optionsConsidered: ['Wait for the next results', 'Ask another alliance'],
      vote: { for: present, against: [], abstained: [] },
      award,
      conditions: [],
      effectiveFrom: on,
    },
    'decisionId',
  );
  await board.clerk.record(`/v1/meetings/${meetingId}/closing`);
  await until(
    () => board.clerk.ask('GET', `/v1/decisions/${decisionId}`),
    ({ status }) => status === 200,
  );
  return decisionId;
};

export interface AimSetting {
  readonly needArea: string;
  readonly statement: string;
  readonly measure: { readonly name: string; readonly unit: string; readonly direction: 'up' | 'down' };
  readonly baseline: {
    readonly value: number;
    readonly on: IsoDay;
    readonly cohort: string;
    readonly status: 'provisional' | 'revised' | 'final';
  };
  readonly target: { readonly value: number; readonly by: IsoDay };
  readonly assessor: string;
  readonly method: string;
}

export interface Agreed {
  readonly decisionId: string;
  readonly fundId: string;
  readonly reference: string;
  readonly pence: number;
  readonly halfDays: number;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly aims: readonly AimSetting[];
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
  const id = await board.clerk.make(`/v1/boards/${board.id}/contracts`, { ...draft, leaderId: leader.id });
  const aimIds: string[] = [];
  for (const aim of aims) aimIds.push(await board.clerk.make(`/v1/contracts/${id}/aims`, aim, 'aimId'));
  await school.record(`/v1/contracts/${id}/signatures/school`, { signedOn });
  await leader.person.record(`/v1/contracts/${id}/signatures/provider`, { signedOn });
  await leader.homeHead.record(`/v1/contracts/${id}/signatures/home-head`, { signedOn });
  await contractWhen(board.clerk, id, ({ stage }) => stage === 'ready');
  tell('All three have signed; the fund has committed the money and the leader’s days are reserved.');
  return { id, aimIds };
};

/** The contract once the answers from the other records have come. */
export const contractWhen = (caller: Caller, id: string, asItShould: (contract: Answer) => boolean): Promise<Answer> =>
  until(() => caller.read(`/v1/contracts/${id}`), asItShould);

/** Resolves when nothing is left to do for the contract but to close it. */
export const settled = (caller: Caller, id: string): Promise<Answer> =>
  contractWhen(caller, id, ({ waitingFor }) =>
    (waitingFor as { what: string }[]).every(({ what }) => what === 'closing'),
  );
