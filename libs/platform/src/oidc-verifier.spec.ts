import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { IssuerSettings } from '#platform/configuration';
import { Authenticator, IssuerUnavailable, Unauthenticated, type TokenVerifier } from '#platform/identity';
import { eitherOf, verifierFor, type Patience } from '#platform/oidc-verifier';
import { AnIssuer, AUDIENCE } from '#test/support/oidc-issuer';

const ROLES = ['clerk', 'chair'];
const PATIENCE: Patience = { answer: 300, afterFailure: 300, betweenFetches: 0, keys: 60_000, proof: 60_000 };

const base64 = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The token with a header that whoever reads it would have to understand. */
const critical = (token: string): string => {
  const [head = '', ...rest] = token.split('.');
  const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as object;
  return [base64({ ...header, crit: ['b64'], b64: false }), ...rest].join('.');
};
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('The tokens of an identity provider', () => {
  let issuer: AnIssuer;
  let verify: TokenVerifier;

  const settings = (change: Partial<IssuerSettings> = {}): IssuerSettings => {
    return { issuer: issuer.url, audience: AUDIENCE, personClaim: 'sub', rolesClaim: 'roles', ...change };
  };
  const reading = (claims: Partial<IssuerSettings>) => verifierFor(settings(claims), ROLES, PATIENCE);
  const refused = (token: string, by = verify) => expect(by(token)).rejects.toThrow(Unauthenticated);
  const fetches = (): string[] => issuer.requests.filter((address) => address !== '/token');
  const now = (): number => Math.floor(Date.now() / 1_000);

  beforeEach(async () => {
    issuer = await AnIssuer.start(['anna', 'bert']);
    verify = verifierFor(settings(), ROLES, PATIENCE);
  });
  afterEach(() => issuer.stop());

  it('say who somebody is and the most they may be', async () => {
    const token = await issuer.token({ client: 'anna', claims: { roles: ['clerk'] } });
    const { principal, expiresAt } = await verify(token);
    expect(principal).toEqual({ person: 'anna', mayBe: ['clerk'] });
    expect(Math.abs(expiresAt - Date.now() - PATIENCE.proof)).toBeLessThan(5_000);
    const short = await verify(await issuer.token({ client: 'bert', lifetime: 10 }));
    expect(Math.abs(short.expiresAt - Date.now() - 10_000)).toBeLessThan(2_000);
  });

  it('leave it to the standing what somebody may be when they do not speak of roles', async () => {
    const { principal } = await verify(await issuer.token({ client: 'bert' }));
    expect(principal).toEqual({ person: 'bert', mayBe: ROLES });
    const none = await verify(await issuer.token({ client: 'bert', claims: { roles: [] } }));
    expect(none.principal.mayBe).toEqual([]);
  });

  it('may hold person and roles in other claims, also within objects', async () => {
    const claims = {
      person_id: 'p-1',
      realm_access: { roles: ['chair'] },
      'https://example.org/roles': 'clerk  chair',
    };
    const token = await issuer.token({ client: 'anna', claims });
    const inPath = reading({ personClaim: 'person_id', rolesClaim: 'realm_access.roles' });
    expect((await inPath(token)).principal).toEqual({ person: 'p-1', mayBe: ['chair'] });
    const inText = reading({ rolesClaim: 'https://example.org/roles' });
    expect((await inText(token)).principal).toEqual({ person: 'anna', mayBe: ['clerk', 'chair'] });
    await refused(token, reading({ personClaim: 'employee' }));
    await refused(token, reading({ personClaim: 'realm_access.constructor.name' }));
  });

  it.each([{ roles: 7 }, { roles: [7] }, { roles: null }, { roles: { clerk: true } }, { sub: '' }, { sub: 7 }])(
    'are refused when what they say of somebody has not the right form: %j',
    async (claims) => refused(await issuer.signed(claims)),
  );

  it('are refused when they are for another audience', async () => {
    await refused(await issuer.token({ client: 'anna', audience: 'urn:example:another' }));
  });

  it('are refused when they have ended, are not valid yet, do not say until when, or are of another issuer', async () => {
    await expect(verify(await issuer.signed({ exp: now() - 30 }))).rejects.toThrow('The token has ended');
    await expect(verify(await issuer.signed({ exp: now() - 2 }))).resolves.toBeDefined();
    const wrong = [
      { nbf: now() + 60 },
      { iat: now() + 60 },
      { exp: undefined },
      { iat: undefined },
      { iss: `${issuer.url}/` },
    ];
    for (const claims of wrong) await refused(await issuer.signed(claims));
  });

  it('are refused without a signature, with a changed content, or signed with what everybody knows', async () => {
    const claims = { iss: issuer.url, aud: AUDIENCE, sub: 'anna', iat: now(), exp: now() + 60 };
    await refused(`${base64({ alg: 'none', typ: 'at+jwt' })}.${base64(claims)}.`);
    const [head = '', , signature = ''] = (await issuer.token({ client: 'anna' })).split('.');
    await refused(`${head}.${base64({ ...claims, sub: 'bert' })}.${signature}`);
    for (const known of [JSON.stringify(issuer.openKey), issuer.openKey.n ?? '']) {
      const header = { alg: 'HS256', typ: 'at+jwt', kid: issuer.openKey.kid ?? '' };
      await refused(await new SignJWT(claims).setProtectedHeader(header).sign(Buffer.from(known)));
    }
    await refused('nonsense');
  });

  it('are proven with the keys of the issuer alone, whatever they say of keys themselves', async () => {
    const claims = { iss: issuer.url, aud: AUDIENCE, sub: 'anna', iat: now(), exp: now() + 60 };
    const own = await generateKeyPair('RS256');
    const jwk = await exportJWK(own.publicKey);
    const elsewhere = `${issuer.url}/of-somebody-else`;
    const { kid = '' } = issuer.openKey;
    const headers = [
      { jwk },
      { jku: elsewhere },
      { x5u: elsewhere },
      { x5c: ['MIIB'] },
      { kid: 'no-such-key' },
      { kid: '../../etc/passwd' },
    ];
    for (const header of headers) {
      const token = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...header });
      await refused(await token.sign(own.privateKey));
    }
    await refused(critical(await issuer.token({ client: 'anna' })));
    expect(fetches()).not.toContain('/of-somebody-else');
  });

  it('are refused when they are of another kind, or bound to a key that is not shown', async () => {
    await expect(verify(await issuer.signed({}, { typ: 'JWT' }))).resolves.toBeDefined();
    for (const typ of ['logout+jwt', 'dpop+jwt']) await refused(await issuer.signed({}, { typ }));
    await refused(await issuer.signed({ cnf: { jkt: 'x' } }));
  });

  it('are proven with keys that are fetched once, and again when there is a new one', async () => {
    const old = await issuer.token({ client: 'anna' });
    for (const token of [old, old, await issuer.token({ client: 'bert' })]) await verify(token);
    expect(fetches()).toEqual(['/.well-known/openid-configuration', '/jwks']);
    await issuer.rotate();
    await verify(await issuer.token({ client: 'anna' }));
    expect(fetches().length).toBe(3);
    await refused(old);
  });

  it('cannot make the service ask for keys at will', async () => {
    const calm = verifierFor(settings(), ROLES, { ...PATIENCE, betweenFetches: 60_000 });
    await calm(await issuer.token({ client: 'anna' }));
    for (const kid of ['a', 'b', 'c']) await refused(await issuer.signed({}, { kid }), calm);
    expect(fetches().length).toBe(2);
  });

  it('no longer count once the issuer has withdrawn their key and the kept ones are old', async () => {
    const forgetful = verifierFor(settings(), ROLES, { ...PATIENCE, keys: 50, proof: 50 });
    const authenticator = new Authenticator(forgetful);
    const header = `Bearer ${await issuer.token({ client: 'anna' })}`;
    expect((await authenticator.authenticate(header)).person).toBe('anna');
    await issuer.rotate();
    await pause(60);
    await expect(authenticator.authenticate(header)).rejects.toThrow(Unauthenticated);
  });

  it('cannot be judged while the issuer is away or silent, but are again afterwards', async () => {
    const token = await issuer.token({ client: 'anna' });
    await issuer.stop();
    await expect(verify(token)).rejects.toThrow(IssuerUnavailable);
    await pause(PATIENCE.afterFailure + 20);
    await issuer.listen();
    issuer.fallSilent();
    await expect(verify(token)).rejects.toThrow(IssuerUnavailable);
    const asked = fetches().length;
    await expect(verify(token)).rejects.toThrow(IssuerUnavailable);
    expect(fetches()).toHaveLength(asked);
    await issuer.rotate();
    await pause(PATIENCE.afterFailure + 20);
    await expect(verify(await issuer.token({ client: 'anna' }))).resolves.toBeDefined();
  });

  it('are judged with the keys that are there while the issuer is away; a new key has to wait for it', async () => {
    const token = await issuer.token({ client: 'anna' });
    await verify(token);
    await issuer.rotate();
    const unknown = await issuer.token({ client: 'anna' });
    await issuer.stop();
    await expect(verify(unknown)).rejects.toThrow(IssuerUnavailable);
    await expect(verify(token)).resolves.toBeDefined();
  });

  it('go to their issuer, all others to the other way of signing in', async () => {
    const local: TokenVerifier = () => Promise.reject(new Unauthenticated('asked the other'));
    const either = eitherOf(issuer.url, verify, local);
    await expect(either(await issuer.token({ client: 'anna' }))).resolves.toBeDefined();
    for (const token of [await issuer.signed({ iss: 'urn:local' }), 'nonsense'])
      await expect(either(token)).rejects.toThrow('asked the other');
  });
});

describe('What is not the identity provider that it should be', () => {
  it.each([
    ['calls itself otherwise', { issuer: 'https://other.example.org', jwks_uri: 'https://other.example.org/jwks' }],
    ['names no keys', {}],
    ['has its keys where they could be changed on the way', { jwks_uri: 'http://id.example.org/jwks' }],
    ['has its keys in a file', { jwks_uri: 'file:///etc/passwd' }],
    ['says nothing', null],
  ])('proves nothing when it %s', async (_, said) => {
    const server = createServer((_request, response) => {
      response.end(JSON.stringify(said === null ? null : { issuer: url(), ...said }));
    }).listen(0, '127.0.0.1');
    const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((resolve) => server.once('listening', resolve));
    const settings = { issuer: url(), audience: AUDIENCE, personClaim: 'sub', rolesClaim: 'roles' };
    const token = `${base64({ alg: 'RS256', typ: 'at+jwt' })}.${base64({ iss: url() })}.eA`;
    await expect(verifierFor(settings, ROLES, PATIENCE)(token)).rejects.toThrow(IssuerUnavailable);
    server.closeAllConnections();
    server.close();
  });
});
