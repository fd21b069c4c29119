import type { OpenAPIObject } from '@nestjs/swagger';
import { LOG_POSITION } from '#api/http/log-position';
import { PROBLEMS, problemType, type ProblemKind } from '#api/http/problems';
import { REFUSALS } from '#api/openapi/refusals.generated';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const CORRELATION_ID = '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11';

const text = (description: string, example: string): Schema => ({ type: 'string', description, example });

/** Schema of a problem document (RFC 9457). */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description: 'A problem document (RFC 9457). Programs should branch on `code`.',
  required: ['type', 'title', 'status', 'code', 'correlationId'],
  properties: {
    type: text('URI of the kind of problem. GET it for a description.', problemType('validation-failed')),
    title: text('The kind of problem in words.', PROBLEMS['validation-failed'].title),
    status: { type: 'integer', minimum: 400, maximum: 599, example: 400 },
    detail: text('What is wrong in this request, and what to do.', 'The contract is not running.'),
    code: text('The kind of problem, or for a `rule-violation` the code of the rule.', 'validation-failed'),
    errors: {
      type: 'array',
      description: 'Each wrong field of the body, query or header.',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: {
          field: text('Nested fields are separated by dots.', 'aims.0.target.value'),
          message: text('What is wrong with the field.', 'must be a number'),
        },
      },
    },
    correlationId: text('Give this id when you report the problem.', CORRELATION_ID),
  },
};

const GUARDED: readonly ProblemKind[] = [
  'unauthenticated',
  'forbidden',
  'unavailable',
  'log-replaced',
  'stream-truncated',
];
const BODY: readonly ProblemKind[] = ['malformed-json', 'content-too-large', 'unsupported-media-type'];
const UPLOAD: readonly ProblemKind[] = ['content-too-large', 'unsupported-media-type'];
const DOWNLOAD: readonly ProblemKind[] = ['file-erased', 'file-damaged', 'key-missing'];
const FILE: readonly ProblemKind[] = [
  'validation-failed',
  'rule-violation',
  'content-too-large',
  'unsupported-media-type',
  'unusable-file',
  'outcome-unknown',
];
const COMMAND: readonly ProblemKind[] = [
  'invalid-header',
  'not-storable',
  'not-found',
  'rule-violation',
  'version-conflict',
  'record-full',
  'personal-data-erased',
  'precondition-failed',
  'idempotency-key-reused',
  'outcome-unknown',
  'key-missing',
];

/** The rules that refuse a register file as a whole. */
const FILE_REFUSALS = {
  'in-the-future': 'The file was extracted on a future day. Give the day on which it was extracted.',
  'older-than-known': 'A newer file has been imported. Choose a newer file, or confirm this one.',
  'much-shorter-than-last': 'The last file had many more rows. Download it again, or confirm that it is complete.',
} as const;

/** The kinds of problem that a route can return, derived from its documented parameters and body. */
export const listProblems = (path: string, method: string, operation: Operation): readonly ProblemKind[] => {
  const takes = (place: string, name?: string): boolean =>
    (operation.parameters ?? []).some(
      (each) => 'in' in each && each.in === place && (name === undefined || each.name === name),
    );
  const body = operation.requestBody;
  const content = body !== undefined && 'content' in body ? body.content : {};
  const kinds: ProblemKind[] = ['bad-request'];
  if (!path.startsWith('/health/')) kinds.push('too-many-requests');
  if ('x-policy' in operation) kinds.push(...GUARDED);
  if (path.includes('{')) kinds.push('not-found');
  if (takes('query') || 'application/json' in content) kinds.push('validation-failed');
  if (method === 'post' && 'application/octet-stream' in content) kinds.push(...UPLOAD);
  else if (method === 'post' && !('text/csv' in content)) kinds.push(...BODY);
  if (method === 'get' && JSON.stringify(operation.responses).includes('application/octet-stream'))
    kinds.push(...DOWNLOAD);
  if ('text/csv' in content && !('application/octet-stream' in content)) kinds.push(...FILE);
  if (takes('header', 'If-None-Match')) kinds.push('not-acceptable');
  if (takes('header', LOG_POSITION)) kinds.push('invalid-header');
  if (takes('header', 'Idempotency-Key')) kinds.push(...COMMAND);
  return [...new Set(kinds)];
};

/** Creates the problem responses of all operations. Equal responses become one component. */
export const createProblemResponses = () => {
  const all: Record<string, object> = {};
  const refTo = (kinds: readonly ProblemKind[]): { $ref: string } => {
    const name = kinds.length === 0 ? 'AnyProblem' : kinds.map(toPascalCase).join('Or');
    all[name] ??= problemResponse(kinds);
    return { $ref: `#/components/responses/${name}` };
  };
  const refToRefusal = (
    operationId: string,
    refusals: Readonly<Record<string, string>>,
    kinds: readonly ProblemKind[],
  ): { $ref: string } => {
    const name = `RefusalOf${toPascalCase(operationId)}`;
    all[name] ??= refusalResponse(refusals, kinds);
    return { $ref: `#/components/responses/${name}` };
  };
  /** The problem responses of one operation, by status. */
  const referTo = (kinds: readonly ProblemKind[], operationId: string): Operation['responses'] => {
    const byStatus = Map.groupBy(kinds, (kind) => PROBLEMS[kind].status);
    const refusals = kinds.includes('unusable-file') ? FILE_REFUSALS : (REFUSALS[operationId] ?? {});
    const responses = [...byStatus].sort(([one], [other]) => one - other);
    return Object.fromEntries([
      ...responses.map(([status, some]) => [
        String(status),
        some.includes('rule-violation') ? refToRefusal(operationId, refusals, some) : refTo(some),
      ]),
      ['default', refTo([])],
    ]) as Operation['responses'];
  };
  return { all, referTo };
};

const toPascalCase = (name: string): string =>
  name.replace(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase());

const header = (description: string, schema: Schema): object => ({ description, schema });

const RETRY_AFTER = header('Seconds to wait before you try again.', { type: 'integer', minimum: 0 });

/** Headers that a client needs for its next step, by status. */
const HEADERS_BY_STATUS: Readonly<Record<number, Readonly<Record<string, object>>>> = {
  401: { 'WWW-Authenticate': header('How to authenticate.', text('The scheme.', 'Bearer')) },
  429: {
    'Retry-After': RETRY_AFTER,
    'RateLimit-Policy': header(
      'Requests (q) allowed in a number of seconds (w).',
      text('A policy.', '"person";q=1200;w=60'),
    ),
    RateLimit: header(
      'Requests left (r), and seconds until all are available again (t).',
      text('A limit.', '"person";r=0;t=60'),
    ),
  },
  503: { 'Retry-After': RETRY_AFTER },
};

const describeHeaders = ([kind]: readonly ProblemKind[]): object => {
  const headers = kind === undefined ? undefined : HEADERS_BY_STATUS[PROBLEMS[kind].status];
  return headers === undefined ? {} : { headers };
};

const problemResponse = (kinds: readonly ProblemKind[]): object => ({
  description:
    kinds.length === 0 ? 'Any other problem.' : kinds.map((kind) => `\`${kind}\`: ${PROBLEMS[kind].title}.`).join(' '),
  ...describeHeaders(kinds),
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      ...(kinds.length === 0
        ? {}
        : { examples: Object.fromEntries(kinds.map((kind) => [kind, buildProblemExample(kind)])) }),
    },
  },
});

/** The 409 response of a command: the code and sentence of each rule that can refuse it, and of the other conflicts. */
const refusalResponse = (refusals: Readonly<Record<string, string>>, kinds: readonly ProblemKind[]): object => {
  const others = kinds.filter((kind) => kind !== 'rule-violation');
  const sentences = { ...refusals, ...Object.fromEntries(others.map((kind) => [kind, `${PROBLEMS[kind].title}.`])) };
  const [code = 'rule-violation', detail = ''] = Object.entries(sentences)[0] ?? [];
  const value = { ...buildProblemExample('rule-violation').value, detail, code };
  return {
    description: Object.entries(sentences)
      .map(([each, sentence]) => `- \`${each}\`: ${sentence}`)
      .join('\n'),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { type: 'string', enum: Object.keys(sentences) } } },
          ],
        },
        examples: { 'rule-violation': { summary: PROBLEMS['rule-violation'].title, value } },
      },
    },
  };
};

const buildProblemExample = (kind: ProblemKind) => ({
  summary: PROBLEMS[kind].title,
  value: {
    type: problemType(kind),
    title: PROBLEMS[kind].title,
    status: PROBLEMS[kind].status,
    code: kind === 'rule-violation' ? 'contract-not-running' : kind,
    correlationId: CORRELATION_ID,
  },
});
