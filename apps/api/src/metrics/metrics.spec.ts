import { startConfiguredService, type ConfiguredService } from '#api/testing/configured-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { issueToken, loadTokenKey } from '#platform/local-keys';

const METRICS_TOKEN = 'a-token-for-the-scraper-of-the-tests';
const ASSIGNMENT = { role: 'auditor', scope: { kind: 'everywhere', id: '*' }, from: '2000-01-01' };

describe('The metrics of a service', () => {
  let service: ConfiguredService;
  let administrator: string;

  const send = (url: string, token: string | null, body?: object, headers: Record<string, string> = {}) =>
    service.application.inject({
      method: body === undefined ? 'GET' : 'POST',
      url,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
  const register = async (name: string): Promise<string> =>
    (await send('/v1/persons', administrator, { name })).json<{ id: string }>().id;
  const issueTokenFor = async (person: string): Promise<string> =>
    issueToken(await loadTokenKey(service.configuration), { person, roles: ROLES });
  const metrics = async (): Promise<string> => (await send('/metrics', METRICS_TOKEN)).body;

  /** The value of a series, with its labels in the order of the metrics text. Throws when the series does not exist. */
  const readSeries = async (series: string): Promise<number> => {
    const line = (await metrics()).split('\n').find((each) => each.startsWith(`brokerage_${series} `));
    if (line === undefined) throw new Error(`There is no series ${series}.`);
    return Number(line.split(' ').at(-1));
  };
  const countCommands = (command: string, outcome: string, code = ''): Promise<number> =>
    readSeries(`commands_total{stream="person",command="${command}",outcome="${outcome}",code="${code}"}`);

  beforeAll(async () => {
    service = await startConfiguredService({ METRICS_TOKEN });
    administrator = await issueTokenFor(FIRST_ADMINISTRATOR);
  });
  afterAll(() => service.close());

  it('can be read by administrators and with the metrics token only', async () => {
    const auditor = await register('An auditor');
    expect((await send(`/v1/persons/${auditor}/role-assignments`, administrator, ASSIGNMENT)).statusCode).toBe(200);
    for (const [token, status] of [
      ...([null, `${METRICS_TOKEN}s`, 'nonsense'] as const).map((invalid) => [invalid, 401] as const),
      [await issueTokenFor(auditor), 403] as const,
      [administrator, 200] as const,
      [METRICS_TOKEN, 200] as const,
    ])
      expect((await send('/metrics', token)).statusCode).toBe(status);
    const { headers } = await send('/metrics', METRICS_TOKEN);
    expect([headers['content-type'], headers['cache-control']]).toEqual([
      'text/plain; version=0.0.4; charset=utf-8',
      'no-store',
    ]);
  });

  it('are the only route that accepts the metrics token', async () => {
    for (const url of ['/v1/me', '/v1/operations', `/v1/persons/${FIRST_ADMINISTRATOR}`])
      expect((await send(url, METRICS_TOKEN)).statusCode).toBe(401);
    expect((await send('/v1/persons', METRICS_TOKEN, { name: 'x' })).statusCode).toBe(401);
  });

  it('count commands by outcome: accepted, repeated, rule violation with its code, conflict', async () => {
    const key = { 'idempotency-key': 'once-and-again' };
    const twice = () => send('/v1/persons', administrator, { name: 'Twice' }, key);
    expect([(await twice()).statusCode, (await twice()).statusCode]).toEqual([201, 201]);
    expect(await countCommands('RegisterPerson', 'repeated')).toBe(1);
    expect(await countCommands('RegisterPerson', 'accepted')).toBe(3);
    const other = await send('/v1/persons', administrator, { name: 'Other' }, key);
    expect([other.statusCode, await countCommands('RegisterPerson', 'idempotency-key-reused')]).toEqual([422, 1]);
    const assignments = `/v1/persons/${await register('Somebody')}/role-assignments`;
    const stale = await send(assignments, administrator, ASSIGNMENT, { 'if-match': '"7"' });
    expect([stale.statusCode, await countCommands('AssignRole', 'precondition-failed')]).toEqual([412, 1]);
    const refused = await send(assignments, administrator, { ...ASSIGNMENT, to: '1999-01-01' });
    const { code } = refused.json<{ code: string }>();
    expect([refused.statusCode, await countCommands('AssignRole', 'rule-violation', code)]).toEqual([409, 1]);
    expect(await readSeries('command_duration_seconds_count{stream="person"}')).toBeGreaterThan(6);
  });

  it('count requests by route and status, and appends and batches of the event store', async () => {
    const route = 'method="POST",route="/v1/persons"';
    const [requests, appends] = ['http_requests_total', 'event_store_appends_total'];
    const before = [await readSeries(`${requests}{${route},status="201"}`), await readSeries(appends)];
    await Promise.all(['One', 'Two', 'Three'].map(register));
    const after = [await readSeries(`${requests}{${route},status="201"}`), await readSeries(appends)];
    expect(after).toEqual(before.map((count) => count + 3));
    expect(await readSeries(`http_request_duration_seconds_count{${route}}`)).toBeGreaterThanOrEqual(after[0] ?? 0);
    expect(await readSeries('event_store_batches_total')).toBeLessThanOrEqual(after[1] ?? 0);
    expect(await readSeries('event_store_batch_failures_total')).toBe(0);
  });

  it('show the progress of views and reactions', async () => {
    const now = Date.now() / 1_000;
    await register('The last one');
    expect(await readSeries('view_caught_up{view="contract-register"}')).toBe(1);
    expect(await readSeries('view_stopped{view="contract-register"}')).toBe(0);
    const last = await readSeries('view_last_event_timestamp_seconds{view="contract-register"}');
    expect(Math.abs(last - now)).toBeLessThan(60);
    expect(await readSeries('reactions_waiting')).toBe(0);
    for (const lag of ['view_lag_events', 'view_lag_seconds'])
      expect(await readSeries(`${lag}{view="contract-register"}`)).toBe(0);
    expect(await metrics()).toMatch(/\nbrokerage_reaction_lag_events\{reaction="[a-z-]+"\} 0\n/);
    expect(await metrics()).toMatch(/\nnodejs_eventloop_lag_p99_seconds \d/);
    expect(await metrics()).toMatch(/\nbrokerage_reaction_stopped\{reaction="[a-z-]+"\} 0\n/);
  });

  it('contain nothing from the content of a request', async () => {
    const secret = 'anna-at-home';
    await register(secret);
    const asked = [`/v1/${secret}`, `/v1/contracts/${secret}`, `/v1/schools/${secret}?name=${secret}`];
    for (const url of asked) await send(url, administrator);
    await send(
      '/v1/persons',
      administrator,
      { name: secret },
      { 'idempotency-key': secret, 'x-correlation-id': secret },
    );
    const text = await metrics();
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});
