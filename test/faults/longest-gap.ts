import type { Acknowledged } from '#test/support/persistent-client';

const LOOK_EVERY = 5;

/** For how long no command was acknowledged at the most, while it is watched. */
export class Silence {
  /** Milliseconds. */
  longest = 0;
  private readonly timer: NodeJS.Timeout;
  private since = performance.now();
  private known: number;

  constructor(private readonly acknowledged: readonly Acknowledged[]) {
    this.known = acknowledged.length;
    this.timer = setInterval(() => this.look(), LOOK_EVERY).unref();
  }

  /** Milliseconds since the last acknowledged command. */
  get now(): number {
    return performance.now() - this.since;
  }

  /** Answers with the longest. */
  end(): number {
    clearInterval(this.timer);
    return this.longest;
  }

  private look(): void {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.since);
    if (this.acknowledged.length === this.known) return;
    this.known = this.acknowledged.length;
    this.since = now;
  }
}
