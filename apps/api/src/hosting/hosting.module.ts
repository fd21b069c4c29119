import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { InProcessProcessing } from '#api/hosting/in-process-processing';
import { ProcessorLag } from '#api/hosting/processor-lag';
import { ProcessorRegistry } from '#api/hosting/processor-registry';
import { RemoteProcessing } from '#api/hosting/remote-processing';
import { LOCATION, STORES } from '#api/hosting/tokens';
import { InstrumentedExecutor } from '#api/metrics/instrumented-executor';
import { TracedEventStore } from '#api/tracing/traced-event-store';
import { TracedExecutor } from '#api/tracing/traced-executor';
import { createTracing } from '#api/tracing/create-tracing';
import { reactions } from '#domain/reactions';
import { Clock } from '#execution/clock';
import { CommandExecutor } from '#execution/command-executor';
import { EventStore } from '#execution/event-store';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { createClock } from '#hosting/create-clock';
import { toInstallationLocation } from '#hosting/installation-location';
import { createDeadlineScheduler, createProjector, createReactor } from '#hosting/processors';
import type { Stores } from '#hosting/stores';
import type { Configuration, ServerSettings } from '#platform/configuration';
import { Log } from '#platform/logging';
import { Metrics } from '#platform/metrics';
import { Tracing } from '#platform/tracing';
import { PostgresReactionMonitor, PostgresViewMonitor } from '#postgres/postgres-processor-monitor';
import { DeadlineScheduler } from '#processing/deadline-scheduler';
import { Projector } from '#processing/projector';
import { ReactionMonitor, ViewMonitor } from '#processing/processor-monitor';
import { Reactor } from '#processing/reactor';
import { ReadModels } from '#processing/read-models';
import { ALL_VIEWS } from '#read-models/all-views';

/** The stores and what runs on them: command executor, views, reactions and deadlines. */
@Global()
@Module({})
export class HostingModule {
  /** On stores that are open. */
  static async create(stores: Stores, configuration: Configuration, log: Log): Promise<DynamicModule> {
    const tracing = await createTracing(configuration.tracing, log);
    const providers: Provider[] = [
      { provide: Tracing, useValue: tracing },
      { provide: Log, useValue: log },
      { provide: LOCATION, useValue: toInstallationLocation(configuration) },
      Metrics,
      ...storeProviders(stores, createClock(configuration)),
      streamReaderProvider(tracing),
      executorProvider(stores.fingerprintKey, tracing),
      { provide: DeadlineScheduler, inject: [ReadModels, CommandExecutor], useFactory: createDeadlineScheduler },
      ...(configuration.servers === null
        ? localProcessors(log, tracing)
        : remoteProcessors(configuration.servers, log)),
      ProcessorRegistry,
      ProcessorLag,
    ];
    return { module: HostingModule, providers, exports: providers };
  }
}

const storeProviders = (stores: Stores, clock: Clock): Provider[] => [
  { provide: STORES, useValue: stores },
  { provide: EventStore, useValue: stores.events },
  { provide: ReadModels, useValue: stores.readModels },
  { provide: Clock, useValue: clock },
  { provide: PersonalDataCipher, useValue: new PersonalDataCipher(stores.keys) },
];

const streamReaderProvider = (tracing: Tracing | null): Provider => ({
  provide: StreamReader,
  inject: [EventStore],
  useFactory: (store: EventStore) => new StreamReader(traceStore(store, 'commands', tracing)),
});

/** Every command is measured, and traced if tracing is configured. */
const executorProvider = (fingerprintKey: Buffer, tracing: Tracing | null): Provider => ({
  provide: CommandExecutor,
  inject: [StreamReader, PersonalDataCipher, Metrics],
  useFactory: (streams: StreamReader, cipher: PersonalDataCipher, metrics: Metrics) => {
    const executor = new StreamCommandExecutor(streams, cipher, { fingerprintKey });
    const instrumented = new InstrumentedExecutor(executor, metrics);
    return tracing === null ? instrumented : new TracedExecutor(instrumented, tracing);
  },
});

const traceStore = (store: EventStore, follower: string, tracing: Tracing | null): EventStore =>
  tracing === null ? store : new TracedEventStore(store, tracing, follower);

/** Embedded mode: everything runs in this process. */
const localProcessors = (log: Log, tracing: Tracing | null): Provider[] => {
  const warn = (sentence: string): void => log.warn(sentence);
  return [
    {
      provide: Projector,
      inject: [EventStore, ReadModels],
      useFactory: (events: EventStore, readModels: ReadModels) =>
        createProjector({ store: traceStore(events, 'views', tracing), readModels, warn }, ALL_VIEWS),
    },
    {
      provide: Reactor,
      inject: [EventStore, ReadModels, CommandExecutor, Clock],
      useFactory: (events: EventStore, readModels: ReadModels, executor: CommandExecutor, clock: Clock) =>
        createReactor({ store: traceStore(events, 'reactions', tracing), readModels, warn }, executor, clock),
    },
    { provide: ViewMonitor, useExisting: Projector },
    { provide: ReactionMonitor, useExisting: Reactor },
    { provide: BackgroundProcessing, useClass: InProcessProcessing },
  ];
};

/** With servers: workers run the processors; this process watches them. */
const remoteProcessors = ({ readModelsUrl: url }: ServerSettings, log: Log): Provider[] => {
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
      inject,
      useFactory: (store: EventStore, readModels: ReadModels) =>
        new PostgresReactionMonitor({ store, readModels, url, warn }, reactions),
    },
    { provide: BackgroundProcessing, useClass: RemoteProcessing },
  ];
};
