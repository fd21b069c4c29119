import { LogReplaced } from '#execution/event-store';
import type { EventBatch, SubscribeOptions } from '#execution/event-store';
import { LogSubscriber } from '#eventstoredb/log-subscriber';
import { SharedSubscription } from '#eventstoredb/shared-subscription';
import type { SubscriptionDependencies } from '#eventstoredb/subscription-dependencies';

/**
 * Feeds all subscribers of a store from one subscription on the server, which runs while there are any. It stands where the fastest of them is. Whoever is
 * further behind than its buffer reaches reads the log in pages, and so holds up nobody.
 */
export class LogFeed {
  private readonly subscribers = new Set<LogSubscriber>();
  private shared: SharedSubscription | null = null;

  constructor(private readonly dependencies: SubscriptionDependencies) {}

  /** Like `EventStore.subscribe`. */
  async *subscribe(options: SubscribeOptions): AsyncGenerator<EventBatch> {
    const subscriber = new LogSubscriber(this.dependencies, options);
    await subscriber.verifyStart();
    this.subscribers.add(subscriber);
    try {
      const isFirst = this.prepareFor(subscriber);
      yield* subscriber.batches(() => this.shared ?? this.begin(subscriber), isFirst);
    } finally {
      this.leave(subscriber);
    }
  }

  /** Begins a subscription on the server unless the running one is of use to a new subscriber. Returns whether it did. */
  private prepareFor(subscriber: LogSubscriber): boolean {
    const { shared } = this;
    if (shared?.failure === null && !shared.isBehind(subscriber.mark?.position ?? null)) return false;
    shared?.stop();
    this.begin(subscriber);
    return true;
  }

  /** Begins where the subscriber is. Whoever is behind reads the log up to there. */
  private begin({ mark, batchSize }: LogSubscriber): SharedSubscription {
    this.shared = new SharedSubscription(this.dependencies, mark, batchSize, (error) => this.tellAll(error));
    return this.shared;
  }

  /** What one of them has read of a log that was replaced, the others have read too, or will. After any other error each may first read up to it. */
  private tellAll(error: unknown): void {
    if (!(error instanceof LogReplaced)) return;
    for (const subscriber of this.subscribers) subscriber.fail(error);
  }

  private leave(subscriber: LogSubscriber): void {
    this.subscribers.delete(subscriber);
    this.dependencies.outages.forget(subscriber);
    if (this.subscribers.size > 0) return;
    this.shared?.stop();
    this.shared = null;
  }
}
