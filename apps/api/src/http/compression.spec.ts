import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Body, Controller, Get, Header, Headers, HttpCode, Module, Post, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { createApplication } from '#api/http/application';
import { chooseCoding } from '#api/http/content-codings';
import { parseIfMatch } from '#api/http/command-headers';
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

  @Get('no-transform')
  @Header('Cache-Control', 'no-transform')
  noTransform(): object {
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
    return { version: parseIfMatch(tag) };
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

describe('Compressed responses', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await createApplication(
      SampleModule,
      { bodyLimitBytes: 1_024, requestTimeoutMs: 5_000 },
      new Log('silent'),
    );
    await application.init();
  });
  afterAll(() => application.close());

  const send = async (
    url: string,
    accepted?: string,
    more: Record<string, string> = {},
    method: 'GET' | 'HEAD' = 'GET',
  ) => {
    const headers = { ...(accepted === undefined ? {} : { 'accept-encoding': accepted }), ...more };
    const response = await application.inject({ method, url: `/v1/${url}`, headers });
    const { etag, vary, 'content-encoding': coding, 'content-length': length } = response.headers;
    return { status: response.statusCode, etag, vary, coding, length, bytes: response.rawPayload };
  };
  const decompress = { br: brotliDecompressSync, gzip: gunzipSync };

  it.each(['br', 'gzip'] as const)(
    'use %s when they are large enough, and decompress to the original',
    async (coding) => {
      const plain = await send('long');
      const { bytes, ...response } = await send('long', coding);
      expect(response).toMatchObject({ status: 200, coding });
      expect(response.vary).toContain('Accept-Encoding');
      expect(response.etag).toBe(plain.etag?.toString().replace(/"$/, `.${coding}"`));
      expect([Number(response.length), JSON.parse(decompress[coding](bytes).toString())]).toEqual([bytes.length, LONG]);
      expect(bytes.length).toBeLessThan(500);
    },
  );

  it.each(['br', 'gzip'] as const)('use %s for streams', async (coding) => {
    const { bytes, ...response } = await send('stream', coding);
    expect(response).toMatchObject({ status: 200, coding, vary: 'Accept-Encoding', length: undefined });
    expect(decompress[coding](bytes).toString()).toBe(LONG.text);
  });

  it('have Vary: Accept-Encoding even when the client accepts no compression', async () => {
    const { bytes, ...response } = await send('long');
    expect(response).toMatchObject({ coding: undefined, etag: expect.stringMatching(/^"12-[\w-]+"$/) as unknown });
    expect(response.vary).toContain('Accept-Encoding');
    expect(JSON.parse(bytes.toString())).toEqual(LONG);
  });

  it.each(['short', 'picture', 'no-transform', 'nothing'])('are not used for: %s', async (url) => {
    const { coding, vary } = await send(url, 'br, gzip');
    expect([coding, String(vary).includes('Accept-Encoding')]).toEqual([undefined, false]);
  });

  it('have the same headers for HEAD as for GET', async () => {
    const [got, headed] = [await send('long', 'br'), await send('long', 'br', {}, 'HEAD')];
    expect({ ...headed, bytes: null }).toEqual({ ...got, bytes: null });
    expect(headed.bytes.length).toBe(0);
  });

  it('keep a weak ETag', async () => {
    expect(await send('weak', 'gzip')).toMatchObject({
      coding: 'gzip',
      etag: expect.stringMatching(/^W\/"[\w-]+"$/) as unknown,
    });
  });

  it('are matched by their own ETag and by the ETags of the other codings', async () => {
    const known = async (tag: unknown) => send('long', 'br', { 'if-none-match': String(tag) });
    const tags = (await Promise.all([send('long'), send('long', 'br'), send('long', 'gzip')])).map(({ etag }) => etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) {
      const response = await known(tag);
      expect([response.status, response.etag, response.coding, response.bytes.length]).toEqual([
        304,
        tag,
        undefined,
        0,
      ]);
      expect(response.vary).toContain('Accept-Encoding');
      expect((await known(String(tag).replace('12', '13'))).status).toBe(200);
    }
    expect((await known('"12.x"')).coding).toBe('br');
  });

  it('have an ETag that If-Match accepts', async () => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const tag = String((await send('long', accepted)).etag);
      const response = await application.inject({ method: 'POST', url: '/v1/change', headers: { 'if-match': tag } });
      expect(response.json()).toEqual({ version: 12 });
    }
  });
});

describe('Choosing a content coding', () => {
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
  ])('for Accept-Encoding %j gives %j', (accepted, coding) => {
    expect(chooseCoding(accepted)).toBe(coding);
  });
});
