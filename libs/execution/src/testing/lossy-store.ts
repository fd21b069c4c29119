import type { Envelope, RecordedEvent } from '#kernel/event';
import {
  EventStore,
  OutcomeUnknown,
  StoreUnavailable,
  type Appended,
  type EventBatch,
  type ExpectedRevision,
  type LogRange,
  type StreamRange,
  type Subscription,
} from '#execution/event-store';

/** A store that others may write to as well, and that can lose the answer of the next append after storing it, and then be gone for the one after that. */
export class SharedStore extends EventStore {
  readonly soleWriter = false;
  loseNextAnswer = false;
  goneAfterwards = false;
  private gone = false;

  constructor(private readonly inner: EventStore) {
    super();
  }

  async append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<Appended> {
    if (this.gone) {
      this.gone = false;
      throw new StoreUnavailable('Nobody listens there.');
    }
    const answer = await this.inner.append(stream, envelopes, expected);
    if (!this.loseNextAnswer) return answer;
    this.loseNextAnswer = false;
    this.gone = this.goneAfterwards;
    throw new OutcomeUnknown('The answer was lost.');
  }

  streamPages(stream: string, range?: StreamRange): AsyncIterable<readonly RecordedEvent[]> {
    return this.inner.streamPages(stream, range);
  }

  readAll(range: LogRange): AsyncIterable<readonly RecordedEvent[]> {
    return this.inner.readAll(range);
  }

  subscribe(subscription: Subscription): AsyncIterable<EventBatch> {
    return this.inner.subscribe(subscription);
  }

  head() {
    return this.inner.head();
  }

  close() {
    return this.inner.close();
  }
}
