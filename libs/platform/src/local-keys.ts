import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, errors, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Configuration } from '#platform/configuration';
import { WrongSetting } from '#platform/settings';
import { Unauthenticated, type Principal, type VerifiedToken } from '#platform/identity';
import { keyFile, KeyProblem } from '#platform/key-files';

const ALGORITHM = 'EdDSA';
const ISSUER = 'urn:school-support-brokerage:local';
const AUDIENCE = 'urn:school-support-brokerage:local';
const CLOCK_TOLERANCE_S = 5;
const USUAL_HOURS = 8;
const MOST_HOURS = 12;

/** What signs and proves this installation's own tokens. */
export interface TokenKey {
  readonly id: string;
  readonly signing: CryptoKey;
  readonly proving: CryptoKey;
}

export interface TokenRequest {
  /** Id of the person. */
  readonly person: string;
  /** Names of the roles that the holder may act in at the most. */
  readonly roles: readonly string[];
  /** How long it is valid, more than 0 and at most 12; 8 without it. */
  readonly hours?: number;
}

/**
 * The key for this installation's own tokens, made at the first start. Throws `WrongSetting` where local tokens are off (always in production),
 * `KeyProblem` when the key cannot be used.
 */
export const tokenKeyOf = async (configuration: Configuration): Promise<TokenKey> => {
  if (configuration.production || !configuration.localTokens)
    throw new WrongSetting('LOCAL_TOKENS', 'off', 'local tokens need it to be on, outside production');
  const text = keyFile(configuration.dataFolder, 'token-key.json', newTokenKey);
  try {
    const { d, ...open } = JSON.parse(text) as JWK;
    if (d === undefined) throw new TypeError('it holds no private part');
    const [signing, proving] = await Promise.all([importJWK({ ...open, d }, ALGORITHM), importJWK(open, ALGORITHM)]);
    if (signing instanceof Uint8Array || proving instanceof Uint8Array) throw new TypeError('it is not a key pair');
    return { id: await calculateJwkThumbprint(open), signing, proving };
  } catch (error) {
    throw damaged(configuration.dataFolder, 'token-key.json', 'move it away and a new one is made', error);
  }
};

/** Its name, wherever it is kept. */
export const FINGERPRINT_KEY = 'fingerprint-key';
const FINGERPRINT_KEY_BYTES = 32;

export const newFingerprintKey = (): Buffer => randomBytes(FINGERPRINT_KEY_BYTES);

/** 32 bytes that key the fingerprints of this installation, made at the first start. Throws `KeyProblem` when they cannot be used. */
export const fingerprintKeyOf = (dataFolder: string, make = newFingerprintKey): Buffer => {
  const text = keyFile(dataFolder, FINGERPRINT_KEY, () => `${make().toString('base64url')}\n`).trim();
  const key = Buffer.from(text, 'base64url');
  if (key.length === FINGERPRINT_KEY_BYTES && key.toString('base64url') === text) return key;
  throw damaged(dataFolder, FINGERPRINT_KEY, 'put it back from a backup');
};

/** The same where there is one; null where none was made yet. */
export const fingerprintKeyIn = (dataFolder: string): Buffer | null =>
  existsSync(join(dataFolder, 'keys', FINGERPRINT_KEY)) ? fingerprintKeyOf(dataFolder) : null;

/** Keeps the key of an installation that moves here. Throws `KeyProblem` when there is another. */
export const keepFingerprintKey = (dataFolder: string, key: Buffer): void => {
  if (fingerprintKeyOf(dataFolder, () => key).equals(key)) return;
  throw new KeyProblem(
    `The data folder ${dataFolder} has a fingerprint key of its own, with which repeats of commands that move here would not be recognised: move keys/${FINGERPRINT_KEY} away.`,
  );
};

const newTokenKey = (): string =>
  `${JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }))}\n`;

const damaged = (dataFolder: string, name: string, remedy: string, cause?: unknown): KeyProblem =>
  new KeyProblem(`The key file keys/${name} in ${dataFolder} is damaged: ${remedy}.`, { cause });

/** A signed token (JWT). Throws `RangeError` when it would be valid for too long. */
export const issueToken = (key: TokenKey, { person, roles, hours = USUAL_HOURS }: TokenRequest): Promise<string> => {
  if (!(hours > 0 && hours <= MOST_HOURS))
    throw new RangeError(`A token is valid for more than 0 and at most ${MOST_HOURS} hours, not for ${hours}.`);
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ roles })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: key.id })
    .setSubject(person)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + Math.round(hours * 3_600))
    .sign(key.signing);
};

/** Who holds the token. Rejects with `Unauthenticated`, in a sentence that is safe to send back. */
export const verifyToken = async (key: TokenKey, token: string): Promise<VerifiedToken> => {
  const { payload, protectedHeader } = await jwtVerify(token, key.proving, {
    algorithms: [ALGORITHM],
    issuer: ISSUER,
    audience: AUDIENCE,
    typ: 'JWT',
    requiredClaims: ['sub', 'iat', 'exp'],
    maxTokenAge: `${MOST_HOURS}h`,
    clockTolerance: CLOCK_TOLERANCE_S,
  }).catch((error: unknown) => {
    throw new Unauthenticated(
      error instanceof errors.JWTExpired ? 'The token has ended; get a new one.' : 'The token is not valid here.',
    );
  });
  const { kid = key.id } = protectedHeader;
  if (kid !== key.id) throw new Unauthenticated('The token is not valid here.');
  return { principal: principalFrom(payload.sub, payload.roles), expiresAt: (payload.exp ?? 0) * 1_000 };
};

const principalFrom = (person: unknown, roles: unknown): Principal => {
  const named = Array.isArray(roles) && roles.every((role): role is string => typeof role === 'string');
  if (typeof person !== 'string' || person === '' || !named)
    throw new Unauthenticated('The token names no person and roles.');
  return { person, mayBe: roles };
};
