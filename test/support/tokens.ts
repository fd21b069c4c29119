import { SignJWT } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
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

const signed = (key: TokenKey, signing: Parameters<SignJWT['sign']>[0], person: string, claims: Claims = {}) => {
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
  const anotherKey = generateKeyPairSync('ed25519').privateKey;
  const tokens = {
    'signed with another key': await signed(key, anotherKey, person),
    'not signed': `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims)}.`,
    'with another payload': `${head}.${base64({ ...claims, sub: 'administrator' })}.${signature}`,
    'without its signature': `${head}.${payload}.`,
    'for another audience': await signed(key, key.signing, person, { audience: 'urn:somebody-else' }),
    'from another issuer': await signed(key, key.signing, person, { issuer: 'urn:somebody-else' }),
    ended: await signed(key, key.signing, person, { issuedAt: now() - 7_200, expiresAt: now() - 3_600 }),
    'valid for too long': await signed(key, key.signing, person, { issuedAt: now() - 50_000, expiresAt: now() + 9 }),
    nonsense: 'nonsense',
    'far too long': 'a'.repeat(10_000),
  };
  const bearers = Object.entries(tokens).map(([what, token]) => [what, `Bearer ${token}`] as const);
  return { ...Object.fromEntries(bearers), 'of another scheme': `Basic ${good}`, 'of no scheme': good };
};
