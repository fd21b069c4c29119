import { categoryFromStream, type Envelope, type Position, type RecordedEvent } from '#kernel/event';
import {
  EventStore,
  type AppendPosition,
  type Lag,
  type EventBatch,
  type ExpectedRevision,
  type ReadAllOptions,
  type ReadStreamOptions,
  type SubscribeOptions,
} from '#execution/event-store';
import type { Tracing } from '#platform/tracing';

/** An event store that traces each append, and the time that a subscriber takes for each batch of events. */
export class TracedEventStore extends EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly tracing: Tracing,
    /** Name of the subscriber in spans, such as `views`. */
    private readonly subscriber: string,
  ) {
    super();
  }

  get soleWriter(): boolean {
    return this.store.soleWriter;
  }

  override append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<AppendPosition> {
    const attributes = { 'command.stream': categoryFromStream(stream), 'events.count': envelopes.length };
    return this.tracing.withSpan('append', attributes, () => this.store.append(stream, envelopes, expected));
  }

  override readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    return this.store.readStream(stream, options);
  }

  override streamPages(stream: string, options?: ReadStreamOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.store.streamPages(stream, options);
  }

  override checkTruncation(stream: string): Promise<void> {
    return this.store.checkTruncation(stream);
  }

  override findTruncatedStreams(): Promise<readonly string[]> {
    return this.store.findTruncatedStreams();
  }

  override readAll(options: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.store.readAll(options);
  }

  override async *subscribe(options: SubscribeOptions): AsyncIterable<EventBatch> {
    for await (const batch of this.store.subscribe(options)) {
      if (batch.events.length === 0) yield batch;
      else yield* this.traceBatch(batch);
    }
  }

  override head(): Promise<Position | null> {
    return this.store.head();
  }

  override findEventId(position: Position): Promise<string | null> {
    return this.store.findEventId(position);
  }

  override lag(after: Position | null): Promise<Lag> {
    return this.store.lag(after);
  }

  override isNextPosition(position: Position, before: Position | null): boolean | null {
    return this.store.isNextPosition(position, before);
  }

  override mayWrite(): Promise<boolean> {
    return this.store.mayWrite();
  }

  override close(): Promise<void> {
    return this.store.close();
  }

  private *traceBatch(batch: EventBatch): Iterable<EventBatch> {
    const span = this.tracing.startSpan(`${this.subscriber} batch`, { 'events.count': batch.events.length });
    try {
      yield batch;
    } finally {
      span.end();
    }
  }
}
