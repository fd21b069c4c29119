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
import type { IssuerSettings } from '#platform/configuration';
import { isSafeAddress } from '#platform/http-settings';
import { IssuerUnavailable, Unauthenticated, type TokenVerifier, type VerifiedToken } from '#platform/identity';

/** Asymmetric ones alone: what proves a token here could never sign one. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
const TYPES = ['jwt', 'at+jwt', 'application/at+jwt'];
const LONGEST_PERSON_ID = 200;

/** All in milliseconds. */
export interface Patience {
  /** How long the issuer may take to answer. */
  readonly answer: number;
  /** How long it is left alone after it failed to. */
  readonly afterFailure: number;
  /** How soon after its keys were fetched a key that is not among them has them fetched again. */
  readonly betweenFetches: number;
  /** How old its keys may become: how long a key that it withdrew can still be used. */
  readonly keys: number;
  /** How long a proven token is not proven again. */
  readonly proof: number;
}

const USUAL: Patience = {
  answer: 3_000,
  afterFailure: 1_000,
  betweenFetches: 5_000,
  keys: 600_000,
  proof: 60_000,
};
const CLOCK_TOLERANCE_S = 5;

/**
 * Proves access tokens (JWT) of an OpenID Connect issuer. Its description and keys are fetched when the first token comes, so that nothing waits for
 * it at start. `allRoles`: what somebody may be whose token has no roles claim at all; their standing decides then.
 */
export const verifierFor = (
  settings: IssuerSettings,
  allRoles: readonly string[],
  patience: Patience = USUAL,
): TokenVerifier => {
  const keys = keysOf(settings.issuer, patience);
  return async (token) => {
    const payload = await proven(token, settings, keys);
    const ends = Math.min((payload.exp ?? 0) * 1_000, Date.now() + patience.proof);
    return { principal: principalFrom(payload, settings, allRoles), expiresAt: ends } satisfies VerifiedToken;
  };
};

/** The issuer's tokens to the one, all others to the other; each still proves for itself who issued a token. */
export const eitherOf =
  (issuer: string, ofIssuer: TokenVerifier, ofOthers: TokenVerifier): TokenVerifier =>
  (token) =>
    saidIssuer(token) === issuer ? ofIssuer(token) : ofOthers(token);

const saidIssuer = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};

type Keys = RemoteJWKSet;

/** Answers with the same keys each time; looks for where they are until it has found them, but not again at once. */
const keysOf = (issuer: string, patience: Patience): (() => Promise<Keys>) => {
  const fetching = patiently(patience);
  let found: Promise<Keys> | undefined;
  return () => {
    found ??= discovered(issuer, fetching, patience).catch((error: unknown) => {
      setTimeout(() => (found = undefined), patience.afterFailure).unref();
      throw error;
    });
    return found;
  };
};

/** Fetches, but fails at once for a while after a failure: requests do not queue up for an issuer that is away. */
const patiently = ({ afterFailure }: Patience): FetchImplementation => {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, options) => {
    if (performance.now() - failedAt < afterFailure) throw new Error('The issuer did not answer a moment ago.');
    try {
      const answer = await fetch(url, options);
      if (answer.status !== 200) throw new Error(`The issuer answered with status ${answer.status}.`);
      return answer;
    } catch (error) {
      failedAt = performance.now();
      throw error;
    }
  };
};

const discovered = async (issuer: string, fetching: FetchImplementation, patience: Patience): Promise<Keys> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const headers = new Headers({ accept: 'application/json' });
  const signal = AbortSignal.timeout(patience.answer);
  const answer = await fetching(url, { method: 'GET', headers, redirect: 'manual', signal });
  const said = (await answer.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown } | null;
  const address = said?.jwks_uri;
  if (said?.issuer !== issuer) throw new Error(`What is at ${url} calls itself otherwise than ISSUER does.`);
  if (typeof address !== 'string' || !isSafeAddress(address.replace(/\?.*$/s, '')))
    throw new Error(`What is at ${url} names no safe address of its keys.`);
  return createRemoteJWKSet(new URL(address), {
    timeoutDuration: patience.answer,
    cooldownDuration: patience.betweenFetches,
    cacheMaxAge: patience.keys,
    [customFetch]: fetching,
  });
};

const proven = async (
  token: string,
  { issuer, audience }: IssuerSettings,
  keys: () => Promise<Keys>,
): Promise<JWTPayload> => {
  const key: RemoteKey = async (header, input) => (await keys())(header, input);
  const { payload, protectedHeader } = await jwtVerify(token, fetchedOrNot(key), {
    algorithms: ALGORITHMS,
    issuer,
    audience,
    requiredClaims: ['exp', 'iat'],
    clockTolerance: CLOCK_TOLERANCE_S,
  }).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired) throw new Unauthenticated('The token has ended; get a new one.');
    if (error instanceof IssuerUnavailable) throw error;
    throw new Unauthenticated('The token is not valid here.');
  });
  if ((payload.iat ?? 0) > Date.now() / 1_000 + CLOCK_TOLERANCE_S)
    throw new Unauthenticated('The token is not valid here.');
  const { typ } = protectedHeader;
  if ((typ !== undefined && !TYPES.includes(typ.toLowerCase())) || payload.cnf !== undefined)
    throw new Unauthenticated('The token is no access token that whoever bears it may use.');
  return payload;
};

type RemoteKey = (...asked: Parameters<RemoteJWKSet>) => ReturnType<RemoteJWKSet>;

/** What is wrong with a token is its own fault; all else that goes wrong while its key is looked for is the issuer's. */
const fetchedOrNot =
  (key: RemoteKey): RemoteKey =>
  (header, input) =>
    key(header, input).catch((error: unknown) => {
      const ofTheToken = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];
      if (ofTheToken.some((kind) => error instanceof kind)) throw error;
      throw new IssuerUnavailable('The issuer of tokens cannot be asked for its keys.', { cause: error });
    });

const principalFrom = (
  payload: JWTPayload,
  { personClaim, rolesClaim }: IssuerSettings,
  allRoles: readonly string[],
): VerifiedToken['principal'] => {
  const [person, roles] = [claimAt(payload, personClaim), claimAt(payload, rolesClaim)];
  const mayBe = roles === undefined ? allRoles : namesIn(roles);
  if (typeof person !== 'string' || person === '' || person.length > LONGEST_PERSON_ID || mayBe === null)
    throw new Unauthenticated('The token names no person and roles.');
  return { person, mayBe };
};

/** The claim of this name; else, for names with dots, what lies at the end of the path. */
const claimAt = (payload: object, name: string): unknown => {
  if (Object.hasOwn(payload, name)) return (payload as Record<string, unknown>)[name];
  return name.split('.').reduce<unknown>((within, step) => {
    const inside = typeof within === 'object' && within !== null && Object.hasOwn(within, step);
    return inside ? (within as Record<string, unknown>)[step] : undefined;
  }, payload);
};

/** Roles as a list, or as one text with spaces between; null for anything else. */
const namesIn = (roles: unknown): readonly string[] | null => {
  const list: unknown = typeof roles === 'string' ? roles.split(' ').filter((role) => role !== '') : roles;
  return Array.isArray(list) && list.every((role): role is string => typeof role === 'string') ? list : null;
};
