import { errorMessage } from '#execution/errors';
import { LogReplaced, StoreUnavailable } from '#execution/event-store';
import type { EventBatch, LogMark, SubscribeOptions } from '#execution/event-store';
import type { Position, RecordedEvent } from '#kernel/event';
import { rootCause } from '#eventstoredb/error-classification';
import { PAGE_SIZE } from '#eventstoredb/page-reader';
import { parsePosition } from '#eventstoredb/positions';
import { createServerBackoff } from '#eventstoredb/retry-policy';
import type { SharedSubscription } from '#eventstoredb/shared-subscription';
import { NO_EVENTS_MESSAGE, type SubscriptionDependencies } from '#eventstoredb/subscription-dependencies';
import { raceAbort } from '#eventstoredb/race-abort';

/** One of the subscribers of a store: gets recent events from the shared subscription, and reads older ones from the log in pages. */
export class LogSubscriber {
  /** Maximum number of events in a batch. */
  readonly batchSize: number;
  private readonly signal: AbortSignal;
  private readonly backoff = createServerBackoff();
  private delivered: LogMark | null;
  private failure: LogReplaced | null = null;
  /** Whether it has read all that was stored when it began. Until then the shared subscription, which is older, may not have received it. */
  private hasReadUp = false;

  /** Throws a `TypeError` for a position of another store. */
  constructor(
    private readonly dependencies: Pick<SubscriptionDependencies, 'reader' | 'outages'>,
    { after, afterEventId = null, batchSize = PAGE_SIZE, signal }: SubscribeOptions,
  ) {
    if (after !== null) parsePosition(after);
    this.delivered = after === null ? null : { position: after, eventId: afterEventId };
    this.batchSize = batchSize;
    this.signal = signal;
  }

  /** The last event that it has delivered, or else the one after which it begins; null: the start of the log. */
  get mark(): LogMark | null {
    return this.delivered;
  }

  /** Ends the subscription with this error. */
  fail(error: LogReplaced): void {
    this.failure = error;
  }

  /** Waits for an unavailable server. Rejects with `LogReplaced` if another event than the one after which it begins, or none, is there. */
  async verifyStart(): Promise<void> {
    while (!this.signal.aborted) {
      try {
        return await this.assertSameLog();
      } catch (error) {
        this.warnOf(error);
        await this.backoff.pause(this.signal);
      }
    }
  }

  /**
   * Delivers every event, until aborted. Rejects with an error that a new connection cannot fix.
   * @param shared - returns the subscription that runs at present
   * @param isFirst - whether that begins where this subscriber is, so that it has nothing to read before
   */
  async *batches(shared: () => SharedSubscription, isFirst: boolean): AsyncGenerator<EventBatch> {
    // A shared subscription that is not yet at the end will only learn of the end after this subscriber has begun.
    this.hasReadUp = isFirst || !shared().isAtEnd;
    for (let reportedCaughtUp = false; !this.signal.aborted;) {
      if (this.failure !== null) throw this.failure;
      const current = shared();
      const events = this.hasReadUp ? current.readAfter(this.position, this.batchSize) : null;
      if (events === null) {
        reportedCaughtUp = false;
        yield* this.readPages(shared);
        continue;
      }
      this.note(events);
      const caughtUp = current.isEnd(this.position);
      if (events.length > 0 || (caughtUp && !reportedCaughtUp)) yield { events, position: this.position, caughtUp };
      else if (current.failure !== null) throw current.failure.cause;
      else await raceAbort(current.advance(), this.signal);
      reportedCaughtUp = caughtUp;
    }
  }

  private get position(): Position | null {
    return this.delivered?.position ?? null;
  }

  /** Reads the log until the shared subscription has what comes next. Pauses if that brought no event. */
  private async *readPages(shared: () => SharedSubscription): AsyncGenerator<EventBatch> {
    const before = this.position;
    try {
      await this.assertSameLog();
      for await (const events of this.readLog()) {
        this.note(events);
        yield { events, position: this.position, caughtUp: false };
        if (this.failure !== null || (this.hasReadUp && shared().reaches(this.position))) return;
      }
      this.hasReadUp = true;
    } catch (error) {
      this.warnOf(error);
    }
    if (this.position !== before) this.backoff.reset();
    else if (!this.hasReadUp || !shared().reaches(before)) await this.backoff.pause(this.signal);
  }

  /** Reads the log from here to its present end, in batches. Ends early when aborted. */
  private async *readLog(): AsyncGenerator<readonly RecordedEvent[]> {
    const pages = this.dependencies.reader.readLog({ after: this.position });
    try {
      for (;;) {
        const next = await raceAbort(pages.next(), this.signal);
        if (next === null || next.done === true) return;
        for (let from = 0; from < next.value.length && !this.signal.aborted; from += this.batchSize)
          yield next.value.slice(from, from + this.batchSize);
      }
    } finally {
      pages.return(undefined).catch(() => undefined);
    }
  }

  /** The event after which it goes on must still be the one that it knows. */
  private async assertSameLog(): Promise<void> {
    if (this.delivered === null) return;
    const { position, eventId } = this.delivered;
    const found = await raceAbort(this.dependencies.reader.readEventId(position), this.signal);
    if (this.signal.aborted) return;
    if (found === null || found !== (eventId ?? found)) throw new LogReplaced();
    this.delivered = { position, eventId: found };
  }

  private note(events: readonly RecordedEvent[]): void {
    this.dependencies.outages.end(this);
    const last = events.at(-1);
    if (last !== undefined) this.delivered = { position: last.position, eventId: last.id };
  }

  /** Rethrows an error that a new connection cannot fix. */
  private warnOf(error: unknown): void {
    if (!(error instanceof StoreUnavailable) || error instanceof LogReplaced) throw error;
    if (!this.signal.aborted)
      this.dependencies.outages.begin(this, `${NO_EVENTS_MESSAGE}: ${rootCause(errorMessage(error))}`);
  }
}
