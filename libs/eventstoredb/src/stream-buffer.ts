import { setImmediate as endOfTurn } from 'node:timers/promises';
import { TimeoutError } from '#eventstoredb/error-classification';
import type { ResolvedEvent } from '#eventstoredb/stored-events';

/** The common part of the client's reads and subscriptions. */
export interface ClientStream {
  on(event: string, listener: (error: Error) => void): unknown;
  read(): unknown;
  destroy(): unknown;
  readonly readableLength: number;
}

/**
 * Buffered reader of a read or a subscription. Nothing is read before `take`: the client's buffer fills, then the connection's window, and the server
 * waits. An error is kept until `hasEnded` is called, so that it can neither crash the process nor overtake events.
 */
export class StreamBuffer {
  /** The server has reported that it has no more events for now. */
  caughtUp = false;
  /** When the server last sent anything (`performance.now()`). */
  lastActivityAt = performance.now();
  private error: Error | null = null;
  private ended = false;
  private notifyChange: () => void = () => undefined;

  /** `cancel` ends the call on the connection. */
  constructor(
    private readonly stream: ClientStream,
    private readonly cancel: () => Promise<void>,
  ) {
    stream.on('readable', () => this.wake());
    stream.on('caughtUp', () => this.noteCaughtUp(true));
    stream.on('fellBehind', () => this.noteCaughtUp(false));
    stream.on('error', (error) => this.noteEnd(error));
    stream.on('end', () => this.noteEnd(null));
    stream.on('close', () => this.noteEnd(null));
  }

  /** Whether the buffer is empty. */
  get isDrained(): boolean {
    return this.stream.readableLength === 0;
  }

  /** Whether the server has no more events for now, all that it sent are taken, and it would send more. */
  get isAtEnd(): boolean {
    return this.caughtUp && this.isDrained && !this.ended;
  }

  /** Takes the events in the buffer, up to `limit`. */
  take(limit: number): ResolvedEvent[] {
    const taken: ResolvedEvent[] = [];
    while (taken.length < limit) {
      const next = this.stream.read();
      if (next === null) break;
      taken.push(next as ResolvedEvent);
    }
    return taken;
  }

  /** True after a clean end. Throws the error that ended the stream otherwise. Call only when the buffer is empty. */
  hasEnded(): boolean {
    if (this.error !== null) throw this.error;
    return this.ended;
  }

  /** Waits for any change, then until the end of the turn for what arrives with it. Rejects with `TimeoutError` after the timeout. */
  async waitForChange(timeoutMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.notifyChange = resolve;
        timer = setTimeout(() => reject(new TimeoutError(timeoutMs)), timeoutMs);
      });
    } finally {
      clearTimeout(timer);
    }
    await endOfTurn();
  }

  /** Resolves with null at the next change. */
  nextChange(): Promise<null> {
    return new Promise((resolve) => {
      this.notifyChange = () => resolve(null);
    });
  }

  /**
   * Yields non-empty batches until the stream ends. `onTimeout` is called after each timeout with the number of timeouts since the last event, and
   * rejects to give up.
   */
  async *batches(
    limit: number,
    timeoutMs: number,
    onTimeout: (timeout: unknown, count: number) => Promise<void>,
  ): AsyncGenerator<readonly ResolvedEvent[]> {
    for (let timeouts = 0; ;) {
      const taken = this.take(limit);
      if (taken.length > 0) {
        timeouts = 0;
        yield taken;
      } else if (this.hasEnded()) return;
      else await this.waitForChange(timeoutMs).catch((timeout: unknown) => onTimeout(timeout, (timeouts += 1)));
    }
  }

  /** Wakes the waiter, which then checks again. */
  wake(): void {
    this.lastActivityAt = performance.now();
    this.notifyChange();
  }

  /** Ends the call. Later errors of the stream are ignored. */
  close(): void {
    this.cancel().catch(() => undefined);
    this.stream.destroy();
  }

  private noteCaughtUp(caughtUp: boolean): void {
    this.caughtUp = caughtUp;
    this.wake();
  }

  private noteEnd(error: Error | null): void {
    this.error ??= error;
    this.ended = true;
    this.wake();
  }
}
