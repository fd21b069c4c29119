import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { configurationFrom, type Configuration } from '#platform/configuration';
import { WrongSetting } from '#platform/settings';
import { Authenticator, nobody, Unauthenticated, type VerifiedToken } from '#platform/identity';
import { keyFile, KeyProblem } from '#platform/key-files';
import { fingerprintKeyOf, issueToken, tokenKeyOf, verifyToken, type TokenKey } from '#platform/local-keys';

const MINUTE = 60_000;
const URN = 'urn:school-support-brokerage:local';
const right = (now: number) => ({ iss: URN, aud: URN, sub: 'anna', iat: now, exp: now + 60, roles: ['clerk'] });
const signed = (key: TokenKey, claims: object, typ = 'JWT') =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', typ }).sign(key.signing);
const anna = { person: 'anna', roles: ['clerk'] };

describe('Local keys and tokens', () => {
  let folder: string;
  let configuration: Configuration;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
    configuration = configurationFrom({ DATA_FOLDER: folder });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const modeOf = (...path: string[]): string => (statSync(join(folder, ...path)).mode & 0o777).toString(8);
  const refused = (token: string, key: TokenKey) => expect(verifyToken(key, token)).rejects.toThrow(Unauthenticated);

  it('are made at the first start, for the owner only, and kept', async () => {
    const first = await tokenKeyOf(configuration);
    const fingerprint = fingerprintKeyOf(folder);
    expect([modeOf('keys'), modeOf('keys', 'token-key.json'), modeOf('keys', 'fingerprint-key')]).toEqual([
      '700',
      '600',
      '600',
    ]);
    expect(readdirSync(join(folder, 'keys')).sort()).toEqual(['fingerprint-key', 'token-key.json']);
    expect((await tokenKeyOf(configuration)).id).toBe(first.id);
    expect(fingerprint).toHaveLength(32);
    expect(fingerprintKeyOf(folder)).toEqual(fingerprint);
  });

  it('take the first key when two processes make it at the same moment', () => {
    const race = keyFile(folder, 'raced', () => {
      writeFileSync(join(folder, 'keys', 'raced'), 'first', { mode: 0o600 });
      return 'second';
    });
    expect([race, readdirSync(join(folder, 'keys'))]).toEqual(['first', ['raced']]);
  });

  it('are refused while others may read them, with the remedy', async () => {
    await tokenKeyOf(configuration);
    fingerprintKeyOf(folder);
    chmodSync(join(folder, 'keys', 'token-key.json'), 0o640);
    const path = join(folder, 'keys', 'token-key.json');
    await expect(tokenKeyOf(configuration)).rejects.toThrow(
      new KeyProblem(`${path} has mode 640, so that others can get at the keys: run chmod 600 '${path}'.`),
    );
    chmodSync(join(folder, 'keys'), 0o755);
    expect(() => fingerprintKeyOf(folder)).toThrow(/has mode 755, .* run chmod 700 /);
  });

  it('are refused in one sentence when they are damaged or cannot be made', async () => {
    mkdirSync(join(folder, 'keys'), { mode: 0o700 });
    for (const text of ['', '{', '{"kty":"OKP","crv":"Ed25519","x":"AA"}', '{"kty":"oct","k":"AA","d":"AA"}']) {
      writeFileSync(join(folder, 'keys', 'token-key.json'), text, { mode: 0o600 });
      await expect(tokenKeyOf(configuration)).rejects.toThrow(/^The key file keys\/token-key.json in .* is damaged/);
    }
    writeFileSync(join(folder, 'keys', 'fingerprint-key'), 'c2hvcnQ', { mode: 0o600 });
    expect(() => fingerprintKeyOf(folder)).toThrow(/keys\/fingerprint-key in .* is damaged: put it back from a backup/);
    writeFileSync(join(folder, 'file'), '');
    expect(() => fingerprintKeyOf(join(folder, 'file'))).toThrow(KeyProblem);
  });

  it('are refused in production and where local tokens are off', async () => {
    for (const env of [{ NODE_ENV: 'production' }, { LOCAL_TOKENS: 'off' }])
      await expect(tokenKeyOf(configurationFrom({ ...env, DATA_FOLDER: folder }))).rejects.toThrow(WrongSetting);
    await expect(tokenKeyOf({ ...configuration, production: true })).rejects.toThrow(WrongSetting);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('prove who holds a token, for eight hours unless said otherwise', async () => {
    const key = await tokenKeyOf(configuration);
    const { principal, expiresAt } = await verifyToken(key, await issueToken(key, anna));
    expect(principal).toEqual({ person: 'anna', mayBe: ['clerk'] });
    expect(Math.abs(expiresAt - Date.now() - 8 * 60 * MINUTE)).toBeLessThan(MINUTE);
    const twelve = await verifyToken(key, await issueToken(key, { ...anna, hours: 12 }));
    expect(Math.abs(twelve.expiresAt - Date.now() - 12 * 60 * MINUTE)).toBeLessThan(MINUTE);
  });

  it.each([0, -1, 12.1, Number.NaN, Infinity])('issue no token for %d hours', async (hours) => {
    const key = await tokenKeyOf(configuration);
    expect(() => issueToken(key, { ...anna, hours })).toThrow(RangeError);
  });

  it('refuse a token of another installation, a changed one, and one that names no algorithm', async () => {
    const key = await tokenKeyOf(configuration);
    const other = await tokenKeyOf({ ...configuration, dataFolder: join(folder, 'other') });
    const token = await issueToken(key, anna);
    const [head, body, signature] = token.split('.') as [string, string, string];
    const changed = Buffer.from(Buffer.from(body, 'base64url').toString().replace('anna', 'bert')).toString(
      'base64url',
    );
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    await refused(await issueToken(other, anna), key);
    await refused(`${head}.${changed}.${signature}`, key);
    await refused(`${none}.${body}.`, key);
    await refused('x', key);
  });

  it('refuse a token that has ended, but for a few seconds', async () => {
    const key = await tokenKeyOf(configuration);
    const now = Math.floor(Date.now() / 1_000);
    const ended = (secondsAgo: number) => signed(key, { ...right(now - 60), exp: now - secondsAgo });
    await expect(verifyToken(key, await ended(2))).resolves.toBeDefined();
    await expect(verifyToken(key, await ended(30))).rejects.toThrow('The token has ended; get a new one.');
  });

  it('refuse a token of another kind, even when the key is right', async () => {
    const key = await tokenKeyOf(configuration);
    const now = Math.floor(Date.now() / 1_000);
    await expect(verifyToken(key, await signed(key, right(now)))).resolves.toBeDefined();
    const wrong = [
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
    for (const change of wrong) await refused(await signed(key, { ...right(now), ...change }), key);
    await refused(await signed(key, right(now), 'at+jwt'), key);
  });

  it('say nothing secret when they are written down', async () => {
    const key = await tokenKeyOf(configuration);
    const secret = (JSON.parse(readFileSync(join(folder, 'keys', 'token-key.json'), 'utf8')) as { d: string }).d;
    expect(JSON.stringify(key)).not.toContain(secret);
  });
});

describe('An authenticator', () => {
  const proven = (expiresAt: number): VerifiedToken => ({ principal: { person: 'anna', mayBe: [] }, expiresAt });

  it('proves a token once until it ends', async () => {
    let proofs = 0;
    let expiresAt = Date.now() + MINUTE;
    const authenticator = new Authenticator(() => Promise.resolve((proofs++, proven(expiresAt))));
    await authenticator.authenticate('Bearer abc');
    expect(await authenticator.authenticate('bearer abc')).toEqual({ person: 'anna', mayBe: [] });
    expect(proofs).toBe(1);
    expiresAt = Date.now() - 1;
    await authenticator.authenticate('Bearer ended');
    await authenticator.authenticate('Bearer ended');
    expect(proofs).toBe(3);
  });

  it('remembers only so many tokens', async () => {
    let proofs = 0;
    const verify = () => Promise.resolve((proofs++, proven(Date.now() + MINUTE)));
    const authenticator = new Authenticator(verify, 2);
    for (const token of ['a', 'b', 'c', 'a']) await authenticator.authenticate(`Bearer ${token}`);
    expect(proofs).toBe(4);
  });

  it('remembers no refusal', async () => {
    let proofs = 0;
    const authenticator = new Authenticator(() => Promise.reject(new Unauthenticated(`${proofs++}`)));
    await expect(authenticator.authenticate('Bearer a')).rejects.toThrow('0');
    await expect(authenticator.authenticate('Bearer a')).rejects.toThrow('1');
  });

  it.each([undefined, '', 'Bearer', 'Bearer a b', 'Basic abc', 'abc', `Bearer ${'a'.repeat(5_000)}`])(
    'does not even look at %j',
    async (header) => {
      const authenticator = new Authenticator(() => Promise.resolve(proven(Date.now() + MINUTE)));
      await expect(authenticator.authenticate(header)).rejects.toThrow(Unauthenticated);
    },
  );

  it('lets nobody in where no way is set up', async () => {
    await expect(new Authenticator(nobody).authenticate('Bearer a')).rejects.toThrow(Unauthenticated);
  });
});
