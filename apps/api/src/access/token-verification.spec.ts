import { startConfiguredService, type ConfiguredService } from '#api/testing/configured-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { waitUntil } from '#kernel/testing/wait-until';
import { issueToken, loadTokenKey } from '#platform/local-keys';
import { OidcIssuer, OIDC_AUDIENCE } from '#test/support/oidc-issuer';

const SOMEBODY = '00000000-0000-4000-8000-000000000009';
const client = FIRST_ADMINISTRATOR;

describe('Sign-in with an identity provider', () => {
  let issuer: OidcIssuer;
  let service: ConfiguredService | undefined;

  beforeEach(async () => {
    issuer = await OidcIssuer.start([FIRST_ADMINISTRATOR, SOMEBODY]);
  });
  afterEach(async () => {
    await service?.close();
    await issuer.stop();
  });

  const start = async (variables: Readonly<Record<string, string>> = {}): Promise<void> => {
    const limit = { REQUESTS_PER_MINUTE: '1000000' };
    service = await startConfiguredService({ OIDC_ISSUER: issuer.url, OIDC_AUDIENCE, ...limit, ...variables });
  };

  const me = async (token: string) => {
    const response = await service!.application.inject({
      url: '/v1/me',
      headers: { authorization: `Bearer ${token}` },
    });
    return {
      status: response.statusCode,
      retry: response.headers['retry-after'],
      body: response.json<{ code?: string }>(),
    };
  };

  it('accepts the first administrator in production, and rejects tokens that the provider did not issue', async () => {
    await start({ NODE_ENV: 'production' });
    const { status, body } = await me(await issuer.issueToken({ client, claims: { roles: ['administrator'] } }));
    expect([status, body]).toMatchObject([200, { id: client, roleAssignments: [{ role: 'administrator' }] }]);
    const invalid = [
      await issuer.issueToken({ client, audience: 'urn:example:another' }),
      await issuer.signToken({ iss: 'urn:school-support-brokerage:local' }),
      await issuer.signToken({ exp: Math.floor(Date.now() / 1_000) - 60 }),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`,
    ];
    for (const token of invalid) expect((await me(token)).status).toBe(401);
  });

  it('requires both a role assignment and a token that includes the role', async () => {
    await start();
    for (const [asked, status] of [
      [{ client }, 200],
      [{ client, claims: { roles: ['clerk'] } }, 403],
      [{ client, claims: { roles: [] } }, 403],
      [{ client: SOMEBODY, claims: { roles: ['administrator'] } }, 403],
      [{ client: SOMEBODY }, 403],
    ] as const)
      expect([asked, (await me(await issuer.issueToken(asked))).status]).toEqual([asked, status]);
  });

  it('works together with tokens of the installation itself', async () => {
    await start({ OIDC_USER_CLAIM: 'person_id' });
    const local = await issueToken(await loadTokenKey(service!.configuration), {
      person: client,
      roles: ['administrator'],
    });
    const provided = await issuer.issueToken({ client: SOMEBODY, claims: { person_id: client } });
    expect([(await me(local)).status, (await me(provided)).status]).toEqual([200, 200]);
    expect((await me(`${provided.slice(0, -4)}AAAA`)).status).toBe(401);
  });

  it('starts without the provider, answers 503 while it is unavailable, and recovers when it is back', async () => {
    const token = await issuer.issueToken({ client });
    await issuer.stop();
    await start({ NODE_ENV: 'production' });
    expect(await me(token)).toMatchObject({ status: 503, retry: '2', body: { code: 'unavailable' } });
    expect((await service!.application.inject('/health/ready')).statusCode).toBe(200);
    await issuer.listen();
    await waitUntil(async () => (await me(token)).status === 200);
  });
});
