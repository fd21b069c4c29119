import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Body, Controller, Get, Header, Headers, HttpCode, Module, Post, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { applicationOf } from '#api/http/application';
import { codingFor } from '#api/http/content-codings';
import { expectedVersionOf } from '#api/http/command-context';
import { Log } from '#platform/logging';

const LONG = { text: 'The school asks for support. '.repeat(200) };

@Controller('v1')
class SampleController {
  @Get('long')
  @Header('ETag', '"12"')
  long(): object {
    return LONG;
  }

  @Get('weak')
  weak(): object {
    return LONG;
  }

  @Get('short')
  short(): object {
    return { text: 'short' };
  }

  @Get('picture')
  @Header('Content-Type', 'image/png')
  picture(): string {
    return LONG.text;
  }

  @Get('sealed')
  @Header('Cache-Control', 'no-transform')
  sealed(): object {
    return LONG;
  }

  @Get('stream')
  stream(@Res() reply: FastifyReply): void {
    void reply
      .type('text/csv')
      .header('Content-Length', LONG.text.length)
      .send(Readable.from([LONG.text]));
  }

  @Post('change')
  @HttpCode(200)
  change(@Headers('if-match') tag: string | undefined, @Body() _: unknown): object {
    return { version: expectedVersionOf(tag) };
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

describe('Answers', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await applicationOf(SampleModule, { bodyLimit: 1_024, requestTimeout: 5_000 }, new Log('silent'));
    await application.init();
  });
  afterAll(() => application.close());

  const ask = async (
    url: string,
    accepted?: string,
    more: Record<string, string> = {},
    method: 'GET' | 'HEAD' = 'GET',
  ) => {
    const headers = { ...(accepted === undefined ? {} : { 'accept-encoding': accepted }), ...more };
    const answer = await application.inject({ method, url: `/v1/${url}`, headers });
    const { etag, vary, 'content-encoding': coding, 'content-length': length } = answer.headers;
    return { status: answer.statusCode, etag, vary, coding, length, bytes: answer.rawPayload };
  };
  const unpacked = { br: brotliDecompressSync, gzip: gunzipSync };

  it.each(['br', 'gzip'] as const)('that are worth it are packed with %s, and are what they were', async (coding) => {
    const plain = await ask('long');
    const { bytes, ...answer } = await ask('long', coding);
    expect(answer).toMatchObject({ status: 200, coding });
    expect(answer.vary).toContain('Accept-Encoding');
    expect(answer.etag).toBe(plain.etag?.toString().replace(/"$/, `.${coding}"`));
    expect([Number(answer.length), JSON.parse(unpacked[coding](bytes).toString())]).toEqual([bytes.length, LONG]);
    expect(bytes.length).toBeLessThan(500);
  });

  it.each(['br', 'gzip'] as const)('that come as a stream are packed with %s', async (coding) => {
    const { bytes, ...answer } = await ask('stream', coding);
    expect(answer).toMatchObject({ status: 200, coding, vary: 'Accept-Encoding', length: undefined });
    expect(unpacked[coding](bytes).toString()).toBe(LONG.text);
  });

  it('say that they depend on what is asked for, also when they come as they are', async () => {
    const { bytes, ...answer } = await ask('long');
    expect(answer).toMatchObject({ coding: undefined, etag: expect.stringMatching(/^"12-[\w-]+"$/) as unknown });
    expect(answer.vary).toContain('Accept-Encoding');
    expect(JSON.parse(bytes.toString())).toEqual(LONG);
  });

  it.each(['short', 'picture', 'sealed', 'nothing'])('are left as they are: %s', async (url) => {
    const { coding, vary } = await ask(url, 'br, gzip');
    expect([coding, String(vary).includes('Accept-Encoding')]).toEqual([undefined, false]);
  });

  it('without a body say the same of it', async () => {
    const [got, headed] = [await ask('long', 'br'), await ask('long', 'br', {}, 'HEAD')];
    expect({ ...headed, bytes: null }).toEqual({ ...got, bytes: null });
    expect(headed.bytes.length).toBe(0);
  });

  it('keep a weak tag, which says only that they mean the same', async () => {
    expect(await ask('weak', 'gzip')).toMatchObject({
      coding: 'gzip',
      etag: expect.stringMatching(/^W\/"[\w-]+"$/) as unknown,
    });
  });

  it('that were packed are known again by their own tag, and by that of what was packed', async () => {
    const known = async (tag: unknown) => ask('long', 'br', { 'if-none-match': String(tag) });
    const tags = (await Promise.all([ask('long'), ask('long', 'br'), ask('long', 'gzip')])).map(({ etag }) => etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) {
      const answer = await known(tag);
      expect([answer.status, answer.etag, answer.coding, answer.bytes.length]).toEqual([304, tag, undefined, 0]);
      expect(answer.vary).toContain('Accept-Encoding');
      expect((await known(String(tag).replace('12', '13'))).status).toBe(200);
    }
    expect((await known('"12.x"')).coding).toBe('br');
  });

  it('that were packed tell the version to change all the same', async () => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const tag = String((await ask('long', accepted)).etag);
      const answer = await application.inject({ method: 'POST', url: '/v1/change', headers: { 'if-match': tag } });
      expect(answer.json()).toEqual({ version: 12 });
    }
  });
});

describe('The coding of an answer', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.8', 'gzip'],
    ['gzip;q=0, br;q=0', null],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['gzip;q=0.5, identity', null],
    ['GZIP', 'gzip'],
    ['gzip;q=2', null],
    ['gzip;level=1', null],
    [',,;;q', null],
  ])('for %j is %j', (accepted, coding) => {
    expect(codingFor(accepted)).toBe(coding);
  });
});
