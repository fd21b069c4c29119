import type { MainThreadFunctions } from '#hosting/processing-functions';
import type { LogMark } from '#execution/event-store';
import type { Position } from '#kernel/event';
import { ReactionCheckpoints, type CheckpointMove } from '#processing/reaction-checkpoints';
import type { ThreadChannel } from '#processing/thread-channel';

/** The checkpoints of reactions that the main thread stores, because only it writes the file in which they are. */
export class RelayedCheckpoints extends ReactionCheckpoints {
  constructor(private readonly main: ThreadChannel<MainThreadFunctions>) {
    super();
  }

  override ensure(starts: ReadonlyMap<string, Position>): Promise<void> {
    return this.main.call('ensureCheckpoints', starts);
  }

  override load(names: readonly string[]): Promise<ReadonlyMap<string, LogMark>> {
    return this.main.call('loadCheckpoints', names);
  }

  override move(moves: readonly CheckpointMove[]): Promise<boolean> {
    return this.main.call('moveCheckpoints', moves);
  }
}
