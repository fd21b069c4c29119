import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createApplication } from '#api/http/application';
import { StaticContent } from '#api/http/static-content';
import { serveDocumentation } from '#api/openapi/serve-documentation';
import { Log } from '#platform/logging';

@Controller('v1')
class SampleController {
  @Get('notes')
  list(): object {
    return {};
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

const TEXT = 'Made once. '.repeat(500);

describe('The served documentation', () => {
  let application: NestFastifyApplication;
  let made = 0;

  beforeAll(async () => {
    const limits = { bodyLimitBytes: 1_024, requestTimeoutMs: 5_000 };
    application = await createApplication(SampleModule, limits, new Log('silent'));
    serveDocumentation(application);
    const counted = new StaticContent('text/plain', () => {
      made += 1;
      return TEXT;
    });
    const fastify = application.getHttpAdapter().getInstance();
    fastify.get('/counted', (request, reply) => counted.send(request, reply));
    await application.init();
  });
  afterAll(() => application.close());

  const get = (url: string, headers: Readonly<Record<string, string>> = {}, method: 'GET' | 'HEAD' = 'GET') =>
    application.inject({ method, url, headers });

  it('is made once for any number of requests, codings and methods', async () => {
    const codings = ['br', 'gzip', 'identity', 'br'];
    const answers = await Promise.all(codings.map((coding) => get('/counted', { 'accept-encoding': coding })));
    expect((await get('/counted', {}, 'HEAD')).statusCode).toBe(200);
    const [brotli, gzip, plain, again] = answers.map(({ rawPayload }) => rawPayload);
    expect([brotliDecompressSync(brotli!), gunzipSync(gzip!), plain!].map(String)).toEqual([TEXT, TEXT, TEXT]);
    expect(again).toEqual(brotli);
    expect(made).toBe(1);
  });

  it('has one tag for each coding, and is not sent again to a client that has it', async () => {
    const tags = new Set<unknown>();
    for (const coding of ['br', 'gzip', 'identity']) {
      const first = await get('/counted', { 'accept-encoding': coding });
      const tag = String(first.headers.etag);
      tags.add(tag);
      const again = await get('/counted', { 'accept-encoding': coding, 'if-none-match': tag });
      expect([again.statusCode, again.headers.etag, again.body]).toEqual([304, tag, '']);
      expect(again.headers.vary).toBe('Accept-Encoding');
    }
    expect(tags.size).toBe(3);
    expect((await get('/counted', { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('has a page whose scripts and styles exist, and one document that lists the routes', async () => {
    for (const url of ['/docs', '/docs/']) {
      const page = await get(url);
      expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      for (const [, source = ''] of page.body.matchAll(/(?:src|href)="([^"]+)"/g))
        expect([source, (await get(source)).statusCode]).toEqual([source, 200]);
    }
    const document = (await get('/docs-json')).json<{ openapi: string; paths: object }>();
    expect([document.openapi, Object.keys(document.paths)]).toEqual(['3.1.0', ['/v1/notes']]);
  });

  it('does not exist as YAML', async () => {
    expect((await get('/docs-yaml')).statusCode).toBe(404);
  });
});
