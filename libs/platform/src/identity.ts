import { createHash, hash, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Somebody whose identity was proven. */
export interface Principal {
  /** Id of the person. */
  readonly person: string;
  /** Names of the roles that this person may act in at the most. */
  readonly mayBe: readonly string[];
}

/** Who sent the request is not known; the sentence is safe to send back. */
export class Unauthenticated extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unauthenticated';
  }
}

/** Who sent the request is known and may not do this; the sentence is safe to send back. */
export class Forbidden extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Forbidden';
  }
}

/** Whether a token is good cannot be told for the moment, as its issuer does not answer. */
export class IssuerUnavailable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'IssuerUnavailable';
  }
}

export interface VerifiedToken {
  readonly principal: Principal;
  /** Until when the proof holds, at the latest until the token ends; in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Proves a token; rejects with `Unauthenticated` or `IssuerUnavailable`. */
export type TokenVerifier = (token: string) => Promise<VerifiedToken>;

const LONGEST_TOKEN = 4_096;
const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** Turns an `Authorization` header into a principal. A proven token is not proven again as long as its proof holds. */
export class Authenticator {
  private readonly proven: LRUCache<string, VerifiedToken>;

  constructor(
    private readonly verify: TokenVerifier,
    remembered = 1_000,
  ) {
    this.proven = new LRUCache({ max: remembered });
  }

  /** Rejects with `Unauthenticated` when the header is missing, malformed, forged or has ended; with `IssuerUnavailable` when that cannot be told. */
  async authenticate(authorization: string | undefined): Promise<Principal> {
    if (authorization === undefined) throw new Unauthenticated('The request carries no token.');
    const token = authorization.length > LONGEST_TOKEN ? undefined : BEARER.exec(authorization)?.[1];
    if (token === undefined) throw new Unauthenticated('The Authorization header is not of the form «Bearer token».');
    return (await this.prove(token)).principal;
  }

  /**
   * Whose request this is to be counted as: of whom this token was proven, even if the proof has to be renewed or the token has ended. It lets nobody
   * in. Undefined for all others.
   */
  known(authorization: string | undefined): Principal | undefined {
    if (authorization === undefined || authorization.length > LONGEST_TOKEN) return undefined;
    const token = BEARER.exec(authorization)?.[1];
    return token === undefined ? undefined : this.proven.get(nameOf(token))?.principal;
  }

  private async prove(token: string): Promise<VerifiedToken> {
    const name = nameOf(token);
    const known = this.holding(name);
    if (known !== undefined) return known;
    const verified = await this.verify(token);
    this.proven.set(name, verified);
    return verified;
  }

  private holding(name: string): VerifiedToken | undefined {
    const known = this.proven.get(name);
    return known !== undefined && Date.now() < known.expiresAt ? known : undefined;
  }
}

const nameOf = (token: string): string => hash('sha256', token, 'base64url');

/** What a machine shows that reads the metrics: a secret of the installation that names nobody. */
export class MetricsToken {
  private readonly digest: Buffer | null;

  /** Null: there is none, and no header fits. */
  constructor(token: string | null) {
    this.digest = token === null ? null : digestOf(token);
  }

  isIn(authorization: string | undefined): boolean {
    const token = BEARER.exec(authorization ?? '')?.[1];
    return this.digest !== null && token !== undefined && timingSafeEqual(this.digest, digestOf(token));
  }
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Where no way to prove a token is set up: nobody gets in. */
export const nobody: TokenVerifier = () =>
  Promise.reject(new Unauthenticated('No way of signing in is set up on this installation.'));
