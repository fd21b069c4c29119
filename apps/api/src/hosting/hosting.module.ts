import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AcknowledgedPosition, AcknowledgingExecutor } from '#api/hosting/acknowledged-position';
import { OpeningEvents } from '#api/hosting/opening-events';
import { embeddedProcessing, remoteProcessing, type ProcessorHost } from '#api/hosting/processing-providers';
import { ProcessorLag } from '#api/hosting/processor-lag';
import { ProcessorRegistry } from '#api/hosting/processor-registry';
import { ReadConsistency } from '#api/hosting/read-consistency';
import { EXECUTOR_STREAMS, LOCATION, STORES } from '#api/hosting/tokens';
import { createUnreadableListener } from '#api/hosting/unreadable-texts';
import { WaitingStreamReader } from '#api/hosting/waiting-stream-reader';
import { InstrumentedExecutor } from '#api/metrics/instrumented-executor';
import { TracedEventStore } from '#api/tracing/traced-event-store';
import { TracedExecutor } from '#api/tracing/traced-executor';
import { createTracing } from '#api/tracing/create-tracing';
import { Clock } from '#execution/clock';
import { CommandExecutor } from '#execution/command-executor';
import { EventStore } from '#execution/event-store';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor, type ExecutorOptions } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { CertificateWatch } from '#hosting/certificate-watch';
import { createClock } from '#hosting/create-clock';
import { toInstallationLocation } from '#hosting/installation-location';
import { KeysWatch } from '#hosting/keys-watch';
import type { Stores } from '#hosting/stores';
import type { Configuration } from '#platform/configuration';
import { Log } from '#platform/logging';
import { Metrics } from '#platform/metrics';
import { Tracing } from '#platform/tracing';
import { ReadModels } from '#processing/read-models';

/** The stores and what runs on them: command executor, views, reactions and deadlines. */
@Global()
@Module({})
export class HostingModule {
  /** On stores that are open. */
  static async create(
    stores: Stores,
    configuration: Configuration,
    log: Log,
    host: ProcessorHost,
  ): Promise<DynamicModule> {
    const tracing = await createTracing(configuration.tracing, log);
    const providers: Provider[] = [
      { provide: Tracing, useValue: tracing },
      { provide: Log, useValue: log },
      { provide: LOCATION, useValue: toInstallationLocation(configuration) },
      Metrics,
      ...storeProviders(stores, createClock(configuration)),
      { provide: CertificateWatch, useValue: new CertificateWatch(configuration.servers) },
      AcknowledgedPosition,
      ...streamReaderProviders(tracing),
      executorProvider({ fingerprintKey: stores.fingerprintKey, eventsPerKind: configuration.eventsPerKind }, tracing),
      ...(configuration.servers === null
        ? embeddedProcessing(configuration, host)
        : remoteProcessing(configuration.servers, log)),
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
  { provide: KeysWatch, useValue: new KeysWatch(stores) },
  {
    provide: PersonalDataCipher,
    inject: [Log, Metrics],
    useFactory: (log: Log, metrics: Metrics) =>
      new PersonalDataCipher(stores.keys, createUnreadableListener(log, metrics)),
  },
];

const streamReaderProviders = (tracing: Tracing | null): Provider[] => [
  {
    provide: EXECUTOR_STREAMS,
    inject: [EventStore],
    useFactory: (store: EventStore) => new StreamReader(traceStore(store, tracing)),
  },
  OpeningEvents,
  ReadConsistency,
  {
    provide: StreamReader,
    inject: [EXECUTOR_STREAMS, ReadConsistency],
    useFactory: (streams: StreamReader, consistency: ReadConsistency) => new WaitingStreamReader(streams, consistency),
  },
];

/** Every command is measured, and traced if tracing is configured. Its position is what later queries must include. */
const executorProvider = (options: ExecutorOptions, tracing: Tracing | null): Provider => ({
  provide: CommandExecutor,
  inject: [EXECUTOR_STREAMS, PersonalDataCipher, Metrics, AcknowledgedPosition],
  useFactory: (
    streams: StreamReader,
    cipher: PersonalDataCipher,
    metrics: Metrics,
    acknowledged: AcknowledgedPosition,
  ) => {
    const executor = new StreamCommandExecutor(streams, cipher, options);
    const instrumented = new InstrumentedExecutor(new AcknowledgingExecutor(executor, acknowledged), metrics);
    return tracing === null ? instrumented : new TracedExecutor(instrumented, tracing);
  },
});

const traceStore = (store: EventStore, tracing: Tracing | null): EventStore =>
  tracing === null ? store : new TracedEventStore(store, tracing, 'commands');
