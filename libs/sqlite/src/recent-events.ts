import type { Position, RecordedEvent } from '#kernel/event';
import { RecentEventBuffer } from '#execution/recent-event-buffer';
import type { StoredAppend } from '#sqlite/event-appender';

type Stored = StoredAppend['events'];

/**
 * The last events that this process has stored, for its subscriptions. Nothing is kept while there is no subscription: the events would outlive the young
 * generation of the heap.
 */
export class RecentEvents {
  private buffer: RecentEventBuffer | null = null;
  private subscriptions = 0;

  openSubscription(): void {
    this.subscriptions += 1;
  }

  closeSubscription(): void {
    this.subscriptions -= 1;
    if (this.subscriptions === 0) this.buffer = null;
  }

  /** `before`: the position before the first of these events; null at the beginning of the log. */
  add(stored: Stored, before: Position | null): void {
    if (this.subscriptions === 0) return;
    this.buffer ??= new RecentEventBuffer(before);
    this.buffer.add(stored);
  }

  /** The events after a position; undefined if they are no longer kept, or never were. */
  readAfter(position: Position | null, limit: number): readonly RecordedEvent[] | undefined {
    return this.buffer?.readAfter(position, limit) ?? undefined;
  }
}
