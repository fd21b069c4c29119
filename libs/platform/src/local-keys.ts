import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, errors, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Configuration } from '#platform/configuration';
import { InvalidSetting } from '#platform/settings';
import { Unauthenticated, type Principal, type VerifiedToken } from '#platform/identity';
import { readOrCreateKeyFile, KeyError } from '#platform/key-files';

const ALGORITHM = 'EdDSA';
const LOCAL_ISSUER = 'urn:school-support-brokerage:local';
const LOCAL_AUDIENCE = 'urn:school-support-brokerage:local';
const CLOCK_TOLERANCE_SECONDS = 5;
const DEFAULT_HOURS = 8;
const MAX_HOURS = 12;

/** The key pair that signs and verifies the tokens of this installation. */
export interface TokenKey {
  readonly id: string;
  readonly signing: CryptoKey;
  readonly verifying: CryptoKey;
}

export interface TokenRequest {
  /** Id of the person. */
  readonly person: string;
  /** Names of the roles that the token allows at most. */
  readonly roles: readonly string[];
  /** Validity in hours: more than 0 and at most 12. Default: 8. */
  readonly hours?: number;
}

const TOKEN_KEY = 'token-key.json';

/**
 * Loads the key for tokens of this installation, or creates it. Throws `InvalidSetting` if local tokens are off (as always in production), and `KeyError`
 * if the key cannot be used.
 */
export const loadTokenKey = async (configuration: Configuration): Promise<TokenKey> => {
  assertLocalTokens(configuration);
  const text = readOrCreateKeyFile(configuration.dataFolder, TOKEN_KEY, createTokenKey);
  try {
    const { d, ...open } = JSON.parse(text) as JWK;
    if (d === undefined) throw new TypeError('it has no private part');
    const [signing, verifying] = await Promise.all([importJWK({ ...open, d }, ALGORITHM), importJWK(open, ALGORITHM)]);
    if (signing instanceof Uint8Array || verifying instanceof Uint8Array) throw new TypeError('it is not a key pair');
    return { id: await calculateJwkThumbprint(open), signing, verifying };
  } catch (error) {
    throw damagedKeyFile(
      configuration.dataFolder,
      TOKEN_KEY,
      'Move it away. A new key is created at the next start',
      error,
    );
  }
};

/** Like `loadTokenKey`, but never creates a key: the tokens of a new key would be valid nowhere. Throws `KeyError` if there is none. */
export const loadExistingTokenKey = (configuration: Configuration): Promise<TokenKey> => {
  assertLocalTokens(configuration);
  const { dataFolder } = configuration;
  if (existsSync(join(dataFolder, 'keys', TOKEN_KEY))) return loadTokenKey(configuration);
  throw new KeyError(
    `No service has been started with the data folder ${dataFolder}, so no token would be valid. Set DATA_FOLDER to the folder of the service, or start it first.`,
  );
};

const assertLocalTokens = ({ production, localTokens }: Configuration): void => {
  if (production || !localTokens)
    throw new InvalidSetting(
      'LOCAL_TOKENS',
      'false',
      'it must be true for local tokens, which production does not allow',
    );
};

/** Name of the key, in the data folder and in the database. */
export const FINGERPRINT_KEY = 'fingerprint-key';
const FINGERPRINT_KEY_BYTES = 32;

export const createFingerprintKey = (): Buffer => randomBytes(FINGERPRINT_KEY_BYTES);

/** Loads the 32-byte key for fingerprints of this installation, or creates it. Throws `KeyError` if it cannot be used. */
export const loadFingerprintKey = (dataFolder: string, create = createFingerprintKey): Buffer => {
  const text = readOrCreateKeyFile(dataFolder, FINGERPRINT_KEY, () => `${create().toString('base64url')}\n`).trim();
  const key = Buffer.from(text, 'base64url');
  if (key.length === FINGERPRINT_KEY_BYTES && key.toString('base64url') === text) return key;
  throw damagedKeyFile(dataFolder, FINGERPRINT_KEY, 'Restore it from a backup');
};

/** Like `loadFingerprintKey`, but returns `null` if there is no key yet. */
export const findFingerprintKey = (dataFolder: string): Buffer | null =>
  existsSync(join(dataFolder, 'keys', FINGERPRINT_KEY)) ? loadFingerprintKey(dataFolder) : null;

/** Stores the key of an installation that is imported here. Throws `KeyError` if there is a different key. */
export const storeFingerprintKey = (dataFolder: string, key: Buffer): void => {
  if (loadFingerprintKey(dataFolder, () => key).equals(key)) return;
  throw new KeyError(
    `The data folder ${dataFolder} has a different fingerprint key. With that key, repeats of the imported commands would not be recognised. Move keys/${FINGERPRINT_KEY} away.`,
  );
};

const createTokenKey = (): string =>
  `${JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }))}\n`;

const damagedKeyFile = (dataFolder: string, name: string, nextStep: string, cause?: unknown): KeyError =>
  new KeyError(`The key file keys/${name} in ${dataFolder} is damaged. ${nextStep}.`, { cause });

/** Creates a signed token (JWT). Throws `RangeError` if `hours` is out of range. */
export const issueToken = (key: TokenKey, { person, roles, hours = DEFAULT_HOURS }: TokenRequest): Promise<string> => {
  if (!(hours > 0 && hours <= MAX_HOURS))
    throw new RangeError(`A token must be valid for more than 0 and at most ${MAX_HOURS} hours, not ${hours}.`);
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ roles })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: key.id })
    .setSubject(person)
    .setIssuer(LOCAL_ISSUER)
    .setAudience(LOCAL_AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + Math.round(hours * 3_600))
    .sign(key.signing);
};

/** Verifies a token of this installation. Rejects with `Unauthenticated`, whose message can be sent to the caller. */
export const verifyToken = async (key: TokenKey, token: string): Promise<VerifiedToken> => {
  const { payload, protectedHeader } = await jwtVerify(token, key.verifying, {
    algorithms: [ALGORITHM],
    issuer: LOCAL_ISSUER,
    audience: LOCAL_AUDIENCE,
    typ: 'JWT',
    requiredClaims: ['sub', 'iat', 'exp'],
    maxTokenAge: `${MAX_HOURS}h`,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  }).catch((error: unknown) => {
    throw new Unauthenticated(
      error instanceof errors.JWTExpired
        ? 'The token has expired. Get a new one.'
        : 'The token is not valid for this installation.',
    );
  });
  const { kid = key.id } = protectedHeader;
  if (kid !== key.id) throw new Unauthenticated('The token is not valid for this installation.');
  return { principal: principalFrom(payload.sub, payload.roles), expiresAtMs: (payload.exp ?? 0) * 1_000 };
};

const principalFrom = (person: unknown, roles: unknown): Principal => {
  const named = Array.isArray(roles) && roles.every((role): role is string => typeof role === 'string');
  if (typeof person !== 'string' || person === '' || !named)
    throw new Unauthenticated('The token does not name a person and roles.');
  return { person, tokenRoles: roles };
};
