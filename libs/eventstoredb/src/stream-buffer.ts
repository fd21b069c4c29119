import { setImmediate as endOfTurn } from 'node:timers/promises';
import { NoAnswer } from '#eventstoredb/error-classification';
import type { Resolved } from '#eventstoredb/stored-events';

/** What the client's reads and subscriptions have in common. */
export interface ClientStream {
  on(event: string, listener: (error: Error) => void): unknown;
  read(): unknown;
  destroy(): unknown;
  readonly readableLength: number;
}

/**
 * Takes what a read or a subscription has delivered, in batches. Nothing is read ahead of `take`: the client's buffer fills, then the connection's
 * window, and the server waits. An error is remembered until it is asked for, so that it can neither crash the process nor overtake events.
 */
export class Arrivals {
  /** The server has said that it has no more for now. */
  caughtUp = false;
  /** When the server last gave a sign of life: a time of `performance.now()`. */
  heardAt = performance.now();
  private failure: Error | null = null;
  private ended = false;
  private wake: () => void = () => undefined;

  /** `cancel` ends the call on the connection. */
  constructor(
    private readonly stream: ClientStream,
    private readonly cancel: () => Promise<void>,
  ) {
    stream.on('readable', () => this.nudge());
    stream.on('caughtUp', () => this.noteCaughtUp(true));
    stream.on('fellBehind', () => this.noteCaughtUp(false));
    stream.on('error', (error) => this.noteEnd(error));
    stream.on('end', () => this.noteEnd(null));
    stream.on('close', () => this.noteEnd(null));
  }

  /** Nothing more is waiting to be taken. */
  get drained(): boolean {
    return this.stream.readableLength === 0;
  }

  /** Whatever is there, up to `most`. */
  take(most: number): Resolved[] {
    const taken: Resolved[] = [];
    while (taken.length < most) {
      const next = this.stream.read();
      if (next === null) break;
      taken.push(next as Resolved);
    }
    return taken;
  }

  /** True at a clean end; rejects with what ended the stream otherwise. To be asked when nothing is left to take. */
  over(): boolean {
    if (this.failure !== null) throw this.failure;
    return this.ended;
  }

  /** Waits for anything to change, then for the rest of what arrives with it. Rejects with `NoAnswer` after `patience` milliseconds. */
  async news(patience: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.wake = resolve;
        timer = setTimeout(() => reject(new NoAnswer(patience)), patience);
      });
    } finally {
      clearTimeout(timer);
    }
    await endOfTurn();
  }

  /** Resolves with null when anything changes. */
  anything(): Promise<null> {
    return new Promise((resolve) => {
      this.wake = () => resolve(null);
    });
  }

  /**
   * Events until the stream ends, at least one at a time. `wait` is asked after each silence as long as the patience, with how many there were since
   * the last event, and rejects to give up.
   */
  async *all(
    most: number,
    patience: number,
    wait: (silence: unknown, times: number) => Promise<void>,
  ): AsyncGenerator<readonly Resolved[]> {
    for (let silences = 0; ;) {
      const taken = this.take(most);
      if (taken.length > 0) {
        silences = 0;
        yield taken;
      } else if (this.over()) return;
      else await this.news(patience).catch((silence: unknown) => wait(silence, (silences += 1)));
    }
  }

  /** Lets whoever waits for news look again. */
  nudge(): void {
    this.heardAt = performance.now();
    this.wake();
  }

  /** Ends the call; later errors of the stream go unheard. */
  close(): void {
    this.cancel().catch(() => undefined);
    this.stream.destroy();
  }

  private noteCaughtUp(caughtUp: boolean): void {
    this.caughtUp = caughtUp;
    this.nudge();
  }

  private noteEnd(error: Error | null): void {
    this.failure ??= error;
    this.ended = true;
    this.nudge();
  }
}
