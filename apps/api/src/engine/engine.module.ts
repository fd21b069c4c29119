import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { dutiesOver } from '#api/engine/duties';
import { openDataFolder, type DataFolder } from '#api/engine/data-folder';
import { deliveringDueTo, deliveringTo } from '#api/engine/deliveries';
import { Engine } from '#api/engine/engine';
import { DATA_FOLDER } from '#api/engine/tokens';
import { CountedStreams } from '#api/metrics/counted-streams';
import { TracedEventStore } from '#api/tracing/traced-event-store';
import { TracedStreams } from '#api/tracing/traced-streams';
import { tracingFor } from '#api/tracing/tracing-for';
import { ALL_STREAMS } from '#domain/all-streams';
import { reactions } from '#domain/reactions';
import { Clock, SettableClock, SystemClock } from '#event-sourcing/clock';
import { EventStore } from '#event-sourcing/event-store';
import { PersonalCodec } from '#event-sourcing/personal-codec';
import { Projector } from '#event-sourcing/projector';
import { Reactor } from '#event-sourcing/reactor';
import { ReadModels } from '#event-sourcing/read-models';
import { StreamKinds } from '#event-sourcing/seen';
import { Streams } from '#event-sourcing/streams';
import { Timetable } from '#event-sourcing/timetable';
import type { Configuration } from '#platform/configuration';
import { fingerprintKeyOf } from '#platform/local-keys';
import { Log } from '#platform/logging';
import { Metrics } from '#platform/metrics';
import { Tracing } from '#platform/tracing';
import { ALL_VIEWS } from '#views/all-views';

/** Where the demonstration's clock stands until it is set. */
const DEMONSTRATION_BEGINS = '2011-09-01T08:00:00.000Z';

/** The stores and what runs over them: streams, views, reactions, the clock. */
@Global()
@Module({})
export class EngineModule {
  /** Opens the data folder; rejects with one sentence (`DataFolderProblem`, `KeyProblem`) when it cannot be used. */
  static async over(configuration: Configuration, log: Log): Promise<DynamicModule> {
    const folder = await openDataFolder(configuration.dataFolder, (sentence) => log.warn(sentence));
    const fingerprintKey = fingerprintKeyOf(configuration.dataFolder);
    const clock = configuration.demo ? new SettableClock(DEMONSTRATION_BEGINS) : new SystemClock();
    const tracing = await tracingFor(configuration.tracing, log);
    const providers = [
      { provide: Tracing, useValue: tracing },
      { provide: Log, useValue: log },
      Metrics,
      ...stores(folder, clock),
      streamsWith(fingerprintKey, tracing),
      ...runners(log, tracing),
      Engine,
    ];
    return { module: EngineModule, providers, exports: providers };
  }
}

const stores = (folder: DataFolder, clock: Clock): Provider[] => [
  { provide: DATA_FOLDER, useValue: folder },
  { provide: EventStore, useValue: folder.events },
  { provide: ReadModels, useValue: folder.readModels },
  { provide: Clock, useValue: clock },
  { provide: PersonalCodec, useValue: new PersonalCodec(folder.keys) },
];

const streamsWith = (fingerprintKey: Buffer, tracing: Tracing | null): Provider => ({
  provide: Streams,
  inject: [EventStore, PersonalCodec, Metrics],
  useFactory: (store: EventStore, codec: PersonalCodec, metrics: Metrics) =>
    tracing === null
      ? new CountedStreams(store, codec, { fingerprintKey }, metrics)
      : new TracedStreams(followed(store, 'commands', tracing), codec, { fingerprintKey }, metrics, tracing),
});

const followed = (store: EventStore, follower: string, tracing: Tracing | null): EventStore =>
  tracing === null ? store : new TracedEventStore(store, tracing, follower);

const runners = (log: Log, tracing: Tracing | null): Provider[] => {
  const kinds = new StreamKinds(ALL_STREAMS);
  const notice = (sentence: string): void => log.warn(sentence);
  return [
    {
      provide: Projector,
      inject: [EventStore, ReadModels],
      useFactory: (events: EventStore, readModels: ReadModels) => {
        const store = followed(events, 'views', tracing);
        return new Projector({ store, readModels, kinds, views: ALL_VIEWS, notice });
      },
    },
    {
      provide: Reactor,
      inject: [EventStore, ReadModels, Streams, Clock],
      useFactory: (events: EventStore, readModels: ReadModels, streams: Streams, clock: Clock) => {
        const store = followed(events, 'reactions', tracing);
        return new Reactor({ store, readModels, kinds, reactions, deliver: deliveringTo(streams, clock), notice });
      },
    },
    {
      provide: Timetable,
      inject: [ReadModels, Streams],
      useFactory: (readModels: ReadModels, streams: Streams) =>
        new Timetable(dutiesOver(readModels), deliveringDueTo(streams)),
    },
  ];
};
