import type { AcknowledgedCommand } from '#test/support/persistent-client';

const CHECK_INTERVAL_MS = 5;

/** Measures the longest time without an acknowledged command, until `end`. */
export class LongestGap {
  longestMs = 0;
  private readonly timer: NodeJS.Timeout;
  private gapStart = performance.now();
  private count: number;

  constructor(private readonly acknowledged: readonly AcknowledgedCommand[]) {
    this.count = acknowledged.length;
    this.timer = setInterval(() => this.check(), CHECK_INTERVAL_MS).unref();
  }

  /** Ends the measurement. Returns the longest gap in milliseconds. */
  end(): number {
    clearInterval(this.timer);
    return this.longestMs;
  }

  private check(): void {
    const now = performance.now();
    this.longestMs = Math.max(this.longestMs, now - this.gapStart);
    if (this.acknowledged.length === this.count) return;
    this.count = this.acknowledged.length;
    this.gapStart = now;
  }
}
