import { LRUCache } from 'lru-cache';

/** How things stand with one caller. */
export interface Left {
  /** How many more may come at once. */
  readonly remaining: number;
  /** Seconds until the next may come; 0 when it may now. */
  readonly wait: number;
  /** Seconds until all of them may come again. */
  readonly full: number;
}

const MINUTE = 60_000;
/** Thirds of a millisecond add up to almost a whole. */
const ROUNDING = 1e-6;

/**
 * So many a minute for each caller: all at once if they like, and then as time gives them back, evenly (the «generic cell rate algorithm»). One number a
 * caller is kept, for so many callers at the most; who has not come for longest is forgotten first.
 */
export class Allowance {
  /** When each caller has all of it back, in milliseconds. */
  private readonly backAt: LRUCache<string, number>;
  private readonly each: number;

  constructor(
    readonly perMinute: number,
    callers = 10_000,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.each = MINUTE / perMinute;
    this.backAt = new LRUCache({ max: callers });
  }

  /** Takes one; where `wait` is not 0 there was none to take. */
  take(caller: string): Left {
    const now = this.now();
    const after = this.owed(caller, now) + this.each;
    if (after > MINUTE + ROUNDING) return this.left(after - this.each);
    this.backAt.set(caller, now + after);
    return { ...this.left(after), wait: 0 };
  }

  /** As `take`, but takes none. */
  look(caller: string): Left {
    return this.left(this.owed(caller, this.now()));
  }

  private owed(caller: string, now: number): number {
    return Math.max(0, (this.backAt.get(caller) ?? now) - now);
  }

  private left(owed: number): Left {
    const missing = owed + this.each - MINUTE;
    return {
      remaining: Math.max(0, Math.floor((MINUTE - owed) / this.each + ROUNDING)),
      wait: missing > ROUNDING ? Math.ceil(missing / 1_000) : 0,
      full: Math.ceil(owed / 1_000),
    };
  }
}
