import { NoAnswer } from '#event-sourcing/eventstoredb/failures';

/** Called after each silence, with how many there were since the last event; rejects to give up. */
export type Waits = (silence: unknown, times: number) => Promise<void>;

/** How often the patience is renewed at the most: at first, and when what was asked is asked anew. */
const RENEWALS = [0, 4, 32] as const;
const MOST = Math.max(...RENEWALS);

/**
 * The patience with a server that looks through the events of others for ours, of which it gives no sign of life; so it is asked something else each time.
 * It may also have forgotten what it was asked: until something comes it is asked anew, and given longer each time.
 */
export class Search {
  private hasFound = false;
  private anew = 0;

  /** `askElse` rejects when the server says nothing to that either. */
  constructor(private readonly askElse: () => Promise<unknown>) {}

  readonly wait: Waits = async (silence, times) => {
    if (!(silence instanceof NoAnswer)) throw silence;
    await this.askElse();
    if (times > (this.hasFound ? MOST : (RENEWALS[this.anew] ?? MOST))) throw silence;
  };

  noteFound(): void {
    this.hasFound = true;
  }

  /** Whether one that ended with this is to be begun again. */
  beginsAgain(error: unknown): boolean {
    if (this.hasFound || !(error instanceof NoAnswer)) return false;
    this.anew += 1;
    return this.anew < RENEWALS.length;
  }
}
