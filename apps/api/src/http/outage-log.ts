import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '#platform/logging';

const CHECK_INTERVAL_MS = 1_000;

/** Logs an outage of the databases with one line at its beginning and one at its end. */
export class OutageLog {
  private refused = 0;
  private readonly stopped = new AbortController();

  /** `isOver` tells whether the databases respond again. A rejection counts as no. */
  constructor(
    private readonly log: Pick<Log, 'warn'>,
    private readonly isOver: () => Promise<boolean>,
    private readonly checkIntervalMs = CHECK_INTERVAL_MS,
  ) {}

  /** Counts a request that was refused because of this error. The first one begins the outage. */
  record(error: Error): void {
    this.refused += 1;
    if (this.refused > 1) return;
    this.log.warn(`A database does not respond as it should, so requests are refused: ${error.message}`);
    void this.waitForEnd(performance.now());
  }

  stop(): void {
    this.stopped.abort();
  }

  private async waitForEnd(since: number): Promise<void> {
    const { signal } = this.stopped;
    do {
      await pause(this.checkIntervalMs, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
    } while (!(await this.isOver().catch(() => false)));
    const seconds = Math.round((performance.now() - since) / 1_000);
    this.log.warn(`The databases respond again after ${seconds} seconds. Refused requests: ${this.refused}.`);
    this.refused = 0;
  }
}
