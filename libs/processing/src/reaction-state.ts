import { BEGINNING } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { Reaction } from '#kernel/reaction';
import { NO_FAULTS, type FaultLog, type ProcessorFault } from '#processing/processor-faults';

/** How far a reaction has come. */
export interface ReactionState {
  readonly reaction: Reaction;
  readonly checkpoint: string;
  position: Position;
  /** Position of the stored checkpoint. It may be before `position` while the reaction has sent nothing since. */
  saved: Position;
  caughtUp: boolean;
  failed: ProcessorFault | null;
  /** Faults and skips as stored at the start of the round, and a fault that occurred since. */
  faultLog: FaultLog;
}

/** Name of a reaction's checkpoint. */
export const reactionCheckpoint = (name: string): string => `reaction:${name}`;

export const initialReactionState = (reaction: Reaction): ReactionState => ({
  reaction,
  checkpoint: reactionCheckpoint(reaction.name),
  position: BEGINNING,
  saved: BEGINNING,
  caughtUp: false,
  failed: null,
  faultLog: NO_FAULTS,
});
