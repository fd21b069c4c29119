import { ROLES } from '#domain/vocabulary';
import { issueToken } from '#platform/local-keys';
import type { Route } from '#test/support/api-description';
import { illWillFor, LONGEST, type IllWill } from '#test/support/hostile-client';
import { faultOf, problemIn } from '#test/support/raw-requests';
import { placesIn, withValue, wrongValues } from '#test/support/sample-values';
import { worthlessHeaders } from '#test/support/tokens';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('Whatever is sent to whichever route', () => {
  let ill: IllWill;
  illWillFor((begun) => (ill = begun));

  describe('by nobody in particular', () => {
    it('is answered 401 without a token', async () => {
      const withoutToken = ill.posts.map(async (route) => {
        const answer = await ill.send(ill.pathOf(route), { body: ill.bodyOf(route) });
        expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
        return faultOf(answer, 401);
      });
      expect(new Set(await Promise.all(withoutToken))).toEqual(new Set([null]));
      expect(withoutToken.length).toBeGreaterThan(60);
    });

    const worthless = [
      ...['signed with another key', 'not signed', 'with another payload', 'without its signature', 'ended'],
      ...['for another audience', 'from another issuer', 'valid for too long', 'nonsense', 'far too long'],
      ...['of another scheme', 'of no scheme', 'beside another', 'not valid yet', 'from the future', 'for nobody'],
      ...['of another type', 'that names another key', 'that names a file as its key', 'that brings its own key'],
      ...['that says where its key is', 'signed with the open key as a secret', 'for a list of persons'],
      ...['signed with the open key’s bytes as a secret', 'with a header that must be understood'],
    ];
    it.each(worthless)('is answered 401 with a token %s', async (what) => {
      const Authorization = (await worthlessHeaders(ill.demonstration.key, ill.person))[what];
      if (Authorization === undefined) throw new Error(`There is no token ${what}.`);
      const fault = (route: Route) => ({ headers: { Authorization }, body: ill.bodyOf(route) });
      expect(await ill.unexpected(ill.posts, fault, 401)).toEqual([]);
    });

    it('is answered 401 with every kind of worthless token, of which none is left out', async () => {
      expect(Object.keys(await worthlessHeaders(ill.demonstration.key, ill.person)).sort()).toEqual(
        [...worthless].sort(),
      );
    });

    it('is answered 401 with a token in the address, where it would be written down', async () => {
      const { token } = ill;
      for (const name of ['access_token', 'token', 'authorization'])
        expect(faultOf(await ill.send(`/v1/me?${name}=${token}`, { method: 'GET' }), 401)).toBeNull();
    });

    it('is answered 403 with a token of somebody who has no standing, whether they are known or not', async () => {
      const known = ill.ids.person ?? '';
      for (const [person, roles] of [
        [NOBODY, ROLES],
        ['nobody; --', ROLES],
        [known, ['school-head']],
      ] as const) {
        const token = await issueToken(ill.demonstration.key, { person, roles });
        const fault = (route: Route) => ({ token, body: ill.bodyOf(route) });
        expect(await ill.unexpected(ill.posts, fault, 403)).toEqual([]);
      }
    });
  });

  describe('as a body', () => {
    const deep = '{"a":'.repeat(40_000);
    it.each([
      ['broken', '{"name": '],
      ['empty', ''],
      ['a list', '[]'],
      ['a text', '"text"'],
      ['a number', '7'],
      ['after what is no JSON', '\ufeff{}x'],
      ['with __proto__', '{"__proto__": {"roles": []}}'],
      ['with constructor', '{"constructor": {"prototype": {"x": 1}}}'],
      ['40 000 levels deep', `${deep}1${'}'.repeat(40_000)}`],
      ['40 000 levels deep and broken', deep],
      ['20 levels deep', `${'{"a":'.repeat(20)}1${'}'.repeat(20)}`],
    ])('that is %s is answered 400', async (_, body) => {
      const headers = { 'Content-Type': 'application/json' };
      expect(await ill.unexpected(ill.posts, () => ({ body, headers }), 400)).toEqual([]);
    });

    it('that is too large is answered 413', async () => {
      const body = JSON.stringify({ name: 'x'.repeat(1_048_576) });
      expect(await ill.unexpected(ill.posts, () => ({ body }), 413)).toEqual([]);
    });

    it.each(['text/plain', 'application/xml', 'multipart/form-data', 'text/csv', 'nonsense'])(
      'of the type %s is answered 415',
      async (type) => {
        const headers = { 'Content-Type': type };
        expect(await ill.unexpected(ill.posts, () => ({ body: '{}', headers }), 415)).toEqual([]);
      },
    );

    /** Sends the body and tells when not exactly this field is said to be wrong. */
    const notNamed = async (route: Route, body: unknown, field: string): Promise<string[]> => {
      const answer = await ill.send(ill.pathOf(route), { token: ill.token, body });
      const wrong = faultOf(answer, 400);
      if (wrong !== null) return [`${route.path} ${field} ${wrong}`];
      const named = (problemIn(answer).errors ?? []).map((each) => each.field);
      return named.join() === field ? [] : [`${route.path}: not ${field} is named, but ${named.join()}`];
    };

    it(
      'with a field that is not known, at any depth, is answered 400 with its name',
      async () => {
        const found: string[] = [];
        for (const route of ill.posts) {
          const places = placesIn(route.schema, ill.description);
          const parts = places.filter(({ schema }) => schema.properties !== undefined);
          for (const path of [[], ...parts.map((part) => part.path)]) {
            const unknown = [...path, 'noSuchField'];
            found.push(...(await notNamed(route, withValue(ill.bodyOf(route), unknown, 1), unknown.join('.'))));
          }
        }
        expect(found).toEqual([]);
      },
      LONGEST,
    );

    it(
      'without a field that is needed is answered 400 with its name',
      async () => {
        const found: string[] = [];
        for (const route of ill.posts) {
          const needed = placesIn(route.schema, ill.description).filter(({ required }) => required);
          for (const { path } of needed)
            found.push(...(await notNamed(route, withValue(ill.bodyOf(route), path, undefined), path.join('.'))));
        }
        expect(found).toEqual([]);
      },
      LONGEST,
    );

    it(
      'with a value that the field cannot have is answered 400 with its name',
      async () => {
        const found: string[] = [];
        let asked = 0;
        for (const route of ill.posts)
          for (const place of placesIn(route.schema, ill.description)) {
            const answers = wrongValues(place, ill.description).map(async (value) => {
              const body = withValue(ill.bodyOf(route), place.path, value);
              const missed = await notNamed(route, body, place.path.join('.'));
              return missed.map((one) => `${one} for ${JSON.stringify(value).slice(0, 60)}`);
            });
            asked += answers.length;
            found.push(...(await Promise.all(answers)).flat());
          }
        expect(found).toEqual([]);
        expect(asked).toBeGreaterThan(1_000);
      },
      LONGEST,
    );
  });
});
