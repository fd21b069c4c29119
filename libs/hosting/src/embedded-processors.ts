import { deadlinesFor } from '#hosting/deadlines';
import { createProjector, eventUpcaster } from '#hosting/processors';
import { reactions } from '#domain/reactions';
import type { SendCommand } from '#execution/command-delivery';
import type { EventStore } from '#execution/event-store';
import type { Instant } from '#kernel/time';
import { CombinedMonitor } from '#processing/combined-monitor';
import { DeadlineScheduler, type SendDeadlineCommand, type Tick } from '#processing/deadline-scheduler';
import type { Projector } from '#processing/projector';
import { Reactor } from '#processing/reactor';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import type { ReadModels } from '#processing/read-models';
import { ALL_VIEWS } from '#read-models/all-views';

export interface EmbeddedProcessorDependencies {
  /** The event store as the views read it, and as the reactions do. */
  readonly stores: { readonly views: EventStore; readonly reactions: EventStore };
  readonly reactionCheckpoints: ReactionCheckpoints;
  /** Open for writing. */
  readonly readModels: ReadModels;
  readonly sendReaction: SendCommand;
  readonly sendDeadline: SendDeadlineCommand;
  /** Receives one sentence about each problem. */
  readonly warn: (sentence: string) => void;
  /** Called whenever a view or a reaction has moved or stopped. */
  readonly onMove?: () => void;
}

/** What runs behind an embedded installation: views, reactions and deadlines. It runs on a thread of its own; only specifications run it on the main thread. */
export class EmbeddedProcessors {
  readonly monitor: CombinedMonitor;
  private readonly projector: Projector;
  private readonly reactor: Reactor;
  private readonly deadlines: DeadlineScheduler;
  private caughtUp: Promise<void> | null = null;

  constructor(dependencies: EmbeddedProcessorDependencies) {
    const {
      stores,
      reactionCheckpoints: checkpoints,
      readModels,
      sendReaction,
      sendDeadline,
      warn,
      onMove = () => undefined,
    } = dependencies;
    this.projector = createProjector({ store: stores.views, readModels, warn, onMove }, ALL_VIEWS);
    this.reactor = new Reactor({
      store: stores.reactions,
      readModels,
      checkpoints,
      upcaster: eventUpcaster,
      reactions,
      sendCommand: sendReaction,
      warn,
      onMove,
    });
    this.monitor = new CombinedMonitor([this.projector, this.reactor]);
    this.deadlines = new DeadlineScheduler(deadlinesFor(readModels), sendDeadline);
  }

  /** Starts the views, and the reactions once the views have caught up. Returns the names of the views that are built from the first event. */
  async start(): Promise<string[]> {
    const rebuilt = await this.projector.start();
    await this.reactor.loadPauses();
    this.caughtUp = this.projector.whenCaughtUp().then(() => this.reactor.start());
    // Whoever waits for it gets the error.
    this.caughtUp.catch(() => undefined);
    return rebuilt;
  }

  /** Resolves when the views have caught up for the first time and the reactions run. */
  async whenCaughtUp(): Promise<void> {
    await this.caughtUp;
  }

  /** Sends the commands that are due at this time, once the views have caught up. */
  async runDeadlines(now: Instant): Promise<Tick> {
    await this.caughtUp;
    return this.deadlines.tick(now);
  }

  /** Stops after the current batch and the commands that are being sent. */
  async stop(): Promise<void> {
    await this.projector.stop();
    await this.caughtUp?.catch(() => undefined);
    await this.reactor.stop();
  }
}
