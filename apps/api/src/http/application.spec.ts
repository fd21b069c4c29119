import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connect } from 'node:net';
import { createApplication } from '#api/http/application';
import { TextField } from '#api/validation/fields';
import { Log } from '#platform/logging';
import { expectProblem } from '#test/support/problem-assertions';

class Note {
  @TextField() text!: string;
}

@Controller('v1')
class SampleController {
  @Post('notes')
  note(@Body() note: Note): Note {
    return note;
  }

  @Get('notes/:id')
  read(): object {
    return {};
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

const lines: string[] = [];
const parseLog = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('The HTTP application', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    const log = new Log('info', { write: (line) => void lines.push(line) });
    application = await createApplication(SampleModule, { bodyLimitBytes: 1_024, requestTimeoutMs: 5_000 }, log);
    await application.init();
  });
  afterAll(() => application.close());
  beforeEach(() => void lines.splice(0));

  const send = (request: Parameters<typeof expectProblem>[1]) => expectProblem(application, request);
  const post = (payload: string, type = 'application/json') =>
    send({ method: 'POST', url: '/v1/notes', headers: { 'content-type': type }, payload });

  it.each(['{"text":', '{"text":"a",}', '{"__proto__":{"a":1}}', 'text', ''])(
    'rejects the malformed or malicious JSON body %j',
    async (body) => {
      const { problem } = await post(body);
      expect([problem.status, problem.code]).toEqual([400, 'malformed-json']);
    },
  );

  it('sends strict security headers with data and suitable ones with the documentation page', async () => {
    const headersOf = async (url: string): Promise<object> => (await application.inject({ url })).headers;
    const data = await headersOf('/v1/notes/1');
    expect(data).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age=31536000') as string,
    });
    expect(await headersOf('/v1/nowhere')).toMatchObject({ 'x-content-type-options': 'nosniff' });
    const page = await headersOf('/docs');
    expect(page).toMatchObject({ 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' });
    expect(page).toMatchObject({ 'content-security-policy': expect.stringContaining("script-src 'self'") as string });
  });

  it('rejects and names a duplicate field', async () => {
    const { problem } = await post('{"text":"a","text":"b"}');
    expect(problem).toMatchObject({ status: 400, code: 'validation-failed', errors: [{ field: 'text' }] });
  });

  it.each([
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', Buffer.from('{"text":"a"}', 'utf16le')],
    ['UTF-16 with a byte order mark', Buffer.from('\ufeff{"text":"a"}', 'utf16le')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff{"text":"a"}')],
  ])('rejects a body in %s', async (_, payload) => {
    const headers = { 'content-type': 'application/json' };
    const { problem } = await send({ method: 'POST', url: '/v1/notes', headers, payload });
    expect([problem.status, problem.code]).toEqual([400, 'malformed-json']);
  });

  it('accepts the charset UTF-8 and no other', async () => {
    const bodyIn = (charset: string) => {
      const headers = { 'content-type': `application/json; charset=${charset}` };
      return { method: 'POST', url: '/v1/notes', headers, payload: '{"text":"a"}' } as const;
    };
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"', 'utf8'])
      expect((await application.inject(bodyIn(charset))).statusCode).toBe(201);
    for (const charset of ['utf-16', 'latin1', '"utf-7"'])
      expect((await send(bodyIn(charset))).problem).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });

  it('names the wrong fields of a body', async () => {
    const { problem } = await post('{"text":"","extra":1}');
    expect([problem.status, problem.code, problem.errors?.map(({ field }) => field)]).toEqual([
      400,
      'validation-failed',
      ['extra', 'text'],
    ]);
  });

  it('rejects a body that is too large', async () => {
    const { problem } = await post(JSON.stringify({ text: 'x'.repeat(2_000) }));
    expect([problem.status, problem.code]).toEqual([413, 'content-too-large']);
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'x',
  ])('rejects a body of type %s', async (type) => {
    const { problem } = await post('text=a', type);
    expect([problem.status, problem.code]).toEqual([415, 'unsupported-media-type']);
  });

  it.each(['/', '/v1', '/v1/nothing', '/v1/notes/7/more', '/v1/notes?x=1&secret'])(
    'answers GET %s with 404 or 405',
    async (url) => {
      const { problem } = await send({ url });
      const known = url.startsWith('/v1/notes?');
      expect([problem.status, problem.code]).toEqual(known ? [405, 'method-not-allowed'] : [404, 'route-not-found']);
    },
  );

  it('answers a URL with a slash at the end as the one without it', async () => {
    const read = async (url: string) => {
      const { statusCode, body } = await application.inject(url);
      return [statusCode, body];
    };
    expect(await read('/v1/notes/7/')).toEqual(await read('/v1/notes/7'));
    expect((await read('/v1/notes/7/'))[0]).toBe(200);
  });

  it('lists the supported methods in a 405 response', async () => {
    const { problem, headers } = await send({ method: 'DELETE', url: '/v1/notes/7' });
    expect([problem.status, problem.code, headers.allow]).toEqual([405, 'method-not-allowed', 'GET, HEAD']);
  });

  it('rejects malformed and overlong URLs', async () => {
    expect((await send({ url: '/v1/notes/%zz' })).problem).toMatchObject({ status: 400, code: 'bad-request' });
    const { problem } = await send({ url: `/v1/notes/${'7'.repeat(201)}` });
    expect(problem).toMatchObject({ status: 414, code: 'uri-too-long' });
  });

  it('answers a connection that does not speak HTTP with a problem document', async () => {
    await application.listen(0, '127.0.0.1');
    const { port } = application.getHttpServer().address() as { port: number };
    const response = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nbroken header\r\n\r\n'));
      socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text));
    });
    expect(response).toMatch(/^HTTP\/1.1 400 [^]*application\/problem\+json[^]*"code":"bad-request"/);
  });

  it('keeps a safe correlation id and replaces any other', async () => {
    const sent = async (id: string) =>
      (await send({ url: '/v1/nothing', headers: { 'x-correlation-id': id } })).problem.correlationId;
    expect(await sent('my-request-0001')).toBe('my-request-0001');
    for (const id of ['short', 'with space here', 'x'.repeat(65), '<script>alert</script>'])
      expect(await sent(id)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('logs each request by its route, never by its URL', async () => {
    await application.inject('/v1/notes/anna?name=anna');
    await send({ url: '/v1/anna' });
    const requests = parseLog().filter(({ msg }) => msg === 'request');
    expect(requests).toMatchObject([
      { method: 'GET', route: '/v1/notes/:id', status: 200, durationMs: expect.any(Number) as unknown },
      { method: 'GET', route: null, status: 404, correlationId: expect.any(String) as unknown },
    ]);
    expect(lines.join('')).not.toContain('anna');
  });
});
