import type { LogMark } from '#execution/event-store';
import type { Position } from '#kernel/event';
import type { Reaction } from '#kernel/reaction';
import { BEGINNING } from '#processing/checkpoints';
import { DeliveryProgress } from '#processing/delivery-progress';
import { NO_FAULTS, type FaultLog, type ProcessorFault } from '#processing/processor-faults';
import type { ProcessorState } from '#processing/processor-loop';
import type { ProcessorPause } from '#processing/processor-pauses';

/** Name under which the faults and skips of a reaction are stored. */
export const reactionFaultKey = (name: string): string => `reaction:${name}`;

/** How far a reaction has come. */
export class ReactionState implements ProcessorState {
  readonly kind = 'reaction';
  readonly version = null;
  readonly recordedAt = null;
  readonly name: string;
  readonly key: string;
  /** Starts at the stored checkpoint in each round. */
  progress = new DeliveryProgress();
  /** The event of the stored checkpoint. It may be before `position`. */
  saved: LogMark = { position: BEGINNING, eventId: null };
  caughtUp = false;
  failed: ProcessorFault | null = null;
  pause: ProcessorPause | null = null;
  faultLog: FaultLog = NO_FAULTS;

  constructor(readonly reaction: Reaction) {
    this.name = reaction.name;
    this.key = reactionFaultKey(reaction.name);
  }

  get position(): Position {
    return this.progress.position;
  }

  /** The event at `position`. */
  get mark(): LogMark {
    return this.progress.mark;
  }
}
