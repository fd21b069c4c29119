import { serviceWith, type ConfiguredService } from '#api/testing/configured-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { issueToken, tokenKeyOf } from '#platform/local-keys';
import { AnIssuer, AUDIENCE } from '#test/support/oidc-issuer';

const SOMEBODY = '00000000-0000-4000-8000-000000000009';
const client = FIRST_ADMINISTRATOR;

describe('Signing in with an identity provider', () => {
  let issuer: AnIssuer;
  let service: ConfiguredService | undefined;

  beforeEach(async () => {
    issuer = await AnIssuer.start([FIRST_ADMINISTRATOR, SOMEBODY]);
  });
  afterEach(async () => {
    await service?.close();
    await issuer.stop();
  });

  const start = async (variables: Readonly<Record<string, string>> = {}): Promise<void> => {
    service = await serviceWith({ ISSUER: issuer.url, AUDIENCE, ...variables });
  };

  const me = async (token: string) => {
    const answer = await service!.application.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
    return { status: answer.statusCode, retry: answer.headers['retry-after'], body: answer.json<{ code?: string }>() };
  };

  it('lets the first administrator in, in production, and nobody by a token that is not the provider’s', async () => {
    await start({ NODE_ENV: 'production' });
    const { status, body } = await me(await issuer.token({ client, claims: { roles: ['administrator'] } }));
    expect([status, body]).toMatchObject([200, { id: client, standings: [{ role: 'administrator' }] }]);
    const worthless = [
      await issuer.token({ client, audience: 'urn:example:another' }),
      await issuer.signed({ iss: 'urn:school-support-brokerage:local' }),
      await issuer.signed({ exp: Math.floor(Date.now() / 1_000) - 60 }),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`,
    ];
    for (const token of worthless) expect((await me(token)).status).toBe(401);
  });

  it('lets nobody be what they have no standing for, nor what their token does not say', async () => {
    await start();
    for (const [asked, status] of [
      [{ client }, 200],
      [{ client, claims: { roles: ['clerk'] } }, 403],
      [{ client, claims: { roles: [] } }, 403],
      [{ client: SOMEBODY, claims: { roles: ['administrator'] } }, 403],
      [{ client: SOMEBODY }, 403],
    ] as const)
      expect([asked, (await me(await issuer.token(asked))).status]).toEqual([asked, status]);
  });

  it('stands beside tokens of the installation itself', async () => {
    await start({ PERSON_CLAIM: 'person_id' });
    const local = await issueToken(await tokenKeyOf(service!.configuration), {
      person: client,
      roles: ['administrator'],
    });
    const provided = await issuer.token({ client: SOMEBODY, claims: { person_id: client } });
    expect([(await me(local)).status, (await me(provided)).status]).toEqual([200, 200]);
    expect((await me(`${provided.slice(0, -4)}AAAA`)).status).toBe(401);
  });

  it('starts without the provider, asks to try again while it is away, and goes on when it is back', async () => {
    const token = await issuer.token({ client });
    await issuer.stop();
    await start({ NODE_ENV: 'production' });
    expect(await me(token)).toMatchObject({ status: 503, retry: '2', body: { code: 'unavailable' } });
    expect((await service!.application.inject('/health/ready')).statusCode).toBe(200);
    await issuer.listen();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect((await me(token)).status).toBe(200);
  });
});
