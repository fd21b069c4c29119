import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createConfig, lintFromString, type Config } from '@redocly/openapi-core';
import { UNKNOWN_TEXT } from '#api/openapi/body-examples';
import { problemsOf, type Operation } from '#api/openapi/problems';
import { preparedFor, PreparedFieldsPipe } from '#api/validation/compiled-validation.pipe';
import { PROBLEMS } from '#api/http/problems';
import { REFUSALS } from '#api/openapi/refusals.generated';
import { CONTROLLERS } from '#api/stages';
import { AService } from '#api/testing/test-service';
import { CLIENT_TYPES, clientTypesOf } from '#api/testing/client-types';
import { DemonstrationController } from '#api/demonstration/demonstration.controller';

interface Documented {
  readonly route: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const operationsOf = ({ paths }: OpenAPIObject): Documented[] =>
  Object.entries(paths).flatMap(([path, { get, post }]) =>
    Object.entries({ get, post }).flatMap(([method, operation]) =>
      operation === undefined ? [] : [{ route: `${method.toUpperCase()} ${path}`, path, method, operation }],
    ),
  );

const jsonBodyOf = ({ requestBody: body }: Operation) =>
  body !== undefined && 'content' in body ? { body, json: body.content['application/json'] } : undefined;

const isClass = (value: unknown): value is new () => object => typeof value === 'function';

/** The classes of bodies by their name, as the controllers declare them. */
const bodyClasses = (): Map<string, new () => object> => {
  const found = new Map<string, new () => object>();
  for (const controller of [...CONTROLLERS, DemonstrationController])
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
    // Every operation names a tag, and every tag stands in the list with what it is for.
    'operation-tag-defined': 'error',
    // The code is not licensed to anybody: there is no licence to name.
    'info-license': 'off',
    'info-license-strict': 'off',
  },
};

describe('The OpenAPI document', () => {
  let service: AService;
  let document: OpenAPIObject;
  let operations: Documented[];
  let rules: Config;

  beforeAll(async () => {
    service = await AService.startedOn('2012-03-01');
    document = service.document();
    operations = operationsOf(document);
    rules = await createConfig(RULES);
  });
  afterAll(() => service.close());

  const problemsIn = async (some: OpenAPIObject): Promise<string[]> => {
    const found = await lintFromString({ source: JSON.stringify(some), config: rules });
    return found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`);
  };

  it('is well-formed OpenAPI 3.1 to a linter, which would see a fault', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(await problemsIn(document)).toEqual([]);
    const { get, ...rest } = document.paths['/v1/me'] ?? {};
    const untagged = {
      ...document,
      paths: { ...document.paths, '/v1/me': { ...rest, get: { ...get, tags: ['Nowhere'] } } },
    };
    expect(await problemsIn(untagged as OpenAPIObject)).toEqual([expect.stringContaining('operation-tag-defined')]);
  });

  it('asks for a token exactly where a policy stands', () => {
    for (const { route, operation } of operations) {
      const guarded = 'x-policy' in operation;
      expect([route, operation.security]).toEqual([
        route,
        guarded ? [{ bearer: [] }] : expect.not.arrayContaining([{ bearer: [] }]),
      ]);
      expect([route, '401' in operation.responses, '403' in operation.responses]).toEqual([route, guarded, guarded]);
    }
  });

  it('lists the problems of a command, of a question and of an open route with their codes', () => {
    const statuses = (path: string, method: 'get' | 'post') =>
      Object.keys(document.paths[path]?.[method]?.responses ?? {}).join(' ');
    const command = '/v1/contracts/{contract}/progress-reports';
    expect(statuses(command, 'post')).toBe('200 400 401 403 404 409 412 413 415 422 429 503 default');
    expect(statuses('/v1/boards/{board}/vocabulary', 'get')).toBe('200 304 400 401 403 404 406 429 503 default');
    expect(statuses('/v1/me', 'get')).toBe('200 304 400 401 403 406 429 503 default');
    expect(statuses('/v1/schools', 'get')).toBe('200 304 400 401 403 406 429 503 default');
    expect(statuses('/v1/imports/inspections', 'post')).toBe('200 400 401 403 413 415 422 429 503 default');
    expect(statuses('/health/live', 'get')).toBe('200 400 default');
    const conflict = document.paths[command]?.post?.responses['409'] as { $ref: string };
    expect(document.components?.responses?.[conflict.$ref.split('/').at(-1) ?? '']).toMatchObject({
      description: expect.stringMatching(
        /`not-running`: The contract is not running; [^]*`version-conflict`/,
      ) as unknown,
      content: { 'application/problem+json': { schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, {}] } } },
    });
  });

  it('names the headers with which it is said when to ask again', () => {
    const headersOf = (status: string): string[] => {
      const { $ref = '' } = document.paths['/v1/me']?.get?.responses[status] as { $ref?: string };
      const named = document.components?.responses?.[$ref.split('/').at(-1) ?? ''];
      return named === undefined || !('headers' in named) ? [] : Object.keys(named.headers ?? {});
    };
    expect(headersOf('401')).toEqual(['WWW-Authenticate']);
    expect(headersOf('403')).toEqual([]);
    expect(headersOf('429')).toEqual(['Retry-After', 'RateLimit-Policy', 'RateLimit']);
    expect(headersOf('503')).toEqual(['Retry-After']);
  });

  it('has read from the decisions what each command can be refused with', () => {
    const recording = operations.filter(({ operation }) => JSON.stringify(operation.parameters).includes('If-Match'));
    const ids = recording.map(({ operation }) => operation.operationId ?? '').sort();
    expect(Object.keys(REFUSALS)).toEqual(ids);
    expect(ids.length).toBeGreaterThan(60);
  });

  it('leaves no kind of problem out: what no route lists belongs to all addresses alike', () => {
    const listed = new Set(operations.flatMap(({ path, method, operation }) => problemsOf(path, method, operation)));
    expect(Object.keys(PROBLEMS).filter((kind) => !listed.has(kind as keyof typeof PROBLEMS))).toEqual([
      'unknown-route',
      'method-not-allowed',
      'request-timeout',
      'address-too-long',
      'headers-too-large',
      'internal',
    ]);
  });

  it('says what every successful answer looks like', () => {
    for (const { route, operation } of operations) {
      const success = operation.responses['200'] ?? operation.responses['201'] ?? operation.responses['202'];
      expect([route, success !== undefined && 'content' in success && success.content]).toEqual([
        route,
        expect.any(Object),
      ]);
    }
  });

  it('shows a body for every command that its fields accept, as they were prepared', async () => {
    const classes = bodyClasses();
    const pipe = new PreparedFieldsPipe();
    const shown = operations.flatMap(({ route, operation }) => {
      const json = jsonBodyOf(operation)?.json;
      return json === undefined ? [] : [{ route, json }];
    });
    expect(shown.length).toBeGreaterThan(50);
    for (const { route, json } of shown) {
      const name = (json.schema as { $ref: string }).$ref.split('/').at(-1) ?? '';
      const metatype = classes.get(name);
      if (metatype === undefined) throw new Error(`${route}: no class is called ${name}.`);
      expect([route, JSON.stringify(json.example)]).toEqual([route, expect.not.stringContaining(UNKNOWN_TEXT)]);
      expect([name, preparedFor(metatype)]).toEqual([name, expect.any(Function)]);
      const accepted = await pipe.transform(json.example, { type: 'body', metatype }).catch((error: unknown) => error);
      expect([route, accepted]).toEqual([route, json.example]);
    }
  });

  it('lets a body without fields be left out, and no other', () => {
    for (const { route, operation } of operations) {
      const found = jsonBodyOf(operation);
      if (found?.json === undefined) continue;
      const empty = Object.keys(found.json.example as object).length === 0;
      expect([route, found.body.required]).toEqual([route, !empty]);
    }
  });

  it('is what the types of the client are made of', async () => {
    const committed = readFileSync(join(process.cwd(), CLIENT_TYPES), 'utf8');
    const today = await clientTypesOf(document);
    const said = `${CLIENT_TYPES} is not what the API is today: run npm run client and commit it.`;
    expect(committed === today ? '' : said).toBe('');
    expect(today).toContain('"/v1/contracts/{contract}/visits/{visit}/held"');
  }, 60_000);

  it('tells the stages in the order of the process, each with what it is for', () => {
    const names = (document.tags ?? []).map(({ name }) => name);
    const process = ['Boards', 'Funds', 'Requests', 'Meetings', 'Decisions', 'Contracts', 'Escalations'];
    expect(names.filter((name) => process.includes(name))).toEqual(process);
    for (const { description } of document.tags ?? []) expect(description).toMatch(/\.$/);
  });
});
