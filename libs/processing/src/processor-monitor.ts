import type { Position } from '#kernel/event';
import type { Reaction } from '#kernel/reaction';
import type { Instant } from '#kernel/time';
import { BEGINNING } from '#processing/checkpoints';
import type { WaitResult } from '#processing/condition-waiter';
import type { ProcessorFault, SkipRequest } from '#processing/processor-faults';
import type { PauseRequest, ProcessorPause } from '#processing/processor-pauses';
import type { View } from '#processing/view';

export type ProcessorKind = 'view' | 'reaction';

/** How far a view or a reaction has come. No view has the name of a reaction. */
export interface ProcessorStatus {
  /** Name. */
  readonly processor: string;
  readonly kind: ProcessorKind;
  /** Version of a view; null for a reaction. */
  readonly version: number | null;
  /** The last event that was processed; empty before the first. */
  readonly position: Position;
  /** False while it catches up, is being rebuilt or has stopped, and while it is paused. */
  readonly caughtUp: boolean;
  /** When the last event that this process has seen processed was recorded; always null for a reaction. */
  readonly recordedAt: Instant | null;
  /** The event at which it stopped, and why. */
  readonly fault: ProcessorFault | null;
  /** Who paused it and why; null if it is not paused. A paused processor may have stopped at an event too. */
  readonly pause: ProcessorPause | null;
}

/** The status of processors of which nothing is known yet: all views, then all reactions. */
export const initialStatus = (views: readonly View[], reactions: readonly Reaction[]): ProcessorStatus[] => {
  const start = { position: BEGINNING, caughtUp: false, recordedAt: null, fault: null, pause: null };
  return [
    ...views.map(({ name, version }) => ({ processor: name, kind: 'view' as const, version, ...start })),
    ...reactions.map(({ name }) => ({ processor: name, kind: 'reaction' as const, version: null, ...start })),
  ];
};

/**
 * Shows and controls views and reactions, by name, in this or another process. Methods that ask another process reject with `StoreUnavailable` if it cannot
 * be reached, and throw a `TypeError` for an unknown name.
 */
export abstract class ProcessorMonitor {
  /** Why a command of a reaction cannot be delivered yet; null if no command is blocked, or if another process runs the reactions. */
  abstract readonly waitingFor: string | null;

  abstract status(): readonly ProcessorStatus[] | Promise<readonly ProcessorStatus[]>;

  /** Waits until all processors, or those of one kind, have passed the position, or for the timeout. Does not wait for a processor that has stopped or is paused. */
  abstract waitForAll(position: Position, timeoutMs: number, kind?: ProcessorKind): Promise<WaitResult>;

  /** Like `waitForAll`, for the processors with these names. */
  abstract waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult>;

  /** Lets a processor that has stopped try its event again. Throws `Refused` while it is paused. */
  abstract retry(name: string): void | Promise<void>;

  /** Lets a processor that has stopped skip its event permanently, and records the skip. Throws `Refused` unless it has stopped at this event. */
  abstract skip(name: string, request: SkipRequest): Promise<void>;

  /** Pauses a processor after its current batch, also across restarts, until `resume`. Throws `Refused` if it is already paused. */
  abstract pause(name: string, request: PauseRequest): Promise<void>;

  /** Lets a paused processor continue after its checkpoint. It tries the event again at which it had stopped. Throws `Refused` unless it is paused. */
  abstract resume(name: string): Promise<void>;

  /** Ends all waits as timed out. */
  abstract close(): Promise<void>;
}
