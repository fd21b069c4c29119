import { startService, type RunningService } from '#scenarios/spawn-service';
import { DataFolder } from '#test/support/data-folder';
import { rawAnswer, type RawAnswer, type Sent } from '#test/support/raw-connection';

const LONGEST = 60_000;
const BODY_LIMIT = 4_096;
/** In milliseconds; slow requests are looked for once a second. */
const REQUEST_TIMEOUT = 2_000;

describe('Connections that are not used as they should be', () => {
  const folder = new DataFolder();
  let service: RunningService;
  let token: string;

  beforeAll(async () => {
    const limits = { BODY_LIMIT: String(BODY_LIMIT), REQUEST_TIMEOUT: String(REQUEST_TIMEOUT) };
    service = await startService({ ...folder.environment, ...limits });
    token = (await (await folder.installation(service.url)).administrator).token;
  }, LONGEST);
  afterAll(async () => {
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    expect(await service.stop()).toBe(0);
    await folder.remove();
  });

  const send = (sent: Sent): Promise<RawAnswer> => rawAnswer(service.url, sent);
  const request = (line: string, headers: readonly string[], body = ''): string =>
    [`${line} HTTP/1.1`, 'Host: here', ...headers, '', body].join('\r\n');
  const post = (headers: readonly string[], body = ''): string =>
    request(
      'POST /v1/persons',
      [`Authorization: Bearer ${token}`, 'Content-Type: application/json', 'Connection: close', ...headers],
      body,
    );

  /** The status and the code of a problem document that says who asked. */
  const problem = ({ status, head, body }: RawAnswer): [number, unknown] => {
    expect(head).toMatch(/^content-type: application\/problem\+json/im);
    const document = JSON.parse(body) as { status: number; code: string; correlationId: string };
    expect(document.status).toBe(status);
    expect(head.toLowerCase()).toContain(`x-correlation-id: ${document.correlationId}`);
    return [status, document.code];
  };

  it(
    'are cut off with 408 when headers come drop by drop',
    async () => {
      const begun = Date.now();
      const answer = await send({ begin: 'GET /v1/me HTTP/1.1\r\nHost: here\r\nX-Slow: ', drip: 'a' });
      expect(problem(answer)).toEqual([408, 'request-timeout']);
      expect(Date.now() - begun).toBeGreaterThanOrEqual(REQUEST_TIMEOUT);
    },
    LONGEST,
  );

  it(
    'are cut off with 408 when a body comes drop by drop',
    async () => {
      const answer = await send({ begin: post(['Content-Length: 1000'], '{"name":"'), drip: 'a' });
      expect(problem(answer)).toEqual([408, 'request-timeout']);
    },
    LONGEST,
  );

  it(
    'are cut off with 408 when a body does not come at all',
    async () => {
      const answer = await send({ begin: post(['Content-Length: 1000']) });
      expect(problem(answer)).toEqual([408, 'request-timeout']);
    },
    LONGEST,
  );

  it('are answered 431 when headers are too large or too many', async () => {
    const large = request('GET /v1/me', [`X-Large: ${'a'.repeat(20_000)}`]);
    expect(problem(await send({ begin: large }))).toEqual([431, 'headers-too-large']);
    const many = Array.from({ length: 120 }, (_, index) => `X-${index}: a`);
    const answer = await send({ begin: request('GET /v1/me', ['Connection: close', ...many]) });
    expect(problem(answer)).toEqual([431, 'headers-too-large']);
  });

  it('are answered 414 when the address is too long', async () => {
    const begin = request(`GET /v1/me?${'a'.repeat(8_000)}`, ['Connection: close']);
    expect(problem(await send({ begin }))).toEqual([414, 'address-too-long']);
  });

  it('are answered 413 when the body is too large, announced or not', async () => {
    const announced = post([`Content-Length: ${BODY_LIMIT + 1}`], '{');
    expect(problem(await send({ begin: announced }))).toEqual([413, 'body-too-large']);
    const chunk = `${(BODY_LIMIT + 1).toString(16)}\r\n${' '.repeat(BODY_LIMIT + 1)}\r\n0\r\n\r\n`;
    const unannounced = post(['Transfer-Encoding: chunked'], chunk);
    expect(problem(await send({ begin: unannounced }))).toEqual([413, 'body-too-large']);
  });

  it(
    'are told 413 also while they still send megabytes, and can go on',
    async () => {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      for (let times = 0; times < 10; times += 1) {
        const body = JSON.stringify({ name: 'x'.repeat(8_000_000) });
        const { status } = await fetch(`${service.url}/v1/persons`, { method: 'POST', headers, body });
        expect(status).toBe(413);
      }
    },
    LONGEST,
  );

  it.each(['gzip', 'br', 'identity, gzip', 'x-nonsense'])(
    'are answered 415 when the body is packed with %s',
    async (coding) => {
      const answer = await send({ begin: post([`Content-Encoding: ${coding}`, 'Content-Length: 2'], '{}') });
      expect(problem(answer)).toEqual([415, 'unsupported-media-type']);
      expect([answer.body, answer.head]).toEqual([
        expect.stringContaining('without a Content-Encoding'),
        expect.stringMatching(/^accept-encoding: identity$/im),
      ]);
    },
  );

  it.each([
    ['of ten kilobytes', 'a'.repeat(10_000)],
    ['that looks like markup', '<script>alert(1)</script>'],
    ['that stands twice', 'harmless-0001\r\nX-Correlation-Id: harmless-0002'],
    ['with a tab', 'harmless\t0001'],
  ])('have the correlation id %s replaced by a fresh one', async (_, id) => {
    const begin = request('GET /health/live', [`X-Correlation-Id: ${id}`, 'Connection: close']);
    const { status, head } = await send({ begin });
    expect(status).toBe(200);
    expect(/^x-correlation-id: (.*)$/im.exec(head)?.[1]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(['\n', '\r', '\0'])('are answered 400 when a header holds %j, and nothing of it comes back', async (end) => {
    const begin = request('GET /health/live', [`X-Correlation-Id: harmless${end}Set-Cookie: a=b`, 'Connection: close']);
    const answer = await send({ begin });
    expect(problem(answer)).toEqual([400, 'bad-request']);
    expect(`${answer.head}${answer.body}`).not.toMatch(/set-cookie|harmless/i);
  });

  it('are kept for more than a minute without a request when they are used well', async () => {
    const { headers } = await fetch(`${service.url}/health/live`);
    expect(headers.get('Keep-Alive')).toBe('timeout=72');
  });
});
