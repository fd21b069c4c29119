import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';

/** Events in the order of their positions, with an index by stream. */
export class EventIndex {
  readonly events: LoggedEvent[] = [];
  private readonly streams = new Map<string, LoggedEvent[]>();
  private readonly byId = new Map<string, LoggedEvent>();

  add(event: LoggedEvent): void {
    this.events.push(event);
    if (!this.byId.has(event.id)) this.byId.set(event.id, event);
    // The tombstone of a stream has no number that continues the others.
    if (typeof event.revision === 'bigint') return;
    const stored = this.streams.get(event.stream);
    if (stored === undefined) this.streams.set(event.stream, [event]);
    else stored.push(event);
  }

  /** The events of a stream. The index of each is its revision. */
  stream(name: string): readonly LoggedEvent[] {
    return this.streams.get(name) ?? [];
  }

  /** The first event of any stream with this id. */
  findById(id: string): LoggedEvent | undefined {
    return this.byId.get(id);
  }

  /** Index in `events` of the first event at or after a position. */
  findIndexAt(position: bigint): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.position ?? 0n) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  clear(): void {
    this.events.length = 0;
    this.streams.clear();
    this.byId.clear();
  }
}
