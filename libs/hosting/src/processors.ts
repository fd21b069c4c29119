import { deadlineSender, reactionSender } from '#hosting/command-senders';
import { deadlinesFor } from '#hosting/deadlines';
import { ALL_STREAMS } from '#domain/all-streams';
import { reactions } from '#domain/reactions';
import type { Clock } from '#execution/clock';
import type { EventStore } from '#execution/event-store';
import { Projector } from '#processing/projector';
import { Reactor } from '#processing/reactor';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import type { CommandExecutor } from '#execution/command-executor';
import { DeadlineScheduler } from '#processing/deadline-scheduler';
import type { View } from '#processing/view';

export interface ProcessorDependencies {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  /** Receives one sentence about each failure. */
  readonly warn: (sentence: string) => void;
  /** Called whenever a processor has moved or stopped. */
  readonly onMove?: () => void;
}

/** Reads the events of all streams of the domain. */
export const eventUpcaster = new EventUpcaster(ALL_STREAMS);

/** Creates the processor that keeps these views up to date. `batchSize` is the maximum number of events in one transaction during catch-up. */
export const createProjector = (
  dependencies: ProcessorDependencies,
  views: readonly View[],
  batchSize?: number,
): Projector =>
  new Projector({ ...dependencies, upcaster: eventUpcaster, views, ...(batchSize === undefined ? {} : { batchSize }) });

export interface ReactorSettings extends ProcessorDependencies {
  readonly checkpoints: ReactionCheckpoints;
}

/** Creates the processor that runs the reactions. For `maxUnsavedEvents` see `ReactorDependencies`. */
export const createReactor = (
  dependencies: ReactorSettings,
  executor: CommandExecutor,
  clock: Clock,
  maxUnsavedEvents?: number,
): Reactor => {
  const options = maxUnsavedEvents === undefined ? {} : { maxUnsavedEvents };
  return new Reactor({
    ...dependencies,
    ...options,
    upcaster: eventUpcaster,
    reactions,
    sendCommand: reactionSender(executor, clock),
  });
};

/** Creates the scheduler that sends the commands of deadlines. */
export const createDeadlineScheduler = (readModels: ReadModels, executor: CommandExecutor): DeadlineScheduler =>
  new DeadlineScheduler(deadlinesFor(readModels), deadlineSender(executor));
