import type { Caller } from '#scenarios/demo-installation';
import { registerHead } from '#scenarios/fixtures';
import { ROLES, type Role, type ScopeKind } from '#domain/vocabulary';
import { readApiDescription, fillPath, listRoutes, type Route } from '#test/support/api-description';
import { startWithCompletedCases } from '#test/support/completed-cases';
import type { Demonstration } from '#test/support/demonstration';
import { listCaseIds, type DemoCases } from '#test/support/demo-cases';
import { createSender, type RawAnswer } from '#test/support/raw-requests';

const PUBLIC_ROUTES = ['GET /health/live', 'GET /health/ready', 'GET /v1/problems/{code}'];
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

let demonstration: Demonstration;
let cases: DemoCases;
let ids: Readonly<Record<string, string>>;
let routes: Route[];

const findUnguarded = (all: readonly Route[]): string[] =>
  all.flatMap(({ method, path, policy = {} }) => {
    const grants = Object.entries(policy);
    const known = grants.every(([role, reaches]) => ROLES.some((each) => each === role) && reaches.length > 0);
    const route = `${method} ${path}`;
    return PUBLIC_ROUTES.includes(route) || (grants.length > 0 && known) ? [] : [route];
  });

const registerWithRole = (role: Role, kind: ScopeKind, id: string): Promise<Caller> =>
  demonstration.installation.register(`${role} for ${kind}`, '2011-09-01', { role, scope: { kind, id } });

const sendAs = ({ token }: Caller, path: string, method = 'GET'): Promise<RawAnswer> =>
  createSender(demonstration.url)(path, { method, token });

const getStatus = async (caller: Caller, path: string): Promise<number> => (await sendAs(caller, path)).status;

beforeAll(async () => {
  ({ demonstration, cases } = await startWithCompletedCases());
  ids = await listCaseIds(cases);
  routes = listRoutes(await readApiDescription(demonstration.url));
});

afterAll(() => demonstration.remove());

describe('Every route', () => {
  it('has a policy with known roles, except the health routes', () => {
    expect(findUnguarded(routes)).toEqual([]);
    expect(routes.length).toBeGreaterThan(80);
    const unguarded = { method: 'GET', path: '/v1/everything', params: [], query: [], headers: [], schema: undefined };
    expect(findUnguarded([...routes, { ...unguarded, policy: undefined }])).toEqual(['GET /v1/everything']);
    for (const policy of [{}, { king: ['board'] }, { clerk: [] }])
      expect(findUnguarded([{ ...unguarded, policy }])).toEqual(['GET /v1/everything']);
  });

  it('rejects a request without a token', async () => {
    const send = createSender(demonstration.url);
    for (const route of routes.filter(({ method, path }) => !PUBLIC_ROUTES.includes(`${method} ${path}`))) {
      const { status } = await send(fillPath(route.path, ids), { method: route.method });
      expect([route.path, status]).toEqual([route.path, 401]);
    }
  });
});

describe('A record outside the scope of the caller', () => {
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
  const PLURALS: Readonly<Record<string, string>> = { alliance: 'alliances', person: 'persons' };
  const pathTo = (name: string, id: string): string => `/v1/${PLURALS[name] ?? `${name}s`}/${id}`;

  it('is answered with the same 404 as a record that does not exist', async () => {
    const contract = { contract: cases.plymouth.stalledContractId };
    const other = await cases.plymouth.board.clerk.read('/v1/contracts/{contract}', contract);
    const elsewhere: Readonly<Record<string, Caller>> = {
      contract: await registerHead(demonstration.installation, '900201', 'Head of another school', '2011-09-01'),
      request: await registerWithRole('school-head', 'school', '900201'),
      school: await registerWithRole('school-head', 'school', '900201'),
      fund: cases.plymouth.board.clerk,
      meeting: cases.plymouth.board.chair,
      decision: cases.plymouth.board.auditor,
      leader: await registerWithRole('system-leader', 'leader', other.leaderId),
      alliance: await registerWithRole('alliance-director', 'alliance', other.allianceId ?? ''),
      board: cases.plymouth.board.clerk,
      person: cases.plymouth.board.clerk,
    };
    for (const name of READS) {
      const [existing, nonexistent] = [ids[name] ?? '', name === 'school' ? '999999' : UNKNOWN_ID];
      const caller = elsewhere[name];
      if (caller === undefined) throw new Error(`No caller is outside the scope of ${name}.`);
      const getAnswer = async (id: string): Promise<{ status: number; body: string }> => {
        const { status, text } = await sendAs(caller, pathTo(name, id));
        const body = { ...(JSON.parse(text) as object), correlationId: null };
        return { status, body: JSON.stringify(body).replaceAll(id, 'ID') };
      };
      const [found, missing] = [await getAnswer(existing), await getAnswer(nonexistent)];
      expect([name, found.status]).toEqual([name, 404]);
      expect(found).toEqual(missing);
    }
  });

  it('can be read by a caller who has the role for its scope', async () => {
    const within: Readonly<Record<string, Caller>> = {
      contract: await registerWithRole('school-head', 'school', '900101'),
      request: await registerWithRole('school-head', 'school', '900101'),
      school: await registerWithRole('la-officer', 'area', '826'),
      fund: cases.caseOne.board.clerk,
      meeting: cases.caseOne.board.chair,
      decision: cases.caseOne.board.auditor,
      leader: cases.caseOne.leader.homeHead,
      alliance: await registerWithRole('alliance-director', 'alliance', ids.alliance ?? ''),
      board: cases.caseOne.board.clerk,
      person: cases.caseOne.board.clerk,
    };
    for (const name of READS) {
      const caller = within[name];
      if (caller === undefined) throw new Error(`No caller is within the scope of ${name}.`);
      expect([name, await getStatus(caller, pathTo(name, ids[name] ?? ''))]).toEqual([name, 200]);
    }
  });

  it('cannot be changed', async () => {
    const { clerk } = cases.plymouth.board;
    const plan = { on: '2012-01-01', halfDays: 1, purpose: 'Outside the scope' };
    const { status } = await clerk.post('/v1/contracts/{contract}/visits', { contract: ids.contract ?? '' }, plan);
    expect(status).toBe(404);
  });
});

describe('A role assignment', () => {
  const board = (): string => cases.caseOne.board.id;
  const assignClerk = async (person: Caller, from: string, to: string | null): Promise<string> => {
    const administrator = await demonstration.installation.administrator;
    const assignment = { role: 'clerk', scope: { kind: 'board', id: board() }, from, to } as const;
    const { personId } = person;
    const assigned = await administrator.record(
      '/v1/persons/{person}/role-assignments',
      { person: personId },
      assignment,
    );
    return assigned.roleAssignmentId;
  };

  it('applies from its first day to its last day', async () => {
    const person = await demonstration.installation.register('Clerk for a week', '2016-04-18');
    await assignClerk(person, '2016-05-02', '2016-05-06');
    const statuses: [string, number][] = [];
    for (const day of ['2016-05-01', '2016-05-02', '2016-05-06', '2016-05-07'] as const) {
      await demonstration.installation.setDay(day);
      statuses.push([day, await getStatus(person, `/v1/boards/${board()}`)]);
    }
    expect(statuses).toEqual([
      ['2016-05-01', 403],
      ['2016-05-02', 200],
      ['2016-05-06', 200],
      ['2016-05-07', 403],
    ]);
  });

  it('stops applying at once when it is ended on an earlier day', async () => {
    const administrator = await demonstration.installation.administrator;
    const person = await demonstration.installation.register('Clerk', '2016-04-18');
    const ended = { person: person.personId, assignment: await assignClerk(person, '2016-05-07', null) };
    expect(await getStatus(person, `/v1/boards/${board()}`)).toBe(200);
    const end = { on: '2016-05-06', reason: 'Granted in error' };
    await administrator.record('/v1/persons/{person}/role-assignments/{assignment}/end', ended, end);
    expect(await getStatus(person, `/v1/boards/${board()}`)).toBe(403);
  });

  it('applies only if the token contains its role', async () => {
    const { personId } = cases.caseOne.board.clerk;
    const asMember = await demonstration.installation.createCaller(personId, 'Clerk as member', ['board-member']);
    expect(await getStatus(asMember, `/v1/boards/${board()}`)).toBe(403);
    const asNothing = await demonstration.installation.createCaller(personId, 'Clerk as nothing', []);
    expect(await getStatus(asNothing, '/v1/me')).toBe(403);
    const asClerk = await demonstration.installation.createCaller(personId, 'Clerk as clerk', ['clerk']);
    const { roleAssignments } = await asClerk.read('/v1/me');
    expect(roleAssignments.map(({ role }) => role)).toEqual(['clerk']);
  });
});
