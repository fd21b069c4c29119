import { categoryOf, type Envelope, type Position, type RecordedEvent } from '#kernel/event';
import {
  EventStore,
  type Appended,
  type Behind,
  type EventBatch,
  type ExpectedRevision,
  type LogRange,
  type StreamRange,
  type Subscription,
} from '#execution/event-store';
import type { Tracing } from '#platform/tracing';

/** An event store whose appends are traced, and the batches of those who follow it: how long a follower takes from one batch to the next. */
export class TracedEventStore extends EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly tracing: Tracing,
    /** Who follows the log through it, as in «views». */
    private readonly follower: string,
  ) {
    super();
  }

  get soleWriter(): boolean {
    return this.store.soleWriter;
  }

  override append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<Appended> {
    const traits = { 'command.stream': categoryOf(stream), 'events.count': envelopes.length };
    return this.tracing.during('append', traits, () => this.store.append(stream, envelopes, expected));
  }

  override readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent> {
    return this.store.readStream(stream, range);
  }

  override streamPages(stream: string, range?: StreamRange): AsyncIterable<readonly RecordedEvent[]> {
    return this.store.streamPages(stream, range);
  }

  override readAll(range: LogRange): AsyncIterable<readonly RecordedEvent[]> {
    return this.store.readAll(range);
  }

  override async *subscribe(subscription: Subscription): AsyncIterable<EventBatch> {
    for await (const batch of this.store.subscribe(subscription)) {
      if (batch.events.length === 0) yield batch;
      else yield* this.traced(batch);
    }
  }

  override head(): Promise<Position | null> {
    return this.store.head();
  }

  override behind(after: Position | null): Promise<Behind> {
    return this.store.behind(after);
  }

  override close(): Promise<void> {
    return this.store.close();
  }

  private *traced(batch: EventBatch): Iterable<EventBatch> {
    const stretch = this.tracing.begin(`${this.follower} batch`, { 'events.count': batch.events.length });
    try {
      yield batch;
    } finally {
      stretch.end();
    }
  }
}
