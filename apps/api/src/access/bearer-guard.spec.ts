import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { startConfiguredService, type ConfiguredService } from '#api/testing/configured-service';
import { issueToken, loadTokenKey } from '#platform/local-keys';

const BODIES = [
  ['malformed JSON', 'application/json', '{"name":'],
  ['invalid UTF-8', 'application/json', Buffer.from([0x22, 0xff, 0x22])],
  ['an unknown media type', 'text/unknown', 'name'],
  ['too many bytes', 'application/json', JSON.stringify({ name: 'x'.repeat(300_000) })],
] as const;

describe('A request with a body', () => {
  let service: ConfiguredService;
  let token: string;

  beforeAll(async () => {
    service = await startConfiguredService({});
    token = await issueToken(await loadTokenKey(service.configuration), {
      person: FIRST_ADMINISTRATOR,
      roles: ['administrator'],
    });
  });
  afterAll(() => service.close());

  const post = async (url: string, authorization: string, type: string, payload: string | Buffer): Promise<number> => {
    const headers = { 'content-type': type, ...(authorization === '' ? {} : { authorization }) };
    return (await service.application.inject({ method: 'POST', url, headers, payload })).statusCode;
  };

  it.each(BODIES)('is answered with 401 without a valid token before the body is read: %s', async (_, type, body) => {
    for (const url of ['/v1/persons', '/v1/imports/establishments', '/v1/nowhere'])
      for (const authorization of ['', 'Bearer nonsense'])
        expect([url, await post(url, authorization, type, body)]).toEqual([url, 401]);
  });

  it.each(BODIES)('is answered with the fault of its body with a valid token: %s', async (_, type, body) => {
    expect([400, 413, 415]).toContain(await post('/v1/persons', `Bearer ${token}`, type, body));
  });
});
