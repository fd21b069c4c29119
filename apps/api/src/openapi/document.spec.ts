import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createConfig, lintFromString, type Config } from '@redocly/openapi-core';
import { MISSING_EXAMPLE } from '#api/openapi/body-examples';
import { listProblems, type Operation } from '#api/openapi/problem-responses';
import { getCompiledBody, CompiledValidationPipe } from '#api/validation/compiled-validation.pipe';
import { PROBLEMS } from '#api/http/problems';
import { REFUSALS } from '#api/openapi/refusals.generated';
import { TestService } from '#api/testing/test-service';

interface Documented {
  readonly route: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const listOperations = ({ paths }: OpenAPIObject): Documented[] =>
  Object.entries(paths).flatMap(([path, { get, post }]) =>
    Object.entries({ get, post }).flatMap(([method, operation]) =>
      operation === undefined ? [] : [{ route: `${method.toUpperCase()} ${path}`, path, method, operation }],
    ),
  );

const getJsonBody = ({ requestBody: body }: Operation) =>
  body !== undefined && 'content' in body ? { body, json: body.content['application/json'] } : undefined;

const isClass = (value: unknown): value is new () => object => typeof value === 'function';

/** The body classes by name, as the controllers declare them. */
const findBodyClasses = (controllers: readonly Type[]): Map<string, new () => object> => {
  const found = new Map<string, new () => object>();
  for (const controller of controllers)
    for (const name of Object.getOwnPropertyNames(controller.prototype)) {
      const types: unknown = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name);
      for (const type of Array.isArray(types) ? (types as unknown[]) : [])
        if (isClass(type)) found.set(type.name, type);
    }
  return found;
};

const RULES: Parameters<typeof createConfig>[0] = {
  extends: ['recommended'],
  rules: {
    // Every operation has a tag, and every tag is described.
    'operation-tag-defined': 'error',
  },
};

describe('The OpenAPI document', () => {
  let service: TestService;
  let document: OpenAPIObject;
  let operations: Documented[];
  let rules: Config;

  beforeAll(async () => {
    service = await TestService.startOn('2012-03-01');
    document = service.document();
    operations = listOperations(document);
    rules = await createConfig(RULES);
  });
  afterAll(() => service.close());

  const lint = async (some: OpenAPIObject): Promise<string[]> => {
    const found = await lintFromString({ source: JSON.stringify(some), config: rules });
    return found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`);
  };

  it('is valid OpenAPI 3.1 according to a linter, which reports an undefined tag', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(await lint(document)).toEqual([]);
    const { get, ...rest } = document.paths['/v1/me'] ?? {};
    const untagged = {
      ...document,
      paths: { ...document.paths, '/v1/me': { ...rest, get: { ...get, tags: ['Nowhere'] } } },
    };
    expect(await lint(untagged as OpenAPIObject)).toEqual([expect.stringContaining('operation-tag-defined')]);
  });

  it('requires a token exactly for the routes with a policy', () => {
    for (const { route, operation } of operations) {
      const guarded = 'x-policy' in operation;
      expect([route, operation.security]).toEqual([
        route,
        guarded ? [{ bearer: [] }] : expect.not.arrayContaining([{ bearer: [] }]),
      ]);
      expect([route, '401' in operation.responses, '403' in operation.responses]).toEqual([route, guarded, guarded]);
    }
  });

  it('documents the problems of commands, queries and public routes with their codes', () => {
    const statuses = (path: string, method: 'get' | 'post') =>
      Object.keys(document.paths[path]?.[method]?.responses ?? {}).join(' ');
    const command = '/v1/contracts/{contract}/progress-reports';
    expect(statuses(command, 'post')).toBe('200 400 401 403 404 409 412 413 415 422 429 503 default');
    expect(statuses('/v1/boards/{board}/vocabulary', 'get')).toBe('200 304 400 401 403 404 406 429 503 default');
    expect(statuses('/v1/me', 'get')).toBe('200 304 400 401 403 406 429 503 default');
    expect(statuses('/v1/schools', 'get')).toBe('200 304 400 401 403 406 429 503 default');
    expect(statuses('/v1/imports/inspections', 'post')).toBe('200 202 400 401 403 409 413 415 422 429 503 default');
    expect(statuses('/health/live', 'get')).toBe('200 400 default');
    const conflict = document.paths[command]?.post?.responses['409'] as { $ref: string };
    expect(document.components?.responses?.[conflict.$ref.split('/').at(-1) ?? '']).toMatchObject({
      description: expect.stringMatching(
        /`not-running`: The contract is not running, because [^]*`version-conflict`/,
      ) as unknown,
      content: { 'application/problem+json': { schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, {}] } } },
    });
  });

  it('documents the headers that say how to authenticate and when to try again', () => {
    const listHeaders = (status: string): string[] => {
      const { $ref = '' } = document.paths['/v1/me']?.get?.responses[status] as { $ref?: string };
      const named = document.components?.responses?.[$ref.split('/').at(-1) ?? ''];
      return named === undefined || !('headers' in named) ? [] : Object.keys(named.headers ?? {});
    };
    expect(listHeaders('401')).toEqual(['WWW-Authenticate']);
    expect(listHeaders('403')).toEqual([]);
    expect(listHeaders('429')).toEqual(['Retry-After', 'RateLimit-Policy', 'RateLimit']);
    expect(listHeaders('503')).toEqual(['Retry-After']);
  });

  it('documents the refusals of every command, as found in the decisions', () => {
    const recording = operations.filter(({ operation }) => JSON.stringify(operation.parameters).includes('If-Match'));
    const ids = recording.map(({ operation }) => operation.operationId ?? '').sort();
    expect(Object.keys(REFUSALS)).toEqual(ids);
    expect(ids.length).toBeGreaterThan(60);
  });

  it('documents every kind of problem at a route, except those that any URL can return', () => {
    const listed = new Set(operations.flatMap(({ path, method, operation }) => listProblems(path, method, operation)));
    expect(Object.keys(PROBLEMS).filter((kind) => !listed.has(kind as keyof typeof PROBLEMS))).toEqual([
      'route-not-found',
      'method-not-allowed',
      'request-timeout',
      'uri-too-long',
      'headers-too-large',
      'request-cut-off',
      'internal',
      'not-implemented',
    ]);
  });

  it('documents the body of every successful response', () => {
    for (const { route, operation } of operations) {
      const success = operation.responses['200'] ?? operation.responses['201'] ?? operation.responses['202'];
      expect([route, success !== undefined && 'content' in success && success.content]).toEqual([
        route,
        expect.any(Object),
      ]);
    }
  });

  it('has a valid example for the body of every command, and compiles its class', async () => {
    const classes = findBodyClasses(service.controllers);
    const pipe = new CompiledValidationPipe();
    const shown = operations.flatMap(({ route, operation }) => {
      const json = getJsonBody(operation)?.json;
      return json === undefined ? [] : [{ route, json }];
    });
    expect(shown.length).toBeGreaterThan(50);
    for (const { route, json } of shown) {
      const name = (json.schema as { $ref: string }).$ref.split('/').at(-1) ?? '';
      const metatype = classes.get(name);
      if (metatype === undefined) throw new Error(`${route}: there is no class named ${name}.`);
      expect([route, JSON.stringify(json.example)]).toEqual([route, expect.not.stringContaining(MISSING_EXAMPLE)]);
      expect([name, getCompiledBody(metatype)]).toEqual([name, expect.any(Object)]);
      const accepted = await pipe.transform(json.example, { type: 'body', metatype }).catch((error: unknown) => error);
      expect([route, accepted]).toEqual([route, json.example]);
    }
  });

  it('makes a body optional only if it has no fields', () => {
    for (const { route, operation } of operations) {
      const found = getJsonBody(operation);
      if (found?.json === undefined) continue;
      const empty = Object.keys(found.json.example as object).length === 0;
      expect([route, found.body.required]).toEqual([route, !empty]);
    }
  });

  it('lists the tags in the order of the process, each with a description', () => {
    const names = (document.tags ?? []).map(({ name }) => name);
    const process = ['Boards', 'Funds', 'Requests', 'Meetings', 'Decisions', 'Contracts', 'Escalations'];
    expect(names.filter((name) => process.includes(name))).toEqual(process);
    for (const { description } of document.tags ?? []) expect(description).toMatch(/\.$/);
  });
});
