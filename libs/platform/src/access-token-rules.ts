import type { JWTPayload } from 'jose';
import type { OidcSettings } from '#platform/configuration';
import { Unauthenticated } from '#platform/identity';

/** Types of an access token (RFC 9068). */
const ACCESS_TOKEN_TYPES = ['at+jwt', 'application/at+jwt'];
/** Claims that only ID tokens have. */
const ID_TOKEN_CLAIMS = ['nonce', 'at_hash', 'c_hash', 's_hash'];
/** The role that needs a strong sign-in, if the settings ask for one. */
const ADMINISTRATOR = 'administrator';
const CLOCK_TOLERANCE_SECONDS = 5;

/**
 * Whether this is an access token for this API, and not an ID token, which tells a client who signed in. Only the type tells them apart for certain. Without
 * it, a token counts as an ID token if it has a claim of one, or if its audience is the client that it was issued to.
 */
export const isAccessToken = (
  type: string | undefined,
  payload: JWTPayload,
  { audience, untypedTokens }: OidcSettings,
): boolean => {
  // A token that is bound to a key is no bearer token.
  if (payload.cnf !== undefined) return false;
  if (type !== undefined && ACCESS_TOKEN_TYPES.includes(type)) return true;
  const isUntyped = type === undefined || type === 'jwt';
  const isIdToken = ID_TOKEN_CLAIMS.some((claim) => payload[claim] !== undefined) || payload.azp === audience;
  return untypedTokens && isUntyped && !isIdToken;
};

/** Throws `Unauthenticated` for a token that is valid for too long, or whose sign-in is too long ago. */
export const refuseOldToken = (payload: JWTPayload, { maxTokenMinutes, maxSignInMinutes }: OidcSettings): void => {
  const { exp = 0, iat = 0, auth_time: signedInAt } = payload;
  if (exp - iat > maxTokenMinutes * 60)
    throw new Unauthenticated('The token is valid for longer than this installation allows.');
  if (maxSignInMinutes === null) return;
  const oldest = Date.now() / 1_000 - maxSignInMinutes * 60 - CLOCK_TOLERANCE_SECONDS;
  if (typeof signedInAt !== 'number' || signedInAt < oldest)
    throw new Unauthenticated('You signed in too long ago. Sign in again.');
};

/** The roles that this sign-in allows: all, or without the administrator if the person must sign in more strongly for that. */
export const limitRoles = (roles: readonly string[], payload: JWTPayload, settings: OidcSettings): readonly string[] =>
  isStrongSignIn(payload, settings) ? roles : roles.filter((role) => role !== ADMINISTRATOR);

/** Whether the person signed in as strongly as an administrator must. */
const isStrongSignIn = ({ acr }: JWTPayload, { administratorAcr }: OidcSettings): boolean =>
  administratorAcr.length === 0 || (typeof acr === 'string' && administratorAcr.includes(acr));
