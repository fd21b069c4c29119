import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  jwtVerify,
  type FetchImplementation,
  type JWTPayload,
  type RemoteJWKSet,
} from 'jose';
import { isAccessToken, limitRoles, refuseOldToken } from '#platform/access-token-rules';
import type { OidcSettings } from '#platform/configuration';
import { isSafeUrl } from '#platform/http-settings';
import { IssuerUnavailable, Unauthenticated, type TokenVerifier, type VerifiedToken } from '#platform/identity';

/** Only asymmetric algorithms, so that a key that verifies a token cannot sign one. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const MAX_PERSON_ID_LENGTH = 200;

/** Timeouts and cache times. */
export interface OidcTimeouts {
  /** Maximum time for a response of the identity provider. */
  readonly responseMs: number;
  /** Pause after a failed request, in which no other request is sent. */
  readonly failurePauseMs: number;
  /** Minimum time between two fetches of the keys when a token names an unknown key. */
  readonly keyRefetchPauseMs: number;
  /** Maximum age of cached keys, and so the time for which a withdrawn key is still accepted. */
  readonly keyCacheMs: number;
  /** Time for which a verified token is not verified again. */
  readonly tokenCacheMs: number;
}

const DEFAULT_TIMEOUTS: OidcTimeouts = {
  responseMs: 3_000,
  failurePauseMs: 1_000,
  keyRefetchPauseMs: 5_000,
  keyCacheMs: 600_000,
  tokenCacheMs: 60_000,
};
const CLOCK_TOLERANCE_SECONDS = 5;

/**
 * Creates a verifier of access tokens (JWT) of an OpenID Connect provider. It fetches configuration and keys when the first token arrives, so that the
 * start does not wait for the provider. `allRoles` are the maximum roles for a token without the roles claim; role assignments decide then.
 */
export const createOidcVerifier = (
  settings: OidcSettings,
  allRoles: readonly string[],
  timeouts: OidcTimeouts = DEFAULT_TIMEOUTS,
): TokenVerifier => {
  const keys = createKeySource(settings.issuer, timeouts);
  return async (token) => {
    const payload = await verifyAccessToken(token, settings, keys);
    const ends = Math.min((payload.exp ?? 0) * 1_000, Date.now() + timeouts.tokenCacheMs);
    return { principal: principalFrom(payload, settings, allRoles), expiresAtMs: ends } satisfies VerifiedToken;
  };
};

/** Verifies tokens of this issuer with the first verifier and all others with the second. Each verifier still checks the issuer itself. */
export const firstMatching =
  (issuer: string, ofIssuer: TokenVerifier, ofOthers: TokenVerifier): TokenVerifier =>
  (token) =>
    decodeIssuer(token) === issuer ? ofIssuer(token) : ofOthers(token);

const decodeIssuer = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};

type Keys = RemoteJWKSet;

/** Creates a function that discovers the keys once. After a failure it tries again, but only after a pause. */
const createKeySource = (issuer: string, timeouts: OidcTimeouts): (() => Promise<Keys>) => {
  const fetchFromIssuer = createPausingFetch(timeouts);
  let found: Promise<Keys> | undefined;
  return () => {
    found ??= discoverKeys(issuer, fetchFromIssuer, timeouts).catch((error: unknown) => {
      setTimeout(() => (found = undefined), timeouts.failurePauseMs).unref();
      throw error;
    });
    return found;
  };
};

/** Creates a `fetch` that fails immediately for a while after a failure, so that requests do not queue up for an unavailable provider. */
const createPausingFetch = ({ failurePauseMs }: OidcTimeouts): FetchImplementation => {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, options) => {
    if (performance.now() - failedAt < failurePauseMs)
      throw new Error('The identity provider did not respond a moment ago.');
    try {
      const response = await fetch(url, options);
      if (response.status !== 200) throw new Error(`The identity provider responded with status ${response.status}.`);
      return response;
    } catch (error) {
      failedAt = performance.now();
      throw error;
    }
  };
};

const discoverKeys = async (
  issuer: string,
  fetchFromIssuer: FetchImplementation,
  timeouts: OidcTimeouts,
): Promise<Keys> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const headers = new Headers({ accept: 'application/json' });
  const signal = AbortSignal.timeout(timeouts.responseMs);
  const response = await fetchFromIssuer(url, { method: 'GET', headers, redirect: 'manual', signal });
  const metadata = (await response.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown } | null;
  const keysUrl = metadata?.jwks_uri;
  if (metadata?.issuer !== issuer) throw new Error(`The issuer in ${url} differs from OIDC_ISSUER.`);
  if (typeof keysUrl !== 'string' || !isSafeUrl(keysUrl.replace(/\?.*$/s, '')))
    throw new Error(`The configuration at ${url} does not name a safe URL of the keys.`);
  return createRemoteJWKSet(new URL(keysUrl), {
    timeoutDuration: timeouts.responseMs,
    cooldownDuration: timeouts.keyRefetchPauseMs,
    cacheMaxAge: timeouts.keyCacheMs,
    [customFetch]: fetchFromIssuer,
  });
};

const verifyAccessToken = async (
  token: string,
  settings: OidcSettings,
  keys: () => Promise<Keys>,
): Promise<JWTPayload> => {
  const { issuer, audience } = settings;
  const key: RemoteKey = async (header, input) => (await keys())(header, input);
  const { payload, protectedHeader } = await jwtVerify(token, classifyKeyErrors(key), {
    algorithms: ALGORITHMS,
    issuer,
    audience,
    requiredClaims: ['exp', 'iat'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  }).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired) throw new Unauthenticated('The token has expired. Get a new one.');
    if (error instanceof IssuerUnavailable) throw error;
    throw new Unauthenticated('The token is not valid for this installation.');
  });
  if ((payload.iat ?? 0) > Date.now() / 1_000 + CLOCK_TOLERANCE_SECONDS)
    throw new Unauthenticated('The token is not valid for this installation.');
  if (!isAccessToken(protectedHeader.typ?.toLowerCase(), payload, settings))
    throw new Unauthenticated('The token is not a bearer access token.');
  refuseOldToken(payload, settings);
  return payload;
};

type RemoteKey = (...args: Parameters<RemoteJWKSet>) => ReturnType<RemoteJWKSet>;

/** Passes on errors that the token causes, and turns all others during the key look-up into `IssuerUnavailable`. */
const classifyKeyErrors =
  (key: RemoteKey): RemoteKey =>
  (header, input) =>
    key(header, input).catch((error: unknown) => {
      const tokenErrors = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];
      if (tokenErrors.some((kind) => error instanceof kind)) throw error;
      throw new IssuerUnavailable('The keys of the identity provider cannot be fetched.', { cause: error });
    });

const principalFrom = (
  payload: JWTPayload,
  settings: OidcSettings,
  allRoles: readonly string[],
): VerifiedToken['principal'] => {
  const person = readClaim(payload, settings.userClaim);
  const roles = readClaim(payload, settings.rolesClaim);
  const tokenRoles = roles === undefined ? allRoles : parseRoles(roles);
  if (typeof person !== 'string' || person === '' || person.length > MAX_PERSON_ID_LENGTH || tokenRoles === null)
    throw new Unauthenticated('The token does not name a person and roles.');
  return { person, tokenRoles: limitRoles(tokenRoles, payload, settings) };
};

/** Reads the claim with this name; if there is none, follows the name as a path with dots. */
const readClaim = (payload: object, name: string): unknown => {
  if (Object.hasOwn(payload, name)) return (payload as Record<string, unknown>)[name];
  return name.split('.').reduce<unknown>((object, step) => {
    const hasStep = typeof object === 'object' && object !== null && Object.hasOwn(object, step);
    return hasStep ? (object as Record<string, unknown>)[step] : undefined;
  }, payload);
};

/** Parses roles from a list or from one text separated by spaces; `null` for anything else. */
const parseRoles = (roles: unknown): readonly string[] | null => {
  const list: unknown = typeof roles === 'string' ? roles.split(' ').filter((role) => role !== '') : roles;
  return Array.isArray(list) && list.every((role): role is string => typeof role === 'string') ? list : null;
};
