/** The queue is full. The work was not started. */
export class QueueFull extends Error {
  constructor(
    /** Whether this caller alone has too much waiting; otherwise all callers together have. */
    readonly byCaller: boolean,
  ) {
    super(byCaller ? 'Too many requests of this caller are waiting.' : 'Too many requests are waiting.');
    this.name = 'QueueFull';
  }
}

export interface FairQueueOptions {
  /** Maximum number of works that run at once, of different callers. */
  readonly maxRunning: number;
  /** Maximum number of works of one caller that wait. */
  readonly maxWaitingPerCaller: number;
  /** Maximum number of works of all callers that wait. */
  readonly maxWaiting: number;
}

/**
 * Runs work for callers in turn: one work of each caller at a time, and after it the next caller. Whoever sends most therefore waits longest, and nobody
 * waits for more than one work of each other caller.
 */
export class FairQueue {
  /** What waits, by caller. The caller whose turn is next comes first. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly running = new Set<string>();
  private waitingCount = 0;

  constructor(private readonly options: FairQueueOptions) {}

  /** Rejects with `QueueFull`, or as the work does. */
  async run<Result>(caller: string, work: () => Promise<Result>): Promise<Result> {
    await this.waitForTurn(caller);
    try {
      return await work();
    } finally {
      this.running.delete(caller);
      this.moveToEnd(caller);
      this.startNext();
    }
  }

  private waitForTurn(caller: string): Promise<void> {
    const own = this.waiting.get(caller) ?? [];
    if (own.length === 0 && this.canStart(caller)) {
      this.running.add(caller);
      return Promise.resolve();
    }
    if (own.length >= this.options.maxWaitingPerCaller) return Promise.reject(new QueueFull(true));
    if (this.waitingCount >= this.options.maxWaiting) return Promise.reject(new QueueFull(false));
    this.waitingCount += 1;
    this.waiting.set(caller, own);
    return new Promise((resolve) => own.push(resolve));
  }

  private canStart(caller: string): boolean {
    return this.running.size < this.options.maxRunning && !this.running.has(caller);
  }

  private moveToEnd(caller: string): void {
    const own = this.waiting.get(caller);
    if (own === undefined) return;
    this.waiting.delete(caller);
    this.waiting.set(caller, own);
  }

  private startNext(): void {
    for (const [caller, own] of [...this.waiting]) {
      if (!this.canStart(caller)) continue;
      const start = own.shift();
      if (own.length === 0) this.waiting.delete(caller);
      this.waitingCount -= 1;
      this.running.add(caller);
      start?.();
    }
  }
}
