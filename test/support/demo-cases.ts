import { playCaseOne, type CaseOne } from '#scenarios/case-one';
import { playPlymouth, type Plymouth } from '#scenarios/plymouth';
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

/** For each name that stands in a path: something of the first case (the concern: of Plymouth) that really has this id. */
export const idsPlayed = async ({ caseOne, plymouth }: Played): Promise<Readonly<Record<string, string>>> => {
  const { board, leader, fundId: fund, contractId: contract, aimIds } = caseOne;
  const { decisionId: decision, requestId } = await board.clerk.read('/v1/contracts/{contract}', { contract });
  const { events } = await board.auditor.read('/v1/contracts/{contract}/history', { contract });
  const planned = events.find(({ type }) => type === 'VisitPlanned');
  const proposed = events.find(({ type }) => type === 'VariationProposed');
  const { meeting, member } = await atTheTable(caseOne, decision);
  const person = board.clerk.personId;
  const { standings } = await board.clerk.read('/v1/me');
  const { offers, allianceId } = await leader.person.read('/v1/leaders/{leader}', { leader: leader.id });
  return {
    ...{ person, board: board.id, leader: leader.id, fund, contract, meeting, member, school: '900101' },
    ...{ alliance: String(allianceId), escalation: plymouth.escalationId, condition: contract },
    ...{ view: 'board-agenda', reaction: 'none', stream: 'none' },
    standing: standings[0]?.standingId ?? '',
    offer: offers[0]?.offerId ?? '',
    request: requestId ?? '',
    decision,
    aim: aimIds[0] ?? '',
    visit: String(planned?.data.visitId),
    variation: String(proposed?.data.variationId),
  };
};

const atTheTable = async ({ board }: CaseOne, decision: string): Promise<{ meeting: string; member: string }> => {
  const { taken } = (await board.clerk.read('/v1/decisions/{decision}', { decision })).state;
  const { members } = (await board.clerk.read('/v1/boards/{board}', { board: board.id })).state;
  return { meeting: taken.meetingId, member: members[0]?.memberId ?? '' };
};

/** The last day of both cases, and the day after it. */
export const LAST_DAY = '2016-04-18';
const DAY_AFTER = '2016-04-19';

/** Somebody who is everything everywhere, and from the day after both cases in the chair of the first case's board: whatever they are refused is not refused for who they are. */
export const everybodyAtOnce = async (
  { installation }: Demonstration,
  { board = '', member = '' }: Readonly<Record<string, string>>,
): Promise<string> => {
  const scope = { kind: 'everywhere', id: '*' } as const;
  const everything = ROLES.map((role) => ({ role, scope }));
  const chair = { role: 'chair', scope: { kind: 'board', id: board } } as const;
  const { personId } = await installation.register('Everybody at once', '2011-09-01', ...everything, chair);
  const administrator = await installation.administrator;
  const down = { on: LAST_DAY };
  await administrator.record('/v1/boards/{board}/members/{member}/standing-down', { board, member }, down);
  const seat = { personId, office: 'chair', schoolUrn: null, from: DAY_AFTER } as const;
  await administrator.record('/v1/boards/{board}/members', { board }, seat);
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
    const request = new Request(input, init);
    const told = request.clone();
    const response = await original(request);
    if (request.headers.get('Content-Type') === 'application/json' && response.ok) {
      const headers = Object.fromEntries(
        ['Authorization', 'Idempotency-Key'].map((name) => [name, request.headers.get(name) ?? '']),
      );
      const [body, answer] = await Promise.all([told.text(), response.clone().text()]);
      sent.push({ path: new URL(request.url).pathname, headers, body, status: response.status, answer });
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
