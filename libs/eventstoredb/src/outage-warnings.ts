/** Minimum time between two warnings that an outage began: one problem affects many subscriptions, each of them repeatedly. */
const WARNING_INTERVAL_MS = 60_000;

const RECOVERED = 'The event store sends events again.';

/** Says once that an outage began, and once that it ended. */
export class OutageWarnings {
  private readonly affected = new Set<object>();
  private next = Number.NEGATIVE_INFINITY;
  private isReported = false;

  constructor(private readonly warn: (sentence: string) => void) {}

  /** Reports the outage of this subscriber, unless one was reported within the last minute. */
  begin(subscriber: object, sentence: string): void {
    this.affected.add(subscriber);
    const now = performance.now();
    if (now < this.next) return;
    this.next = now + WARNING_INTERVAL_MS;
    this.isReported = true;
    this.warn(sentence);
  }

  /** Reports the end when the last subscriber has recovered, if the beginning was reported. */
  end(subscriber: object): void {
    if (!this.affected.delete(subscriber) || this.affected.size > 0 || !this.isReported) return;
    this.isReported = false;
    this.warn(RECOVERED);
  }

  /** The subscriber has stopped, so nobody knows whether it would have recovered. */
  forget(subscriber: object): void {
    this.affected.delete(subscriber);
  }
}
