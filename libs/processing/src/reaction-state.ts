import { DeliveryProgress } from '#processing/delivery-progress';
import type { Position } from '#kernel/event';
import type { Reaction } from '#kernel/reaction';
import { NO_FAULTS, type FaultLog, type ProcessorFault } from '#processing/processor-faults';
import { BEGINNING } from '#processing/checkpoints';

/** How far a reaction has come. */
export interface ReactionState {
  readonly reaction: Reaction;
  /** Name under which its faults and skips are stored. */
  readonly faultKey: string;
  /** Starts at the stored checkpoint in each round. */
  progress: DeliveryProgress;
  /** Position of the stored checkpoint. It may be before the position of `progress`. */
  saved: Position;
  caughtUp: boolean;
  failed: ProcessorFault | null;
  /** Faults and skips as stored at the start of the round, and a fault that occurred since. */
  faultLog: FaultLog;
}

/** Name under which the faults and skips of a reaction are stored. */
export const reactionFaultKey = (name: string): string => `reaction:${name}`;

export const initialReactionState = (reaction: Reaction): ReactionState => ({
  reaction,
  faultKey: reactionFaultKey(reaction.name),
  progress: new DeliveryProgress(),
  saved: BEGINNING,
  caughtUp: false,
  failed: null,
  faultLog: NO_FAULTS,
});

/** Whether the reaction has passed the event at which it had stopped. */
export const hasPassedFault = ({ faultLog: { fault }, progress }: ReactionState): boolean =>
  fault !== null && fault.position <= progress.position;
