import type { OperationsStatus } from '#api/operations/operations.schemas';
import { startConfiguredService, type ConfiguredService } from '#api/testing/configured-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { issueToken, loadTokenKey } from '#platform/local-keys';
import { Metrics } from '#platform/metrics';

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
  const countCommands = (outcome: string): Promise<number> => readSeries(`commands_total{outcome="${outcome}"}`);

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

  it('count commands by outcome: accepted, repeated, rule violation, conflict', async () => {
    const accepted = await countCommands('accepted');
    const key = { 'idempotency-key': 'once-and-again' };
    const twice = () => send('/v1/persons', administrator, { name: 'Twice' }, key);
    expect([(await twice()).statusCode, (await twice()).statusCode]).toEqual([201, 201]);
    expect(await countCommands('repeated')).toBe(1);
    expect(await countCommands('accepted')).toBe(accepted + 1);
    const other = await send('/v1/persons', administrator, { name: 'Other' }, key);
    expect([other.statusCode, await countCommands('idempotency-key-reused')]).toEqual([422, 1]);
    const assignments = `/v1/persons/${await register('Somebody')}/role-assignments`;
    const stale = await send(assignments, administrator, ASSIGNMENT, { 'if-match': '"7"' });
    expect([stale.statusCode, await countCommands('precondition-failed')]).toEqual([412, 1]);
    const refused = await send(assignments, administrator, { ...ASSIGNMENT, to: '1999-01-01' });
    expect([refused.statusCode, await countCommands('rule-violation')]).toEqual([409, 1]);
    expect(await readSeries('stream_commands_total{stream="person"}')).toBeGreaterThan(6);
    expect(await readSeries('command_duration_seconds_count')).toBeGreaterThan(6);
  });

  it('count requests by status and by resource, and appends and batches of the event store', async () => {
    const series = [
      'http_requests_total{method="POST",status="201"}',
      'http_resource_requests_total{resource="persons"}',
      'event_store_appends_total',
    ];
    const before = await Promise.all(series.map(readSeries));
    await Promise.all(['One', 'Two', 'Three'].map(register));
    const after = await Promise.all(series.map(readSeries));
    expect(after).toEqual(before.map((count) => count + 3));
    const measured = await readSeries('http_request_duration_seconds_count{method="POST"}');
    expect(measured).toBeGreaterThanOrEqual(after[0] ?? 0);
    expect(await readSeries('http_resource_seconds_total{resource="persons"}')).toBeGreaterThan(0);
    expect(await readSeries('event_store_batches_total')).toBeLessThanOrEqual(after[2] ?? 0);
    expect(await readSeries('event_store_batch_failures_total')).toBe(0);
  });

  it('show the progress of views and reactions', async () => {
    await register('The last one');
    expect(await readSeries('view_stopped{view="contract-register"}')).toBe(0);
    expect(await readSeries('reactions_waiting')).toBe(0);
    expect(await readSeries('view_lag_seconds{view="contract-register"}')).toBe(0);
    expect(await metrics()).toMatch(/\nbrokerage_reaction_lag_seconds\{reaction="[a-z-]+"\} 0\n/);
    expect(await metrics()).toMatch(/\nnodejs_eventloop_lag_p99_seconds \d/);
    expect(await metrics()).toMatch(/\nbrokerage_reaction_stopped\{reaction="[a-z-]+"\} 0\n/);
  });

  it('show which views and reactions are paused', async () => {
    const { processors } = (await send('/v1/operations', administrator)).json<OperationsStatus>();
    for (const kind of ['view', 'reaction'] as const) {
      const name = processors.find((each) => each.kind === kind)?.processor ?? '';
      const series = `${kind}_paused{${kind}="${name}"}`;
      expect(await readSeries(series)).toBe(0);
      await send(`/v1/operations/processors/${name}/pause`, administrator, { reason: 'Maintenance' });
      expect(await readSeries(series)).toBe(1);
      await send(`/v1/operations/processors/${name}/resume`, administrator, {});
      expect(await readSeries(series)).toBe(0);
    }
  });

  it('grow with the number of processors alone: 200 bytes for each, and 16 kB for all else after three hundred routes have answered with any status', async () => {
    const measured = service.application.get(Metrics);
    for (let index = 0; index < 300; index += 1)
      for (const status of [200, 201, 304, 400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503])
        for (const method of ['GET', 'POST'])
          measured.recordRequest({
            method,
            route: `/v1/resource-${index % 20}/:id/part-${index}`,
            status,
            durationMs: 7.123,
          });
    const lines = (await metrics()).split('\n');
    const { processors } = (await send('/v1/operations', administrator)).json<OperationsStatus>();
    const countBytes = (some: readonly string[]): number => some.join('\n').length;
    const ofProcessors = lines.filter((line) => /^brokerage_(view|reaction)_\w+\{/.test(line));
    expect(new Set(ofProcessors.map((line) => /"(.*)"/.exec(line)?.[1]))).toEqual(
      new Set(processors.map(({ processor }) => processor)),
    );
    expect(countBytes(ofProcessors) / processors.length).toBeLessThan(200);
    expect(countBytes(lines) - countBytes(ofProcessors)).toBeLessThan(16_000);
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
