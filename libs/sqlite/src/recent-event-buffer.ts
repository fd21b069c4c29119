import type { RecordedEvent } from '#kernel/event';

/** Limits of the buffer: events, and characters of their serialised texts. */
const MAX_EVENTS = 1_000;
const MAX_CHARACTERS = 4_000_000;

/** An event with its row number and the approximate length of its text. */
export interface RecentEvent {
  readonly row: number;
  readonly characters: number;
  readonly event: RecordedEvent;
}

/** The last events that this process stored, without gaps. Subscribers read them from here instead of from the file. */
export class RecentEventBuffer {
  private events: RecentEvent[] = [];
  private characters = 0;

  /** Adds events in the order of their rows. The first must directly follow the last event in the buffer. */
  add(stored: readonly RecentEvent[]): void {
    for (const one of stored) {
      this.events.push(one);
      this.characters += one.characters;
    }
    let surplus = 0;
    while (this.characters > MAX_CHARACTERS || this.events.length - surplus > MAX_EVENTS)
      this.characters -= this.events[surplus++]?.characters ?? 0;
    if (surplus > 0) this.events = this.events.slice(surplus);
  }

  /** Number of the last row; null when the buffer is empty. */
  get lastRow(): number | null {
    return this.events.at(-1)?.row ?? null;
  }

  /** Up to `limit` events after this row; null when they must be read from the file. */
  readAfter(row: number, limit: number): RecordedEvent[] | null {
    const first = this.events[0]?.row;
    if (first === undefined || row < first - 1) return null;
    const from = row - first + 1;
    return this.events.slice(from, from + limit).map(({ event }) => event);
  }
}
