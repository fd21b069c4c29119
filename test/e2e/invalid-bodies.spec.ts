import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { illWillFor, LONGEST, type IllWill } from '#test/support/hostile-client';
import { plantedBody, pointsTo } from '#test/support/malformed-bodies';
import { faultOf, problemIn, type RawAnswer } from '#test/support/raw-requests';

/** As many as wanted by `BAD_BODY_RUNS`, from `BAD_BODY_SEED`: what fails is printed with its seed and path. */
const RUNS = {
  numRuns: Number(process.env.BAD_BODY_RUNS ?? 400),
  seed: Number(process.env.BAD_BODY_SEED ?? 20_110_905),
};
const LIMIT = 262_144;

describe('Whatever stands in a body', () => {
  let ill: IllWill;
  illWillFor((begun) => (ill = begun));

  const sent = async (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<RawAnswer> => {
    const response = await fetch(`${ill.demonstration.url}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${ill.token}`, 'Content-Type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  /** A command that takes fields, and a body that it would take. */
  const anyCommand = () => {
    const route = ill.posts.find(({ path }) => path === '/v1/contracts/{contract}/concerns');
    if (route === undefined) throw new Error('There is no such command.');
    return { path: ill.pathOf(route), good: JSON.stringify(ill.bodyOf(route)) };
  };

  it(
    'and wherever it stands, one misfit is answered 400 with the name of its field',
    async () => {
      const property = fc.asyncProperty(plantedBody(ill.posts, ill.description), async ({ route, field, text }) => {
        const answer = await sent(ill.pathOf(route), text);
        expect([route.path, field, faultOf(answer, 400)]).toEqual([route.path, field, null]);
        const { code, errors = [] } = problemIn(answer);
        const named = code === 'broken-json' || errors.some((each) => pointsTo(each.field, field));
        expect([route.path, field, code, errors, named]).toEqual([route.path, field, code, errors, true]);
      });
      await fc.assert(property, RUNS);
    },
    LONGEST,
  );

  it(
    'is refused when it is cut off anywhere, or a name stands in it twice',
    async () => {
      const { path, good } = anyCommand();
      const property = fc.asyncProperty(fc.integer({ min: 0, max: good.length - 1 }), async (at) => {
        expect([at, faultOf(await sent(path, good.slice(0, at)), 400)]).toEqual([at, null]);
      });
      await fc.assert(property, { ...RUNS, numRuns: 40 });
      const [first = ''] = Object.keys(JSON.parse(good) as object);
      const twice = await sent(path, `{${JSON.stringify(first)}:1,${good.slice(1)}`);
      expect([faultOf(twice, 400), problemIn(twice).errors?.map(({ field }) => field)]).toEqual([null, [first]]);
    },
    LONGEST,
  );

  it('is refused in letters that are not UTF-8, compressed, or as another type than it is', async () => {
    const { path, good } = anyCommand();
    const bytes = Buffer.from(good);
    const broken = Buffer.concat([bytes.subarray(0, -2), Buffer.from([0xc3, 0x28]), bytes.subarray(-2)]);
    const bodies: readonly [string, Uint8Array<ArrayBuffer>, Readonly<Record<string, string>>, number][] = [
      ['UTF-16', Buffer.from(good, 'utf16le'), {}, 400],
      ['UTF-16 with a mark', Buffer.from(`\ufeff${good}`, 'utf16le'), {}, 400],
      ['UTF-8 with a mark', Buffer.from(`\ufeff${good}`), {}, 400],
      ['broken UTF-8', broken, {}, 400],
      ['half a letter', Buffer.concat([bytes, Buffer.from([0xe2, 0x82])]), {}, 400],
      ['gzip', gzipSync(bytes), { 'Content-Encoding': 'gzip' }, 415],
      ['UTF-16 as it says', Buffer.from(good, 'utf16le'), { 'Content-Type': 'application/json; charset=utf-16' }, 415],
      ['latin letters', bytes, { 'Content-Type': 'application/json; charset=iso-8859-1' }, 415],
      ['a type beside JSON', bytes, { 'Content-Type': 'application/jsonp' }, 415],
      ['two types', bytes, { 'Content-Type': 'application/json, text/plain' }, 415],
    ];
    for (const [what, body, headers, status] of bodies)
      expect([what, faultOf(await sent(path, body, headers), status)]).toEqual([what, null]);
  });

  it('is read up to the limit, and not one byte further', async () => {
    const { path } = anyCommand();
    const ofLength = (length: number): string => `{"x":"${'x'.repeat(length - 8)}"}`;
    expect(faultOf(await sent(path, ofLength(LIMIT)), 400)).toBeNull();
    expect(faultOf(await sent(path, ofLength(LIMIT + 1)), 413)).toBeNull();
  });

  describe('on the wire', () => {
    const raw = (head: readonly string[], body: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(ill.demonstration.url);
        let text = '';
        const socket = connect(Number(port), hostname, () => {
          const usual = [`Host: ${hostname}`, `Authorization: Bearer ${ill.token}`, 'Connection: close'];
          socket.write(`POST ${anyCommand().path} HTTP/1.1\r\n${[...usual, ...head].join('\r\n')}\r\n\r\n${body}`);
        });
        socket.setTimeout(20_000, () => socket.destroy(new Error('It was not answered.')));
        socket
          .on('data', (chunk) => (text += chunk.toString()))
          .on('close', () => resolve(text))
          .on('error', reject);
      });

    const JSON_TYPE = 'Content-Type: application/json';
    const chunked = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

    it.each([
      ['in pieces of unknown length', [JSON_TYPE, 'Transfer-Encoding: chunked'], chunked('{"x":1}'), 400],
      ['in a piece longer than anything is', [JSON_TYPE, 'Transfer-Encoding: chunked'], 'fffffffffffffffff\r\n{}', 400],
      ['of two lengths', [JSON_TYPE, 'Content-Length: 7', 'Content-Length: 2'], '{"x":1}', 400],
      [
        'of a length and in pieces',
        [JSON_TYPE, 'Content-Length: 7', 'Transfer-Encoding: chunked'],
        chunked('{"x":1}'),
        400,
      ],
      ['of less than nothing', [JSON_TYPE, 'Content-Length: -1'], '{"x":1}', 400],
      ['of a length that is no number', [JSON_TYPE, 'Content-Length: 0x7'], '{"x":1}', 400],
      ['of two types', [JSON_TYPE, 'Content-Type: text/plain', 'Content-Length: 7'], '{"x":1}', 400],
      ['of no type', ['Content-Length: 7'], '{"x":1}', 415],
      ['for two owners', [JSON_TYPE, 'Authorization: Bearer x', 'Content-Length: 7'], '{"x":1}', 401],
      [
        'for two keys',
        [JSON_TYPE, 'Idempotency-Key: key-number-1', 'Idempotency-Key: key-number-2', 'Content-Length: 7'],
        '{"x":1}',
        400,
      ],
      [
        'with a header that hides another',
        [JSON_TYPE, 'X-A: b\rX-Role: administrator', 'Content-Length: 7'],
        '{"x":1}',
        400,
      ],
    ] as const)('%s it is answered, and not taken', async (_, head, body, status) => {
      const answer = await raw(head, body);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*application/problem\\+json[^]*"status":${status}`));
      expect(answer).not.toMatch(/node_modules|\bat .+:\d+:\d+/);
    });
  });
});
