import { setTimeout as pause } from 'node:timers/promises';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';

/** An append that is written, but not committed: it wins conflicts, but no read returns it, and its call has no response. */
interface WrittenAppend {
  readonly events: readonly LoggedEvent[];
  /** True if nothing but a hold of all commits, or an earlier append, delays its commit. */
  ready: boolean;
  readonly committed: PromiseWithResolvers<boolean>;
}

/** A real node waits this long for the commit of an append before it answers that the commit phase has timed out. */
const COMMIT_TIMEOUT_MS = 2_000;

/** Commits appends in the order in which they were written: at once, or as late as a slow disk. */
export class Commits {
  /** How long the call of an append waits for its commit. */
  timeoutMs = COMMIT_TIMEOUT_MS;
  private held = false;
  private delayMs = 0;
  private readonly written: WrittenAppend[] = [];
  private expiry = Promise.withResolvers<false>();

  /** `commit` is called for each append when its events become visible. */
  constructor(private readonly commit: (events: readonly LoggedEvent[]) => void) {}

  /** From now on commits no append until `release`. */
  hold(): void {
    this.held = true;
  }

  /** From now on commits each append this many milliseconds after it was written. */
  delay(delayMs: number): void {
    this.delayMs = delayMs;
  }

  /** Commits everything, from now on at once. */
  release(): void {
    this.held = false;
    this.delayMs = 0;
    for (const append of this.written) append.ready = true;
    this.commitReady();
  }

  /** Every call that waits for a commit times out now. */
  expire(): void {
    this.expiry.resolve(false);
    this.expiry = Promise.withResolvers();
  }

  /** Forgets what is not committed, because the log was replaced. */
  discard(): void {
    this.written.length = 0;
  }

  /** Resolves to whether these events were committed before the timeout. They are committed in any case. */
  add(events: readonly LoggedEvent[]): Promise<boolean> {
    const append = { events, ready: this.delayMs === 0, committed: Promise.withResolvers<boolean>() };
    this.written.push(append);
    if (!append.ready) void this.commitLater(append);
    this.commitReady();
    return this.written.includes(append)
      ? Promise.race([append.committed.promise, this.timeOut()])
      : append.committed.promise;
  }

  /** Whether an event is written, but not committed. */
  isPending(event: LoggedEvent): boolean {
    return this.written.some(({ events }) => events.includes(event));
  }

  /** Resolves to false after the timeout. */
  async timeOut(): Promise<boolean> {
    return Promise.race([this.expiry.promise, pause(this.timeoutMs, false as const, { ref: false })]);
  }

  private async commitLater(append: WrittenAppend): Promise<void> {
    await pause(this.delayMs, undefined, { ref: false });
    append.ready = true;
    this.commitReady();
  }

  private commitReady(): void {
    while (!this.held && this.written[0]?.ready === true) {
      const append = this.written.shift();
      if (append === undefined) return;
      this.commit(append.events);
      append.committed.resolve(true);
    }
  }
}
