export type Waited = 'reached' | 'timed-out';

interface Waiter {
  readonly condition: () => boolean;
  readonly settle: (outcome: Waited) => void;
}

/** Those who wait until something has come far enough. */
export class Waiters {
  private readonly waiting = new Set<Waiter>();

  /** Resolves as soon as the condition holds, or after so many milliseconds (infinity: only when it holds or all is given up). */
  until(condition: () => boolean, milliseconds: number): Promise<Waited> {
    if (condition()) return Promise.resolve('reached');
    return new Promise((resolve) => {
      const settle = (outcome: Waited): void => {
        this.waiting.delete(waiter);
        clearTimeout(timer);
        resolve(outcome);
      };
      const waiter = { condition, settle };
      const timer = Number.isFinite(milliseconds) ? setTimeout(() => settle('timed-out'), milliseconds) : undefined;
      this.waiting.add(waiter);
    });
  }

  get any(): boolean {
    return this.waiting.size > 0;
  }

  /** Something moved. */
  check(): void {
    for (const { condition, settle } of [...this.waiting]) if (condition()) settle('reached');
  }

  /** Nothing will move any more. */
  giveUp(): void {
    for (const { settle } of [...this.waiting]) settle('timed-out');
  }
}

/** Resolves when the signal is aborted. */
export const untilAborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
