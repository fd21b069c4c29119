import type { Route } from '#test/support/api-description';
import { useHostileClient, type HostileClient } from '#test/support/hostile-client';
import { LAST_DAY } from '#test/support/demo-cases';
import { describeFault } from '#test/support/raw-requests';
import { listSchemaPaths, setValue } from '#test/support/sample-values';

/** Path parameters that name a record. Other parameters name a part of a record. */
const RECORD_PARAMETERS =
  'person body board school succession area alliance leader fund meeting decision request draft contract escalation processor code priority plan network'.split(
    ' ',
  );
/** An offer of work exists only for those to whom it was made, so everybody else is answered with 404. */
const ANSWERS_OFFER = /\/offers\/\{offer\}\/(acceptance|refusal)$/;
/** Files are no JSON, and the file of an unknown paper is answered with 404. */
const FILE_OF_PAPER = /\/papers\/\{paper\}\/file$/;
/** The overlap is looked up before the command runs. */
const ANSWERS_OVERLAP = /\/overlaps\/answers$/;
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

describe('Invalid paths and headers', () => {
  let client: HostileClient;
  useHostileClient((started) => (client = started));

  describe('paths', () => {
    const withId = (name: string, id: string) => (route: Route) => ({
      path: client.createPath(route, { [name]: id }),
      ...(route.schema === undefined ? {} : { body: client.createBody(route) }),
    });
    const findRoutesWith = (name: string): Route[] => client.routes.filter(({ params }) => params.includes(name));

    it.each([
      ['an unknown id', UNKNOWN_ID],
      ['an unknown URN', '999999'],
      ['a value that is not an id', 'nonsense'],
      ['a null byte', '%00'],
      ['a path traversal', '..%2f..%2fetc'],
      ['an emoji', '💥'],
      ['150 letters', 'x'.repeat(150)],
      ['__proto__', '__proto__'],
    ])('are answered with 404 for %s', async (_, id) => {
      for (const name of RECORD_PARAMETERS)
        expect(await client.findUnexpectedAnswers(findRoutesWith(name), withId(name, id), 404)).toEqual([]);
    });

    it('are answered with 409 for the unknown id of a part of a record', async () => {
      const parts = new Set(
        client.postRoutes.flatMap(({ params }) => params.filter((name) => !RECORD_PARAMETERS.includes(name))),
      );
      expect(parts.size).toBeGreaterThan(5);
      for (const name of parts) {
        const routes = findRoutesWith(name).filter(
          ({ path }) => !ANSWERS_OFFER.test(path) && !FILE_OF_PAPER.test(path),
        );
        if (routes.length === 0) continue;
        expect(await client.findUnexpectedAnswers(routes, withId(name, UNKNOWN_ID), 409)).toEqual([]);
      }
    });

    it.each([
      ['an offer of work', 'offer', ANSWERS_OFFER, 2],
      ['the file of a paper', 'paper', FILE_OF_PAPER, 1],
    ])('are answered with 404 for the unknown id of %s', async (_, name, pattern, count) => {
      const routes = findRoutesWith(name).filter(
        ({ path, method }) => pattern.test(path) && (name !== 'paper' || method === 'GET'),
      );
      expect(routes).toHaveLength(count);
      expect(await client.findUnexpectedAnswers(routes, withId(name, UNKNOWN_ID), 404)).toEqual([]);
    });

    it.each(['/', '/v1', '/v1/contract', '/v2/boards', '/v1/boards/x/y/z', '/%', '/v1/%ff'])(
      'are answered with 404 or 400 for the unknown path %s',
      async (path) => {
        expect(describeFault(await client.send(path, { method: 'GET', token: client.token }), 404, 400)).toBeNull();
      },
    );

    it.each(['PUT', 'PATCH', 'DELETE'])('are answered with 405 for the method %s', async (method) => {
      const routes = client.routes.map((route) => ({ ...route, method }));
      expect(await client.findUnexpectedAnswers(routes, () => ({}), 405)).toEqual([]);
    });

    it.each(['asOf=2012-02-30', 'asOf=yesterday', 'revision=-1', 'revision=one', 'as_of=2012-03-01', 'asOf=1&asOf=2'])(
      'are answered with 400 for the query string %s',
      async (query) => {
        const path = `/v1/contracts/${client.ids.contract}/state?${query}`;
        expect(describeFault(await client.send(path, { method: 'GET', token: client.token }), 400)).toBeNull();
      },
    );
  });

  describe('headers', () => {
    const withHeader = (name: string, value: string) => (route: Route) => ({
      headers: { [name]: value },
      body: client.createBody(route),
    });

    it('are answered with 412 for a version that is not current', async () => {
      const routes = client.commandRoutes.filter(
        ({ path }) => !ANSWERS_OFFER.test(path) && !ANSWERS_OVERLAP.test(path),
      );
      expect(await client.findUnexpectedAnswers(routes, withHeader('If-Match', '"999999"'), 412)).toEqual([]);
    });

    it.each(['W/"1"', '*', '1', '"x"', '"1", "2"', '"-1"', '"1e3"', '""'])(
      'are answered with 400 for the malformed version %s',
      async (version) => {
        expect(await client.findUnexpectedAnswers(client.commandRoutes, withHeader('If-Match', version), 400)).toEqual(
          [],
        );
      },
    );

    it.each([
      ['that is too short', 'short'],
      ['that is too long', 'k'.repeat(256)],
      ['with a space', 'with a space in it'],
      ['with a character outside ASCII', 'schl\u00fcssel-eins'],
    ])('are answered with 400 for an idempotency key %s', async (_, key) => {
      expect(await client.findUnexpectedAnswers(client.commandRoutes, withHeader('Idempotency-Key', key), 400)).toEqual(
        [],
      );
    });

    it.each(['<script>alert(1)</script>', 'short', 'a'.repeat(65)])(
      'are answered with a new correlation id instead of %s',
      async (correlation) => {
        const headers = { 'X-Correlation-Id': correlation };
        const answer = await client.send('/v1/nothing', { method: 'GET', token: client.token, headers });
        expect(describeFault(answer, 404)).toBeNull();
        expect(answer.headers.get('X-Correlation-Id')).toMatch(/^[0-9a-f-]{36}$/);
      },
    );
  });

  describe('repeated commands', () => {
    beforeAll(() => client.demonstration.installation.setDay(LAST_DAY));

    it('receive the first response again with the same key', async () => {
      expect(client.commands.length).toBeGreaterThan(100);
      for (const { path, headers, body, status, answer } of client.commands) {
        if (path.startsWith('/v1/demonstration')) continue;
        const again = await client.send(path, { headers, body });
        expect([path, again.status, again.text]).toEqual([path, status, answer]);
      }
    });

    it('receive status 422 with the same key and another body', async () => {
      let repeated = 0;
      for (const { path, headers, body } of client.commands) {
        const fits = (route: Route): boolean =>
          new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
        const schema = client.commandRoutes.find(fits)?.schema ?? {};
        const place = listSchemaPaths(schema, client.description).find((each) => each.schema.pattern === '\\S');
        if (place === undefined) continue;
        repeated += 1;
        const other = setValue(JSON.parse(body) as object, place.path, 'Other');
        expect([path, describeFault(await client.send(path, { headers, body: other }), 422)]).toEqual([path, null]);
      }
      expect(repeated).toBeGreaterThan(50);
    });
  });
});
