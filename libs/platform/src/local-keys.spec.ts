import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { parseConfiguration, type Configuration } from '#platform/configuration';
import { InvalidSetting } from '#platform/settings';
import { Authenticator, rejectAllTokens, Unauthenticated, type VerifiedToken } from '#platform/identity';
import { readOrCreateKeyFile, KeyError } from '#platform/key-files';
import { loadFingerprintKey, issueToken, loadTokenKey, verifyToken, type TokenKey } from '#platform/local-keys';

const MINUTE = 60_000;
const URN = 'urn:school-support-brokerage:local';
const validClaims = (now: number) => ({ iss: URN, aud: URN, sub: 'anna', iat: now, exp: now + 60, roles: ['clerk'] });
const sign = (key: TokenKey, claims: object, typ = 'JWT') =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', typ }).sign(key.signing);
const anna = { person: 'anna', roles: ['clerk'] };

describe('Local keys and tokens', () => {
  let folder: string;
  let configuration: Configuration;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
    configuration = parseConfiguration({ DATA_FOLDER: folder });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const readMode = (...path: string[]): string => (statSync(join(folder, ...path)).mode & 0o777).toString(8);
  const expectRejected = (token: string, key: TokenKey) =>
    expect(verifyToken(key, token)).rejects.toThrow(Unauthenticated);

  it('creates the keys at the first start for the owner only, and keeps them', async () => {
    const first = await loadTokenKey(configuration);
    const fingerprint = loadFingerprintKey(folder);
    expect([readMode('keys'), readMode('keys', 'token-key.json'), readMode('keys', 'fingerprint-key')]).toEqual([
      '700',
      '600',
      '600',
    ]);
    expect(readdirSync(join(folder, 'keys')).sort()).toEqual(['fingerprint-key', 'token-key.json']);
    expect((await loadTokenKey(configuration)).id).toBe(first.id);
    expect(fingerprint).toHaveLength(32);
    expect(loadFingerprintKey(folder)).toEqual(fingerprint);
  });

  it('uses the key of the first process when two create it at the same time', () => {
    const race = readOrCreateKeyFile(folder, 'raced', () => {
      writeFileSync(join(folder, 'keys', 'raced'), 'first', { mode: 0o600 });
      return 'second';
    });
    expect([race, readdirSync(join(folder, 'keys'))]).toEqual(['first', ['raced']]);
  });

  it('rejects keys that other users can read, and names the command that fixes it', async () => {
    await loadTokenKey(configuration);
    loadFingerprintKey(folder);
    chmodSync(join(folder, 'keys', 'token-key.json'), 0o640);
    const path = join(folder, 'keys', 'token-key.json');
    await expect(loadTokenKey(configuration)).rejects.toThrow(
      new KeyError(`Other users can read the keys, because ${path} has mode 640. Run chmod 600 '${path}'.`),
    );
    chmodSync(join(folder, 'keys'), 0o755);
    expect(() => loadFingerprintKey(folder)).toThrow(/has mode 755\. Run chmod 700 /);
  });

  it('rejects keys that are damaged or cannot be created', async () => {
    mkdirSync(join(folder, 'keys'), { mode: 0o700 });
    for (const text of ['', '{', '{"kty":"OKP","crv":"Ed25519","x":"AA"}', '{"kty":"oct","k":"AA","d":"AA"}']) {
      writeFileSync(join(folder, 'keys', 'token-key.json'), text, { mode: 0o600 });
      await expect(loadTokenKey(configuration)).rejects.toThrow(/^The key file keys\/token-key.json in .* is damaged/);
    }
    writeFileSync(join(folder, 'keys', 'fingerprint-key'), 'c2hvcnQ', { mode: 0o600 });
    expect(() => loadFingerprintKey(folder)).toThrow(
      /keys\/fingerprint-key in .* is damaged\. Restore it from a backup/,
    );
    writeFileSync(join(folder, 'file'), '');
    expect(() => loadFingerprintKey(join(folder, 'file'))).toThrow(KeyError);
  });

  it('refuses to load the token key in production and when local tokens are off', async () => {
    for (const env of [{ NODE_ENV: 'production' }, { LOCAL_TOKENS: 'false' }])
      await expect(loadTokenKey(parseConfiguration({ ...env, DATA_FOLDER: folder }))).rejects.toThrow(InvalidSetting);
    await expect(loadTokenKey({ ...configuration, production: true })).rejects.toThrow(InvalidSetting);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('issues tokens that are valid for eight hours by default', async () => {
    const key = await loadTokenKey(configuration);
    const { principal, expiresAtMs } = await verifyToken(key, await issueToken(key, anna));
    expect(principal).toEqual({ person: 'anna', tokenRoles: ['clerk'] });
    expect(Math.abs(expiresAtMs - Date.now() - 8 * 60 * MINUTE)).toBeLessThan(MINUTE);
    const twelve = await verifyToken(key, await issueToken(key, { ...anna, hours: 12 }));
    expect(Math.abs(twelve.expiresAtMs - Date.now() - 12 * 60 * MINUTE)).toBeLessThan(MINUTE);
  });

  it.each([0, -1, 12.1, Number.NaN, Infinity])('issues no token for %d hours', async (hours) => {
    const key = await loadTokenKey(configuration);
    expect(() => issueToken(key, { ...anna, hours })).toThrow(RangeError);
  });

  it('rejects a token of another installation, a changed token, and a token without an algorithm', async () => {
    const key = await loadTokenKey(configuration);
    const other = await loadTokenKey({ ...configuration, dataFolder: join(folder, 'other') });
    const token = await issueToken(key, anna);
    const [head, body, signature] = token.split('.') as [string, string, string];
    const changed = Buffer.from(Buffer.from(body, 'base64url').toString().replace('anna', 'bert')).toString(
      'base64url',
    );
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    await expectRejected(await issueToken(other, anna), key);
    await expectRejected(`${head}.${changed}.${signature}`, key);
    await expectRejected(`${none}.${body}.`, key);
    await expectRejected('x', key);
  });

  it('rejects an expired token, with a tolerance of a few seconds', async () => {
    const key = await loadTokenKey(configuration);
    const now = Math.floor(Date.now() / 1_000);
    const signExpired = (secondsAgo: number) => sign(key, { ...validClaims(now - 60), exp: now - secondsAgo });
    await expect(verifyToken(key, await signExpired(2))).resolves.toBeDefined();
    await expect(verifyToken(key, await signExpired(30))).rejects.toThrow('The token has expired. Get a new one.');
  });

  it('rejects tokens with invalid claims or types, even if the signature is valid', async () => {
    const key = await loadTokenKey(configuration);
    const now = Math.floor(Date.now() / 1_000);
    await expect(verifyToken(key, await sign(key, validClaims(now)))).resolves.toBeDefined();
    const invalid = [
      ...[
        { iss: 'urn:other' },
        { aud: 'urn:other' },
        { sub: undefined },
        { sub: '' },
        { sub: ['anna'] },
        { exp: undefined },
      ],
      ...[{ iat: undefined }, { iat: now - 13 * 3_600 }, { iat: now + 60 }, { roles: 'clerk' }, { roles: [7] }],
      { roles: undefined },
    ];
    for (const change of invalid) await expectRejected(await sign(key, { ...validClaims(now), ...change }), key);
    await expectRejected(await sign(key, validClaims(now), 'at+jwt'), key);
  });

  it('does not reveal the private key when the key is serialised', async () => {
    const key = await loadTokenKey(configuration);
    const secret = (JSON.parse(readFileSync(join(folder, 'keys', 'token-key.json'), 'utf8')) as { d: string }).d;
    expect(JSON.stringify(key)).not.toContain(secret);
  });
});

describe('Authenticator', () => {
  const verified = (expiresAtMs: number): VerifiedToken => ({
    principal: { person: 'anna', tokenRoles: [] },
    expiresAtMs,
  });

  it('verifies a token once until it expires', async () => {
    let verifications = 0;
    let expiresAtMs = Date.now() + MINUTE;
    const authenticator = new Authenticator(() => Promise.resolve((verifications++, verified(expiresAtMs))));
    await authenticator.authenticate('Bearer abc');
    expect(await authenticator.authenticate('bearer abc')).toEqual({ person: 'anna', tokenRoles: [] });
    expect(verifications).toBe(1);
    expiresAtMs = Date.now() - 1;
    await authenticator.authenticate('Bearer ended');
    await authenticator.authenticate('Bearer ended');
    expect(verifications).toBe(3);
  });

  it('caches a limited number of tokens', async () => {
    let verifications = 0;
    const verify = () => Promise.resolve((verifications++, verified(Date.now() + MINUTE)));
    const authenticator = new Authenticator(verify, 2);
    for (const token of ['a', 'b', 'c', 'a']) await authenticator.authenticate(`Bearer ${token}`);
    expect(verifications).toBe(4);
  });

  it('does not cache rejections', async () => {
    let verifications = 0;
    const authenticator = new Authenticator(() => Promise.reject(new Unauthenticated(`${verifications++}`)));
    await expect(authenticator.authenticate('Bearer a')).rejects.toThrow('0');
    await expect(authenticator.authenticate('Bearer a')).rejects.toThrow('1');
  });

  it.each([undefined, '', 'Bearer', 'Bearer a b', 'Basic abc', 'abc'])(
    'rejects the header %j without verifying it',
    async (header) => {
      const authenticator = new Authenticator(() => Promise.resolve(verified(Date.now() + MINUTE)));
      await expect(authenticator.authenticate(header)).rejects.toThrow(Unauthenticated);
    },
  );

  it('rejects all tokens when sign-in is not configured', async () => {
    await expect(new Authenticator(rejectAllTokens).authenticate('Bearer a')).rejects.toThrow(Unauthenticated);
  });
});
