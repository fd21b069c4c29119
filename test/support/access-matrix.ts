import { ROLES, type Role, type Scope } from '#domain/vocabulary';
import { issueToken } from '#platform/local-keys';
import { filled, type Route } from '#test/support/api-description';
import type { Demonstration } from '#test/support/demonstration';
import { LAST_DAY, type Played } from '#test/support/demo-cases';
import { sender, type RawAnswer, type Send } from '#test/support/raw-requests';

/** Somebody with one standing, or a token that lets them be one thing; `counts`: whether the standing is one today (a chair's needs the office). */
export interface Holder {
  readonly role: Role;
  readonly scope: Scope;
  readonly token: string;
  readonly counts: boolean;
}

/** What a record belongs to, as the cases were played: the ids by which somebody reaches it. */
type Belongings = Partial<Record<string, readonly (string | undefined)[]>>;

/** Through what a record is reached, written down here and not asked of the service: the test's own knowledge. */
export type Facts = Readonly<Record<string, Belongings>>;

type Ids = Readonly<Record<string, string>>;

/** Callers who are registered together: as many as come to a service at one moment. */
const AT_ONCE = 10;
const MILTON_KEYNES = '826';
const PLYMOUTH = '879';

export const factsOf = (
  { plymouth }: Played,
  ids: Ids,
  other: { readonly leader: string; readonly alliance: string },
): Facts => {
  const alliance = { alliance: [ids.alliance], areas: [MILTON_KEYNES] };
  const leader = { leader: [ids.leader], 'home-school': ['900102'], area: [MILTON_KEYNES], areas: [MILTON_KEYNES] };
  const ofBoard = { board: [ids.board] };
  const school = { school: ['900101'], area: [MILTON_KEYNES], areas: [MILTON_KEYNES] };
  const contract = { ...ofBoard, ...leader, ...school, alliance: [ids.alliance] };
  const escalation = {
    ...{ board: [plymouth.board.id], school: ['900202'], area: [PLYMOUTH], areas: [PLYMOUTH] },
    ...{ leader: [other.leader], 'home-school': ['149010'], alliance: [other.alliance] },
  };
  return {
    ...{
      school,
      alliance,
      contract,
      escalation,
      board: { ...ofBoard, area: [MILTON_KEYNES] },
      fund: ofBoard,
      meeting: ofBoard,
    },
    ...{ leader: { ...leader, alliance: [ids.alliance] }, request: { ...ofBoard, ...school }, person: {} },
    decision: { ...ofBoard, ...school },
  };
};

/** Which local authorities the boards are for. */
const areasOf = ({ caseOne, plymouth }: Played, scope: Scope): readonly string[] => {
  const areas: Readonly<Record<string, string>> = { [caseOne.board.id]: MILTON_KEYNES, [plymouth.board.id]: PLYMOUTH };
  return scope.kind === 'board' ? [areas[scope.id] ?? 'none'] : [];
};

const SCOPES: Readonly<Record<string, Scope['kind']>> = {
  ...{
    board: 'board',
    school: 'school',
    'home-school': 'school',
    leader: 'leader',
    alliance: 'alliance',
    area: 'area',
  },
};

/** All requests of the matrix: whether somebody is let in is told by an answer that only comes after the guard. */
export class AccessMatrix {
  private readonly send: Send;

  constructor(
    demonstration: Pick<Demonstration, 'url'>,
    private readonly played: Played,
    private readonly ids: Ids,
    private readonly facts: Facts,
  ) {
    this.send = sender(demonstration.url);
  }

  /** Each route that does not treat the holder as its policy says, with what it answered. */
  async faults(routes: readonly Route[], holder: Holder): Promise<string[]> {
    const found = await Promise.all(
      routes.map(async (route) => {
        const [expected, given] = [this.expected(route, holder), await this.given(route, holder.token)];
        const { role, scope } = holder;
        const asked = `${role} for ${scope.kind} ${scope.id}: ${route.method} ${route.path}`;
        return given === expected ? [] : [`${asked} is ${given}, not ${expected}`];
      }),
    );
    return found.flat();
  }

  private expected({ path, policy = {} }: Route, { role, scope, counts }: Holder): string {
    const reaches = policy[role];
    if (reaches === undefined || !counts) return 'forbidden';
    return reaches.some((reach) => this.reaches(reach, scope, path)) ? 'let in' : 'not-found';
  }

  private reaches(reach: string, scope: Scope, path: string): boolean {
    if (reach === 'any') return true;
    if (reach === 'self') return false;
    if (scope.kind === 'everywhere' || reach === 'everywhere') return scope.kind === 'everywhere';
    const belongings = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => this.facts[name] ?? {});
    const through = (what: string, ids: readonly string[]): boolean =>
      belongings.some((each) => each[what]?.some((id) => ids.includes(id ?? '')) ?? false);
    if (reach === 'board-area') return through('areas', areasOf(this.played, scope));
    return SCOPES[reach] === scope.kind && through(reach, [scope.id]);
  }

  /** Commands are sent a body that nothing takes, so that who is let in records nothing either. */
  private async given(route: Route, token: string): Promise<string> {
    const { method } = route;
    const body = method === 'GET' ? {} : { body: { 'no such field': 1 } };
    return judged(method, await this.send(filled(route.path, this.ids), { method, token, ...body }));
  }
}

const judged = (method: string, { status, text }: RawAnswer): string => {
  if (method === 'GET' && status === 200) return 'let in';
  const { code } = JSON.parse(text) as { readonly code: string };
  if (status === 400 && ['bad-body', 'bad-header'].includes(code)) return 'let in';
  return (status === 403 && code === 'forbidden') || (status === 404 && code === 'not-found')
    ? code
    : `${status} ${code}`;
};

/** Everybody of the matrix: each role held for each kind of thing, of the first case and of the other. */
export const everyHolder = async (
  demonstration: Demonstration,
  { caseOne, plymouth }: Played,
  ids: Ids,
  other: { readonly leader: string; readonly alliance: string },
): Promise<Holder[]> => {
  const kinds: Readonly<Record<Exclude<Scope['kind'], 'everywhere'>, readonly string[]>> = {
    board: [caseOne.board.id, plymouth.board.id],
    school: ['900101', '900102', '900202', '149010'],
    leader: [ids.leader ?? '', other.leader],
    alliance: [ids.alliance ?? '', other.alliance],
    area: [MILTON_KEYNES, PLYMOUTH],
  };
  const scopes = Object.entries(kinds).flatMap(([kind, some]) => some.map((id) => ({ kind, id }) as Scope));
  const held = ROLES.flatMap((role) =>
    [{ kind: 'everywhere', id: '*' } as Scope, ...scopes].map((scope) => ({ role, scope })),
  );
  const chairs: Readonly<Record<string, string>> = {
    [caseOne.board.id]: caseOne.board.chair.personId,
    [plymouth.board.id]: plymouth.board.chair.personId,
  };
  const holder = async ({ role, scope }: (typeof held)[number]): Promise<Holder> => {
    const chair = role === 'chair' ? chairs[scope.id] : undefined;
    const person = chair ?? (await newcomer(demonstration, role, scope));
    const token = await issueToken(demonstration.key, { person, roles: ROLES });
    const seated = scope.kind === 'board' || !['chair', 'board-member'].includes(role);
    return { role, scope, token, counts: seated };
  };
  const holders: Holder[] = [];
  for (let next = 0; next < held.length; next += AT_ONCE)
    holders.push(...(await Promise.all(held.slice(next, next + AT_ONCE).map(holder))));
  return holders;
};

const newcomer = async ({ installation }: Demonstration, role: Role, scope: Scope): Promise<string> => {
  const { personId } = await installation.register(`${role} for ${scope.kind}`, '2011-09-01', { role, scope });
  if (role !== 'board-member' || scope.kind !== 'board') return personId;
  const seat = { personId, office: 'member', schoolUrn: null, from: LAST_DAY } as const;
  await (await installation.administrator).record('/v1/boards/{board}/members', { board: scope.id }, seat);
  return personId;
};
