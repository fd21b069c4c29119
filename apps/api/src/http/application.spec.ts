import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connect } from 'node:net';
import { applicationOf } from '#api/http/application';
import { TextField } from '#api/validation/fields';
import { Log } from '#platform/logging';
import { problemOf } from '#test/support/problem-assertions';

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
const written = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('The door', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    const log = new Log('info', { write: (line) => void lines.push(line) });
    application = await applicationOf(SampleModule, { bodyLimit: 1_024, requestTimeout: 5_000 }, log);
    await application.init();
  });
  afterAll(() => application.close());
  beforeEach(() => void lines.splice(0));

  const ask = (request: Parameters<typeof problemOf>[1]) => problemOf(application, request);
  const post = (payload: string, type = 'application/json') =>
    ask({ method: 'POST', url: '/v1/notes', headers: { 'content-type': type }, payload });

  it.each(['{"text":', '{"text":"a",}', '{"__proto__":{"a":1}}', 'text', ''])(
    'answers the body %j, which is no JSON or a trap, with broken-json',
    async (body) => {
      const { problem } = await post(body);
      expect([problem.status, problem.code]).toEqual([400, 'broken-json']);
    },
  );

  it('tells browsers that data is no page, and what a page may do', async () => {
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

  it('refuses a field that stands there twice, and names it', async () => {
    const { problem } = await post('{"text":"a","text":"b"}');
    expect(problem).toMatchObject({ status: 400, code: 'bad-body', errors: [{ field: 'text' }] });
  });

  it.each([
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', Buffer.from('{"text":"a"}', 'utf16le')],
    ['UTF-16 with its mark', Buffer.from('\ufeff{"text":"a"}', 'utf16le')],
    ['UTF-8 with a mark', Buffer.from('\ufeff{"text":"a"}')],
  ])('refuses a body in %s', async (_, payload) => {
    const headers = { 'content-type': 'application/json' };
    const { problem } = await ask({ method: 'POST', url: '/v1/notes', headers, payload });
    expect([problem.status, problem.code]).toEqual([400, 'broken-json']);
  });

  it('takes a body that is said to be UTF-8, and none that is said to be anything else', async () => {
    const said = (charset: string) => {
      const headers = { 'content-type': `application/json; charset=${charset}` };
      return { method: 'POST', url: '/v1/notes', headers, payload: '{"text":"a"}' } as const;
    };
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"', 'utf8'])
      expect((await application.inject(said(charset))).statusCode).toBe(201);
    for (const charset of ['utf-16', 'latin1', '"utf-7"'])
      expect((await ask(said(charset))).problem).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });

  it('names the wrong fields of a body', async () => {
    const { problem } = await post('{"text":"","extra":1}');
    expect([problem.status, problem.code, problem.errors?.map(({ field }) => field)]).toEqual([
      400,
      'bad-body',
      ['extra', 'text'],
    ]);
  });

  it('refuses a body that is too large', async () => {
    const { problem } = await post(JSON.stringify({ text: 'x'.repeat(2_000) }));
    expect([problem.status, problem.code]).toEqual([413, 'body-too-large']);
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'x',
  ])('refuses a body of type %s', async (type) => {
    const { problem } = await post('text=a', type);
    expect([problem.status, problem.code]).toEqual([415, 'unsupported-media-type']);
  });

  it.each(['/', '/v1', '/v1/nothing', '/v1/notes/7/more', '/v1/notes?x=1&secret'])(
    'answers %s, where nothing can be read',
    async (url) => {
      const { problem } = await ask({ url });
      const known = url.startsWith('/v1/notes?');
      expect([problem.status, problem.code]).toEqual(known ? [405, 'method-not-allowed'] : [404, 'unknown-route']);
    },
  );

  it('tells which methods can be used instead', async () => {
    const { problem, headers } = await ask({ method: 'DELETE', url: '/v1/notes/7' });
    expect([problem.status, problem.code, headers.allow]).toEqual([405, 'method-not-allowed', 'GET, HEAD']);
  });

  it('answers malformed and overlong addresses', async () => {
    expect((await ask({ url: '/v1/notes/%zz' })).problem).toMatchObject({ status: 400, code: 'bad-request' });
    const { problem } = await ask({ url: `/v1/notes/${'7'.repeat(201)}` });
    expect(problem).toMatchObject({ status: 414, code: 'address-too-long' });
  });

  it('answers what is not even HTTP', async () => {
    await application.listen(0, '127.0.0.1');
    const { port } = application.getHttpServer().address() as { port: number };
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nbroken header\r\n\r\n'));
      socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 [^]*application\/problem\+json[^]*"code":"bad-request"/);
  });

  it('keeps a harmless correlation id and replaces any other', async () => {
    const sent = async (id: string) =>
      (await ask({ url: '/v1/nothing', headers: { 'x-correlation-id': id } })).problem.correlationId;
    expect(await sent('my-request-0001')).toBe('my-request-0001');
    for (const id of ['short', 'with space here', 'x'.repeat(65), '<script>alert</script>'])
      expect(await sent(id)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('logs each request by its route, never by its address', async () => {
    await application.inject('/v1/notes/anna?name=anna');
    await ask({ url: '/v1/anna' });
    const requests = written().filter(({ msg }) => msg === 'request');
    expect(requests).toMatchObject([
      { method: 'GET', route: '/v1/notes/:id', status: 200, milliseconds: expect.any(Number) as unknown },
      { method: 'GET', route: null, status: 404, correlationId: expect.any(String) as unknown },
    ]);
    expect(lines.join('')).not.toContain('anna');
  });
});
