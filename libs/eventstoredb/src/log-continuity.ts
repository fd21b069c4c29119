import { LogReplaced, type LogMark } from '#execution/event-store';
import type { Position } from '#kernel/event';

/** How long a check counts while nothing suggests that the server was restarted. */
const CHECK_INTERVAL_MS = 5_000;

/**
 * Makes sure that the server still has the log that this process has seen, and not an older copy of it. Remembers the last event that the process has seen,
 * and asks for it again after each failure, and every few seconds.
 */
export class LogContinuity {
  private last: LogMark | null = null;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private check: Promise<void> | null = null;

  /** `readEventId`: the id of the event at a position; null if none is there. */
  constructor(private readonly readEventId: (position: Position) => Promise<string | null>) {}

  /** Records that an event was seen. */
  note(mark: LogMark): void {
    if (mark.eventId !== null && (this.last === null || mark.position > this.last.position)) this.last = mark;
  }

  /** Records that a call has failed, so that the server may have been replaced since the last check. */
  doubt(): void {
    this.checkedAt = Number.NEGATIVE_INFINITY;
  }

  /** Rejects with `LogReplaced`, and with `StoreUnavailable` if the server does not respond. */
  async assertSameLog(): Promise<void> {
    if (this.last === null || performance.now() - this.checkedAt < CHECK_INTERVAL_MS) return;
    this.check ??= this.findLast(this.last).finally(() => (this.check = null));
    await this.check;
  }

  private async findLast({ position, eventId }: LogMark): Promise<void> {
    const since = performance.now();
    if ((await this.readEventId(position)) !== eventId) throw new LogReplaced();
    this.checkedAt = since;
  }
}
