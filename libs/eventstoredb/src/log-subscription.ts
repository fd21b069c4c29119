import { streamNameFilter } from '@eventstore/db-client';
import type { Position, RecordedEvent } from '#kernel/event';
import type { EventBatch } from '#execution/event-store';
import { LogReplaced, StoreUnavailable, UnreadableEvent } from '#execution/event-store';
import { StreamBuffer } from '#eventstoredb/stream-buffer';
import { createServerBackoff } from '#eventstoredb/retry-policy';
import { isTimeout, isTooSlow, isUnknownPosition, rootCause, TimeoutError } from '#eventstoredb/error-classification';
import { NO_EVENTS_MESSAGE, type SubscriptionDependencies } from '#eventstoredb/subscription-dependencies';
import { formatPosition, isAfter, parsePosition } from '#eventstoredb/positions';
import type { LogPosition } from '#eventstoredb/positions';
import { errorMessage } from '#execution/errors';
import { toRecordedEvent } from '#eventstoredb/stored-events';
import type { ResolvedEvent } from '#eventstoredb/stored-events';

/** How long to wait before asking a silent server whether the subscription has caught up: servers before 23.10 do not report it. */
const CATCH_UP_CHECK_MS = 250;

/**
 * A subscription that survives the client's subscriptions. Those never reconnect, and when a server shuts down cleanly they end without an error.
 * However one ends, the next continues after the last delivered event.
 */
export class LogSubscription {
  /**
   * Position of the last of our events that was delivered. A subscription resumes there and nowhere else: the event of another installation may be removed
   * meanwhile, and the server then skips the event after it.
   */
  private deliveredUpTo: Position | null;
  /** Id of the event there, if it is known. */
  private lastEventId: string | null;
  /** Like `deliveredUpTo`, but also past events that the server filtered out, so that it need not search them for what is left. */
  private searchedUpTo: Position | null;
  /** The running check for more events after a position. Only one runs at a time, however long it takes. */
  private pendingCheck: { readonly after: Position | null; readonly result: Promise<boolean> } | null = null;

  /** What the server has sent and nobody has taken yet; null while there is no subscription on the server. */
  private received: StreamBuffer | null = null;

  constructor(
    private readonly dependencies: SubscriptionDependencies,
    start: { readonly after: Position | null; readonly afterEventId: string | null },
    private readonly batchSize: number,
    private readonly signal: AbortSignal,
  ) {
    this.deliveredUpTo = start.after;
    this.searchedUpTo = start.after;
    this.lastEventId = start.after === null ? null : start.afterEventId;
  }

  /** Position of the last event that was delivered; null before the first event of the log. */
  get position(): Position | null {
    return this.deliveredUpTo;
  }

  /** Whether the server has said that it has no more events, and all are delivered. */
  get isAtEnd(): boolean {
    return this.received?.isAtEnd ?? false;
  }

  /**
   * Ends only when the signal aborts, or with an error that a new connection cannot fix: `UnreadableEvent`, `LogReplaced`, or `TypeError` for a position of
   * another store.
   */
  async *batches(): AsyncGenerator<EventBatch> {
    try {
      yield* this.batchesOfAllConnections();
    } finally {
      this.dependencies.outages.forget(this);
    }
  }

  private async *batchesOfAllConnections(): AsyncGenerator<EventBatch> {
    const backoff = createServerBackoff();
    while (!this.signal.aborted) {
      const since = performance.now();
      try {
        for await (const batch of this.readUntilDropped()) {
          if (batch.events.length > 0) backoff.reset();
          this.dependencies.outages.end(this);
          yield batch;
        }
      } catch (error) {
        if (isTooSlow(error)) {
          yield* this.readOn();
          continue;
        }
        if (isUnknownPosition(error)) throw new LogReplaced({ cause: error });
        if (error instanceof LogReplaced || error instanceof UnreadableEvent || error instanceof TypeError) throw error;
        if (isTimeout(error)) void this.dependencies.connection.reconnect(since);
        this.dependencies.outages.begin(this, `${NO_EVENTS_MESSAGE}: ${rootCause(errorMessage(error))}`);
      }
      await backoff.pause(this.signal);
    }
  }

  /** Falling behind is normal: reads what is left in pages, each when it is taken, before the next subscription. */
  private async *readOn(): AsyncGenerator<EventBatch> {
    this.dependencies.onFallBehind();
    try {
      for await (const page of this.dependencies.reader.readLog({ after: this.deliveredUpTo })) {
        if (this.signal.aborted) return;
        for (const event of page) this.noteDelivered(event);
        yield { events: page, position: this.deliveredUpTo, caughtUp: false };
      }
    } catch (error) {
      // The next subscription finds the same server, and says what is wrong with it.
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }

  /** The event from which the subscription continues must still be the one that was delivered. */
  private async assertSameLog(): Promise<void> {
    if (this.deliveredUpTo === null || this.lastEventId === null) return;
    if ((await this.dependencies.reader.readEventId(this.deliveredUpTo)) !== this.lastEventId) throw new LogReplaced();
  }

  private async *readUntilDropped(): AsyncGenerator<EventBatch> {
    await this.assertSameLog();
    const buffer = (this.received = this.open());
    const wake = () => buffer.wake();
    this.signal.addEventListener('abort', wake);
    try {
      yield* this.deliver(buffer);
      if (!this.signal.aborted)
        this.dependencies.outages.begin(this, `${NO_EVENTS_MESSAGE}: it ended the subscription without an error`);
    } finally {
      this.signal.removeEventListener('abort', wake);
      this.received = null;
      buffer.close();
    }
  }

  private async *deliver(buffer: StreamBuffer): AsyncGenerator<EventBatch> {
    for (let reportedCaughtUp = false; !this.signal.aborted;) {
      const taken = buffer.take(this.batchSize);
      const events = this.takeNew(taken);
      const caughtUp = buffer.caughtUp && buffer.isDrained;
      if (events.length > 0 || (caughtUp && !reportedCaughtUp))
        yield { events, position: this.deliveredUpTo, caughtUp };
      else if (taken.length === 0 && buffer.hasEnded()) return;
      else if (taken.length === 0) await this.waitForChange(buffer);
      reportedCaughtUp = caughtUp;
    }
  }

  /**
   * Waits for a change. If the server sends nothing, checks whether it has more events. If it has none, the subscription has caught up. If it has more,
   * the subscription is behind, and the server may have lost it. If the check itself takes long, the server gets the same time again.
   */
  private async waitForChange(buffer: StreamBuffer): Promise<void> {
    const { timeoutMs } = this.dependencies;
    try {
      await buffer.waitForChange(buffer.caughtUp ? timeoutMs : Math.min(timeoutMs, CATCH_UP_CHECK_MS));
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      const isBehind = !buffer.caughtUp;
      const askedAt = performance.now();
      const hasMore = await Promise.race([this.hasMore(), buffer.nextChange()]);
      if (hasMore === null) return;
      buffer.caughtUp = !hasMore;
      const now = performance.now();
      if (isBehind && hasMore && now - buffer.lastActivityAt >= Math.max(timeoutMs, 2 * (now - askedAt))) throw error;
    }
  }

  /** Whether there are events after `searchedUpTo`; null when `searchedUpTo` has moved meanwhile. */
  private async hasMore(): Promise<boolean | null> {
    this.pendingCheck ??= { after: this.searchedUpTo, result: this.hasMoreAfter(this.searchedUpTo) };
    const { after, result } = this.pendingCheck;
    const hasMore = await result;
    return after === this.searchedUpTo ? hasMore : null;
  }

  private async hasMoreAfter(after: Position | null): Promise<boolean> {
    try {
      for await (const page of this.dependencies.reader.readLog({ after, limit: 1 })) return page.length > 0;
      return false;
    } finally {
      this.pendingCheck = null;
    }
  }

  /** Returns our new events and leaves out those that the server delivered twice. */
  private takeNew(taken: readonly ResolvedEvent[]): RecordedEvent[] {
    const events: RecordedEvent[] = [];
    for (const resolved of taken) {
      const event = toRecordedEvent(resolved, this.dependencies.prefix);
      if (event === null || !isAfter(event.position, this.deliveredUpTo)) continue;
      events.push(event);
      this.noteDelivered(event);
    }
    return events;
  }

  private noteDelivered({ position, id }: RecordedEvent): void {
    this.deliveredUpTo = position;
    this.lastEventId = id;
    if (isAfter(position, this.searchedUpTo)) this.searchedUpTo = position;
  }

  private open(): StreamBuffer {
    const { connection, prefix } = this.dependencies;
    const checkpointReached = (_: unknown, position: LogPosition) =>
      this.noteCheckpoint(formatPosition(position), buffer);
    const subscription = connection.client.subscribeToAll(
      {
        fromPosition: this.deliveredUpTo === null ? 'start' : parsePosition(this.deliveredUpTo),
        filter: streamNameFilter({ prefixes: [prefix], checkpointReached }),
      },
      { highWaterMark: this.batchSize },
    );
    const buffer = new StreamBuffer(subscription, () => subscription.unsubscribe());
    return buffer;
  }

  /** Records a checkpoint once all events before it have been taken. Must not throw, because the client would stall. */
  private noteCheckpoint(checkpoint: Position, buffer: StreamBuffer): void {
    if (buffer.isDrained && isAfter(checkpoint, this.searchedUpTo)) this.searchedUpTo = checkpoint;
    buffer.wake();
  }
}
