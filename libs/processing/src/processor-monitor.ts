import type { Position } from '#kernel/event';
import type { ProcessorFault, SkipRequest } from '#processing/processor-faults';
import type { Instant } from '#kernel/time';
import type { WaitResult } from '#processing/condition-waiter';

export interface ViewStatus {
  readonly view: string;
  readonly version: number;
  readonly position: Position;
  /** False while the view catches up, is rebuilt or has stopped. */
  readonly caughtUp: boolean;
  /** When the last event that the view has processed since this process started was recorded. */
  readonly recordedAt: Instant | null;
  /** The event at which the view stopped, and why. */
  readonly failed: ProcessorFault | null;
}

export interface ReactionStatus {
  readonly reaction: string;
  readonly position: Position;
  readonly caughtUp: boolean;
  /** The event at which the reaction stopped, and why. */
  readonly failed: ProcessorFault | null;
}

export interface ReactionsStatus {
  /** Why the current command cannot be delivered yet; null if no command is blocked, or if another process runs the reactions. */
  readonly waitingFor: string | null;
  readonly reactions: readonly ReactionStatus[];
}

/** Shows and controls processors in this or another process. Methods that ask another process reject with `StoreUnavailable` if it cannot be reached. */
abstract class ProcessorMonitor<Status> {
  /** Waits until all processors have passed the position, or for the timeout. Does not wait for a processor that has stopped. */
  abstract waitForAll(position: Position, timeoutMs: number): Promise<WaitResult>;

  /** Like `waitForAll`, for the processors with these names. Throws a `TypeError` for an unknown name. */
  abstract waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult>;

  abstract status(): Status | Promise<Status>;

  /** Lets a processor that has stopped try its event again. */
  abstract retry(name: string): void | Promise<void>;

  /** Lets a processor that has stopped skip its event permanently, and records the skip. Throws `Refused` unless it has stopped at this event. */
  abstract skip(name: string, request: SkipRequest): Promise<void>;

  /** Ends all waits as timed out. */
  abstract close(): Promise<void>;
}

export abstract class ViewMonitor extends ProcessorMonitor<readonly ViewStatus[]> {}

export abstract class ReactionMonitor extends ProcessorMonitor<ReactionsStatus> {}
