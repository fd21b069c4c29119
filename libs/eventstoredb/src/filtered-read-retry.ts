import { TimeoutError } from '#eventstoredb/error-classification';

/** Called after each timeout with the number of timeouts since the last event. Rejects to give up. */
export type TimeoutHandler = (timeout: unknown, count: number) => Promise<void>;

/** Gives up after the first timeout. */
export const giveUp: TimeoutHandler = (timeout) => {
  throw timeout;
};

/** Accepted timeouts in a row: in the first attempt, and after each restart. */
const MAX_TIMEOUTS = [0, 4, 32] as const;

/**
 * Retry policy of filtered reads. A server that searches the events of others for ours sends nothing meanwhile, so after each timeout another request
 * checks that it still responds. The server may also have lost the read: it is then restarted from the last event, with more timeouts accepted each
 * time until it finds something.
 */
export class FilteredReadRetry {
  private restarts = 0;

  /** `probe` sends another request and rejects when the server does not respond to it. */
  constructor(private readonly probe: () => Promise<unknown>) {}

  readonly onTimeout: TimeoutHandler = async (timeout, count) => {
    if (!(timeout instanceof TimeoutError)) throw timeout;
    await this.probe();
    if (count > (MAX_TIMEOUTS[this.restarts] ?? 0)) throw timeout;
  };

  /** Call only for new events: an event that is sent again shows only that the search has started. */
  noteProgress(): void {
    this.restarts = 0;
  }

  /** Whether to restart a read that ended with this error. */
  shouldRestart(error: unknown): boolean {
    if (!(error instanceof TimeoutError)) return false;
    this.restarts += 1;
    return this.restarts < MAX_TIMEOUTS.length;
  }
}
