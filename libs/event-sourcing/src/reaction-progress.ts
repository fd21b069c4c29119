import type { Position } from '#event-sourcing/event';
import type { ReactionsStatus } from '#event-sourcing/reactor';
import type { SkipAsked } from '#event-sourcing/stops';
import type { Waited } from '#event-sourcing/waiters';

/** How far the reactions have come, wherever they run. What asks another process rejects with `StoreUnavailable` while it cannot be asked. */
export abstract class ReactionProgress {
  /** Waits until all reactions have passed the position, at the most so many milliseconds. A reaction that has stopped is not waited for. */
  abstract waitForAll(position: Position, milliseconds: number): Promise<Waited>;

  abstract status(): ReactionsStatus | Promise<ReactionsStatus>;

  /** Lets a reaction that has stopped try its event again, if need be in another process. */
  abstract retry(reaction: string): void | Promise<void>;

  /** Lets a reaction that has stopped pass over its event, on record and for good. Throws `Refused` unless it is stopped at this event. */
  abstract skip(reaction: string, asked: SkipAsked): Promise<void>;

  /** Who waits is told that time is up. */
  abstract close(): Promise<void>;
}
