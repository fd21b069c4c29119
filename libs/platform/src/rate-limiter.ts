import { LRUCache } from 'lru-cache';

/** The state of the limit for one caller. */
export interface RateLimit {
  /** Number of requests that are allowed now. */
  readonly remaining: number;
  /** Time until the next request is allowed; 0 if it is allowed now. */
  readonly retryAfterSeconds: number;
  /** Time until the whole limit is available again. */
  readonly resetSeconds: number;
}

const MINUTE_MS = 60_000;
/** Tolerance for rounding errors: three thirds of a millisecond add up to slightly less than one. */
const ROUNDING = 1e-6;

/**
 * Limits the requests per minute for each caller with the generic cell rate algorithm (GCRA): the whole limit can be used at once and is restored evenly.
 * Stores one number per caller, for a maximum number of callers; the least recently used caller is dropped first.
 */
export class RateLimiter {
  /** Time at which each caller has the whole limit again, in milliseconds. */
  private readonly fullAt: LRUCache<string, number>;
  private readonly intervalMs: number;

  constructor(
    readonly perMinute: number,
    maxCallers = 10_000,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.intervalMs = MINUTE_MS / perMinute;
    this.fullAt = new LRUCache({ max: maxCallers });
  }

  /** Counts one request. It is not allowed if `retryAfterSeconds` is not 0. */
  consume(caller: string): RateLimit {
    const now = this.now();
    const after = this.usedMs(caller, now) + this.intervalMs;
    if (after > MINUTE_MS + ROUNDING) return this.toRateLimit(after - this.intervalMs);
    this.fullAt.set(caller, now + after);
    return { ...this.toRateLimit(after), retryAfterSeconds: 0 };
  }

  /** Like `consume`, but does not count a request. */
  peek(caller: string): RateLimit {
    return this.toRateLimit(this.usedMs(caller, this.now()));
  }

  private usedMs(caller: string, now: number): number {
    return Math.max(0, (this.fullAt.get(caller) ?? now) - now);
  }

  private toRateLimit(usedMs: number): RateLimit {
    const missing = usedMs + this.intervalMs - MINUTE_MS;
    return {
      remaining: Math.max(0, Math.floor((MINUTE_MS - usedMs) / this.intervalMs + ROUNDING)),
      retryAfterSeconds: missing > ROUNDING ? Math.ceil(missing / 1_000) : 0,
      resetSeconds: Math.ceil(usedMs / 1_000),
    };
  }
}
