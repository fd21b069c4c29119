import { Controller, Get, HttpException, Module, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '#api/http/application';
import { PROBLEM_CODES } from '#api/http/problems';
import { InvalidHeader } from '#api/http/request-errors';
import {
  LogReplaced,
  OutcomeUnknown,
  StoreUnavailable,
  StreamTruncated,
  VersionConflict,
} from '#execution/event-store';
import { toStorableJson } from '#kernel/json';
import { Refused, UnknownStream, RecordFull } from '#kernel/refused';
import { FileDamaged, FileErased } from '#files/file-encryption';
import { FileStoreUnavailable } from '#files/file-store';
import { IdempotencyKeyReused } from '#execution/command-executor';
import { KeyErased, KeyMissing } from '#execution/subject-keys';
import { Forbidden, Unauthenticated } from '#platform/identity';
import { Log } from '#platform/logging';
import { expectProblem } from '#test/support/problem-assertions';
import { PastDayNotReady } from '#processing/past-read-models';
import { UnreadableFile } from '#registers/unreadable-file';

const SECRET = 'secret of the inside';

const ERRORS: Record<string, () => unknown> = {
  'rule-violation': () => new Refused('contract-not-running', 'The contract does not run.'),
  full: () => new RecordFull('VisitPlanned', 5_000),
  unknown: () => new UnknownStream('contract', '7'),
  conflict: () => new VersionConflict('contract-7', 3, 4),
  storable: () => {
    try {
      return toStorableJson({ at: new Date() });
    } catch (error) {
      return error;
    }
  },
  unauthenticated: () => new Unauthenticated('The token has expired. Get a new one.'),
  forbidden: () => new Forbidden('Only the clerk may do this.'),
  reused: () => new IdempotencyKeyReused('7'),
  unusable: () => new UnreadableFile('The file is empty.'),
  'personal-data-erased': () => new KeyErased('person-7'),
  'key-missing': () => new KeyMissing('person-7'),
  'file-erased': () => new FileErased(),
  'file-damaged': () => new FileDamaged('file-7'),
  'file-store': () => new FileStoreUnavailable('The bucket does not respond.'),
  unavailable: () => new StoreUnavailable(SECRET),
  'past-day': () => new PastDayNotReady('2012-02-29'),
  replaced: () => new LogReplaced(),
  truncated: () => new StreamTruncated('contract-7'),
  outcome: () => new OutcomeUnknown(SECRET),
  header: () => new InvalidHeader('If-Match', 'If-Match is malformed.'),
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
    throw ERRORS[name]?.();
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

const lines: string[] = [];
const parseLog = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('Problem documents', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    const log = new Log('info', { write: (line) => void lines.push(line) });
    application = await createApplication(SampleModule, { bodyLimitBytes: 1_024, requestTimeoutMs: 5_000 }, log);
    await application.init();
  });
  afterAll(() => application.close());
  beforeEach(() => void lines.splice(0));

  const send = (request: Parameters<typeof expectProblem>[1]) => expectProblem(application, request);

  it.each([
    ['rule-violation', 409, 'contract-not-running', 'The contract does not run.'],
    ['unknown', 404, 'not-found', 'There is no contract with the id 7.'],
    ['full', 409, 'record-full', expect.stringContaining('the most that one can have')],
    ['conflict', 409, 'version-conflict', 'The record has changed. Read it again before you decide.'],
    ['storable', 400, 'not-storable', 'data.at cannot be stored: it is not a plain object'],
    ['unauthenticated', 401, 'unauthenticated', 'The token has expired. Get a new one.'],
    ['forbidden', 403, 'forbidden', 'Only the clerk may do this.'],
    ['unusable', 422, 'unusable-file', 'The file is empty.'],
    ['reused', 422, 'idempotency-key-reused', expect.stringContaining('another body')],
    ['personal-data-erased', 409, 'personal-data-erased', expect.not.stringContaining('person-7')],
    ['file-erased', 410, 'file-erased', expect.stringContaining('erased')],
    ['file-damaged', 500, 'file-damaged', expect.not.stringContaining('file-7')],
    ['file-store', 503, 'unavailable', expect.stringContaining('Nothing was recorded')],
    ['unavailable', 503, 'unavailable', expect.stringContaining('Nothing was recorded')],
    ['key-missing', 503, 'key-missing', expect.stringContaining('Ask the operator')],
    ['replaced', 503, 'log-replaced', expect.stringContaining('does not have the events')],
    ['truncated', 503, 'stream-truncated', expect.not.stringContaining('contract-7')],
    ['outcome', 503, 'outcome-unknown', expect.stringContaining('Idempotency-Key')],
    ['header', 400, 'invalid-header', 'If-Match is malformed.'],
    ['busy', 429, 'too-many-requests', expect.any(String)],
    ['down', 503, 'unavailable', expect.any(String)],
    ['teapot', 500, 'internal', undefined],
    ['fault', 500, 'internal', undefined],
    ['text', 500, 'internal', undefined],
    ['nothing', 500, 'internal', undefined],
  ])('map %s to %i %s', async (name, status, code, detail) => {
    const { problem } = await send({ url: `/v1/throw/${name}` });
    expect([problem.status, problem.code, problem.detail]).toEqual([status, code, detail]);
  });

  it('have the code of the rule and the kind of problem as type for a rule violation', async () => {
    const { problem } = await send({ url: '/v1/throw/rule-violation' });
    expect(problem.type).toBe('/v1/problems/rule-violation');
  });

  it('have status 412 for a version conflict when the request has If-Match', async () => {
    const { problem } = await send({ url: '/v1/throw/conflict', headers: { 'if-match': '"4"' } });
    expect([problem.status, problem.code]).toEqual([412, 'precondition-failed']);
  });

  it('say how to authenticate and when to try again in headers', async () => {
    expect((await send({ url: '/v1/throw/unauthenticated' })).headers['www-authenticate']).toBe('Bearer');
    for (const name of ['unavailable', 'outcome', 'busy', 'down'])
      expect((await send({ url: `/v1/throw/${name}` })).headers['retry-after']).toBe('2');
    expect((await send({ url: '/v1/throw/key-missing' })).headers['retry-after']).toBe('60');
  });

  it('say that the lists of a past day are being made, and not that a database is unavailable', async () => {
    const { statusCode, json, headers } = await application.inject('/v1/throw/past-day');
    expect([statusCode, headers['retry-after']]).toEqual([503, expect.any(String)]);
    expect(json<{ detail: string }>().detail).toBe(
      'The lists of 2012-02-29 are being rebuilt from the events up to that day. Send the request again in a few seconds.',
    );
  });

  it('are logged with stack and cause only for errors of the service', async () => {
    await send({ url: '/v1/throw/fault', headers: { 'x-correlation-id': 'correlation-1' } });
    await send({ url: '/v1/throw/rule-violation' });
    const faults = parseLog().filter(({ msg }) => msg === 'unexpected error');
    expect(faults).toEqual([
      expect.objectContaining({
        correlationId: 'correlation-1',
        error: 'TypeError',
        stack: expect.stringContaining(SECRET) as unknown,
        cause: expect.objectContaining({ error: 'Error' }) as unknown,
      }),
    ]);
  });

  it('keep every published kind', () => {
    expect(PROBLEM_CODES).toEqual(expect.arrayContaining(PUBLISHED));
  });
});

/** Programs branch on these kinds. Kinds can be added, but never renamed or removed. */
const PUBLISHED = [
  'validation-failed',
  'malformed-json',
  'invalid-header',
  'bad-request',
  'not-storable',
  'unauthenticated',
  'forbidden',
  'not-found',
  'route-not-found',
  'method-not-allowed',
  'request-timeout',
  'rule-violation',
  'version-conflict',
  'personal-data-erased',
  'file-erased',
  'precondition-failed',
  'content-too-large',
  'uri-too-long',
  'unsupported-media-type',
  'idempotency-key-reused',
  'unusable-file',
  'too-many-requests',
  'headers-too-large',
  'internal',
  'file-damaged',
  'unavailable',
  'key-missing',
  'log-replaced',
  'stream-truncated',
  'outcome-unknown',
];
