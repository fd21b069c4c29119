import { createHash, hash, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** The person who sent a request with a valid token. */
export interface Principal {
  /** Id of the person. */
  readonly person: string;
  /** Names of the roles that the token allows at most. */
  readonly tokenRoles: readonly string[];
}

/** The request has no valid token. The message can be sent to the caller. */
export class Unauthenticated extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unauthenticated';
  }
}

/** The caller is known but not allowed to do this. The message can be sent to the caller. */
export class Forbidden extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Forbidden';
  }
}

/** A token cannot be verified because the identity provider does not respond. */
export class IssuerUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IssuerUnavailable';
  }
}

export interface VerifiedToken {
  readonly principal: Principal;
  /** Time until which the result can be cached, not later than the expiry of the token. Milliseconds since 1970. */
  readonly expiresAtMs: number;
}

/** Verifies a token. Rejects with `Unauthenticated` or `IssuerUnavailable`. */
export type TokenVerifier = (token: string) => Promise<VerifiedToken>;

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** Turns an `Authorization` header into a principal. Caches verified tokens until `expiresAtMs`. */
export class Authenticator {
  private readonly verified: LRUCache<string, VerifiedToken>;

  constructor(
    private readonly verify: TokenVerifier,
    maxCachedTokens = 1_000,
  ) {
    this.verified = new LRUCache({ max: maxCachedTokens });
  }

  /**
   * Rejects with `Unauthenticated` if the token is missing, malformed, forged or expired, and with `IssuerUnavailable` if it cannot be verified now.
   */
  async authenticate(authorization: string | undefined): Promise<Principal> {
    if (authorization === undefined) throw new Unauthenticated('The request has no token.');
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw new Unauthenticated('The Authorization header must have the form "Bearer TOKEN".');
    return (await this.verifyOnce(token)).principal;
  }

  /**
   * The principal of a token that was verified before, even if the token has expired since. Only for counting requests, never for access. `undefined` for
   * unknown tokens.
   */
  peek(authorization: string | undefined): Principal | undefined {
    const token = BEARER.exec(authorization ?? '')?.[1];
    return token === undefined ? undefined : this.verified.get(hashToken(token))?.principal;
  }

  private async verifyOnce(token: string): Promise<VerifiedToken> {
    const key = hashToken(token);
    const cached = this.findValid(key);
    if (cached !== undefined) return cached;
    const verified = await this.verify(token);
    this.verified.set(key, verified);
    return verified;
  }

  private findValid(key: string): VerifiedToken | undefined {
    const cached = this.verified.get(key);
    return cached !== undefined && Date.now() < cached.expiresAtMs ? cached : undefined;
  }
}

const hashToken = (token: string): string => hash('sha256', token, 'base64url');

/** The secret with which a scraper reads the metrics. It belongs to the installation, not to a person. */
export class MetricsToken {
  private readonly digest: Buffer | null;

  /** `null`: no token is configured, and no header matches. */
  constructor(token: string | null) {
    this.digest = token === null ? null : digest(token);
  }

  matches(authorization: string | undefined): boolean {
    const token = BEARER.exec(authorization ?? '')?.[1];
    return this.digest !== null && token !== undefined && timingSafeEqual(this.digest, digest(token));
  }
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Rejects every token, because no way to sign in is configured. */
export const rejectAllTokens: TokenVerifier = () =>
  Promise.reject(new Unauthenticated('Sign-in is not configured on this installation.'));
