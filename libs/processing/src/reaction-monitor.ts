import type { Position } from '#kernel/event';
import type { Failure } from '#execution/errors';
import type { SkipAsked } from '#processing/processor-faults';
import type { Waited } from '#processing/condition-waiter';

export interface ReactionStatus {
  readonly reaction: string;
  readonly position: Position;
  readonly caughtUp: boolean;
  /** The event that stopped it, and why; nothing is skipped. */
  readonly failed: Failure | null;
}

export interface ReactionsStatus {
  /** Why the command at hand cannot be delivered yet; null when nothing is held up, or this is another process. */
  readonly waitingFor: string | null;
  readonly reactions: readonly ReactionStatus[];
}

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
