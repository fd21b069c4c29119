import type { Position, RecordedEvent } from '#kernel/event';
import { sealEvents, type SpecEvent } from '#kernel/testing/spec-events';
import {
  EventStore,
  StoreUnavailable,
  type AppendPosition,
  type EventBatch,
  type ReadAllOptions,
  type SubscribeOptions,
} from '#execution/event-store';
import { waitForAbort } from '#processing/condition-waiter';

const DEFAULT_BATCH_SIZE = 100;

/**
 * A log with fixed events, for specifications of views and reactions. `repeating`: delivers every batch twice, each with the last event of the previous
 * batch, and always starts at the first event, as after a crash between the work and its acknowledgement.
 */
export class InMemoryLog extends EventStore {
  readonly soleWriter = false;
  private readonly events: readonly RecordedEvent[];

  constructor(
    events: readonly SpecEvent[],
    private readonly repeating = false,
  ) {
    super();
    this.events = sealEvents(events).map(({ stream, revision, envelope }, index) => {
      return { ...envelope, stream, revision, position: String(index + 1).padStart(6, '0') };
    });
  }

  append(): Promise<AppendPosition> {
    return Promise.reject(new StoreUnavailable('An in-memory log cannot be written to.'));
  }

  async *streamPages(stream: string): AsyncIterable<readonly RecordedEvent[]> {
    yield this.events.filter((event) => event.stream === stream);
  }

  async *readAll({ after }: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    yield this.events.filter(({ position }) => position > (after ?? ''));
  }

  async *subscribe({ after, batchSize = DEFAULT_BATCH_SIZE, signal }: SubscribeOptions): AsyncIterable<EventBatch> {
    const events = this.events.filter(({ position }) => this.repeating || position > (after ?? ''));
    for (let from = 0; from < events.length && !signal.aborted; from += batchSize) {
      const batch = events.slice(this.repeating ? Math.max(0, from - 1) : from, from + batchSize);
      const caughtUp = from + batchSize >= events.length;
      const delivery = { events: batch, position: batch.at(-1)?.position ?? null, caughtUp };
      yield delivery;
      if (this.repeating) yield delivery;
    }
    if (events.length === 0) yield { events, position: after, caughtUp: true };
    await waitForAbort(signal);
  }

  head(): Promise<Position | null> {
    return Promise.resolve(this.events.at(-1)?.position ?? null);
  }

  findEventId(position: Position): Promise<string | null> {
    return Promise.resolve(this.events.find((event) => event.position === position)?.id ?? null);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
