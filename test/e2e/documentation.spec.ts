import type { ApiDescription, Schema } from '#test/support/api-description';
import { filled } from '#test/support/api-description';
import { IllWill, LONGEST } from '#test/support/hostile-client';
import { misfits } from '#test/support/schema-violations';

/** What is asked where an answer depends on more than the path. */
const QUESTIONS: Readonly<Record<string, string>> = { '/v1/schools': '?area=826' };

const DOCUMENT = 'application/json';

const answeredBy = ({ paths }: ApiDescription, path: string, method: string, status: number): Schema | undefined =>
  paths[path]?.[method]?.responses[String(status)]?.content?.[DOCUMENT]?.schema;

describe('The documentation', () => {
  let ill: IllWill;

  beforeAll(async () => {
    ill = await IllWill.begins();
  }, LONGEST);

  afterAll(() => ill.demonstration.remove());

  const read = (path: string) =>
    fetch(`${ill.demonstration.url}${path}`, { headers: { authorization: `Bearer ${ill.token}` } });

  it('describes every answer to a question as it really is', async () => {
    const questions = ill.routes.filter(
      ({ method, path }) => method === 'GET' && answeredBy(ill.description, path, 'get', 200),
    );
    expect(questions.length).toBeGreaterThan(20);
    for (const { path } of questions) {
      const address = `${filled(path, ill.ids)}${QUESTIONS[path] ?? ''}`;
      const response = await read(address);
      const answer: unknown = await response.json();
      expect([address, response.status]).toEqual([address, 200]);
      const schema = answeredBy(ill.description, path, 'get', 200) ?? {};
      expect([address, misfits(answer, schema, ill.description)]).toEqual([address, []]);
    }
  });

  it('describes every answer to a command as it really is', () => {
    const templates = ill.posts.map(({ path }) => ({
      path,
      like: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
    expect(ill.commands.length).toBeGreaterThan(50);
    for (const { path, status, answer } of ill.commands) {
      const template = templates.find(({ like }) => like.test(path))?.path ?? '';
      const schema = answeredBy(ill.description, template, 'post', status);
      expect([path, schema === undefined ? 'no schema' : misfits(JSON.parse(answer), schema, ill.description)]).toEqual(
        [path, []],
      );
    }
  });

  it('would see an answer that is not as described', async () => {
    const schema = answeredBy(ill.description, '/v1/me', 'get', 200) ?? {};
    const me = (await (await read('/v1/me')).json()) as object;
    expect(misfits({ ...me, version: 'one' }, schema, ill.description)).toEqual([
      '$.version: string instead of integer',
    ]);
    expect(misfits({ ...me, secret: 1 }, schema, ill.description)).toEqual(['$.secret: not documented']);
    expect(misfits({ ...me, name: undefined, id: 'x' }, schema, ill.description)).toEqual([
      '$.id: x is no uuid',
      '$.name: undefined instead of string',
    ]);
  });

  it('has a page that loads nothing from elsewhere and runs no script within it', async () => {
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
      const { origin, pathname } = new URL(source, `${ill.demonstration.url}/docs`);
      expect([source, origin, (await read(pathname)).status]).toEqual([source, ill.demonstration.url, 200]);
    }
  });
});
