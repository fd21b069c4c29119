import { EventEmitter, once } from 'node:events';
import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import { requireCompleteStream } from '#execution/complete-streams';
import {
  EventStore,
  VersionConflict,
  type AppendPosition,
  type EventBatch,
  type ExpectedRevision,
  type ReadAllOptions,
  type ReadStreamOptions,
  type SubscribeOptions,
} from '#execution/event-store';

const toPosition = (index: number): Position => String(index + 1).padStart(16, '0');

/** An event store in memory, for specifications that need no adapter. */
export class InMemoryEventStore extends EventStore {
  readonly events: RecordedEvent[] = [];
  /** Emits `append` after each append. */
  private readonly appends = new EventEmitter().setMaxListeners(0);

  constructor(readonly soleWriter = true) {
    super();
  }

  async append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<AppendPosition> {
    const earlier = this.events.filter((event) => event.stream === stream);
    const next = expected === 'none' ? 0 : expected + 1;
    const existing = earlier.slice(next);
    const isRepeat = existing.length > 0 && envelopes.every(({ id }, index) => existing[index]?.id === id);
    if (!isRepeat && earlier.length !== next)
      throw new VersionConflict(stream, expected, earlier.length === 0 ? null : earlier.length - 1);
    if (!isRepeat)
      for (const [index, envelope] of envelopes.entries())
        this.events.push({ ...envelope, stream, revision: next + index, position: toPosition(this.events.length) });
    this.appends.emit('append');
    const revision = next + envelopes.length - 1;
    const last = this.events.find((event) => event.stream === stream && event.revision === revision);
    return { revision, position: last?.position ?? '' };
  }

  streamPages(stream: string, options: ReadStreamOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return requireCompleteStream(stream, options, this.findEvents(stream, options));
  }

  private async *findEvents(stream: string, options: ReadStreamOptions): AsyncIterable<readonly RecordedEvent[]> {
    const { from, direction = 'forwards', limit } = options;
    const events = this.events.filter((event) => event.stream === stream);
    const wanted =
      direction === 'forwards'
        ? events.filter(({ revision }) => revision >= (from ?? 0))
        : events.filter(({ revision }) => revision <= (from ?? Infinity)).reverse();
    if (wanted.length > 0) yield wanted.slice(0, limit);
  }

  async *readAll({ after, limit }: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    const wanted = this.events.filter(({ position }) => position > (after ?? ''));
    if (wanted.length > 0) yield wanted.slice(0, limit);
  }

  async *subscribe({ after, afterEventId = null, signal }: SubscribeOptions): AsyncIterable<EventBatch> {
    if (after !== null) await this.assertContains({ position: after, eventId: afterEventId });
    for (let position = after; !signal.aborted;) {
      const appended = once(this.appends, 'append', { signal }).catch(() => undefined);
      const events = this.events.filter((event) => event.position > (position ?? ''));
      position = events.at(-1)?.position ?? position;
      yield { events, position, caughtUp: true };
      await appended;
    }
  }

  async head(): Promise<Position | null> {
    return this.events.at(-1)?.position ?? null;
  }

  async findEventId(position: Position): Promise<string | null> {
    return this.events.find((event) => event.position === position)?.id ?? null;
  }

  async close(): Promise<void> {
    return Promise.resolve();
  }
}
