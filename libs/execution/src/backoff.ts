import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_MILLISECONDS = 50;
const LONGEST_MILLISECONDS = 5_000;

/** Pauses between attempts: longer each time, with jitter so that two who meet do not meet again. */
export class Backoff {
  private next: number;

  /** Milliseconds of the first pause and of the longest. */
  constructor(
    private readonly first = FIRST_MILLISECONDS,
    private readonly longest = LONGEST_MILLISECONDS,
  ) {
    this.next = first;
  }

  /** Waits; an abort ends the wait at once, without an error. */
  async pause(signal: AbortSignal): Promise<void> {
    const milliseconds = this.next * (0.5 + Math.random() / 2);
    this.next = Math.min(this.next * 2, this.longest);
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  }

  /** Things go well again. */
  reset(): void {
    this.next = this.first;
  }
}
