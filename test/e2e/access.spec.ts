import type { Caller } from '#scenarios/demo-api';
import { headOf } from '#scenarios/fixtures';
import { ROLES, type Role, type ScopeKind } from '#domain/vocabulary';
import { describedApi, filled, routesOf, type Route } from '#test/support/api-description';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';
import { LONGEST } from '#test/support/hostile-client';
import { idsPlayed, playedCases, type Played } from '#test/support/demo-cases';
import { sender, type RawAnswer } from '#test/support/raw-requests';

const OPEN = ['GET /health/live', 'GET /health/ready'];
const NOBODY = '00000000-0000-4000-8000-000000000000';

let demonstration: Demonstration;
let played: Played;
let ids: Readonly<Record<string, string>>;
let routes: Route[];

const unguarded = (all: readonly Route[]): string[] =>
  all.flatMap(({ method, path, policy = {} }) => {
    const grants = Object.entries(policy);
    const known = grants.every(([role, reaches]) => ROLES.some((each) => each === role) && reaches.length > 0);
    const route = `${method} ${path}`;
    return OPEN.includes(route) || (grants.length > 0 && known) ? [] : [route];
  });

const somebody = (role: Role, kind: ScopeKind, id: string): Promise<Caller> =>
  demonstration.installation.register(`${role} for ${kind}`, '2011-09-01', { role, scope: { kind, id } });

const asked = ({ token }: Caller, path: string, method = 'GET'): Promise<RawAnswer> =>
  sender(demonstration.url)(path, { method, token });

const statusOf = async (who: Caller, path: string): Promise<number> => (await asked(who, path)).status;

beforeAll(async () => {
  demonstration = await startDemonstration();
  played = await playedCases(demonstration);
  ids = await idsPlayed(played);
  routes = routesOf(await describedApi(demonstration.url));
}, LONGEST);

afterAll(() => demonstration.remove());

describe('Every route', () => {
  it('says who may use it, save health', () => {
    expect(unguarded(routes)).toEqual([]);
    expect(routes.length).toBeGreaterThan(80);
    const planted = { method: 'GET', path: '/v1/everything', params: [], headers: [], schema: undefined };
    expect(unguarded([...routes, { ...planted, policy: undefined }])).toEqual(['GET /v1/everything']);
    for (const policy of [{}, { king: ['board'] }, { clerk: [] }])
      expect(unguarded([{ ...planted, policy }])).toEqual(['GET /v1/everything']);
  });

  it('is closed to who has no token', async () => {
    const send = sender(demonstration.url);
    for (const route of routes.filter(({ method, path }) => !OPEN.includes(`${method} ${path}`))) {
      const { status } = await send(filled(route.path, ids), { method: route.method });
      expect([route.path, status]).toEqual([route.path, 401]);
    }
  });

  it(
    'is closed to every role that it does not name, whatever that role is held for',
    async () => {
      for (const role of ROLES) {
        const who = await somebody(role, 'everywhere', '*');
        for (const route of routes.filter(({ policy }) => policy !== undefined && policy[role] === undefined)) {
          const { status } = await asked(who, filled(route.path, ids), route.method);
          expect([role, route.method, route.path, status]).toEqual([role, route.method, route.path, 403]);
        }
      }
    },
    LONGEST,
  );
});

describe('What lies outside somebody’s reach', () => {
  const READS = [
    'contract',
    'request',
    'school',
    'fund',
    'meeting',
    'decision',
    'leader',
    'alliance',
    'board',
    'person',
  ];
  const SUCH: Readonly<Record<string, string>> = { alliance: 'alliances', person: 'persons' };
  const pathTo = (name: string, id: string): string => `/v1/${SUCH[name] ?? `${name}s`}/${id}`;

  it('is answered 404 to who holds the same role for something else, and looks as if it did not exist', async () => {
    const elsewhere: Readonly<Record<string, Caller>> = {
      contract: await headOf(demonstration.installation, '900201', 'Head of another school', '2011-09-01'),
      request: await somebody('school-head', 'school', '900201'),
      school: await somebody('school-head', 'school', '900201'),
      fund: played.plymouth.board.clerk,
      meeting: played.plymouth.board.chair,
      decision: played.plymouth.board.auditor,
      leader: await somebody('system-leader', 'leader', NOBODY),
      alliance: await somebody('alliance-director', 'alliance', NOBODY),
      board: played.plymouth.board.clerk,
      person: played.plymouth.board.clerk,
    };
    for (const name of READS) {
      const [there, nowhere] = [ids[name] ?? '', name === 'school' ? '999999' : NOBODY];
      const who = elsewhere[name];
      if (who === undefined) throw new Error(`Nobody is outside ${name}.`);
      const answered = async (id: string): Promise<{ status: number; body: string }> => {
        const { status, text } = await asked(who, pathTo(name, id));
        const body = { ...(JSON.parse(text) as object), correlationId: null };
        return { status, body: JSON.stringify(body).replaceAll(id, 'ID') };
      };
      const [found, missing] = [await answered(there), await answered(nowhere)];
      expect([name, found.status]).toEqual([name, 404]);
      expect(found).toEqual(missing);
    }
  });

  it('is open to who holds the role for it', async () => {
    const within: Readonly<Record<string, Caller>> = {
      contract: await somebody('school-head', 'school', '900101'),
      request: await somebody('school-head', 'school', '900101'),
      school: await somebody('la-officer', 'area', '826'),
      fund: played.caseOne.board.clerk,
      meeting: played.caseOne.board.chair,
      decision: played.caseOne.board.auditor,
      leader: played.caseOne.leader.homeHead,
      alliance: await somebody('alliance-director', 'alliance', ids.alliance ?? ''),
      board: played.caseOne.board.clerk,
      person: played.caseOne.board.clerk,
    };
    for (const name of READS) {
      const who = within[name];
      if (who === undefined) throw new Error(`Nobody is within ${name}.`);
      expect([name, await statusOf(who, pathTo(name, ids[name] ?? ''))]).toEqual([name, 200]);
    }
  });

  it('cannot be written either', async () => {
    const { clerk } = played.plymouth.board;
    const plan = { on: '2012-01-01', halfDays: 1, purpose: 'None of theirs' };
    const { status } = await clerk.post('/v1/contracts/{contract}/visits', { contract: ids.contract ?? '' }, plan);
    expect(status).toBe(404);
  });
});

describe('Standing', () => {
  const board = (): string => played.caseOne.board.id;
  const grant = async (person: Caller, from: string, to: string | null): Promise<string> => {
    const administrator = await demonstration.installation.administrator;
    const standing = { role: 'clerk', scope: { kind: 'board', id: board() }, from, to } as const;
    const { personId } = person;
    const granted = await administrator.record('/v1/persons/{person}/standings', { person: personId }, standing);
    return granted.standingId;
  };

  it('begins with its first day and ends with its last', async () => {
    const person = await demonstration.installation.register('Clerk for a week', '2016-04-18');
    await grant(person, '2016-05-02', '2016-05-06');
    const seen: [string, number][] = [];
    for (const day of ['2016-05-01', '2016-05-02', '2016-05-06', '2016-05-07'] as const) {
      await demonstration.installation.on(day);
      seen.push([day, await statusOf(person, `/v1/boards/${board()}`)]);
    }
    expect(seen).toEqual([
      ['2016-05-01', 403],
      ['2016-05-02', 200],
      ['2016-05-06', 200],
      ['2016-05-07', 403],
    ]);
  });

  it('that is ended is over the day after, or at once when it is made void', async () => {
    const administrator = await demonstration.installation.administrator;
    const person = await demonstration.installation.register('Clerk', '2016-04-18');
    const ended = { person: person.personId, standing: await grant(person, '2016-05-07', null) };
    expect(await statusOf(person, `/v1/boards/${board()}`)).toBe(200);
    const end = { on: '2016-05-06', reason: 'Granted in error' };
    await administrator.record('/v1/persons/{person}/standings/{standing}/end', ended, end);
    expect(await statusOf(person, `/v1/boards/${board()}`)).toBe(403);
  });

  it('counts only as far as the token lets its holder be', async () => {
    const { personId } = played.caseOne.board.clerk;
    const asMember = await demonstration.installation.caller(personId, 'Clerk as member', ['board-member']);
    expect(await statusOf(asMember, `/v1/boards/${board()}`)).toBe(403);
    const asNothing = await demonstration.installation.caller(personId, 'Clerk as nothing', []);
    expect(await statusOf(asNothing, '/v1/me')).toBe(403);
    const asClerk = await demonstration.installation.caller(personId, 'Clerk as clerk', ['clerk']);
    const { standings } = await asClerk.read('/v1/me');
    expect(standings.map(({ role }) => role)).toEqual(['clerk']);
  });
});
