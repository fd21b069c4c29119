import { serviceWith, type ConfiguredService } from '#api/testing/configured-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { issueToken, tokenKeyOf } from '#platform/local-keys';

const METRICS_TOKEN = 'a-token-for-the-scraper-of-the-tests';
const STANDING = { role: 'auditor', scope: { kind: 'everywhere', id: '*' }, from: '2000-01-01' };

describe('The metrics of a service', () => {
  let service: ConfiguredService;
  let administrator: string;

  const ask = (url: string, token: string | null, body?: object, headers: Record<string, string> = {}) =>
    service.application.inject({
      method: body === undefined ? 'GET' : 'POST',
      url,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
  const register = async (name: string): Promise<string> =>
    (await ask('/v1/persons', administrator, { name })).json<{ id: string }>().id;
  const tokenOf = async (person: string): Promise<string> =>
    issueToken(await tokenKeyOf(service.configuration), { person, roles: ROLES });
  const metrics = async (): Promise<string> => (await ask('/metrics', METRICS_TOKEN)).body;

  /** The value of a series; the labels in the order in which they are written. Throws when there is none. */
  const figure = async (series: string): Promise<number> => {
    const line = (await metrics()).split('\n').find((each) => each.startsWith(`brokerage_${series} `));
    if (line === undefined) throw new Error(`There is no ${series}.`);
    return Number(line.split(' ').at(-1));
  };
  const commands = (command: string, outcome: string, code = ''): Promise<number> =>
    figure(`commands_total{stream="person",command="${command}",outcome="${outcome}",code="${code}"}`);

  beforeAll(async () => {
    service = await serviceWith({ METRICS_TOKEN });
    administrator = await tokenOf(FIRST_ADMINISTRATOR);
  });
  afterAll(() => service.close());

  it('are for administrators, and for who shows the metrics token', async () => {
    const auditor = await register('An auditor');
    expect((await ask(`/v1/persons/${auditor}/standings`, administrator, STANDING)).statusCode).toBe(200);
    for (const [token, status] of [
      ...([null, `${METRICS_TOKEN}s`, 'nonsense'] as const).map((worthless) => [worthless, 401] as const),
      ...[[await tokenOf(auditor), 403] as const, [administrator, 200] as const, [METRICS_TOKEN, 200] as const],
    ])
      expect((await ask('/metrics', token)).statusCode).toBe(status);
    const { headers } = await ask('/metrics', METRICS_TOKEN);
    expect([headers['content-type'], headers['cache-control']]).toEqual([
      'text/plain; version=0.0.4; charset=utf-8',
      'no-store',
    ]);
  });

  it('open nothing else to who shows the metrics token', async () => {
    for (const url of ['/v1/me', '/v1/operations', `/v1/persons/${FIRST_ADMINISTRATOR}`])
      expect((await ask(url, METRICS_TOKEN)).statusCode).toBe(401);
    expect((await ask('/v1/persons', METRICS_TOKEN, { name: 'x' })).statusCode).toBe(401);
  });

  it('tell commands by their outcome: accepted, repeated, refused with its code, in conflict', async () => {
    const key = { 'idempotency-key': 'once-and-again' };
    const twice = () => ask('/v1/persons', administrator, { name: 'Twice' }, key);
    expect([(await twice()).statusCode, (await twice()).statusCode]).toEqual([201, 201]);
    expect(await commands('RegisterPerson', 'repeated')).toBe(1);
    expect(await commands('RegisterPerson', 'accepted')).toBe(3);
    const other = await ask('/v1/persons', administrator, { name: 'Other' }, key);
    expect([other.statusCode, await commands('RegisterPerson', 'key-reused')]).toEqual([422, 1]);
    const standings = `/v1/persons/${await register('Somebody')}/standings`;
    const stale = await ask(standings, administrator, STANDING, { 'if-match': '"7"' });
    expect([stale.statusCode, await commands('GrantStanding', 'stale-version')]).toEqual([412, 1]);
    const refused = await ask(standings, administrator, { ...STANDING, to: '1999-01-01' });
    const { code } = refused.json<{ code: string }>();
    expect([refused.statusCode, await commands('GrantStanding', 'refused', code)]).toEqual([409, 1]);
    expect(await figure('command_duration_seconds_count{stream="person"}')).toBeGreaterThan(6);
  });

  it('tell requests by route and status, and the appends and batches behind them', async () => {
    const route = 'method="POST",route="/v1/persons"';
    const [requests, appends] = ['http_requests_total', 'event_store_appends_total'];
    const before = [await figure(`${requests}{${route},status="201"}`), await figure(appends)];
    await Promise.all(['One', 'Two', 'Three'].map(register));
    const after = [await figure(`${requests}{${route},status="201"}`), await figure(appends)];
    expect(after).toEqual(before.map((count) => count + 3));
    expect(await figure(`http_request_duration_seconds_count{${route}}`)).toBeGreaterThanOrEqual(after[0] ?? 0);
    expect(await figure('event_store_batches_total')).toBeLessThanOrEqual(after[1] ?? 0);
    expect(await figure('event_store_batch_failures_total')).toBe(0);
  });

  it('tell how far views and reactions are', async () => {
    const now = Date.now() / 1_000;
    await register('The last one');
    expect(await figure('view_caught_up{view="contract-register"}')).toBe(1);
    expect(await figure('view_stopped{view="contract-register"}')).toBe(0);
    const last = await figure('view_last_event_timestamp_seconds{view="contract-register"}');
    expect(Math.abs(last - now)).toBeLessThan(60);
    expect(await figure('reactions_waiting')).toBe(0);
    for (const lag of ['view_lag_events', 'view_lag_seconds'])
      expect(await figure(`${lag}{view="contract-register"}`)).toBe(0);
    expect(await metrics()).toMatch(/\nbrokerage_reaction_lag_events\{reaction="[a-z-]+"\} 0\n/);
    expect(await metrics()).toMatch(/\nnodejs_eventloop_lag_p99_seconds \d/);
    expect(await metrics()).toMatch(/\nbrokerage_reaction_stopped\{reaction="[a-z-]+"\} 0\n/);
  });

  it('hold nothing that a request brought along', async () => {
    const secret = 'anna-at-home';
    await register(secret);
    const asked = [`/v1/${secret}`, `/v1/contracts/${secret}`, `/v1/schools/${secret}?name=${secret}`];
    for (const url of asked) await ask(url, administrator);
    await ask(
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
