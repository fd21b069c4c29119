import { startService, type RunningService } from '#scenarios/spawn-service';
import { DataFolder } from '#test/support/data-folder';
import { exchangeRaw, type RawExchange, type RawTransmission } from '#test/support/raw-connection';

const BODY_LIMIT_BYTES = 4_096;
/** For requests that never arrive. The service looks for them once a second. */
const SHORT_REQUEST_TIMEOUT_MS = 2_000;

describe('Misused connections', () => {
  const folder = new DataFolder();
  const impatientFolder = new DataFolder();
  let service: RunningService;
  /** A service that requests must reach within a short time. */
  let impatient: RunningService;
  let token: string;

  const readToken = async (from: DataFolder, { url }: RunningService): Promise<string> =>
    (await (await from.installation(url)).administrator).token;

  beforeAll(async () => {
    [service, impatient] = await Promise.all([
      startService({ ...folder.environment, BODY_LIMIT_BYTES: String(BODY_LIMIT_BYTES) }),
      startService({ ...impatientFolder.environment, REQUEST_TIMEOUT_MS: String(SHORT_REQUEST_TIMEOUT_MS) }),
    ]);
    token = await readToken(folder, service);
  });
  afterAll(async () => {
    for (const each of [service, impatient]) {
      expect((await fetch(`${each.url}/health/ready`)).status).toBe(200);
      expect(await each.stop()).toBe(0);
    }
    await Promise.all([folder.remove(), impatientFolder.remove()]);
  });

  const send = (sent: RawTransmission): Promise<RawExchange> => exchangeRaw(service.url, sent);
  const sendToImpatient = (sent: RawTransmission): Promise<RawExchange> => exchangeRaw(impatient.url, sent);
  const request = (line: string, headers: readonly string[], body = ''): string =>
    [`${line} HTTP/1.1`, 'Host: here', ...headers, '', body].join('\r\n');
  const post = (headers: readonly string[], body = '', bearer = token): string =>
    request(
      'POST /v1/persons',
      [`Authorization: Bearer ${bearer}`, 'Content-Type: application/json', 'Connection: close', ...headers],
      body,
    );

  /** Checks the problem document, including its correlation id, and returns its status and code. */
  const checkProblem = ({ status, head, body }: RawExchange): [number, unknown] => {
    expect(head).toMatch(/^content-type: application\/problem\+json/im);
    const document = JSON.parse(body) as { status: number; code: string; correlationId: string };
    expect(document.status).toBe(status);
    expect(head.toLowerCase()).toContain(`x-correlation-id: ${document.correlationId}`);
    return [status, document.code];
  };

  it('are closed with status 408 when headers arrive byte by byte, but not before the time limit', async () => {
    const startedAt = performance.now();
    const answer = await sendToImpatient({ start: 'GET /v1/me HTTP/1.1\r\nHost: here\r\nX-Slow: ', drip: 'a' });
    expect(checkProblem(answer)).toEqual([408, 'request-timeout']);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(SHORT_REQUEST_TIMEOUT_MS);
  });

  it.each([
    ['arrives byte by byte', '{"name":"', 'a'],
    ['does not arrive', '', undefined],
  ])('are closed with status 408 when a body %s', async (_, begin, drip) => {
    const bearer = await readToken(impatientFolder, impatient);
    const start = post(['Content-Length: 1000'], begin, bearer);
    const answer = await sendToImpatient(drip === undefined ? { start } : { start, drip });
    expect(checkProblem(answer)).toEqual([408, 'request-timeout']);
  });

  it('are no register that arrives over a slow line: it may take longer than any other body', async () => {
    const bearer = await readToken(impatientFolder, impatient);
    const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
    const columns = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';
    const start = request(
      'POST /v1/imports/establishments?file=edubasealldata.csv&extractedOn=2011-09-01',
      [
        `Authorization: Bearer ${bearer}`,
        'Content-Type: text/csv',
        'Prefer: wait',
        'Connection: close',
        'Transfer-Encoding: chunked',
      ],
      chunk(`${columns}\r\n113533,School `),
    );
    const sendLate = async (): Promise<unknown> =>
      checkProblem(await sendToImpatient({ start: post(['Content-Length: 1000'], '{', bearer) }));
    const late = (async () => [await sendLate(), await sendLate()])();
    const rest = `${chunk(',Open,Primary,879\r\n')}${chunk('')}`;
    const imported = await sendToImpatient({ start, drip: chunk('a'), end: { after: late, text: rest } });
    expect(await late).toEqual(Array(2).fill([408, 'request-timeout']));
    expect(imported.status).toBe(200);
    expect(JSON.parse(imported.body)).toMatchObject({ rows: 1 });
  });

  it('receive status 431 when headers are too large or too many', async () => {
    const large = request('GET /v1/me', [`X-Large: ${'a'.repeat(20_000)}`]);
    expect(checkProblem(await send({ start: large }))).toEqual([431, 'headers-too-large']);
    const many = Array.from({ length: 120 }, (_, index) => `X-${index}: a`);
    const answer = await send({ start: request('GET /v1/me', ['Connection: close', ...many]) });
    expect(checkProblem(answer)).toEqual([431, 'headers-too-large']);
  });

  it('receive status 414 when the URL is too long', async () => {
    const start = request(`GET /v1/me?${'a'.repeat(8_000)}`, ['Connection: close']);
    expect(checkProblem(await send({ start }))).toEqual([414, 'uri-too-long']);
  });

  it('receive status 413 when the body is too large, with and without a Content-Length', async () => {
    const announced = post([`Content-Length: ${BODY_LIMIT_BYTES + 1}`], '{');
    expect(checkProblem(await send({ start: announced }))).toEqual([413, 'content-too-large']);
    const chunk = `${(BODY_LIMIT_BYTES + 1).toString(16)}\r\n${' '.repeat(BODY_LIMIT_BYTES + 1)}\r\n0\r\n\r\n`;
    const unannounced = post(['Transfer-Encoding: chunked'], chunk);
    expect(checkProblem(await send({ start: unannounced }))).toEqual([413, 'content-too-large']);
  });

  it('receive status 413 while they still send megabytes, and remain usable', async () => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    for (let times = 0; times < 10; times += 1) {
      const body = JSON.stringify({ name: 'x'.repeat(8_000_000) });
      const { status } = await fetch(`${service.url}/v1/persons`, { method: 'POST', headers, body });
      expect(status).toBe(413);
    }
  });

  it.each(['gzip', 'br', 'identity, gzip', 'x-nonsense'])(
    'receive status 415 when the body has the Content-Encoding %s',
    async (coding) => {
      const answer = await send({ start: post([`Content-Encoding: ${coding}`, 'Content-Length: 2'], '{}') });
      expect(checkProblem(answer)).toEqual([415, 'unsupported-media-type']);
      expect([answer.body, answer.head]).toEqual([
        expect.stringContaining('without Content-Encoding'),
        expect.stringMatching(/^accept-encoding: identity$/im),
      ]);
    },
  );

  it.each([
    ['of 10 kilobytes', 'a'.repeat(10_000)],
    ['that looks like markup', '<script>alert(1)</script>'],
    ['that appears twice', 'harmless-0001\r\nX-Correlation-Id: harmless-0002'],
    ['with a tab', 'harmless\t0001'],
  ])('receive a new correlation id instead of one %s', async (_, id) => {
    const start = request('GET /health/live', [`X-Correlation-Id: ${id}`, 'Connection: close']);
    const { status, head } = await send({ start });
    expect(status).toBe(200);
    expect(/^x-correlation-id: (.*)$/im.exec(head)?.[1]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(['\n', '\r', '\0'])(
    'receive status 400 when a header contains %j, and nothing of the header is returned',
    async (end) => {
      const start = request('GET /health/live', [
        `X-Correlation-Id: harmless${end}Set-Cookie: a=b`,
        'Connection: close',
      ]);
      const answer = await send({ start });
      expect(checkProblem(answer)).toEqual([400, 'bad-request']);
      expect(`${answer.head}${answer.body}`).not.toMatch(/set-cookie|harmless/i);
    },
  );

  it('are kept open without a request for 72 seconds when they are used correctly', async () => {
    const { headers } = await fetch(`${service.url}/health/live`);
    expect(headers.get('Keep-Alive')).toBe('timeout=72');
  });
});
