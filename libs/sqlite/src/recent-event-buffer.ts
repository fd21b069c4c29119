import type { RecordedEvent } from '#kernel/event';

/** Events kept at the most, and characters of their texts. */
const MOST_EVENTS = 1_000;
const MOST_CHARACTERS = 4_000_000;

/** An event with the number of its row and about how long its text is. */
export interface RecentEvent {
  readonly row: number;
  readonly characters: number;
  readonly event: RecordedEvent;
}

/** The last events that this process stored, without a gap: who follows the log gets them from here instead of from the file. */
export class RecentEvents {
  private kept: RecentEvent[] = [];
  private characters = 0;

  /** In the order of their rows, and each right after the last that was kept. */
  add(stored: readonly RecentEvent[]): void {
    for (const one of stored) {
      this.kept.push(one);
      this.characters += one.characters;
    }
    let surplus = 0;
    while (this.characters > MOST_CHARACTERS || this.kept.length - surplus > MOST_EVENTS)
      this.characters -= this.kept[surplus++]?.characters ?? 0;
    if (surplus > 0) this.kept = this.kept.slice(surplus);
  }

  /** Number of the last row; null before the first. */
  get lastRow(): number | null {
    return this.kept.at(-1)?.row ?? null;
  }

  /** What follows this row, so many at the most; null where the file must be asked. */
  after(row: number, limit: number): RecordedEvent[] | null {
    const first = this.kept[0]?.row;
    if (first === undefined || row < first - 1) return null;
    const from = row - first + 1;
    return this.kept.slice(from, from + limit).map(({ event }) => event);
  }
}
