import { serviceWith, type ConfiguredService } from '#api/testing/configured-service';

const [OURS, ANOTHER] = ['https://board.example.org', 'https://evil.example.org'];
const PREFLIGHT = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };

describe('Pages of other origins', () => {
  let service: ConfiguredService;
  afterEach(() => service.close());

  const asked = async (method: 'GET' | 'OPTIONS', url: string, origin: string) => {
    const headers = { origin, ...(method === 'OPTIONS' ? PREFLIGHT : {}) };
    const answer = await service.application.inject({ method, url, headers });
    const said = Object.entries(answer.headers).filter(([name]) => name.startsWith('access-control-'));
    return { status: answer.statusCode, said: Object.fromEntries(said), vary: String(answer.headers.vary) };
  };

  it('are told nothing, so that browsers refuse', async () => {
    service = await serviceWith({});
    for (const url of ['/v1/persons', '/v1/me', '/health/live', '/nowhere']) {
      expect((await asked('OPTIONS', url, OURS)).status).toBeGreaterThanOrEqual(400);
      for (const method of ['GET', 'OPTIONS'] as const) expect((await asked(method, url, OURS)).said).toEqual({});
    }
  });

  it('may ask where they are named, without credentials, and no others may', async () => {
    service = await serviceWith({ CORS_ORIGINS: `${OURS},http://localhost:5173` });
    const preflight = await asked('OPTIONS', '/v1/persons', OURS);
    expect(preflight.status).toBe(204);
    expect(preflight.said).toEqual({
      'access-control-allow-origin': OURS,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': expect.stringContaining(
        'Authorization, Content-Type, Idempotency-Key',
      ) as unknown,
      'access-control-expose-headers': expect.stringContaining('ETag') as unknown,
      'access-control-max-age': '600',
    });
    const refused = await asked('GET', '/v1/me', OURS);
    expect([refused.status, refused.said['access-control-allow-origin']]).toEqual([401, OURS]);
    expect(refused.vary).toContain('Origin');
    for (const origin of [ANOTHER, 'null', `${OURS}.evil.org`, 'http://board.example.org', OURS.toUpperCase()])
      for (const method of ['GET', 'OPTIONS'] as const) {
        const { status, said, vary } = await asked(method, '/v1/me', origin);
        expect([said, vary]).toEqual([{}, expect.stringContaining('Origin')]);
        expect(status).toBeGreaterThanOrEqual(400);
      }
  });

  it('are told as well why they were turned away', async () => {
    service = await serviceWith({ CORS_ORIGINS: OURS, REQUESTS_PER_MINUTE: '1' });
    await asked('GET', '/v1/me', OURS);
    const { status, said } = await asked('GET', '/v1/me', OURS);
    expect([status, said['access-control-allow-origin']]).toEqual([429, OURS]);
  });
});
