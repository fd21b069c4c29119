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
import { createDeadlineScheduler } from '#hosting/processors';
import type { Stores } from '#hosting/stores';
import type { Configuration } from '#platform/configuration';
import type { ServerSettings } from '#platform/server-settings';
import { Log } from '#platform/logging';
import { Tracing } from '#platform/tracing';
import { PostgresProcessorMonitor } from '#postgres/postgres-processor-monitor';
import { DeadlineScheduler } from '#processing/deadline-scheduler';
import { ProcessorMonitor } from '#processing/processor-monitor';
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
  return [
    {
      provide: BackgroundProcessing,
      inject: [STORES, CommandExecutor, Clock, Log, Tracing],
      useFactory: (stores: Stores, executor: CommandExecutor, clock: Clock, log: Log, tracing: Tracing | null) =>
        create({ stores, executor, clock, log, tracing }),
    },
    {
      provide: ProcessorMonitor,
      inject: [BackgroundProcessing],
      useFactory: ({ monitor }: ReturnType<typeof create>) => monitor,
    },
  ];
};

/** With servers: workers run the processors; this process watches them. */
export const remoteProcessing = ({ readModelsUrl: url }: ServerSettings, log: Log): Provider[] => {
  const warn = (sentence: string): void => log.warn(sentence);
  return [
    {
      provide: ProcessorMonitor,
      inject: [STORES],
      useFactory: ({ events: store, readModels, reactionCheckpoints: checkpoints }: Stores) =>
        new PostgresProcessorMonitor({ store, readModels, checkpoints, url, views: ALL_VIEWS, reactions, warn }),
    },
    { provide: DeadlineScheduler, inject: [ReadModels, CommandExecutor], useFactory: createDeadlineScheduler },
    { provide: BackgroundProcessing, useClass: RemoteProcessing },
  ];
};
