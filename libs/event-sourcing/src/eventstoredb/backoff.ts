import { setTimeout as pause } from 'node:timers/promises';

const SHORTEST = 100;
const LONGEST = 2_000;

/** How often the same is asked once more of a cluster that changes its leader: within about three seconds. */
export const MOST_REPEATS = 5;

/** Waits between attempts: twice as long after each failure, up to two seconds, spread at random so that clients of a returning server do not come all at once. */
export class Backoff {
  private failures = 0;

  succeeded(): void {
    this.failures = 0;
  }

  /** Returns early, without an error, when `signal` aborts. */
  async wait(signal: AbortSignal): Promise<void> {
    const longest = Math.min(LONGEST, SHORTEST * 2 ** this.failures);
    this.failures += 1;
    await pause(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
  }
}
