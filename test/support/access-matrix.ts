import { ROLES, type Role, type Scope } from '#domain/vocabulary';
import { issueToken } from '#platform/local-keys';
import { fillPath, type Route } from '#test/support/api-description';
import { listFittingScopes } from '#test/support/fitting-scopes';
import type { Demonstration } from '#test/support/demonstration';
import { LAST_DAY, type DemoCases } from '#test/support/demo-cases';
import { chooseIds } from '#test/support/hand-over-cases';
import { createSender, type RawAnswer, type Send } from '#test/support/raw-requests';

/**
 * A person with one role assignment, and a token for them. A chair, a vice-chair and a board member also have a seat on the board.
 */
export interface Holder {
  readonly role: Role;
  readonly scope: Scope;
  readonly token: string;
  /** Whether the assignment gives the role today. Default: yes. */
  readonly counts?: boolean;
}

/** The ids to which a record is related, by relation. */
type RelatedIds = Partial<Record<string, readonly (string | undefined)[]>>;

/** The related ids of the record in each path parameter. The test states them itself, so that it does not depend on the service. */
export type AccessFacts = Readonly<Record<string, RelatedIds>>;

type Ids = Readonly<Record<string, string>>;

/** Number of persons who are registered at the same time. */
const CONCURRENT_REGISTRATIONS = 10;
/** One person can have ten requests for statistics open. */
const REQUESTS_AT_ONCE = 10;

const MILTON_KEYNES = '826';
const PLYMOUTH = '879';

export const createAccessFacts = (
  { plymouth }: DemoCases,
  ids: Ids,
  other: { readonly leader: string; readonly alliance: string },
): AccessFacts => {
  // The alliance has lead schools in one local authority and no members. The plan is its own, and it is alone in the network.
  const work = { alliance: [ids.alliance], 'member-areas': [MILTON_KEYNES] };
  const alliance = { ...work, areas: [MILTON_KEYNES] };
  const leader = { leader: [ids.leader], 'home-school': ['900102'], area: [MILTON_KEYNES], areas: [MILTON_KEYNES] };
  const boardIds = { board: [ids.board] };
  const school = { school: ['900101'], 'member-school': [ids.body], area: [MILTON_KEYNES], areas: [MILTON_KEYNES] };
  const contract = {
    ...boardIds,
    ...leader,
    ...school,
    alliance: [ids.alliance],
    'provider-leader': [ids.leader],
  };
  const escalation = {
    board: [plymouth.board.id],
    school: ['900202'],
    area: [PLYMOUTH],
    areas: [PLYMOUTH],
    leader: [other.leader],
    'home-school': ['149010'],
    alliance: [other.alliance],
  };
  return {
    school,
    alliance,
    plan: alliance,
    // Boards only read networks: a network has no area of its own.
    network: work,
    contract,
    escalation,
    board: { ...boardIds, area: [MILTON_KEYNES] },
    area: { area: [MILTON_KEYNES], areas: [MILTON_KEYNES] },
    fund: boardIds,
    meeting: boardIds,
    leader: { ...leader, alliance: [ids.alliance] },
    body: { body: [ids.body] },
    request: { ...boardIds, ...school },
    handOver: { 'receiving-board': [plymouth.board.id] },
    // The clerk of the board.
    person: { areas: [MILTON_KEYNES] },
    decision: { ...boardIds, ...school },
  };
};

/** The local authorities of the board with this scope. */
const listBoardAreas = ({ caseOne, plymouth }: DemoCases, scope: Scope): readonly string[] => {
  const areas: Readonly<Record<string, string>> = { [caseOne.board.id]: MILTON_KEYNES, [plymouth.board.id]: PLYMOUTH };
  return scope.kind === 'board' ? [areas[scope.id] ?? 'none'] : [];
};

const SCOPE_KINDS: Readonly<Record<string, Scope['kind']>> = {
  board: 'board',
  school: 'school',
  'home-school': 'school',
  leader: 'leader',
  alliance: 'alliance',
  'asking-alliance': 'alliance',
  'receiving-board': 'board',
  'receiving-alliance': 'alliance',
  'asking-body': 'body',
  'dashboard-alliance': 'alliance',
  body: 'body',
  area: 'area',
  'employer-area': 'area',
  'employer-alliance': 'alliance',
  'employer-leader': 'leader',
  deployed: 'leader',
  'provider-leader': 'leader',
  'provider-alliance': 'alliance',
  'provider-school': 'school',
  'provider-body': 'body',
  'provider-area': 'area',
};

/** Roles that count only for a person with a seat on the board. */
export const NEEDS_SEAT: readonly Role[] = ['chair', 'vice-chair', 'board-member'];

/** Sends every request of the matrix. The answer shows whether the access guard let the request through. */
export class AccessMatrix {
  private readonly send: Send;

  constructor(
    demonstration: Pick<Demonstration, 'url'>,
    private readonly cases: DemoCases,
    private readonly ids: Ids,
    private readonly facts: AccessFacts,
  ) {
    this.send = createSender(demonstration.url);
  }

  /** Describes each route that does not treat the holder as its policy says. */
  async findDeviations(routes: readonly Route[], holder: Holder): Promise<string[]> {
    const found: string[] = [];
    for (let first = 0; first < routes.length; first += REQUESTS_AT_ONCE) {
      const some = routes.slice(first, first + REQUESTS_AT_ONCE);
      found.push(...(await Promise.all(some.map((route) => this.findDeviation(route, holder)))).flat());
    }
    return found;
  }

  private async findDeviation(route: Route, holder: Holder): Promise<string[]> {
    const expected = this.expectedAccess(route, holder);
    const actual = await this.requestAccess(route, holder.token);
    const { role, scope } = holder;
    const request = `${role} for ${scope.kind} ${scope.id}: ${route.method} ${route.path}`;
    return actual === expected ? [] : [`${request} is ${actual}, not ${expected}`];
  }

  private expectedAccess({ path, method, policy = {} }: Route, { role, scope, counts = true }: Holder): string {
    const relations = policy[role];
    if (relations === undefined || !counts) return 'forbidden';
    const isFound = !isOfAnother({ path, method }, role);
    return isFound && relations.some((relation) => this.isRelated(relation, scope, path)) ? 'allowed' : 'not-found';
  }

  private isRelated(relation: string, scope: Scope, path: string): boolean {
    if (relation === 'any') return true;
    // Nobody of the matrix is the person in a path, has registered them, is the safeguarding contact of a board, or monitors a contract.
    if (['self', 'registrar', 'safeguarding-contact', 'monitor'].includes(relation)) return false;
    if (scope.kind === 'everywhere' || relation === 'everywhere') return scope.kind === 'everywhere';
    const records = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => this.facts[name] ?? {});
    const hasRelation = (name: string, ids: readonly string[]): boolean =>
      records.some((record) => record[name]?.some((id) => ids.includes(id ?? '')) ?? false);
    if (relation === 'member-school')
      return ['body', 'alliance'].includes(scope.kind) && hasRelation(relation, [scope.id]);
    if (relation === 'board-area') return hasRelation('areas', listBoardAreas(this.cases, scope));
    if (relation === 'member-area') return hasRelation('member-areas', listBoardAreas(this.cases, scope));
    return SCOPE_KINDS[relation] === scope.kind && hasRelation(relation, [scope.id]);
  }

  /** Commands are sent with an invalid body, so that an allowed request records nothing. */
  private async requestAccess(route: Route, token: string): Promise<string> {
    const { method } = route;
    const body = method === 'GET' ? {} : { body: { 'no such field': 1 } };
    const path = fillPath(route.path, chooseIds(route.path, this.ids));
    return classifyAnswer(method, await this.send(path, { method, token, ...body }));
  }
}

/** What nobody of the matrix can read, whatever their scope: a draft and, for a clerk, an import that somebody else began, and the file of a paper that no meeting has. */
const isOfAnother = ({ path, method }: Pick<Route, 'path' | 'method'>, role: Role): boolean => {
  if (method !== 'GET') return false;
  if (path.endsWith('/request-drafts/{draft}') || path.endsWith('/papers/{paper}/file')) return true;
  return role === 'clerk' && /\/imports\/(alliances|leaders)\/\{import\}$/.test(path);
};

const classifyAnswer = (method: string, { status, text }: RawAnswer): string => {
  if (method === 'GET' && status === 200) return 'allowed';
  const { code } = JSON.parse(text) as { readonly code: string };
  if (status === 400 && ['validation-failed', 'invalid-header'].includes(code)) return 'allowed';
  return (status === 403 && code === 'forbidden') || (status === 404 && code === 'not-found')
    ? code
    : `${status} ${code}`;
};

/** Registers the holders of the matrix: each role for each kind of scope, for records of both cases. */
export const createHolders = async (
  demonstration: Demonstration,
  { caseOne, plymouth }: DemoCases,
  ids: Ids,
  other: { readonly leader: string; readonly alliance: string },
): Promise<Holder[]> => {
  const kinds: Readonly<Record<Exclude<Scope['kind'], 'everywhere'>, readonly string[]>> = {
    board: [caseOne.board.id, plymouth.board.id],
    school: ['900101', '900102', '900202', '149010', '900103'],
    leader: [ids.leader ?? '', other.leader],
    alliance: [ids.alliance ?? '', other.alliance],
    area: [MILTON_KEYNES, PLYMOUTH],
    body: [ids.body ?? ''],
  };
  const assignments = ROLES.flatMap((role) => listFittingScopes(role, kinds).map((scope) => ({ role, scope })));
  const chairs: Readonly<Record<string, string>> = {
    [caseOne.board.id]: caseOne.board.chair.personId,
    [plymouth.board.id]: plymouth.board.chair.personId,
  };
  const createHolder = async ({ role, scope }: (typeof assignments)[number]): Promise<Holder> => {
    const chair = role === 'chair' ? chairs[scope.id] : undefined;
    const person = chair ?? (await registerPerson(demonstration, role, scope));
    const token = await issueToken(demonstration.key, { person, roles: ROLES });
    return { role, scope, token };
  };
  const holders: Holder[] = [];
  for (let next = 0; next < assignments.length; next += CONCURRENT_REGISTRATIONS)
    holders.push(...(await Promise.all(assignments.slice(next, next + CONCURRENT_REGISTRATIONS).map(createHolder))));
  return holders;
};

const registerPerson = async ({ installation }: Demonstration, role: Role, scope: Scope): Promise<string> => {
  const { personId } = await installation.register(`${role} for ${scope.kind}`, '2011-09-01', { role, scope });
  if ((role !== 'board-member' && role !== 'vice-chair') || scope.kind !== 'board') return personId;
  const office = role === 'vice-chair' ? role : 'member';
  const seat = { personId, office, schoolUrn: null, from: LAST_DAY } as const;
  await (await installation.administrator).record('/v1/boards/{board}/members', { board: scope.id }, seat);
  return personId;
};
