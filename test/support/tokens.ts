import { exportJWK, SignJWT } from 'jose';
import { generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import { ROLES } from '#domain/vocabulary';
import { issueToken, type TokenKey } from '#platform/local-keys';

const LOCAL_ISSUER = 'urn:school-support-brokerage:local';

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

/** Signs any content and header with any key. */
const signToken = (content: object, header: object, signing: Signing): Promise<string> =>
  new SignJWT({ ...content }).setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', ...header }).sign(signing);

/** Signs a token that no library would accept to sign. */
const signByHand = (header: object, content: object, key: KeyObject): string => {
  const text = `${base64(header)}.${base64(content)}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
};

const signClaims = (key: TokenKey, signing: Signing, person: string, claims: Claims = {}) => {
  const { issuer = LOCAL_ISSUER, audience = LOCAL_ISSUER, issuedAt = now(), expiresAt = now() + 600 } = claims;
  return new SignJWT({ roles: ROLES })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.id })
    .setSubject(person)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(signing);
};

/** Invalid `Authorization` headers, by what is wrong with each. */
export const createInvalidTokenHeaders = async (
  key: TokenKey,
  person: string,
): Promise<Readonly<Record<string, string>>> => {
  const good = await issueToken(key, { person, roles: ROLES });
  const [head = '', payload = '', signature = ''] = good.split('.');
  const claims = { sub: person, roles: ROLES, iss: LOCAL_ISSUER, aud: LOCAL_ISSUER, iat: now(), exp: now() + 600 };
  const another = generateKeyPairSync('ed25519');
  const anotherKey = another.privateKey;
  const publicKey = await exportJWK(key.verifying);
  const kid = key.id;
  const defaultHeader = { alg: 'EdDSA', typ: 'JWT', kid };
  const otherUrl = 'http://127.0.0.1:9/keys';
  const tokens = {
    'signed with another key': await signClaims(key, anotherKey, person),
    'not signed': `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims)}.`,
    'with another payload': `${head}.${base64({ ...claims, sub: 'administrator' })}.${signature}`,
    'without its signature': `${head}.${payload}.`,
    'for another audience': await signClaims(key, key.signing, person, { audience: 'urn:somebody-else' }),
    'from another issuer': await signClaims(key, key.signing, person, { issuer: 'urn:somebody-else' }),
    expired: await signClaims(key, key.signing, person, { issuedAt: now() - 7_200, expiresAt: now() - 3_600 }),
    'valid for too long': await signClaims(key, key.signing, person, {
      issuedAt: now() - 50_000,
      expiresAt: now() + 9,
    }),
    'not valid yet': await signToken({ ...claims, nbf: now() + 600 }, { kid }, key.signing),
    'issued in the future': await signToken({ ...claims, iat: now() + 600, exp: now() + 900 }, { kid }, key.signing),
    'without a subject': await signToken({ ...claims, sub: undefined }, { kid }, key.signing),
    'of another type': await signToken(claims, { kid, typ: 'at+jwt' }, key.signing),
    'with the id of another key': await signToken(claims, { kid: 'another' }, key.signing),
    'with a file path as the id of its key': await signToken(claims, { kid: '../../../dev/null' }, key.signing),
    'with its own key': await signToken(claims, { kid, jwk: await exportJWK(another.publicKey) }, anotherKey),
    'with the URL of its own key': await signToken(claims, { kid, jku: otherUrl, x5u: otherUrl }, anotherKey),
    'signed with the public key as a secret': await signToken(
      claims,
      { kid, alg: 'HS256' },
      Buffer.from(JSON.stringify(publicKey)),
    ),
    'signed with the bytes of the public key as a secret': await signToken(
      claims,
      { kid, alg: 'HS256' },
      Buffer.from(publicKey.x ?? '', 'base64url'),
    ),
    'with an unknown critical header': signByHand(
      { ...defaultHeader, crit: ['mine'], mine: 1 },
      claims,
      KeyObject.from(key.signing),
    ),
    'with a list of subjects': await signToken({ ...claims, sub: [person] }, { kid }, key.signing),
    nonsense: 'nonsense',
    'far too long': 'a'.repeat(10_000),
  };
  const bearers = Object.entries(tokens).map(([fault, token]) => [fault, `Bearer ${token}`] as const);
  return {
    ...Object.fromEntries(bearers),
    'of another scheme': `Basic ${good}`,
    'without a scheme': good,
    'with two tokens': `Bearer ${good}, Bearer ${good}`,
  };
};
