import type { ProblemDocument } from '#api/http/problem-filter';
import { networkOf } from '#api/http/rate-limits';
import { serviceWith, type ConfiguredService } from '#api/testing/configured-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { issueToken, tokenKeyOf } from '#platform/local-keys';

const METRICS_TOKEN = 'a-token-for-the-scraper-of-the-tests';
const FORGED = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhIn0.AAAA';

/** Does it at a time when no token of now holds any more. */
const nineHoursLater = async (work: () => Promise<void>): Promise<void> => {
  const Now = Date;
  const later = (): number => Now.now() + 9 * 3_600_000;
  globalThis.Date = new Proxy(Now, {
    construct: () => new Now(later()),
    get: (target, name) => (name === 'now' ? later : (Reflect.get(target, name) as unknown)),
  });
  await work().finally(() => (globalThis.Date = Now));
};

describe('Whoever asks too often', () => {
  let service: ConfiguredService;
  afterEach(() => service.close());

  const limitedTo = async (perMinute: number, more: Record<string, string> = {}): Promise<void> => {
    service = await serviceWith({ REQUESTS_PER_MINUTE: String(perMinute), METRICS_TOKEN, ...more });
  };
  const tokenOf = async (person: string): Promise<string> =>
    issueToken(await tokenKeyOf(service.configuration), { person, roles: ROLES });
  const ask = (url: string, token: string | null, from = '192.0.2.1', headers: Record<string, string> = {}) =>
    service.application.inject({
      url,
      remoteAddress: from,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
    });
  const statuses = async (many: number, ...asked: Parameters<typeof ask>): Promise<number[]> => {
    const found: number[] = [];
    for (let count = 0; count < many; count += 1) found.push((await ask(...asked)).statusCode);
    return found;
  };
  const times = (many: number, status: number): number[] => Array.from({ length: many }, () => status);

  it('is told when to come again, in a problem document, and others are served', async () => {
    await limitedTo(3);
    const token = await tokenOf(FIRST_ADMINISTRATOR);
    expect(await statuses(1, '/v1/me', token)).toEqual([200]);
    const first = await ask('/v1/me', token);
    expect([first.statusCode, first.headers['ratelimit-policy'], first.headers.ratelimit]).toEqual([
      200,
      '"person";q=3;w=60',
      '"person";r=2;t=20',
    ]);
    expect(await statuses(2, '/v1/me', token)).toEqual([200, 200]);
    const refused = await ask('/v1/me', token, '203.0.113.9');
    expect(refused.json<ProblemDocument>()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(refused.headers).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json') as unknown,
      'retry-after': '20',
      ratelimit: '"person";r=0;t=60',
      'x-correlation-id': refused.json<ProblemDocument>().correlationId,
    });
    expect(await statuses(1, '/v1/me', await tokenOf('somebody-else'))).toEqual([403]);
  });

  it('is turned away before the body is read', async () => {
    await limitedTo(1);
    const send = () =>
      service.application.inject({
        method: 'POST',
        url: '/v1/persons',
        headers: { 'content-type': 'application/json' },
        payload: '{"broken',
      });
    expect([(await send()).statusCode, (await send()).statusCode]).toEqual([400, 429]);
  });

  it('without signing in is counted by the address, wherever it leads', async () => {
    await limitedTo(4);
    expect(await statuses(2, '/nowhere', null)).toEqual([404, 404]);
    expect(await statuses(2, '/v1', null)).toEqual([404, 404]);
    expect(await statuses(1, '/v1/me', null)).toEqual([429]);
    expect(await statuses(1, '/nowhere', null, '192.0.2.2')).toEqual([404]);
  });

  it('for health and metrics is answered as often as it likes', async () => {
    await limitedTo(1);
    expect(await statuses(20, '/health/live', null)).toEqual(times(20, 200));
    expect(await statuses(20, '/metrics', METRICS_TOKEN)).toEqual(times(20, 200));
    expect(await statuses(1, '/nowhere', null)).toEqual([404]);
  });

  it('with tokens that are not good may try a twentieth as often, and who has signed in there goes on', async () => {
    await limitedTo(60);
    const token = await tokenOf(FIRST_ADMINISTRATOR);
    expect(await statuses(1, '/v1/me', token)).toEqual([200]);
    expect(await statuses(5, '/v1/me', FORGED)).toEqual([401, 401, 401, 429, 429]);
    expect(await statuses(1, '/metrics', 'm'.repeat(40))).toEqual([429]);
    expect(await statuses(1, '/health/live', FORGED)).toEqual([200]);
    expect((await ask('/v1/me', FORGED)).headers['retry-after']).toBe('20');
    expect(await statuses(2, '/v1/me', token)).toEqual([200, 200]);
    expect(await statuses(1, '/v1/me', FORGED, '192.0.2.2')).toEqual([401]);
  });

  it('without a token, or with one that ended while they worked, locks out nobody else at the same address', async () => {
    await limitedTo(60);
    const [ended, fresh] = [await tokenOf(FIRST_ADMINISTRATOR), await tokenOf('somebody-else')];
    expect(await statuses(1, '/v1/me', ended)).toEqual([200]);
    await nineHoursLater(async () => {
      expect(await statuses(6, '/v1/me', ended)).toEqual(times(6, 401));
    });
    expect(await statuses(6, '/v1/me', null)).toEqual(times(6, 401));
    expect(await statuses(1, '/v1/me', fresh)).toEqual([403]);
  });

  it('cannot hide behind X-Forwarded-For, save where a proxy is trusted', async () => {
    await limitedTo(1);
    const forwarded = (address: string) => ({ 'x-forwarded-for': address });
    expect(await statuses(1, '/nowhere', null, '192.0.2.1', forwarded('198.51.100.1'))).toEqual([404]);
    expect(await statuses(1, '/nowhere', null, '192.0.2.1', forwarded('198.51.100.2'))).toEqual([429]);
    await service.close();
    for (const TRUST_PROXY of ['1', '192.0.2.0/24']) {
      await limitedTo(1, { TRUST_PROXY });
      expect(await statuses(1, '/nowhere', null, '192.0.2.1', forwarded('198.51.100.1'))).toEqual([404]);
      expect(await statuses(1, '/nowhere', null, '192.0.2.1', forwarded('198.51.100.2'))).toEqual([404]);
      expect(await statuses(1, '/nowhere', null, '192.0.2.1', forwarded('6.6.6.6, 198.51.100.2'))).toEqual([429]);
      if (TRUST_PROXY === '1') await service.close();
    }
  });

  it('is nobody where there is no limit', async () => {
    await limitedTo(0);
    const answer = await ask('/nowhere', null);
    expect([answer.statusCode, answer.headers.ratelimit]).toEqual([404, undefined]);
    expect(await statuses(30, '/v1/me', FORGED)).toEqual(times(30, 401));
  });
});

describe('Addresses', () => {
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
  ])('count by their network: %s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
