import type { Provider } from '@nestjs/common';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { InProcessProcessing } from '#api/hosting/in-process-processing';
import { RemoteProcessing } from '#api/hosting/remote-processing';
import {
  ThreadProcessing,
  type ThreadProcessingDependencies,
  type ThreadSettings,
} from '#api/hosting/thread-processing';
import { STORES } from '#api/hosting/tokens';
import { reactions } from '#domain/reactions';
import { Clock } from '#execution/clock';
import { CommandExecutor } from '#execution/command-executor';
import { EventStore } from '#execution/event-store';
import { createDeadlineScheduler } from '#hosting/processors';
import type { Stores } from '#hosting/stores';
import type { Configuration, ServerSettings } from '#platform/configuration';
import { Log } from '#platform/logging';
import { Tracing } from '#platform/tracing';
import { PostgresReactionMonitor, PostgresViewMonitor } from '#postgres/postgres-processor-monitor';
import { DeadlineScheduler } from '#processing/deadline-scheduler';
import { ReactionMonitor, ViewMonitor } from '#processing/processor-monitor';
import { ReadModels } from '#processing/read-models';
import { ALL_VIEWS } from '#read-models/all-views';

/** Where an embedded installation runs its processors: on a thread, or in most specifications on the main thread. */
export type ProcessorHost = ThreadSettings | 'main-thread';

/** Embedded mode: this process runs the views, the reactions and the deadlines. */
export const embeddedProcessing = ({ dataFolder }: Configuration, host: ProcessorHost): Provider[] => {
  const create = (dependencies: ThreadProcessingDependencies): ThreadProcessing | InProcessProcessing => {
    if (host === 'main-thread') return new InProcessProcessing(dependencies);
    return new ThreadProcessing(dependencies, { dataFolder, ...host });
  };
  type Processing = ReturnType<typeof create>;
  return [
    {
      provide: BackgroundProcessing,
      inject: [STORES, CommandExecutor, Clock, Log, Tracing],
      useFactory: (stores: Stores, executor: CommandExecutor, clock: Clock, log: Log, tracing: Tracing | null) =>
        create({ stores, executor, clock, log, tracing }),
    },
    { provide: ViewMonitor, inject: [BackgroundProcessing], useFactory: ({ views }: Processing) => views },
    {
      provide: ReactionMonitor,
      inject: [BackgroundProcessing],
      useFactory: ({ reactions: following }: Processing) => following,
    },
  ];
};

/** With servers: workers run the processors; this process watches them. */
export const remoteProcessing = ({ readModelsUrl: url }: ServerSettings, log: Log): Provider[] => {
  const warn = (sentence: string): void => log.warn(sentence);
  const inject = [EventStore, ReadModels];
  return [
    {
      provide: ViewMonitor,
      inject,
      useFactory: (store: EventStore, readModels: ReadModels) =>
        new PostgresViewMonitor({ store, readModels, url, warn }, ALL_VIEWS),
    },
    {
      provide: ReactionMonitor,
      inject: [STORES],
      useFactory: ({ events: store, readModels, reactionCheckpoints: checkpoints }: Stores) =>
        new PostgresReactionMonitor({ store, readModels, checkpoints, url, warn }, reactions),
    },
    { provide: DeadlineScheduler, inject: [ReadModels, CommandExecutor], useFactory: createDeadlineScheduler },
    { provide: BackgroundProcessing, useClass: RemoteProcessing },
  ];
};
