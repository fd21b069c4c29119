import { RecentEventBuffer, METADATA_CHARACTERS, type RecentEvent } from '#execution/recent-event-buffer';
import type { EventBatch, LogMark } from '#execution/event-store';
import type { Position, RecordedEvent } from '#kernel/event';
import { LogSubscription } from '#eventstoredb/log-subscription';
import { PAGE_SIZE } from '#eventstoredb/page-reader';
import { isAfter } from '#eventstoredb/positions';
import type { SubscriptionDependencies } from '#eventstoredb/subscription-dependencies';

const toRecentEvent = (event: RecordedEvent): RecentEvent => ({
  characters: JSON.stringify(event.data).length + METADATA_CHARACTERS,
  event,
});

/**
 * One subscription on the server and the events that it delivered last, for many subscribers. It goes on only when one of them asks for more, so the fastest
 * decides, and the server waits while all are busy.
 */
export class SharedSubscription {
  private readonly stopping = new AbortController();
  private readonly upstream: LogSubscription;
  private readonly batches: AsyncGenerator<EventBatch>;
  private readonly recent: RecentEventBuffer;
  private advancing: Promise<void> | null = null;
  private ended: { readonly cause: unknown } | null = null;

  /**
   * Begins after an event; null: with the first event of the log. `batchSize` limits how many events it takes from the server at once. `onFailure` is
   * called with an error that ends it.
   */
  constructor(
    dependencies: SubscriptionDependencies,
    start: LogMark | null,
    batchSize: number,
    private readonly onFailure: (error: unknown) => void,
  ) {
    const after = start?.position ?? null;
    this.recent = new RecentEventBuffer(after);
    this.upstream = new LogSubscription(
      dependencies,
      { after, afterEventId: start?.eventId ?? null },
      // One batch leaves room for another, so that a subscriber may be a little slower than the fastest.
      Math.min(batchSize, PAGE_SIZE),
      this.stopping.signal,
    );
    this.batches = this.upstream.batches();
  }

  /** Why it ended; null while it runs. */
  get failure(): { readonly cause: unknown } | null {
    return this.ended;
  }

  /** Whether it has delivered all events that the server has. */
  get isAtEnd(): boolean {
    return this.upstream.isAtEnd;
  }

  /** Whether the server has no event after this position. */
  isEnd(position: Position | null): boolean {
    return this.isAtEnd && !isAfter(this.upstream.position, position);
  }

  /** Whether it must first deliver events that a subscriber at this position has already, and nobody knows how many. */
  isBehind(position: Position | null): boolean {
    return !this.isAtEnd && isAfter(position, this.upstream.position);
  }

  /** Whether a subscriber at this position need not read the log. */
  reaches(position: Position | null): boolean {
    return this.recent.reaches(position);
  }

  /** Up to `limit` events after this position; null if they must be read from the log. */
  readAfter(position: Position | null, limit: number): readonly RecordedEvent[] | null {
    return this.recent.readAfter(position, limit);
  }

  /** Resolves when there are more events, when it has come to the end of the log, and when it has ended. Never rejects. */
  advance(): Promise<void> {
    this.advancing ??= this.takeBatch().finally(() => (this.advancing = null));
    return this.advancing;
  }

  /** Ends the subscription on the server. */
  stop(): void {
    this.stopping.abort();
    this.batches.return(undefined).catch(() => undefined);
  }

  private async takeBatch(): Promise<void> {
    try {
      const next = await this.batches.next();
      if (next.done !== true) this.recent.add(next.value.events.map(toRecentEvent));
    } catch (cause) {
      this.ended = { cause };
      this.onFailure(cause);
    }
  }
}
