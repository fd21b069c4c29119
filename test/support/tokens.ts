import { exportJWK, SignJWT } from 'jose';
import { generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import { ROLES } from '#domain/vocabulary';
import { issueToken, type TokenKey } from '#platform/local-keys';

const ISSUER = 'urn:school-support-brokerage:local';

const base64 = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

interface Claims {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds since 1970. */
  readonly issuedAt?: number;
  readonly expiresAt?: number;
}

const now = (): number => Math.floor(Date.now() / 1_000);

type Signing = Parameters<SignJWT['sign']>[0];

/** Rightly signed, or wrongly, with whatever content and header. */
const made = (content: object, header: object, signing: Signing): Promise<string> =>
  new SignJWT({ ...content }).setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', ...header }).sign(signing);

/** Signs by hand what no library would. */
const byHand = (header: object, content: object, key: KeyObject): string => {
  const text = `${base64(header)}.${base64(content)}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
};

const signed = (key: TokenKey, signing: Signing, person: string, claims: Claims = {}) => {
  const { issuer = ISSUER, audience = ISSUER, issuedAt = now(), expiresAt = now() + 600 } = claims;
  return new SignJWT({ roles: ROLES })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.id })
    .setSubject(person)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(signing);
};

/** `Authorization` headers that prove nothing, by what is wrong with each. */
export const worthlessHeaders = async (key: TokenKey, person: string): Promise<Readonly<Record<string, string>>> => {
  const good = await issueToken(key, { person, roles: ROLES });
  const [head = '', payload = '', signature = ''] = good.split('.');
  const claims = { sub: person, roles: ROLES, iss: ISSUER, aud: ISSUER, iat: now(), exp: now() + 600 };
  const another = generateKeyPairSync('ed25519');
  const anotherKey = another.privateKey;
  const open = await exportJWK(key.proving);
  const [kid, usual] = [key.id, { alg: 'EdDSA', typ: 'JWT', kid: key.id }];
  const elsewhere = 'http://127.0.0.1:9/keys';
  const tokens = {
    'signed with another key': await signed(key, anotherKey, person),
    'not signed': `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims)}.`,
    'with another payload': `${head}.${base64({ ...claims, sub: 'administrator' })}.${signature}`,
    'without its signature': `${head}.${payload}.`,
    'for another audience': await signed(key, key.signing, person, { audience: 'urn:somebody-else' }),
    'from another issuer': await signed(key, key.signing, person, { issuer: 'urn:somebody-else' }),
    ended: await signed(key, key.signing, person, { issuedAt: now() - 7_200, expiresAt: now() - 3_600 }),
    'valid for too long': await signed(key, key.signing, person, { issuedAt: now() - 50_000, expiresAt: now() + 9 }),
    'not valid yet': await made({ ...claims, nbf: now() + 600 }, { kid }, key.signing),
    'from the future': await made({ ...claims, iat: now() + 600, exp: now() + 900 }, { kid }, key.signing),
    'for nobody': await made({ ...claims, sub: undefined }, { kid }, key.signing),
    'of another type': await made(claims, { kid, typ: 'at+jwt' }, key.signing),
    'that names another key': await made(claims, { kid: 'another' }, key.signing),
    'that names a file as its key': await made(claims, { kid: '../../../dev/null' }, key.signing),
    'that brings its own key': await made(claims, { kid, jwk: await exportJWK(another.publicKey) }, anotherKey),
    'that says where its key is': await made(claims, { kid, jku: elsewhere, x5u: elsewhere }, anotherKey),
    'signed with the open key as a secret': await made(
      claims,
      { kid, alg: 'HS256' },
      Buffer.from(JSON.stringify(open)),
    ),
    'signed with the open key’s bytes as a secret': await made(
      claims,
      { kid, alg: 'HS256' },
      Buffer.from(open.x ?? '', 'base64url'),
    ),
    'with a header that must be understood': byHand(
      { ...usual, crit: ['mine'], mine: 1 },
      claims,
      KeyObject.from(key.signing),
    ),
    'for a list of persons': await made({ ...claims, sub: [person] }, { kid }, key.signing),
    nonsense: 'nonsense',
    'far too long': 'a'.repeat(10_000),
  };
  const bearers = Object.entries(tokens).map(([what, token]) => [what, `Bearer ${token}`] as const);
  return {
    ...Object.fromEntries(bearers),
    'of another scheme': `Basic ${good}`,
    'of no scheme': good,
    'beside another': `Bearer ${good}, Bearer ${good}`,
  };
};
