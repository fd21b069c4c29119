import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import { TestService, type Caller } from '#api/testing/test-service';
import { findListRoutes } from '#api/testing/list-routes';
import { isSensitiveReading, PLAIN_ROUTES, RESTRICTED_ROUTES } from '#api/security/sensitive-routes';

type Entry = Readonly<Record<string, unknown>>;

const NETWORK = '127.0.0.0/24';
const ROUTE = '/v1/boards/:board/schools/:school/oversight';

const list = async (caller: Caller, query = ''): Promise<Entry[]> => {
  const { status, body } = await caller.get(query);
  expect([query, status]).toEqual([query, 200]);
  return body.entries as Entry[];
};

describe('The security log', () => {
  let fixture: TestBoard;
  let auditor: Caller;
  let administrator: Caller;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const everywhere = { kind: 'everywhere', id: '*' } as const;
    auditor = await fixture.service.createCaller('auditor', everywhere);
    administrator = await fixture.service.createCaller('administrator', everywhere);
  });
  afterAll(() => fixture.service.close());

  it('records each token of a person once, with the roles and the truncated network', async () => {
    for (let turn = 0; turn < 3; turn += 1) await fixture.head.get('me');
    const signedIn = await list(auditor, `security-log?outcome=signed-in&personId=${fixture.head.id}`);
    expect(signedIn).toEqual([
      expect.objectContaining({
        personName: expect.any(String) as string,
        roles: ['school-head'],
        network: NETWORK,
        newNetwork: 'yes',
        route: null,
        count: 1,
      }),
    ]);
  });

  it('marks a network as known when the person signs in from it with another token', async () => {
    const { service, head } = fixture;
    const again = await service.createCaller('chair-of-governors', { kind: 'school', id: SUPPORTED }, head.id);
    await again.get('me');
    const signedIn = await list(auditor, `security-log?outcome=signed-in&personId=${head.id}&sort=lastAt`);
    expect(signedIn.map(({ newNetwork }) => newNetwork).sort()).toEqual(['no', 'yes']);
  });

  it('records who was refused, by which route and for which record, and counts repeated refusals together', async () => {
    const { head, fundId, clerk } = fixture;
    for (let turn = 0; turn < 3; turn += 1) expect((await head.get(`funds/${fundId}`)).status).toBe(403);
    const other = '00000000-0000-4000-8000-000000000009';
    expect((await clerk.get(`contracts/${other}`)).status).toBe(404);
    expect(await list(auditor, 'security-log?outcome=forbidden')).toMatchObject([
      { personId: head.id, route: 'GET /v1/funds/:fund', target: `fund/${fundId}`, count: 3, network: NETWORK },
    ]);
    expect(await list(auditor, 'security-log?outcome=not-found')).toMatchObject([
      { personId: clerk.id, route: 'GET /v1/contracts/:contract', target: `contract/${other}`, count: 1 },
    ]);
  });

  it('counts requests without a valid token by network, and never by route or record', async () => {
    const { service } = fixture;
    const nobody = service.withToken('not-a-token');
    for (const path of ['me', 'persons', `funds/${fixture.fundId}`]) expect((await nobody.get(path)).status).toBe(401);
    expect(await list(auditor, 'security-log?outcome=unauthenticated')).toMatchObject([
      { personId: null, personName: null, network: NETWORK, route: null, target: null, count: 3 },
    ]);
  });

  it('records every read by an auditor of what is not public, and every read of soft intelligence', async () => {
    const { clerk, boardId } = fixture;
    const path = `boards/${boardId}/schools/${SUPPORTED}/oversight`;
    await clerk.get(path);
    await clerk.get(`boards/${boardId}/requests`);
    await auditor.get(`boards/${boardId}/requests`);
    await auditor.get('schools');
    const read = await list(auditor, 'security-log?outcome=read&limit=200');
    const routes = (person: Caller) => read.filter(({ personId }) => personId === person.id).map(({ route }) => route);
    expect(routes(clerk)).toEqual([`GET ${ROUTE}`]);
    expect(routes(auditor)).toContain('GET /v1/boards/:board/requests');
    expect(routes(auditor)).not.toContain('GET /v1/schools');
    expect(await list(auditor, `security-log?target=school/${SUPPORTED}`)).toMatchObject([
      { personId: clerk.id, roles: ['clerk'], outcome: 'read' },
    ]);
  });

  it('shows each person their own entries, and all entries only to administrators and auditors', async () => {
    const { head } = fixture;
    const own = await list(head, 'me/security-log');
    expect(own.length).toBeGreaterThan(1);
    expect(own.every(({ personId }) => personId === head.id)).toBe(true);
    expect((await head.get('security-log')).status).toBe(403);
    expect((await list(administrator, 'security-log')).length).toBeGreaterThan(own.length);
    expect((await head.get(`me/security-log?personId=${auditor.id}`)).status).toBe(400);
  });

  it('is filtered by day, sent as CSV, and read as it was known on an earlier day', async () => {
    const { service } = fixture;
    const before = await list(auditor, 'security-log?to=2011-09-01&sort=firstAt&limit=200');
    service.setDay('2011-09-05');
    await auditor.get('persons');
    const later = await list(auditor, 'security-log?from=2011-09-05');
    expect(later.length).toBeGreaterThan(0);
    expect(later.every(({ day }) => day === '2011-09-05')).toBe(true);
    const { body } = await readWhenMade(auditor, 'security-log?asOf=2011-09-01&sort=firstAt&limit=200');
    expect((body.entries as Entry[]).map(({ entryId }) => entryId)).toEqual(
      expect.arrayContaining(before.map(({ entryId }) => entryId)),
    );
    expect((body.entries as Entry[]).some(({ day }) => day === '2011-09-05')).toBe(false);
    const { text } = await auditor.getRaw('security-log?format=csv&outcome=forbidden');
    expect(text).toMatch(/,forbidden,/);
  });
});

describe('The process of the security log', () => {
  it('records its queue when the process stops, and knows networks after the next start', async () => {
    const first = await TestService.startOn('2011-09-01');
    const person = await first.createCaller('auditor', { kind: 'everywhere', id: '*' });
    await person.get('me');
    await first.stop();
    const second = await TestService.start({ day: '2011-09-02', folder: first.folder });
    const again = await second.createCaller('auditor', { kind: 'everywhere', id: '*' }, person.id);
    await again.get('me');
    const signedIn = await list(again, 'me/security-log?outcome=signed-in&sort=lastAt');
    expect(signedIn).toMatchObject([
      { day: '2011-09-01', newNetwork: 'yes' },
      { day: '2011-09-02', newNetwork: 'no' },
    ]);
    await second.close();
  });

  it('counts refusals, reads and sign-ins of administrators in its metrics, without names', async () => {
    const service = await TestService.startOn('2011-09-01');
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const head = await service.createCaller('school-head', { kind: 'school', id: SUPPORTED });
    await administrator.get('security-log');
    await head.get('security-log');
    await head.get('security-log');
    await administrator.get('security-log');
    const lines = await service.metrics();
    for (const line of [
      'brokerage_security_requests_total{outcome="forbidden"} 2',
      'brokerage_security_most_refusals 2',
      'brokerage_security_most_readings 2',
      'brokerage_administrator_sign_ins_total{network="new"} 1',
      'brokerage_security_dropped_total 0',
    ])
      expect(lines).toContain(line);
    expect(lines.join()).not.toContain(head.id);
    await service.close();
  });
});

describe('Sensitive reads', () => {
  it('are defined for every route: routes that are not listed as plain are logged for auditors', async () => {
    const service = await TestService.startOn('2011-09-01');
    const document = service.document();
    await service.close();
    const declared = Object.keys(document.paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const route of [...PLAIN_ROUTES, ...RESTRICTED_ROUTES]) expect(declared).toContain(route);
    const lists = findListRoutes(document).map(({ path }) => path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const route of lists.filter((each) => !PLAIN_ROUTES.has(each)))
      expect([route, isSensitiveReading(route, ['auditor'])]).toEqual([route, true]);
    expect(isSensitiveReading(ROUTE, ['clerk'])).toBe(true);
    expect(isSensitiveReading('/v1/requests/:request', ['clerk'])).toBe(false);
    expect(isSensitiveReading('/v1/requests/:request', ['auditor'])).toBe(true);
  });
});
