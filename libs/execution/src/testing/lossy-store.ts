import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import {
  EventStore,
  OutcomeUnknown,
  StoreUnavailable,
  type AppendPosition,
  type EventBatch,
  type ExpectedRevision,
  type ReadAllOptions,
  type ReadStreamOptions,
  type SubscribeOptions,
} from '#execution/event-store';

/** A store with other writers. It can lose the response to the next append after storing it, and then be unavailable for the append after that. */
export class LossyStore extends EventStore {
  readonly soleWriter = false;
  loseNextResponse = false;
  unavailableAfterwards = false;
  private unavailable = false;

  constructor(private readonly inner: EventStore) {
    super();
  }

  async append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<AppendPosition> {
    if (this.unavailable) {
      this.unavailable = false;
      throw new StoreUnavailable('The store is unavailable.');
    }
    const response = await this.inner.append(stream, envelopes, expected);
    if (!this.loseNextResponse) return response;
    this.loseNextResponse = false;
    this.unavailable = this.unavailableAfterwards;
    throw new OutcomeUnknown('The response was lost.');
  }

  streamPages(stream: string, options?: ReadStreamOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.inner.streamPages(stream, options);
  }

  readAll(options: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    return this.inner.readAll(options);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<EventBatch> {
    return this.inner.subscribe(options);
  }

  head() {
    return this.inner.head();
  }

  findEventId(position: Position) {
    return this.inner.findEventId(position);
  }

  close() {
    return this.inner.close();
  }
}
