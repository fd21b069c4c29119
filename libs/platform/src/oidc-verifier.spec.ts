import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { waitUntil } from '#kernel/testing/wait-until';
import type { OidcSettings } from '#platform/configuration';
import { Authenticator, IssuerUnavailable, Unauthenticated, type TokenVerifier } from '#platform/identity';
import { firstMatching, createOidcVerifier, type OidcTimeouts } from '#platform/oidc-verifier';
import { OidcIssuer, OIDC_AUDIENCE } from '#test/support/oidc-issuer';

const ROLES = ['clerk', 'chair'];
const NEVER_MS = 24 * 3_600_000;
/** Every response is waited for, and nothing in the cache expires. */
const TIMEOUTS: OidcTimeouts = {
  responseMs: NEVER_MS,
  failurePauseMs: NEVER_MS,
  keyRefetchPauseMs: 0,
  keyCacheMs: NEVER_MS,
  tokenCacheMs: NEVER_MS,
};
/** For an issuer that never responds. */
const SHORT_RESPONSE_MS = 500;

/** Asks for access tokens as RFC 9068 says, and for no strength of the sign-in. */
const LENIENT = { untypedTokens: false, maxTokenMinutes: 120, maxSignInMinutes: null, administratorAcr: [] };

const base64 = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Adds a critical header (`crit`) to the token, which the verifier must understand or reject. */
const addCriticalHeader = (token: string): string => {
  const [head = '', ...rest] = token.split('.');
  const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as object;
  return [base64({ ...header, crit: ['b64'], b64: false }), ...rest].join('.');
};

describe('createOidcVerifier', () => {
  let issuer: OidcIssuer;
  let verify: TokenVerifier;

  const settings = (change: Partial<OidcSettings> = {}): OidcSettings => {
    return {
      issuer: issuer.url,
      audience: OIDC_AUDIENCE,
      userClaim: 'sub',
      rolesClaim: 'roles',
      ...LENIENT,
      ...change,
    };
  };
  const createVerifier = (claims: Partial<OidcSettings>) => createOidcVerifier(settings(claims), ROLES, TIMEOUTS);
  const createVerifierWith = (timeouts: Partial<OidcTimeouts>) =>
    createOidcVerifier(settings(), ROLES, { ...TIMEOUTS, ...timeouts });
  /** Verifies again and again until the token is accepted, as a client that repeats its request. */
  const waitUntilVerified = (by: TokenVerifier, token: string) =>
    waitUntil(() => by(token).catch(() => null), 'a verified token');
  const expectRejected = (token: string, by = verify) => expect(by(token)).rejects.toThrow(Unauthenticated);
  const fetches = (): string[] => issuer.requests.filter((path) => path !== '/token');
  const now = (): number => Math.floor(Date.now() / 1_000);

  beforeEach(async () => {
    issuer = await OidcIssuer.start(['anna', 'bert']);
    verify = createVerifierWith({});
  });
  afterEach(() => issuer.stop());

  it('reads the person and the maximum roles from a token', async () => {
    const token = await issuer.issueToken({ client: 'anna', claims: { roles: ['clerk'] } });
    expect((await verify(token)).principal).toEqual({ person: 'anna', tokenRoles: ['clerk'] });
  });

  it('accepts a token that names 300 groups of the person, more than 14,000 characters', async () => {
    const groups = Array.from({ length: 300 }, () => randomUUID());
    const token = await issuer.issueToken({ client: 'anna', claims: { roles: ['clerk'], groups } });
    const authenticator = new Authenticator(verify);
    const header = `Bearer ${token}`;
    expect(header.length).toBeGreaterThan(14_000);
    expect(await authenticator.authenticate(header)).toEqual({ person: 'anna', tokenRoles: ['clerk'] });
    expect(authenticator.peek(header)?.person).toBe('anna');
  });

  it('names the expiry of the token as the end of the cached result, or an earlier time', async () => {
    const token = await issuer.signToken({ exp: now() + 600 });
    expect((await verify(token)).expiresAtMs).toBe((decodeJwt(token).exp ?? 0) * 1_000);
    const startedAt = Date.now();
    const { expiresAtMs } = await createVerifierWith({ tokenCacheMs: 60_000 })(token);
    expect(expiresAtMs).toBeGreaterThanOrEqual(startedAt + 60_000);
    expect(expiresAtMs).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it('allows all roles when the token has no roles claim', async () => {
    const { principal } = await verify(await issuer.issueToken({ client: 'bert' }));
    expect(principal).toEqual({ person: 'bert', tokenRoles: ROLES });
    const none = await verify(await issuer.issueToken({ client: 'bert', claims: { roles: [] } }));
    expect(none.principal.tokenRoles).toEqual([]);
  });

  it('reads person and roles from other claims, also from nested objects', async () => {
    const claims = {
      person_id: 'p-1',
      realm_access: { roles: ['chair'] },
      'https://example.org/roles': 'clerk  chair',
    };
    const token = await issuer.issueToken({ client: 'anna', claims });
    const inPath = createVerifier({ userClaim: 'person_id', rolesClaim: 'realm_access.roles' });
    expect((await inPath(token)).principal).toEqual({ person: 'p-1', tokenRoles: ['chair'] });
    const inText = createVerifier({ rolesClaim: 'https://example.org/roles' });
    expect((await inText(token)).principal).toEqual({ person: 'anna', tokenRoles: ['clerk', 'chair'] });
    await expectRejected(token, createVerifier({ userClaim: 'employee' }));
    await expectRejected(token, createVerifier({ userClaim: 'realm_access.constructor.name' }));
  });

  it.each([{ roles: 7 }, { roles: [7] }, { roles: null }, { roles: { clerk: true } }, { sub: '' }, { sub: 7 }])(
    'rejects a token with the invalid claim %j',
    async (claims) => expectRejected(await issuer.signToken(claims)),
  );

  it('rejects a token for another audience', async () => {
    await expectRejected(await issuer.issueToken({ client: 'anna', audience: 'urn:example:another' }));
  });

  it('rejects a token that has expired, is not valid yet, has no expiry or is from another issuer', async () => {
    await expect(verify(await issuer.signToken({ exp: now() - 30 }))).rejects.toThrow('The token has expired');
    // Accepted for five seconds after it has expired.
    await expect(verify(await issuer.signToken({ exp: now() }))).resolves.toBeDefined();
    const invalid = [
      { nbf: now() + 60 },
      { iat: now() + 60 },
      { exp: undefined },
      { iat: undefined },
      { iss: `${issuer.url}/` },
    ];
    for (const claims of invalid) await expectRejected(await issuer.signToken(claims));
  });

  it('rejects a token without a signature, with changed content, or signed with a public value', async () => {
    const claims = { iss: issuer.url, aud: OIDC_AUDIENCE, sub: 'anna', iat: now(), exp: now() + 60 };
    await expectRejected(`${base64({ alg: 'none', typ: 'at+jwt' })}.${base64(claims)}.`);
    const [head = '', , signature = ''] = (await issuer.issueToken({ client: 'anna' })).split('.');
    await expectRejected(`${head}.${base64({ ...claims, sub: 'bert' })}.${signature}`);
    for (const publicValue of [JSON.stringify(issuer.publicKey), issuer.publicKey.n ?? '']) {
      const header = { alg: 'HS256', typ: 'at+jwt', kid: issuer.publicKey.kid ?? '' };
      await expectRejected(await new SignJWT(claims).setProtectedHeader(header).sign(Buffer.from(publicValue)));
    }
    await expectRejected('nonsense');
  });

  it('uses only the keys of the issuer, whatever the token says about keys', async () => {
    const claims = { iss: issuer.url, aud: OIDC_AUDIENCE, sub: 'anna', iat: now(), exp: now() + 60 };
    const own = await generateKeyPair('RS256');
    const jwk = await exportJWK(own.publicKey);
    const elsewhere = `${issuer.url}/foreign-keys`;
    const { kid = '' } = issuer.publicKey;
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
      await expectRejected(await token.sign(own.privateKey));
    }
    await expectRejected(addCriticalHeader(await issuer.issueToken({ client: 'anna' })));
    expect(fetches()).not.toContain('/foreign-keys');
  });

  it('rejects tokens of other types and tokens that are bound to a key', async () => {
    for (const typ of ['at+jwt', 'application/at+jwt', 'AT+JWT'])
      await expect(verify(await issuer.signToken({}, { typ }))).resolves.toBeDefined();
    for (const typ of ['JWT', undefined, 'logout+jwt', 'dpop+jwt'])
      await expectRejected(await issuer.signToken({}, { typ }));
    await expectRejected(await issuer.signToken({ cnf: { jkt: 'x' } }));
  });

  it('accepts tokens without the type of an access token only by a setting, and never ID tokens', async () => {
    const lenient = createVerifier({ untypedTokens: true });
    for (const typ of ['JWT', undefined])
      await expect(lenient(await issuer.signToken({ azp: 'a-client' }, { typ }))).resolves.toBeDefined();
    for (const claims of [{ nonce: 'n' }, { at_hash: 'h' }, { c_hash: 'h' }, { azp: OIDC_AUDIENCE }])
      await expectRejected(await issuer.signToken(claims, { typ: 'JWT' }), lenient);
    await expectRejected(await issuer.signToken({}, { typ: 'logout+jwt' }), lenient);
    await expectRejected(await issuer.signToken({ cnf: { jkt: 'x' } }, { typ: 'JWT' }), lenient);
  });

  it('rejects a token that is valid for too long', async () => {
    const strict = createVerifier({ maxTokenMinutes: 10 });
    await expect(strict(await issuer.signToken({ exp: now() + 600 }))).resolves.toBeDefined();
    await expect(strict(await issuer.signToken({ exp: now() + 660 }))).rejects.toThrow('valid for longer');
  });

  it('rejects a token whose sign-in is too long ago or unknown, if the settings ask for it', async () => {
    const strict = createVerifier({ maxSignInMinutes: 10 });
    await expect(strict(await issuer.signToken({ auth_time: now() - 540 }))).resolves.toBeDefined();
    for (const claims of [{ auth_time: now() - 660 }, { auth_time: '2011' }, {}])
      await expect(strict(await issuer.signToken(claims))).rejects.toThrow('Sign in again');
  });

  it('leaves out the role administrator unless the sign-in was as strong as the settings ask for', async () => {
    const strict = createVerifier({ administratorAcr: ['phr', 'phrh'] });
    const rolesWith = async (claims: object): Promise<readonly string[]> =>
      (await strict(await issuer.signToken({ roles: ['administrator', 'clerk'], ...claims }))).principal.tokenRoles;
    expect(await rolesWith({ acr: 'phrh' })).toEqual(['administrator', 'clerk']);
    for (const claims of [{ acr: 'pwd' }, { acr: 7 }, {}]) expect(await rolesWith(claims)).toEqual(['clerk']);
  });

  it('fetches the keys once, and again when a token names a new key', async () => {
    const old = await issuer.issueToken({ client: 'anna' });
    for (const token of [old, old, await issuer.issueToken({ client: 'bert' })]) await verify(token);
    expect(fetches()).toEqual(['/.well-known/openid-configuration', '/jwks']);
    await issuer.rotate();
    await verify(await issuer.issueToken({ client: 'anna' }));
    expect(fetches().length).toBe(3);
    await expectRejected(old);
  });

  it('limits how often unknown keys cause a fetch', async () => {
    const limited = createVerifierWith({ keyRefetchPauseMs: NEVER_MS });
    await limited(await issuer.issueToken({ client: 'anna' }));
    for (const kid of ['a', 'b', 'c']) await expectRejected(await issuer.signToken({}, { kid }), limited);
    expect(fetches().length).toBe(2);
  });

  it('rejects a token whose key was withdrawn once the cached keys are too old', async () => {
    const header = `Bearer ${await issuer.issueToken({ client: 'anna' })}`;
    const longCache = new Authenticator(verify);
    const shortCache = new Authenticator(createVerifierWith({ keyCacheMs: 50, tokenCacheMs: 50 }));
    for (const each of [longCache, shortCache]) expect((await each.authenticate(header)).person).toBe('anna');
    await issuer.rotate();
    const error: unknown = await waitUntil(() =>
      shortCache.authenticate(header).then(
        () => null,
        (reason: unknown) => reason,
      ),
    );
    expect(error).toBeInstanceOf(Unauthenticated);
    expect((await longCache.authenticate(header)).person).toBe('anna');
  });

  it('rejects with IssuerUnavailable while the issuer is stopped, and recovers afterwards', async () => {
    const token = await issuer.issueToken({ client: 'anna' });
    const recovering = createVerifierWith({ failurePauseMs: 1 });
    await issuer.stop();
    await expect(recovering(token)).rejects.toThrow(IssuerUnavailable);
    await issuer.listen();
    await waitUntilVerified(recovering, token);
  });

  it('rejects with IssuerUnavailable while the issuer does not respond, and recovers afterwards', async () => {
    const token = await issuer.issueToken({ client: 'anna' });
    const recovering = createVerifierWith({ failurePauseMs: 1, responseMs: SHORT_RESPONSE_MS });
    issuer.hang();
    await expect(recovering(token)).rejects.toThrow(IssuerUnavailable);
    await issuer.rotate();
    await waitUntilVerified(recovering, await issuer.issueToken({ client: 'anna' }));
  });

  it('sends no request for a while after a failed request', async () => {
    const token = await issuer.issueToken({ client: 'anna' });
    await issuer.stop();
    await expect(verify(token)).rejects.toThrow(IssuerUnavailable);
    await issuer.listen();
    await expect(verify(token)).rejects.toThrow(IssuerUnavailable);
    expect(fetches()).toEqual([]);
  });

  it('verifies tokens with cached keys while the issuer is unavailable, but not tokens with a new key', async () => {
    const token = await issuer.issueToken({ client: 'anna' });
    await verify(token);
    await issuer.rotate();
    const unknown = await issuer.issueToken({ client: 'anna' });
    await issuer.stop();
    await expect(verify(unknown)).rejects.toThrow(IssuerUnavailable);
    await expect(verify(token)).resolves.toBeDefined();
  });

  it('sends tokens of the issuer to its verifier and all others to the second one', async () => {
    const local: TokenVerifier = () => Promise.reject(new Unauthenticated('second verifier'));
    const combined = firstMatching(issuer.url, verify, local);
    await expect(combined(await issuer.issueToken({ client: 'anna' }))).resolves.toBeDefined();
    for (const token of [await issuer.signToken({ iss: 'urn:local' }), 'nonsense'])
      await expect(combined(token)).rejects.toThrow('second verifier');
  });
});

describe('createOidcVerifier with a wrong identity provider', () => {
  it.each([
    ['names another issuer', { issuer: 'https://other.example.org', jwks_uri: 'https://other.example.org/jwks' }],
    ['names no keys', {}],
    ['names an http URL of its keys', { jwks_uri: 'http://id.example.org/jwks' }],
    ['names a file as its keys', { jwks_uri: 'file:///etc/passwd' }],
    ['returns no configuration', null],
  ])('rejects tokens when the provider %s', async (_, configuration) => {
    const server = createServer((_request, response) => {
      response.end(JSON.stringify(configuration === null ? null : { issuer: url(), ...configuration }));
    }).listen(0, '127.0.0.1');
    const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((resolve) => server.once('listening', resolve));
    const settings = { issuer: url(), audience: OIDC_AUDIENCE, userClaim: 'sub', rolesClaim: 'roles', ...LENIENT };
    const token = `${base64({ alg: 'RS256', typ: 'at+jwt' })}.${base64({ iss: url() })}.eA`;
    await expect(createOidcVerifier(settings, ROLES, TIMEOUTS)(token)).rejects.toThrow(IssuerUnavailable);
    server.closeAllConnections();
    server.close();
  });
});
