import { Controller, Get, HttpException, Module, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { applicationOf } from '#api/http/application';
import { BadHeader, PROBLEM_CODES } from '#api/http/problems';
import { OutcomeUnknown, StoreUnavailable, VersionConflict } from '#execution/event-store';
import { asStored } from '#kernel/json';
import { Refused, UnknownStream } from '#kernel/refused';
import { KeyReused } from '#execution/command-executor';
import { KeyErased } from '#execution/subject-keys';
import { Forbidden, Unauthenticated } from '#platform/identity';
import { Log } from '#platform/logging';
import { problemOf } from '#test/support/problem-assertions';
import { UnusableFile } from '#registers/unreadable-file';

const SECRET = 'secret of the inside';

const thrown: Record<string, () => unknown> = {
  refused: () => new Refused('contract-not-running', 'The contract does not run.'),
  unknown: () => new UnknownStream('contract', '7'),
  conflict: () => new VersionConflict('contract-7', 3, 4),
  storable: () => {
    try {
      return asStored({ at: new Date() });
    } catch (error) {
      return error;
    }
  },
  unauthenticated: () => new Unauthenticated('The token has ended; get a new one.'),
  forbidden: () => new Forbidden('Only the clerk may do this.'),
  reused: () => new KeyReused('7'),
  unusable: () => new UnusableFile('The file is empty.'),
  erased: () => new KeyErased('person-7'),
  unavailable: () => new StoreUnavailable(SECRET),
  outcome: () => new OutcomeUnknown(SECRET),
  header: () => new BadHeader('If-Match', 'If-Match is malformed.'),
  busy: () => new HttpException(SECRET, 429),
  down: () => new HttpException(SECRET, 503),
  teapot: () => new HttpException(SECRET, 418),
  fault: () => new TypeError(SECRET, { cause: new Error('the cause') }),
  text: () => SECRET,
  nothing: () => undefined,
};

@Controller('v1')
class SampleController {
  @Get('throw/:name')
  throw(@Param('name') name: string): void {
    throw thrown[name]?.();
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

const lines: string[] = [];
const written = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('Problems', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    const log = new Log('info', { write: (line) => void lines.push(line) });
    application = await applicationOf(SampleModule, { bodyLimit: 1_024, requestTimeout: 5_000 }, log);
    await application.init();
  });
  afterAll(() => application.close());
  beforeEach(() => void lines.splice(0));

  const ask = (request: Parameters<typeof problemOf>[1]) => problemOf(application, request);

  it.each([
    ['refused', 409, 'contract-not-running', 'The contract does not run.'],
    ['unknown', 404, 'not-found', 'There is no contract with the id 7.'],
    ['conflict', 409, 'version-conflict', 'The record is at version 5 now; read it again before deciding.'],
    ['storable', 400, 'not-storable', 'data.at cannot be stored: it is not a plain object'],
    ['unauthenticated', 401, 'unauthenticated', 'The token has ended; get a new one.'],
    ['forbidden', 403, 'forbidden', 'Only the clerk may do this.'],
    ['unusable', 422, 'unusable-file', 'The file is empty.'],
    ['reused', 422, 'key-reused', expect.stringContaining('another body')],
    ['erased', 409, 'erased', expect.not.stringContaining('person-7')],
    ['unavailable', 503, 'unavailable', expect.stringContaining('nothing was recorded')],
    ['outcome', 503, 'outcome-unknown', expect.stringContaining('Idempotency-Key')],
    ['header', 400, 'bad-header', 'If-Match is malformed.'],
    ['busy', 429, 'too-many-requests', expect.any(String)],
    ['down', 503, 'unavailable', expect.any(String)],
    ['teapot', 500, 'internal', undefined],
    ['fault', 500, 'internal', undefined],
    ['text', 500, 'internal', undefined],
    ['nothing', 500, 'internal', undefined],
  ])('answers %s with %i %s', async (name, status, code, detail) => {
    const { problem } = await ask({ url: `/v1/throw/${name}` });
    expect([problem.status, problem.code, problem.detail]).toEqual([status, code, detail]);
  });

  it('calls a refusal by the code of its rule and keeps the kind in the type', async () => {
    const { problem } = await ask({ url: '/v1/throw/refused' });
    expect(problem.type).toBe('urn:problem:refused');
  });

  it('answers a version conflict with 412 when the request said which version it had seen', async () => {
    const { problem } = await ask({ url: '/v1/throw/conflict', headers: { 'if-match': '"4"' } });
    expect([problem.status, problem.code]).toEqual([412, 'stale-version']);
  });

  it('says how to sign in, and when to come again', async () => {
    expect((await ask({ url: '/v1/throw/unauthenticated' })).headers['www-authenticate']).toBe('Bearer');
    for (const name of ['unavailable', 'outcome', 'busy', 'down'])
      expect((await ask({ url: `/v1/throw/${name}` })).headers['retry-after']).toBe('2');
  });

  it('logs faults with their stack and cause, and what was our doing only', async () => {
    await ask({ url: '/v1/throw/fault', headers: { 'x-correlation-id': 'correlation-1' } });
    await ask({ url: '/v1/throw/refused' });
    const faults = written().filter(({ msg }) => msg === 'fault');
    expect(faults).toEqual([
      expect.objectContaining({
        correlationId: 'correlation-1',
        error: 'TypeError',
        stack: expect.stringContaining(SECRET) as unknown,
        cause: expect.objectContaining({ error: 'Error' }) as unknown,
      }),
    ]);
  });

  it('keeps every published code', () => {
    expect(PROBLEM_CODES).toEqual(expect.arrayContaining(PUBLISHED));
  });
});

/** Programs branch on these: one may be added, none renamed or taken away. */
const PUBLISHED = [
  ...['bad-body', 'broken-json', 'bad-header', 'bad-request', 'not-storable', 'unauthenticated', 'forbidden'],
  ...['not-found', 'unknown-route', 'method-not-allowed', 'request-timeout', 'refused', 'version-conflict', 'erased'],
  ...['stale-version', 'body-too-large', 'address-too-long', 'unsupported-media-type', 'key-reused', 'unusable-file'],
  ...['too-many-requests', 'headers-too-large', 'internal', 'unavailable', 'outcome-unknown'],
];
