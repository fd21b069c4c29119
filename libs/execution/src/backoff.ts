import { setTimeout as sleep } from 'node:timers/promises';

const DEFAULT_FIRST_PAUSE_MS = 50;
const DEFAULT_MAX_PAUSE_MS = 5_000;

/** Exponential backoff with jitter, so that competing clients spread out. */
export class Backoff {
  private nextMs: number;

  constructor(
    private readonly firstMs = DEFAULT_FIRST_PAUSE_MS,
    private readonly maxMs = DEFAULT_MAX_PAUSE_MS,
  ) {
    this.nextMs = firstMs;
  }

  /** Waits. An abort ends the pause at once, without an error. */
  async pause(signal: AbortSignal): Promise<void> {
    const pauseMs = this.nextMs * (0.5 + Math.random() / 2);
    this.nextMs = Math.min(this.nextMs * 2, this.maxMs);
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }

  /** Resets after a success. */
  reset(): void {
    this.nextMs = this.firstMs;
  }
}
