import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS, type ProblemKind } from '#api/http/problems';
import { REFUSALS } from '#api/openapi/refusals.generated';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const text = (description: string, example: string): Schema => ({ type: 'string', description, example });

/** Schema of a problem document (RFC 9457). */
export const PROBLEM: Schema = {
  type: 'object',
  description: 'A problem document (RFC 9457). Programs branch on `code`.',
  required: ['type', 'title', 'status', 'code', 'correlationId'],
  properties: {
    type: text('`urn:problem:` and the kind of problem.', 'urn:problem:bad-body'),
    title: text('The kind of problem in words.', PROBLEMS['bad-body'].title),
    status: { type: 'integer', minimum: 400, maximum: 599, example: 400 },
    detail: text('What is wrong in this case, and what to do.', 'The request is not as it should be.'),
    code: text("The kind of problem, or the code of the rule that refuses: `refused` has the rule's own.", 'bad-body'),
    errors: {
      type: 'array',
      description: 'Each field of the body, query or header that is wrong.',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: {
          field: text('With dots into parts.', 'aims.0.target.value'),
          message: text('What it must be.', 'must be a number'),
        },
      },
    },
    correlationId: text('Name it when you ask what happened.', '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11'),
  },
};

const GUARDED: readonly ProblemKind[] = ['unauthenticated', 'forbidden', 'unavailable'];
const BODY: readonly ProblemKind[] = ['broken-json', 'body-too-large', 'unsupported-media-type'];
const FILE: readonly ProblemKind[] = [
  'bad-body',
  'body-too-large',
  'unsupported-media-type',
  'unusable-file',
  'outcome-unknown',
];
const RECORDING: readonly ProblemKind[] = [
  'bad-header',
  'not-storable',
  'not-found',
  'refused',
  'version-conflict',
  'erased',
  'stale-version',
  'key-reused',
  'outcome-unknown',
];

/** What can go wrong on a route, read from what it is documented to take. */
export const problemsOf = (path: string, method: string, operation: Operation): readonly ProblemKind[] => {
  const takes = (place: string, name?: string): boolean =>
    (operation.parameters ?? []).some(
      (each) => 'in' in each && each.in === place && (name === undefined || each.name === name),
    );
  const body = operation.requestBody;
  const content = body !== undefined && 'content' in body ? body.content : {};
  const found: ProblemKind[] = [
    'bad-request',
    ...(path.startsWith('/health/') ? [] : (['too-many-requests'] as const)),
    ...('x-policy' in operation ? GUARDED : []),
    ...(path.includes('{') ? (['not-found'] as const) : []),
    ...(takes('query') || 'application/json' in content ? (['bad-body'] as const) : []),
    ...(method === 'post' && !('text/csv' in content) ? BODY : []),
    ...('text/csv' in content ? FILE : []),
    ...(takes('header', 'If-None-Match') ? (['not-acceptable'] as const) : []),
    ...(takes('header', 'Idempotency-Key') ? RECORDING : []),
  ];
  return [...new Set(found)];
};

/** The answers that are problems, each under a name of its own. */
export const namedProblems = () => {
  const all: Record<string, object> = {};
  const refTo = (kinds: readonly ProblemKind[]): { $ref: string } => {
    const name = kinds.length === 0 ? 'AnyProblem' : kinds.map(pascal).join('Or');
    all[name] ??= answer(kinds);
    return { $ref: `#/components/responses/${name}` };
  };
  const refToRefusal = (operationId: string, kinds: readonly ProblemKind[]): { $ref: string } => {
    const name = `RefusalOf${pascal(operationId)}`;
    all[name] ??= refusalAnswer(REFUSALS[operationId] ?? {}, kinds);
    return { $ref: `#/components/responses/${name}` };
  };
  /** The answers of an operation by status; what the route itself says of a status stands. */
  const named = (kinds: readonly ProblemKind[], operationId: string): Operation['responses'] => {
    const byStatus = Map.groupBy(kinds, (kind) => PROBLEMS[kind].status);
    const answers = [...byStatus].sort(([one], [other]) => one - other);
    return Object.fromEntries([
      ...answers.map(([status, some]) => [
        String(status),
        some.includes('refused') ? refToRefusal(operationId, some) : refTo(some),
      ]),
      ['default', refTo([])],
    ]) as Operation['responses'];
  };
  return { all, named };
};

const pascal = (kind: string): string => kind.replace(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase());

const header = (description: string, schema: Schema): object => ({ description, schema });

const RETRY_AFTER = header('How many seconds to wait before asking again.', { type: 'integer', minimum: 0 });

/** What a program needs of an answer beside its document, by its status. */
const HEADERS: Readonly<Record<number, Readonly<Record<string, object>>>> = {
  401: { 'WWW-Authenticate': header('How to sign in.', text('The scheme.', 'Bearer')) },
  429: {
    'Retry-After': RETRY_AFTER,
    'RateLimit-Policy': header('How many requests in how many seconds (w).', text('A policy.', '"person";q=1200;w=60')),
    RateLimit: header('How many are left, and in how many seconds (t) all are.', text('A rest.', '"person";r=0;t=60')),
  },
  503: { 'Retry-After': RETRY_AFTER },
};

const headersOf = ([kind]: readonly ProblemKind[]): object => {
  const headers = kind === undefined ? undefined : HEADERS[PROBLEMS[kind].status];
  return headers === undefined ? {} : { headers };
};

const answer = (kinds: readonly ProblemKind[]): object => ({
  description:
    kinds.length === 0 ? 'Any other problem.' : kinds.map((kind) => `\`${kind}\`: ${PROBLEMS[kind].title}.`).join(' '),
  ...headersOf(kinds),
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      ...(kinds.length === 0 ? {} : { examples: Object.fromEntries(kinds.map((kind) => [kind, exampleOf(kind)])) }),
    },
  },
});

/** Of a command: each code with which its rules, or the record itself, refuse it. */
const refusalAnswer = (refusals: Readonly<Record<string, string>>, kinds: readonly ProblemKind[]): object => {
  const others = kinds.filter((kind) => kind !== 'refused');
  const said = { ...refusals, ...Object.fromEntries(others.map((kind) => [kind, `${PROBLEMS[kind].title}.`])) };
  const [code = 'refused', detail = ''] = Object.entries(said)[0] ?? [];
  const value = { ...exampleOf('refused').value, detail, code };
  return {
    description: Object.entries(said)
      .map(([each, sentence]) => `- \`${each}\`: ${sentence}`)
      .join('\n'),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { type: 'string', enum: Object.keys(said) } } },
          ],
        },
        examples: { refused: { summary: PROBLEMS.refused.title, value } },
      },
    },
  };
};

const exampleOf = (kind: ProblemKind) => ({
  summary: PROBLEMS[kind].title,
  value: {
    type: `urn:problem:${kind}`,
    ...PROBLEMS[kind],
    code: kind === 'refused' ? 'contract-not-running' : kind,
    correlationId: '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11',
  },
});
