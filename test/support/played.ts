import type { Answer } from '#cli/demo/api';
import { playCaseOne, type CaseOne } from '#cli/demo/case-one';
import { playPlymouth, type Plymouth } from '#cli/demo/plymouth';
import { ROLES } from '#domain/vocabulary';
import type { Demonstration } from '#test/support/demonstration';

export interface Played {
  readonly caseOne: CaseOne;
  readonly plymouth: Plymouth;
}

/** Both published cases, one after the other. */
export const playedCases = async ({ play }: Demonstration): Promise<Played> => {
  const caseOne = await playCaseOne(play);
  return { caseOne, plymouth: await playPlymouth(play) };
};

interface Told {
  readonly type: string;
  readonly data: Answer;
}

/** For each name that stands in a path: something of the first case (the concern: of Plymouth) that really has this id. */
export const idsPlayed = async ({ caseOne, plymouth }: Played): Promise<Readonly<Record<string, string>>> => {
  const { board, leader, fundId: fund, contractId: contract, aimIds } = caseOne;
  const found = await board.clerk.read(`/v1/contracts/${contract}`);
  const { events } = await board.auditor.read(`/v1/contracts/${contract}/history`);
  const planned = (events as Told[]).find(({ type }) => type === 'VisitPlanned');
  const proposed = (events as Told[]).find(({ type }) => type === 'VariationProposed');
  const { meeting, member } = await atTheTable(caseOne, String(found.decisionId));
  const person = board.clerk.personId;
  const { standings } = await board.clerk.read('/v1/me');
  const { offers, allianceId } = await leader.person.read(`/v1/leaders/${leader.id}`);
  return {
    ...{ person, board: board.id, leader: leader.id, fund, contract, meeting, member, school: '900101' },
    ...{ alliance: String(allianceId), escalation: plymouth.escalationId, condition: contract },
    ...{ view: 'board-agenda', reaction: 'none', stream: 'none' },
    standing: (standings as { standingId: string }[])[0]?.standingId ?? '',
    offer: (offers as { offerId: string }[])[0]?.offerId ?? '',
    request: String(found.requestId),
    decision: String(found.decisionId),
    aim: aimIds[0] ?? '',
    visit: String(planned?.data.visitId),
    variation: String(proposed?.data.variationId),
  };
};

const atTheTable = async ({ board }: CaseOne, decision: string): Promise<{ meeting: string; member: string }> => {
  const { taken } = (await board.clerk.read(`/v1/decisions/${decision}`)).state as { taken: Answer };
  const { members } = (await board.clerk.read(`/v1/boards/${board.id}`)).state as { members: Answer[] };
  return { meeting: String(taken.meetingId), member: String(members[0]?.memberId) };
};

/** The last day of both cases, and the day after it. */
export const LAST_DAY = '2016-04-18';
const DAY_AFTER = '2016-04-19';

/** Somebody who is everything everywhere, and from the day after both cases in the chair of the first case's board: whatever they are refused is not refused for who they are. */
export const everybodyAtOnce = async (
  { installation }: Demonstration,
  { board, member }: Readonly<Record<string, string>>,
): Promise<string> => {
  const scope = { kind: 'everywhere', id: '*' } as const;
  const everything = ROLES.map((role) => ({ role, scope }));
  const chair = { role: 'chair', scope: { kind: 'board', id: board ?? '' } } as const;
  const { personId } = await installation.register('Everybody at once', '2011-09-01', ...everything, chair);
  const administrator = await installation.administrator;
  await administrator.record(`/v1/boards/${board}/members/${member}/standing-down`, { on: LAST_DAY });
  const seat = { personId, office: 'chair', schoolUrn: null, from: DAY_AFTER };
  await administrator.record(`/v1/boards/${board}/members`, seat);
  await installation.on(DAY_AFTER);
  return personId;
};

/** A request that was recorded, as it was sent. */
export interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  readonly answer: string;
}

/** Runs the action and keeps every command with a JSON body that was recorded meanwhile. */
export const commandsSentDuring = async (action: () => Promise<void>): Promise<Sent[]> => {
  const sent: Sent[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await original(input, init);
    if (init?.method === 'POST' && typeof init.body === 'string' && response.ok) {
      const { pathname: path } = new URL(input instanceof Request ? input.url : input);
      const headers = init.headers as Record<string, string>;
      sent.push({ path, headers, body: init.body, status: response.status, answer: await response.clone().text() });
    }
    return response;
  };
  try {
    await action();
  } finally {
    globalThis.fetch = original;
  }
  return sent;
};
