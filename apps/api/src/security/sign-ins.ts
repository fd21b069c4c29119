import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

/** Tokens that a process remembers at most. */
const MAX_TOKENS = 10_000;

/** Tells the first request with an access token from later ones. A new token is a sign-in, or its renewal at the identity provider. */
export class SignIns {
  private readonly seen = new LRUCache<string, true>({ max: MAX_TOKENS });

  /** The person who signs in by this request; null if it has no accepted token, or one that was seen before. */
  find({ principal, headers: { authorization } }: Pick<FastifyRequest, 'principal' | 'headers'>): string | null {
    if (principal === undefined || authorization === undefined) return null;
    const token = hash('sha256', authorization, 'base64url');
    if (this.seen.has(token)) return null;
    this.seen.set(token, true);
    return principal.person;
  }
}
