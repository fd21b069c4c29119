import type { Position } from '#kernel/event';
import type { Failure } from '#execution/errors';
import type { SkipAsked } from '#processing/processor-faults';
import type { Instant } from '#kernel/time';
import type { Waited } from '#processing/condition-waiter';

export interface ViewStatus {
  readonly view: string;
  readonly version: number;
  readonly position: Position;
  /** False while it catches up, is built anew or has stopped. */
  readonly caughtUp: boolean;
  /** When the last event was recorded that the view has passed since this process began. */
  readonly recordedAt: Instant | null;
  /** The event that stopped the view, and why. */
  readonly failed: Failure | null;
}

/** How far the views have come, wherever they are kept. What asks another process rejects with `StoreUnavailable` while it cannot be asked. */
export abstract class ViewProgress {
  /** Waits until all views have passed the position, at the most so many milliseconds. A view that has stopped is not waited for. */
  abstract waitForAll(position: Position, milliseconds: number): Promise<Waited>;

  abstract status(): readonly ViewStatus[] | Promise<readonly ViewStatus[]>;

  /** Lets a view that has stopped try its event again, if need be in another process. */
  abstract retry(view: string): void | Promise<void>;

  /** Lets a view that has stopped pass over its event, on record and for good. Throws `Refused` unless it is stopped at this event. */
  abstract skip(view: string, asked: SkipAsked): Promise<void>;

  /** Who waits is told that time is up. */
  abstract close(): Promise<void>;
}
