import { startConfiguredService, type ConfiguredService } from '#api/testing/configured-service';

const ALLOWED = 'https://board.example.org';
const OTHER = 'https://evil.example.org';
const PREFLIGHT = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };

describe('CORS', () => {
  let service: ConfiguredService;
  afterEach(() => service.close());

  const send = async (method: 'GET' | 'OPTIONS', url: string, origin: string) => {
    const headers = { origin, ...(method === 'OPTIONS' ? PREFLIGHT : {}) };
    const { statusCode, headers: received } = await service.application.inject({ method, url, headers });
    const cors = Object.entries(received).filter(([name]) => name.startsWith('access-control-'));
    return { status: statusCode, cors: Object.fromEntries(cors), vary: String(received.vary) };
  };

  it('is off without configured origins: responses have no CORS headers', async () => {
    service = await startConfiguredService({});
    for (const url of ['/v1/persons', '/v1/me', '/health/live', '/nowhere']) {
      expect((await send('OPTIONS', url, ALLOWED)).status).toBeGreaterThanOrEqual(400);
      for (const method of ['GET', 'OPTIONS'] as const) expect((await send(method, url, ALLOWED)).cors).toEqual({});
    }
  });

  it('allows exactly the configured origins, without credentials', async () => {
    service = await startConfiguredService({ CORS_ORIGINS: `${ALLOWED},http://localhost:5173` });
    const preflight = await send('OPTIONS', '/v1/persons', ALLOWED);
    expect(preflight.status).toBe(204);
    expect(preflight.cors).toEqual({
      'access-control-allow-origin': ALLOWED,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': expect.stringContaining(
        'Authorization, Content-Type, Idempotency-Key',
      ) as unknown,
      'access-control-expose-headers': expect.stringContaining('ETag') as unknown,
      'access-control-max-age': '600',
    });
    const refused = await send('GET', '/v1/me', ALLOWED);
    expect([refused.status, refused.cors['access-control-allow-origin']]).toEqual([401, ALLOWED]);
    expect(refused.vary).toContain('Origin');
    for (const origin of [OTHER, 'null', `${ALLOWED}.evil.org`, 'http://board.example.org', ALLOWED.toUpperCase()])
      for (const method of ['GET', 'OPTIONS'] as const) {
        const { status, cors, vary } = await send(method, '/v1/me', origin);
        expect([cors, vary]).toEqual([{}, expect.stringContaining('Origin')]);
        expect(status).toBeGreaterThanOrEqual(400);
      }
  });

  it('adds its headers to rejected requests too', async () => {
    service = await startConfiguredService({ CORS_ORIGINS: ALLOWED, REQUESTS_PER_MINUTE: '1' });
    await send('GET', '/v1/me', ALLOWED);
    const { status, cors } = await send('GET', '/v1/me', ALLOWED);
    expect([status, cors['access-control-allow-origin']]).toEqual([429, ALLOWED]);
  });
});
