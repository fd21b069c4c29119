export type WaitResult = 'reached' | 'timed-out';

interface Waiter {
  readonly condition: () => boolean;
  readonly settle: (result: WaitResult) => void;
}

/** Promises that resolve when a condition holds. Call `check` whenever a condition may have changed. */
export class ConditionWaiters {
  private readonly waiters = new Set<Waiter>();

  /** Resolves as soon as the condition holds, or after the timeout. With an infinite timeout only `cancelAll` ends the wait early. */
  waitUntil(condition: () => boolean, timeoutMs: number): Promise<WaitResult> {
    if (condition()) return Promise.resolve('reached');
    return new Promise((resolve) => {
      const settle = (result: WaitResult): void => {
        this.waiters.delete(waiter);
        clearTimeout(timer);
        resolve(result);
      };
      const waiter = { condition, settle };
      const timer = Number.isFinite(timeoutMs) ? setTimeout(() => settle('timed-out'), timeoutMs) : undefined;
      this.waiters.add(waiter);
    });
  }

  get hasWaiters(): boolean {
    return this.waiters.size > 0;
  }

  /** Checks all conditions again. */
  check(): void {
    for (const { condition, settle } of [...this.waiters]) if (condition()) settle('reached');
  }

  /** Ends all waits as timed out. */
  cancelAll(): void {
    for (const { settle } of [...this.waiters]) settle('timed-out');
  }
}

/** Resolves when the signal is aborted. */
export const waitForAbort = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
