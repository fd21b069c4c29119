import type { Route } from '#test/support/api-description';
import { illWillFor, type IllWill } from '#test/support/hostile-client';
import { LAST_DAY } from '#test/support/demo-cases';
import { faultOf } from '#test/support/raw-requests';
import { placesIn, withValue } from '#test/support/sample-values';

/** Names in a path of what is there by itself; other names are parts of a record. */
const RECORDS =
  'person board school alliance leader fund meeting decision request contract escalation view reaction'.split(' ');
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('Whatever is sent beside the body', () => {
  let ill: IllWill;
  illWillFor((begun) => (ill = begun));

  describe('in the address', () => {
    const withId = (name: string, id: string) => (route: Route) => ({
      path: ill.pathOf(route, { [name]: id }),
      ...(route.schema === undefined ? {} : { body: ill.bodyOf(route) }),
    });
    const routesWith = (name: string): Route[] => ill.routes.filter(({ params }) => params.includes(name));

    it.each([
      ['an id that nothing has', NOBODY],
      ['a URN that no school has', '999999'],
      ['what is no id', 'nonsense'],
      ['nothing but a zero byte', '%00'],
      ['a way up the folders', '..%2f..%2fetc'],
      ['a picture', '💥'],
      ['150 letters', 'x'.repeat(150)],
      ['__proto__', '__proto__'],
    ])('%s is answered 404', async (_, id) => {
      for (const name of RECORDS) expect(await ill.unexpected(routesWith(name), withId(name, id), 404)).toEqual([]);
    });

    it('the id of a part that the record does not have is refused by the record', async () => {
      const parts = new Set(ill.posts.flatMap(({ params }) => params.filter((name) => !RECORDS.includes(name))));
      expect(parts.size).toBeGreaterThan(5);
      for (const name of parts) expect(await ill.unexpected(routesWith(name), withId(name, NOBODY), 409)).toEqual([]);
    });

    it.each(['/', '/v1', '/v1/contract', '/v2/boards', '/v1/boards/x/y/z', '/%', '/v1/%ff'])(
      '%s, where nothing is, is answered 404 or, when it cannot be read, 400',
      async (path) => {
        expect(faultOf(await ill.send(path, { method: 'GET', token: ill.token }), 404, 400)).toBeNull();
      },
    );

    it.each(['PUT', 'PATCH', 'DELETE'])('a route with the method %s is answered 405', async (method) => {
      const routes = ill.routes.map((route) => ({ ...route, method }));
      expect(await ill.unexpected(routes, () => ({}), 405)).toEqual([]);
    });

    it.each(['asOf=2012-02-30', 'asOf=yesterday', 'revision=-1', 'revision=one', 'as_of=2012-03-01', 'asOf=1&asOf=2'])(
      'the question %s is answered 400',
      async (question) => {
        const path = `/v1/contracts/${ill.ids.contract}/history?${question}`;
        expect(faultOf(await ill.send(path, { method: 'GET', token: ill.token }), 400)).toBeNull();
      },
    );
  });

  describe('in the headers', () => {
    const withHeader = (name: string, value: string) => (route: Route) => ({
      headers: { [name]: value },
      body: ill.bodyOf(route),
    });

    it('a version that is not the present one is answered 412', async () => {
      expect(await ill.unexpected(ill.recording, withHeader('If-Match', '"999999"'), 412)).toEqual([]);
    });

    it.each(['W/"1"', '*', '1', '"x"', '"1", "2"', '"-1"', '"1e3"', '""'])(
      'the malformed version %s is answered 400',
      async (version) => {
        expect(await ill.unexpected(ill.recording, withHeader('If-Match', version), 400)).toEqual([]);
      },
    );

    it.each([
      ['too short', 'short'],
      ['too long', 'k'.repeat(256)],
      ['with a space in it', 'with a space in it'],
      ['with a letter that is not ASCII', 'schl\u00fcssel-eins'],
    ])('a key that is %s is answered 400', async (_, key) => {
      expect(await ill.unexpected(ill.recording, withHeader('Idempotency-Key', key), 400)).toEqual([]);
    });

    it.each(['<script>alert(1)</script>', 'short', 'a'.repeat(65)])(
      'the correlation id %s is not taken over',
      async (correlation) => {
        const headers = { 'X-Correlation-Id': correlation };
        const answer = await ill.send('/v1/nothing', { method: 'GET', token: ill.token, headers });
        expect(faultOf(answer, 404)).toBeNull();
        expect(answer.headers.get('X-Correlation-Id')).toMatch(/^[0-9a-f-]{36}$/);
      },
    );
  });

  describe('again', () => {
    beforeAll(() => ill.demonstration.installation.on(LAST_DAY));

    it('with its key, every command of both cases is answered as the first time', async () => {
      expect(ill.commands.length).toBeGreaterThan(100);
      for (const { path, headers, body, status, answer } of ill.commands) {
        if (path.startsWith('/v1/demonstration')) continue;
        const again = await ill.send(path, { headers, body });
        expect([path, again.status, again.text]).toEqual([path, status, answer]);
      }
    });

    it('with its key and another body, every command of both cases is answered 422', async () => {
      let asked = 0;
      for (const { path, headers, body } of ill.commands) {
        const fits = (route: Route): boolean =>
          new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
        const schema = ill.recording.find(fits)?.schema ?? {};
        const place = placesIn(schema, ill.description).find((each) => each.schema.pattern === '\\S');
        if (place === undefined) continue;
        asked += 1;
        const other = withValue(JSON.parse(body) as object, place.path, 'Other');
        expect([path, faultOf(await ill.send(path, { headers, body: other }), 422)]).toEqual([path, null]);
      }
      expect(asked).toBeGreaterThan(50);
    });
  });
});
