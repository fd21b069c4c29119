import type { ProblemDocument } from '#api/http/problem-filter';
import { clientNetwork } from '#api/http/rate-limits';
import { startConfiguredService, type ConfiguredService } from '#api/testing/configured-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { issueToken, loadTokenKey } from '#platform/local-keys';

const METRICS_TOKEN = 'a-token-for-the-scraper-of-the-tests';
const FORGED = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhIn0.AAAA';

/** Runs the work with a clock on which today's tokens have expired. */
const runNineHoursLater = async (work: () => Promise<void>): Promise<void> => {
  const Now = Date;
  const later = (): number => Now.now() + 9 * 3_600_000;
  globalThis.Date = new Proxy(Now, {
    construct: () => new Now(later()),
    get: (target, name) => (name === 'now' ? later : (Reflect.get(target, name) as unknown)),
  });
  await work().finally(() => (globalThis.Date = Now));
};

describe('Rate limits', () => {
  let service: ConfiguredService;
  afterEach(() => service.close());

  const startLimited = async (perMinute: number, more: Record<string, string> = {}): Promise<void> => {
    service = await startConfiguredService({ REQUESTS_PER_MINUTE: String(perMinute), METRICS_TOKEN, ...more });
  };
  const issueTokenFor = async (person: string): Promise<string> =>
    issueToken(await loadTokenKey(service.configuration), { person, roles: ROLES });
  const send = (url: string, token: string | null, from = '192.0.2.1', headers: Record<string, string> = {}) =>
    service.application.inject({
      url,
      remoteAddress: from,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
    });
  const sendMany = async (many: number, ...request: Parameters<typeof send>): Promise<number[]> => {
    const found: number[] = [];
    for (let count = 0; count < many; count += 1) found.push((await send(...request)).statusCode);
    return found;
  };
  const repeat = (many: number, status: number): number[] => Array.from({ length: many }, () => status);

  it('answer a problem document with Retry-After, and do not affect other people', async () => {
    await startLimited(3);
    const token = await issueTokenFor(FIRST_ADMINISTRATOR);
    expect(await sendMany(1, '/v1/me', token)).toEqual([200]);
    const first = await send('/v1/me', token);
    expect([first.statusCode, first.headers['ratelimit-policy'], first.headers.ratelimit]).toEqual([
      200,
      '"person";q=3;w=60',
      '"person";r=2;t=20',
    ]);
    expect(await sendMany(2, '/v1/me', token)).toEqual([200, 200]);
    const refused = await send('/v1/me', token, '203.0.113.9');
    expect(refused.json<ProblemDocument>()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(refused.headers).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json') as unknown,
      'retry-after': '20',
      ratelimit: '"person";r=0;t=60',
      'x-correlation-id': refused.json<ProblemDocument>().correlationId,
    });
    expect(await sendMany(1, '/v1/me', await issueTokenFor('somebody-else'))).toEqual([403]);
  });

  it('reject a request before its body is read', async () => {
    await startLimited(2);
    const token = await issueTokenFor(FIRST_ADMINISTRATOR);
    const postBroken = () =>
      service.application.inject({
        method: 'POST',
        url: '/v1/persons',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        payload: '{"broken',
      });
    const statuses = [await postBroken(), await postBroken(), await postBroken(), await postBroken()];
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 429]);
  });

  it('count requests without a token by IP address, for any URL', async () => {
    await startLimited(4);
    expect(await sendMany(2, '/nowhere', null)).toEqual([404, 404]);
    expect(await sendMany(2, '/v1', null)).toEqual([404, 404]);
    expect(await sendMany(1, '/v1/me', null)).toEqual([429]);
    expect(await sendMany(1, '/nowhere', null, '192.0.2.2')).toEqual([404]);
  });

  it('do not apply to health and metrics', async () => {
    await startLimited(1);
    expect(await sendMany(20, '/health/live', null)).toEqual(repeat(20, 200));
    expect(await sendMany(20, '/metrics', METRICS_TOKEN)).toEqual(repeat(20, 200));
    expect(await sendMany(1, '/nowhere', null)).toEqual([404]);
  });

  it('allow a twentieth as many invalid tokens, and do not affect people who signed in at the same address', async () => {
    await startLimited(60);
    const token = await issueTokenFor(FIRST_ADMINISTRATOR);
    expect(await sendMany(1, '/v1/me', token)).toEqual([200]);
    expect(await sendMany(5, '/v1/me', FORGED)).toEqual([401, 401, 401, 429, 429]);
    expect(await sendMany(1, '/metrics', 'm'.repeat(40))).toEqual([429]);
    expect(await sendMany(1, '/health/live', FORGED)).toEqual([200]);
    expect((await send('/v1/me', FORGED)).headers['retry-after']).toBe('20');
    expect(await sendMany(2, '/v1/me', token)).toEqual([200, 200]);
    expect(await sendMany(1, '/v1/me', FORGED, '192.0.2.2')).toEqual([401]);
  });

  it('never reject a valid new token because of invalid ones from the same address, however many and with whatever key', async () => {
    await startLimited(60);
    const valid = [await issueTokenFor(FIRST_ADMINISTRATOR), await issueTokenFor('somebody-else')] as const;
    const [header = '', ...others] = valid[0].split('.');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    const forgedWithKey = [header, others[0], 'AAAA'].join('.');
    expect(kid).not.toBe('');
    expect(await sendMany(4, '/v1/me', forgedWithKey)).toEqual([401, 401, 401, 429]);
    expect(await sendMany(1, '/v1/me', FORGED)).toEqual([401]);
    expect(await sendMany(1, '/v1/me', valid[0])).toEqual([200]);
    await sendMany(60, '/v1/me', FORGED);
    expect(await sendMany(1, '/v1/me', valid[1])).toEqual([403]);
    expect(await sendMany(1, '/metrics', METRICS_TOKEN)).toEqual([200]);
  });

  it('do not count requests without a token or with an expired one as failed sign-ins', async () => {
    await startLimited(60);
    const [ended, fresh] = [await issueTokenFor(FIRST_ADMINISTRATOR), await issueTokenFor('somebody-else')];
    expect(await sendMany(1, '/v1/me', ended)).toEqual([200]);
    await runNineHoursLater(async () => {
      expect(await sendMany(6, '/v1/me', ended)).toEqual(repeat(6, 401));
    });
    expect(await sendMany(6, '/v1/me', null)).toEqual(repeat(6, 401));
    expect(await sendMany(1, '/v1/me', fresh)).toEqual([403]);
  });

  it('bound the bytes that a person sends in a day, and not those of others', async () => {
    await startLimited(0, { BYTES_PER_PERSON_PER_DAY: '100' });
    const post = async (token: string) =>
      service.application.inject({
        method: 'POST',
        url: '/v1/persons',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        payload: JSON.stringify({ name: 'x'.repeat(50) }),
      });
    const token = await issueTokenFor(FIRST_ADMINISTRATOR);
    expect((await post(token)).statusCode).toBe(201);
    const refused = await post(token);
    expect([refused.statusCode, Number(refused.headers['retry-after']) > 86_000]).toEqual([429, true]);
    expect((await post(await issueTokenFor('somebody-else'))).statusCode).toBe(403);
    expect(await sendMany(1, '/v1/me', token)).toEqual([200]);
  });

  it('use X-Forwarded-For only from a trusted proxy', async () => {
    await startLimited(1);
    const forwarded = (address: string) => ({ 'x-forwarded-for': address });
    expect(await sendMany(1, '/nowhere', null, '192.0.2.1', forwarded('198.51.100.1'))).toEqual([404]);
    expect(await sendMany(1, '/nowhere', null, '192.0.2.1', forwarded('198.51.100.2'))).toEqual([429]);
    await service.close();
    for (const TRUST_PROXY of ['1', '192.0.2.0/24']) {
      await startLimited(1, { TRUST_PROXY });
      expect(await sendMany(1, '/nowhere', null, '192.0.2.1', forwarded('198.51.100.1'))).toEqual([404]);
      expect(await sendMany(1, '/nowhere', null, '192.0.2.1', forwarded('198.51.100.2'))).toEqual([404]);
      expect(await sendMany(1, '/nowhere', null, '192.0.2.1', forwarded('6.6.6.6, 198.51.100.2'))).toEqual([429]);
      if (TRUST_PROXY === '1') await service.close();
    }
  });

  it('are off when the limit is 0', async () => {
    await startLimited(0);
    const response = await send('/nowhere', null);
    expect([response.statusCode, response.headers.ratelimit]).toEqual([404, undefined]);
    expect(await sendMany(30, '/v1/me', FORGED)).toEqual(repeat(30, 401));
  });
});

describe('Client networks', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
    ['2001:0db8::7:1:2:3:4', '2001:db8:0:7::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['192.0.2.1:50123', '192.0.2.1'],
    ['[2001:db8:0:7::1]:50123', '2001:db8:0:7::/64'],
    ['[::ffff:192.0.2.1]', '192.0.2.1'],
  ])('map the address %s to %s', (address, network) => {
    expect(clientNetwork(address)).toBe(network);
  });
});
