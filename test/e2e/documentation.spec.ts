import { REQUIRED_PARAMETERS } from '#api/testing/required-parameters';
import type { ApiDescription, Schema } from '#test/support/api-description';
import { fillPath } from '#test/support/api-description';
import { HostileClient } from '#test/support/hostile-client';
import { findSchemaViolations } from '#test/support/schema-violations';

const JSON_TYPE = 'application/json';

const findResponseSchema = (
  { paths }: ApiDescription,
  path: string,
  method: string,
  status: number,
): Schema | undefined => paths[path]?.[method]?.responses[String(status)]?.content?.[JSON_TYPE]?.schema;

describe('The API documentation', () => {
  let client: HostileClient;

  beforeAll(async () => {
    client = await HostileClient.start();
  });

  afterAll(() => client.demonstration.remove());

  const read = (path: string) =>
    fetch(`${client.demonstration.url}${path}`, { headers: { authorization: `Bearer ${client.token}` } });

  it('describes the actual response of every query', async () => {
    const queries = client.routes.filter(
      ({ method, path }) => method === 'GET' && findResponseSchema(client.description, path, 'get', 200),
    );
    expect(queries.length).toBeGreaterThan(20);
    for (const { path } of queries) {
      const url = `${fillPath(path, client.ids)}?${REQUIRED_PARAMETERS[path] ?? ''}`;
      const response = await read(url);
      const answer: unknown = await response.json();
      expect([url, response.status]).toEqual([url, 200]);
      const schema = findResponseSchema(client.description, path, 'get', 200) ?? {};
      expect([url, findSchemaViolations(answer, schema, client.description)]).toEqual([url, []]);
    }
  });

  it('describes the actual response of every command', () => {
    const templates = client.postRoutes.map(({ path }) => ({
      path,
      pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
    expect(client.commands.length).toBeGreaterThan(50);
    for (const { path, status, answer } of client.commands) {
      const template = templates.find(({ pattern }) => pattern.test(path))?.path ?? '';
      const schema = findResponseSchema(client.description, template, 'post', status);
      expect([
        path,
        schema === undefined ? 'no schema' : findSchemaViolations(JSON.parse(answer), schema, client.description),
      ]).toEqual([path, []]);
    }
  });

  it('is checked by a test that finds a response with a wrong type, an unknown field or a missing field', async () => {
    const schema = findResponseSchema(client.description, '/v1/me', 'get', 200) ?? {};
    const me = (await (await read('/v1/me')).json()) as object;
    expect(findSchemaViolations({ ...me, version: 'one' }, schema, client.description)).toEqual([
      '$.version: string instead of integer',
    ]);
    expect(findSchemaViolations({ ...me, secret: 1 }, schema, client.description)).toEqual([
      '$.secret: not documented',
    ]);
    expect(findSchemaViolations({ ...me, name: undefined, id: 'x' }, schema, client.description)).toEqual([
      '$.id: x is not a uuid',
      '$.name: undefined instead of string',
    ]);
  });

  it('has a page that loads nothing from other servers and contains no inline script', async () => {
    const page = await read('/docs');
    const html = await page.text();
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining("script-src 'self'"),
    ]);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>[^<]*\S/);
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      const { origin, pathname } = new URL(source, `${client.demonstration.url}/docs`);
      expect([source, origin, (await read(pathname)).status]).toEqual([source, client.demonstration.url, 200]);
    }
  });
});
