import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { useHostileClient, type HostileClient } from '#test/support/hostile-client';
import { listMalformedBodies, isPointerTo } from '#test/support/malformed-bodies';
import { describeFault, parseProblem, type RawAnswer } from '#test/support/raw-requests';

/** `BAD_BODY_RUNS` and `BAD_BODY_SEED` override the number of runs and the seed. A failure prints its seed and path. */
const RUNS = {
  numRuns: Number(process.env.BAD_BODY_RUNS ?? 400),
  seed: Number(process.env.BAD_BODY_SEED ?? 20_110_905),
};
const BODY_LIMIT_BYTES = 262_144;

describe('Invalid request bodies', () => {
  let client: HostileClient;
  useHostileClient((started) => (client = started));

  const sendBody = async (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<RawAnswer> => {
    const response = await fetch(`${client.demonstration.url}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${client.token}`, 'Content-Type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  /** Returns the path of a command with fields, and a valid body. */
  const createCommand = () => {
    const route = client.postRoutes.find(({ path }) => path === '/v1/contracts/{contract}/concerns');
    if (route === undefined) throw new Error('The route does not exist.');
    return { path: client.createPath(route), validBody: JSON.stringify(client.createBody(route)) };
  };

  it('are answered with 400 and the field of the one invalid value', async () => {
    const property = fc.asyncProperty(
      listMalformedBodies(client.postRoutes, client.description),
      async ({ route, field, text }) => {
        const headers = { Authorization: `Bearer ${client.tokenFor(route)}` };
        const answer = await sendBody(client.createPath(route), text, headers);
        expect([route.path, field, describeFault(answer, 400)]).toEqual([route.path, field, null]);
        const { code, errors = [] } = parseProblem(answer);
        const named = code === 'malformed-json' || errors.some((each) => isPointerTo(each.field, field));
        expect([route.path, field, code, errors, named]).toEqual([route.path, field, code, errors, true]);
      },
    );
    await fc.assert(property, RUNS);
  });

  it('are answered with 400 when truncated anywhere or when a name appears more than once', async () => {
    const { path, validBody } = createCommand();
    const property = fc.asyncProperty(fc.integer({ min: 0, max: validBody.length - 1 }), async (at) => {
      expect([at, describeFault(await sendBody(path, validBody.slice(0, at)), 400)]).toEqual([at, null]);
    });
    await fc.assert(property, { ...RUNS, numRuns: 40 });
    const [first = ''] = Object.keys(JSON.parse(validBody) as object);
    const repeatedName = await sendBody(path, `{${JSON.stringify(first)}:1,${validBody.slice(1)}`);
    expect([describeFault(repeatedName, 400), parseProblem(repeatedName).errors?.map(({ field }) => field)]).toEqual([
      null,
      [first],
    ]);
  });

  it('are rejected in another encoding, compressed or with another content type', async () => {
    const { path, validBody } = createCommand();
    const bytes = Buffer.from(validBody);
    const broken = Buffer.concat([bytes.subarray(0, -2), Buffer.from([0xc3, 0x28]), bytes.subarray(-2)]);
    const bodies: readonly [string, Uint8Array<ArrayBuffer>, Readonly<Record<string, string>>, number][] = [
      ['UTF-16', Buffer.from(validBody, 'utf16le'), {}, 400],
      ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${validBody}`, 'utf16le'), {}, 400],
      ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${validBody}`), {}, 400],
      ['invalid UTF-8', broken, {}, 400],
      ['an incomplete character', Buffer.concat([bytes, Buffer.from([0xe2, 0x82])]), {}, 400],
      ['gzip', gzipSync(bytes), { 'Content-Encoding': 'gzip' }, 415],
      [
        'UTF-16 as declared',
        Buffer.from(validBody, 'utf16le'),
        { 'Content-Type': 'application/json; charset=utf-16' },
        415,
      ],
      ['Latin-1', bytes, { 'Content-Type': 'application/json; charset=iso-8859-1' }, 415],
      ['a type similar to JSON', bytes, { 'Content-Type': 'application/jsonp' }, 415],
      ['two types', bytes, { 'Content-Type': 'application/json, text/plain' }, 415],
    ];
    for (const [what, body, headers, status] of bodies)
      expect([what, describeFault(await sendBody(path, body, headers), status)]).toEqual([what, null]);
  });

  it('are read up to the size limit and answered with 413 above it', async () => {
    const { path } = createCommand();
    const createBodyOfLength = (length: number): string => `{"x":"${'x'.repeat(length - 8)}"}`;
    expect(describeFault(await sendBody(path, createBodyOfLength(BODY_LIMIT_BYTES)), 400)).toBeNull();
    expect(describeFault(await sendBody(path, createBodyOfLength(BODY_LIMIT_BYTES + 1)), 413)).toBeNull();
  });

  describe('sent as raw HTTP', () => {
    const exchange = (head: readonly string[], body: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(client.demonstration.url);
        let text = '';
        const socket = connect(Number(port), hostname, () => {
          const commonHeaders = [`Host: ${hostname}`, `Authorization: Bearer ${client.token}`, 'Connection: close'];
          socket.write(
            `POST ${createCommand().path} HTTP/1.1\r\n${[...commonHeaders, ...head].join('\r\n')}\r\n\r\n${body}`,
          );
        });
        socket
          .on('data', (chunk) => (text += chunk.toString()))
          .on('close', () => resolve(text))
          .on('error', reject);
      });

    const JSON_TYPE = 'Content-Type: application/json';
    const encodeChunk = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

    it.each([
      ['in chunks', [JSON_TYPE, 'Transfer-Encoding: chunked'], encodeChunk('{"x":1}'), 400],
      ['with a chunk size that overflows', [JSON_TYPE, 'Transfer-Encoding: chunked'], 'fffffffffffffffff\r\n{}', 400],
      ['with two lengths', [JSON_TYPE, 'Content-Length: 7', 'Content-Length: 2'], '{"x":1}', 400],
      [
        'with a length and in chunks',
        [JSON_TYPE, 'Content-Length: 7', 'Transfer-Encoding: chunked'],
        encodeChunk('{"x":1}'),
        400,
      ],
      ['with a negative length', [JSON_TYPE, 'Content-Length: -1'], '{"x":1}', 400],
      ['with a length that is not a decimal number', [JSON_TYPE, 'Content-Length: 0x7'], '{"x":1}', 400],
      ['with two content types', [JSON_TYPE, 'Content-Type: text/plain', 'Content-Length: 7'], '{"x":1}', 400],
      ['without a content type', ['Content-Length: 7'], '{"x":1}', 415],
      ['with two tokens', [JSON_TYPE, 'Authorization: Bearer x', 'Content-Length: 7'], '{"x":1}', 401],
      [
        'with two idempotency keys',
        [JSON_TYPE, 'Idempotency-Key: key-number-1', 'Idempotency-Key: key-number-2', 'Content-Length: 7'],
        '{"x":1}',
        400,
      ],
      [
        'with a header that hides another header',
        [JSON_TYPE, 'X-A: b\rX-Role: administrator', 'Content-Length: 7'],
        '{"x":1}',
        400,
      ],
    ] as const)('are rejected %s', async (_, head, body, status) => {
      const answer = await exchange(head, body);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*application/problem\\+json[^]*"status":${status}`));
      expect(answer).not.toMatch(/node_modules|\bat .+:\d+:\d+/);
    });
  });
});
