import type { SendCommand } from '#execution/command-delivery';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { Reaction } from '#kernel/reaction';
import { BEGINNING } from '#processing/checkpoints';
import { Processor, type ProcessorOptions } from '#processing/processor';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import { ReactionLoop } from '#processing/reaction-loop';
import { ReactionState } from '#processing/reaction-state';

export interface ReactorDependencies extends ProcessorOptions {
  readonly checkpoints: ReactionCheckpoints;
  readonly upcaster: EventUpcaster;
  /** For each event they act in this order. */
  readonly reactions: readonly Reaction[];
  readonly sendCommand: SendCommand;
  readonly batchSize?: number;
  /** Number of commands that may be undelivered at a time (default 256). Then no further event is read. */
  readonly maxUndelivered?: number;
  /**
   * Number of commands that are sent at a time (default 32). They reach the executor together, so this bounds how long the commands of people wait behind
   * them.
   */
  readonly maxSending?: number;
  /** Number of events after which checkpoints move although no command was sent (default 100). After a crash at most as many are processed again, without effect. */
  readonly maxUnsavedEvents?: number;
}

const DEFAULT_BATCH_SIZE = 200;
const DEFAULT_MAX_UNSAVED_EVENTS = 100;
const DEFAULT_MAX_UNDELIVERED = 256;
const DEFAULT_MAX_SENDING = 32;

/**
 * Sends the commands of all reactions. Commands for one stream are delivered one after another, in the order of the log and, for one event, of the list;
 * commands for different streams side by side. Delivery is at least once: a checkpoint passes an event after all its commands were delivered, and
 * deterministic command ids make a repeat have no effect. A command is retried while the store is unavailable. A refused command or a programming error
 * stops the reaction at its event; the others continue.
 */
export class Reactor extends Processor<ReactionState> {
  protected override readonly loop: ReactionLoop;

  constructor(private readonly dependencies: ReactorDependencies) {
    const { reactions } = dependencies;
    const {
      batchSize = DEFAULT_BATCH_SIZE,
      maxUnsavedEvents = DEFAULT_MAX_UNSAVED_EVENTS,
      maxUndelivered = DEFAULT_MAX_UNDELIVERED,
      maxSending = DEFAULT_MAX_SENDING,
    } = dependencies;
    const names = new Set(reactions.map(({ name }) => name));
    if (names.size < reactions.length) throw new TypeError('Two reactions have the same name.');
    const states = reactions.map((reaction) => new ReactionState(reaction));
    super('reactions', dependencies, states);
    const { onMove } = this;
    const limits = { batchSize, maxUnsavedEvents, maxUndelivered, maxSending };
    this.loop = new ReactionLoop({ ...dependencies, ...limits, onMove }, states);
  }

  override get waitingFor(): string | null {
    return this.loop.waitingFor;
  }

  /** Creates the checkpoints of new reactions and then follows the log in the background. */
  start(): Promise<void> {
    const { checkpoints, reactions } = this.dependencies;
    return this.follow(async () => {
      const head = await this.readHead();
      const starts = reactions.map(({ name, startsAt }) => [name, startsAt === 'head' ? head : BEGINNING] as const);
      await checkpoints.ensure(new Map(starts));
    });
  }
}
