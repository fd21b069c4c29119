import { connect, type AddressInfo } from 'node:net';
import { Body, Controller, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Public } from '#api/access/bearer-guard';
import { createApplication } from '#api/http/application';
import { waitUntil } from '#kernel/testing/wait-until';
import { Log } from '#platform/logging';
import { exchangeRaw } from '#test/support/raw-connection';

const received: unknown[] = [];

@Controller('v1')
class SampleController {
  @Public()
  @Post('samples')
  receive(@Body() body: object): object {
    received.push(body);
    return {};
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

const lines: string[] = [];

describe('A request over a connection', () => {
  let application: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    const log = new Log('info', { write: (line) => void lines.push(line) });
    application = await createApplication(SampleModule, { bodyLimitBytes: 1_024, requestTimeoutMs: 5_000 }, log);
    url = await application.listen(0, '127.0.0.1').then(() => {
      const { port } = application.getHttpServer().address() as AddressInfo;
      return `http://127.0.0.1:${port}`;
    });
  });
  afterAll(() => application.close());
  beforeEach(() => {
    lines.splice(0);
    received.splice(0);
  });

  const post = (version: string, ...headers: string[]): string =>
    [`POST /v1/samples ${version}`, 'Content-Type: application/json', ...headers, '', '2\r\n{}\r\n0\r\n\r\n'].join(
      '\r\n',
    );

  it.each([
    ['two Host headers', 'HTTP/1.1', ['Host: a', 'Host: b', 'Transfer-Encoding: chunked'], 400, 'bad-request'],
    ['HTTP/2.0 in its first line', 'HTTP/2.0', ['Host: a', 'Transfer-Encoding: chunked'], 400, 'bad-request'],
    ['another transfer coding', 'HTTP/1.1', ['Host: a', 'Transfer-Encoding: gzip, chunked'], 501, 'not-implemented'],
  ])('is rejected with %s, and the connection is closed', async (_, version, headers, status, code) => {
    const answer = await exchangeRaw(url, { start: post(version, ...headers) });
    expect([answer.status, (JSON.parse(answer.body) as { code: string }).code]).toEqual([status, code]);
    expect(answer.head).toMatch(/^connection: close/im);
    expect(received).toEqual([]);
    expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('is accepted with one Host header and the transfer coding chunked', async () => {
    const start = post('HTTP/1.1', 'Host: a', 'Connection: close', 'Transfer-Encoding: Chunked');
    expect((await exchangeRaw(url, { start })).status).toBe(201);
  });

  it('whose body breaks off is one line of the log, without an error', async () => {
    const head = ['POST /v1/samples HTTP/1.1', 'Host: a', 'Content-Type: application/json', 'Content-Length: 100'];
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\n{"name":"`));
    application.getHttpServer().once('request', () => socket.resetAndDestroy());
    await waitUntil(() => lines.length > 0);
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ level: 30, route: '/v1/samples', status: 499, code: 'request-cut-off' }),
    ]);
    expect(received).toEqual([]);
  });
});
