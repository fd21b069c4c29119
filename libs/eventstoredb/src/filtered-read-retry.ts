import { NoAnswer } from '#eventstoredb/error-classification';

/** Called after each silence, with how many there were since the last event; rejects to give up. */
export type Waits = (silence: unknown, times: number) => Promise<void>;

/** How often the patience is renewed at the most: at first, and when what was asked is asked anew. */
const RENEWALS = [0, 4, 32] as const;

/**
 * The patience with a server that looks through the events of others for ours, of which it gives no sign of life; so it is asked something else each time.
 * It may also have forgotten what it was asked: it is asked anew, from where it had come to, and given longer each time until it finds something.
 */
export class Search {
  private anew = 0;

  /** `askElse` rejects when the server says nothing to that either. */
  constructor(private readonly askElse: () => Promise<unknown>) {}

  readonly wait: Waits = async (silence, times) => {
    if (!(silence instanceof NoAnswer)) throw silence;
    await this.askElse();
    if (times > (RENEWALS[this.anew] ?? 0)) throw silence;
  };

  /** To be told of what was not known before, and of nothing else: what is sent again shows only that the search has begun. */
  noteFound(): void {
    this.anew = 0;
  }

  /** Whether one that ended with this is to be begun again. */
  beginsAgain(error: unknown): boolean {
    if (!(error instanceof NoAnswer)) return false;
    this.anew += 1;
    return this.anew < RENEWALS.length;
  }
}
