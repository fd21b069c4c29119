import { LRUCache } from 'lru-cache';

const DAY_MS = 86_400_000;

/** What one caller used since their day began. */
interface Usage {
  readonly startedAt: number;
  readonly amount: number;
}

/**
 * Limits how much each caller can use in a day. The day of a caller begins with their first use. Stores one entry per caller, for a maximum number of
 * callers; the least recently used caller is dropped first.
 */
export class DailyQuota {
  private readonly usages: LRUCache<string, Usage>;

  constructor(
    private readonly perDay: number,
    maxCallers = 10_000,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.usages = new LRUCache({ max: maxCallers });
  }

  /** Counts this amount if it fits. Returns 0, or the seconds until the next day of the caller begins. */
  consume(caller: string, amount: number): number {
    const now = this.now();
    const found = this.usages.get(caller);
    const today = found !== undefined && now < found.startedAt + DAY_MS ? found : { startedAt: now, amount: 0 };
    if (today.amount + amount > this.perDay) return Math.max(1, Math.ceil((today.startedAt + DAY_MS - now) / 1_000));
    this.usages.set(caller, { ...today, amount: today.amount + amount });
    return 0;
  }
}
