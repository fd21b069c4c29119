import type { LogMark } from '#execution/event-store';
import type { Position } from '#kernel/event';

/** Moves the checkpoint of a reaction from one position to an event. */
export interface CheckpointMove {
  /** Name of the reaction. */
  readonly name: string;
  readonly from: Position;
  readonly to: LogMark;
}

/**
 * Stores up to which event each reaction has sent its commands. This does not belong to the read models, which can be deleted and rebuilt: without their
 * checkpoints, reactions process every event again. That has no effect a second time, but takes as long as the first.
 */
export abstract class ReactionCheckpoints {
  /** Creates the checkpoints that do not exist. `starts`: position by name of the reaction. */
  abstract ensure(starts: ReadonlyMap<string, Position>): Promise<void>;

  /** The events that these reactions have reached. A reaction without a checkpoint is left out. */
  abstract load(names: readonly string[]): Promise<ReadonlyMap<string, LogMark>>;

  /**
   * Moves all of these checkpoints, each reaction at most once, if each is still at its first position: compare-and-set, so that only one of two processes
   * succeeds. Returns false, and moves none, if one of them is elsewhere. A crash may lose the last moves.
   */
  abstract move(moves: readonly CheckpointMove[]): Promise<boolean>;
}
