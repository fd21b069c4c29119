import { ROLES } from '#domain/vocabulary';
import { issueToken } from '#platform/local-keys';
import type { Route } from '#test/support/api-description';
import { useHostileClient, type HostileClient } from '#test/support/hostile-client';
import { describeFault, parseProblem } from '#test/support/raw-requests';
import { listSchemaPaths, setValue, createWrongValues } from '#test/support/sample-values';
import { createInvalidTokenHeaders } from '#test/support/tokens';

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

describe('Invalid requests', () => {
  let client: HostileClient;
  useHostileClient((started) => (client = started));

  describe('without valid authentication', () => {
    it('are answered with 401 without a token', async () => {
      const withoutToken = client.postRoutes.map(async (route) => {
        const answer = await client.send(client.createPath(route), { body: client.createBody(route) });
        expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
        return describeFault(answer, 401);
      });
      expect(new Set(await Promise.all(withoutToken))).toEqual(new Set([null]));
      expect(withoutToken.length).toBeGreaterThan(60);
    });

    const invalidTokens = [
      'signed with another key',
      'not signed',
      'with another payload',
      'without its signature',
      'expired',
      'for another audience',
      'from another issuer',
      'valid for too long',
      'nonsense',
      'far too long',
      'of another scheme',
      'without a scheme',
      'with two tokens',
      'not valid yet',
      'issued in the future',
      'without a subject',
      'of another type',
      'with the id of another key',
      'with a file path as the id of its key',
      'with its own key',
      'with the URL of its own key',
      'signed with the public key as a secret',
      'with a list of subjects',
      'signed with the bytes of the public key as a secret',
      'with an unknown critical header',
    ];
    it.each(invalidTokens)('are answered with 401 for a token %s', async (what) => {
      const Authorization = (await createInvalidTokenHeaders(client.demonstration.key, client.person))[what];
      if (Authorization === undefined) throw new Error(`There is no token ${what}.`);
      const fault = (route: Route) => ({ headers: { Authorization }, body: client.createBody(route) });
      expect(await client.findUnexpectedAnswers(client.postRoutes, fault, 401)).toEqual([]);
    });

    it('are tested with every kind of invalid token', async () => {
      expect(Object.keys(await createInvalidTokenHeaders(client.demonstration.key, client.person)).sort()).toEqual(
        [...invalidTokens].sort(),
      );
    });

    it('are answered with 401 for a token in the URL, where it would be logged', async () => {
      const { token } = client;
      for (const name of ['access_token', 'token', 'authorization'])
        expect(describeFault(await client.send(`/v1/me?${name}=${token}`, { method: 'GET' }), 401)).toBeNull();
    });

    it('are answered with 403 for a caller without a role assignment, known or unknown', async () => {
      const known = client.ids.person ?? '';
      for (const [person, roles] of [
        [UNKNOWN_ID, ROLES],
        ['unknown; --', ROLES],
        [known, ['school-head']],
      ] as const) {
        const token = await issueToken(client.demonstration.key, { person, roles });
        const fault = (route: Route) => ({ token, body: client.createBody(route) });
        expect(await client.findUnexpectedAnswers(client.postRoutes, fault, 403)).toEqual([]);
      }
    });
  });

  describe('with an invalid body', () => {
    const deep = '{"a":'.repeat(40_000);
    it.each([
      ['that is truncated', '{"name": '],
      ['that is empty', ''],
      ['that is a list', '[]'],
      ['that is a text', '"text"'],
      ['that is a number', '7'],
      ['with characters after the JSON', '\ufeff{}x'],
      ['with __proto__', '{"__proto__": {"roles": []}}'],
      ['with constructor', '{"constructor": {"prototype": {"x": 1}}}'],
      ['with 40,000 levels', `${deep}1${'}'.repeat(40_000)}`],
      ['with 40,000 levels, truncated', deep],
      ['with 20 levels', `${'{"a":'.repeat(20)}1${'}'.repeat(20)}`],
    ])('are answered with 400 for a body %s', async (_, body) => {
      const headers = { 'Content-Type': 'application/json' };
      expect(await client.findUnexpectedAnswers(client.postRoutes, () => ({ body, headers }), 400)).toEqual([]);
    });

    it('are answered with 413 for a body that is too large', async () => {
      const body = JSON.stringify({ name: 'x'.repeat(1_048_576) });
      expect(await client.findUnexpectedAnswers(client.postRoutes, () => ({ body }), 413)).toEqual([]);
    });

    it.each(['text/plain', 'application/xml', 'multipart/form-data', 'text/csv', 'nonsense'])(
      'are answered with 415 for the content type %s',
      async (type) => {
        const headers = { 'Content-Type': type };
        expect(await client.findUnexpectedAnswers(client.postRoutes, () => ({ body: '{}', headers }), 415)).toEqual([]);
      },
    );

    /** Sends the body and reports a response that does not name exactly this field. */
    const findWrongAnswer = async (route: Route, body: unknown, field: string): Promise<string[]> => {
      const answer = await client.send(client.createPath(route), { token: client.tokenFor(route), body });
      const wrong = describeFault(answer, 400);
      if (wrong !== null) return [`${route.path} ${field} ${wrong}`];
      const named = (parseProblem(answer).errors ?? []).map((each) => each.field);
      return named.join() === field ? [] : [`${route.path}: names ${named.join()} instead of ${field}`];
    };

    it('are answered with 400 and the name of an unknown field at any depth', async () => {
      const found: string[] = [];
      for (const route of client.postRoutes) {
        const places = listSchemaPaths(route.schema, client.description);
        const parts = places.filter(({ schema }) => schema.properties !== undefined);
        for (const path of [[], ...parts.map((part) => part.path)]) {
          const unknown = [...path, 'noSuchField'];
          found.push(
            ...(await findWrongAnswer(route, setValue(client.createBody(route), unknown, 1), unknown.join('.'))),
          );
        }
      }
      expect(found).toEqual([]);
    });

    it('are answered with 400 and the name of a missing required field', async () => {
      const found: string[] = [];
      for (const route of client.postRoutes) {
        const requiredFields = listSchemaPaths(route.schema, client.description).filter(({ required }) => required);
        for (const { path } of requiredFields)
          found.push(
            ...(await findWrongAnswer(route, setValue(client.createBody(route), path, undefined), path.join('.'))),
          );
      }
      expect(found).toEqual([]);
    });

    it('are answered with 400 and the name of the field for an invalid value', async () => {
      const found: string[] = [];
      let count = 0;
      for (const route of client.postRoutes)
        for (const place of listSchemaPaths(route.schema, client.description)) {
          const answers = createWrongValues(place, client.description).map(async (value) => {
            const body = setValue(client.createBody(route), place.path, value);
            const missed = await findWrongAnswer(route, body, place.path.join('.'));
            return missed.map((one) => `${one} for ${JSON.stringify(value).slice(0, 60)}`);
          });
          count += answers.length;
          found.push(...(await Promise.all(answers)).flat());
        }
      expect(found).toEqual([]);
      expect(count).toBeGreaterThan(1_000);
    });
  });
});
