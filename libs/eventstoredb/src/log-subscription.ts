import { streamNameFilter } from '@eventstore/db-client';
import type { Position, RecordedEvent } from '#kernel/event';
import type { EventBatch } from '#execution/event-store';
import { UnreadableEvent } from '#execution/event-store';
import { StreamBuffer } from '#eventstoredb/stream-buffer';
import { createServerBackoff } from '#eventstoredb/retry-policy';
import type { Connection } from '#eventstoredb/client';
import { rootCause, TimeoutError, isTimeout } from '#eventstoredb/error-classification';
import type { LogReader } from '#eventstoredb/log-reader';
import { parsePosition, formatPosition } from '#eventstoredb/positions';
import type { LogPosition } from '#eventstoredb/positions';
import { errorMessage } from '#execution/errors';
import type { OutageWarnings } from '#eventstoredb/outage-warnings';
import { toRecordedEvent } from '#eventstoredb/stored-events';
import type { ResolvedEvent } from '#eventstoredb/stored-events';

/** What a subscription needs from its store. */
export interface SubscriptionDependencies {
  readonly connection: Pick<Connection, 'client' | 'reconnect'>;
  readonly prefix: string;
  /** How long a server may send nothing, before the subscription has caught up, until it counts as unavailable. */
  readonly timeoutMs: number;
  readonly reader: Pick<LogReader, 'readLog'>;
  /** Told when events stop arriving, and when they arrive again. */
  readonly outages: OutageWarnings;
}

/** How long to wait before asking a silent server whether the subscription has caught up: servers before 23.10 do not report it. */
const CATCH_UP_CHECK_MS = 250;

const NO_EVENTS_MESSAGE = 'The event store no longer sends events; the service keeps trying';

const isAfter = (one: Position, other: Position | null): boolean => other === null || one > other;

/**
 * A subscription that survives the client's subscriptions. Those never reconnect, and when a server shuts down cleanly they end without an error.
 * However one ends, the next continues after the last delivered event.
 */
export class LogSubscription {
  /** All our events up to this position were delivered. */
  private deliveredUpTo: Position | null;
  /** Like `deliveredUpTo`, but also past events that the server filtered out, so that it need not search them again. */
  private resumeAfter: Position | null;
  /** The running check for more events after a position. Only one runs at a time, however long it takes. */
  private pendingCheck: { readonly after: Position | null; readonly result: Promise<boolean> } | null = null;

  constructor(
    private readonly dependencies: SubscriptionDependencies,
    after: Position | null,
    private readonly batchSize: number,
    private readonly signal: AbortSignal,
  ) {
    this.deliveredUpTo = after;
    this.resumeAfter = after;
  }

  /** Ends only when the signal aborts, or with an error that a new connection cannot fix: `UnreadableEvent`, or `TypeError` for a position of another store. */
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
        if (error instanceof UnreadableEvent || error instanceof TypeError) throw error;
        if (isTimeout(error)) void this.dependencies.connection.reconnect(since);
        this.dependencies.outages.begin(this, `${NO_EVENTS_MESSAGE}: ${rootCause(errorMessage(error))}`);
      }
      await backoff.pause(this.signal);
    }
  }

  private async *readUntilDropped(): AsyncGenerator<EventBatch> {
    const buffer = this.open();
    const wake = () => buffer.wake();
    this.signal.addEventListener('abort', wake);
    try {
      yield* this.deliver(buffer);
      if (!this.signal.aborted)
        this.dependencies.outages.begin(this, `${NO_EVENTS_MESSAGE}: it ended the subscription without an error`);
    } finally {
      this.signal.removeEventListener('abort', wake);
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

  /** Whether there are events after `resumeAfter`; null when `resumeAfter` has moved meanwhile. */
  private async hasMore(): Promise<boolean | null> {
    this.pendingCheck ??= { after: this.resumeAfter, result: this.hasMoreAfter(this.resumeAfter) };
    const { after, result } = this.pendingCheck;
    const hasMore = await result;
    return after === this.resumeAfter ? hasMore : null;
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
      this.deliveredUpTo = event.position;
      if (isAfter(event.position, this.resumeAfter)) this.resumeAfter = event.position;
    }
    return events;
  }

  private open(): StreamBuffer {
    const { connection, prefix } = this.dependencies;
    const checkpointReached = (_: unknown, position: LogPosition) =>
      this.noteCheckpoint(formatPosition(position), buffer);
    const subscription = connection.client.subscribeToAll(
      {
        fromPosition: this.resumeAfter === null ? 'start' : parsePosition(this.resumeAfter),
        filter: streamNameFilter({ prefixes: [prefix], checkpointReached }),
      },
      { highWaterMark: this.batchSize },
    );
    const buffer = new StreamBuffer(subscription, () => subscription.unsubscribe());
    return buffer;
  }

  /** Records a checkpoint once all events before it have been taken. Must not throw, because the client would stall. */
  private noteCheckpoint(checkpoint: Position, buffer: StreamBuffer): void {
    if (buffer.isDrained && isAfter(checkpoint, this.resumeAfter)) this.resumeAfter = checkpoint;
    buffer.wake();
  }
}
