import type { Position, RecordedEvent } from '#kernel/event';

/**
 * Limits of the buffer: events, and characters of their serialised texts. One page of a subscription: an event that stays longer outlives the young generation of
 * the heap, so that an import of a register would leave all its events for the slow collector.
 */
const MAX_EVENTS = 250;
const MAX_CHARACTERS = 4_000_000;

/** Approximate length of the metadata of an event as text. */
export const METADATA_CHARACTERS = 400;

/** An event with the approximate length of its text. */
export interface RecentEvent {
  readonly characters: number;
  readonly event: RecordedEvent;
}

/** The last events of a log, without gaps. Subscribers get them from here instead of from the store. */
export class RecentEventBuffer {
  private events: RecentEvent[] = [];
  private characters = 0;
  private lastPosition: Position | null;

  /** Every event after `start` that is added is kept, until it makes room for later ones. Null: the start of the log. */
  constructor(private start: Position | null) {
    this.lastPosition = start;
  }

  /** Adds events in the order of their positions. The first must directly follow the last that was added. */
  add(stored: readonly RecentEvent[]): void {
    for (const one of stored) {
      this.events.push(one);
      this.characters += one.characters;
      this.lastPosition = one.event.position;
    }
    let surplus = 0;
    while (this.characters > MAX_CHARACTERS || this.events.length - surplus > MAX_EVENTS)
      this.characters -= this.events[surplus++]?.characters ?? 0;
    if (surplus === 0) return;
    this.start = this.events[surplus - 1]?.event.position ?? this.start;
    this.events = this.events.slice(surplus);
  }

  /** Position of the last event that was added, or else the start; null if that is the start of the log. */
  get end(): Position | null {
    return this.lastPosition;
  }

  /** Whether all events after this position, up to the last, are here. */
  reaches(position: Position | null): boolean {
    return this.start === null || (position !== null && position >= this.start);
  }

  /** Up to `limit` events after this position; null when they must be read from the store. */
  readAfter(position: Position | null, limit: number): RecordedEvent[] | null {
    if (!this.reaches(position)) return null;
    const from = this.findFirstAfter(position);
    return this.events.slice(from, from + limit).map(({ event }) => event);
  }

  private findFirstAfter(position: Position | null): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.events[middle]?.event.position ?? '';
      if (position === null || found > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
