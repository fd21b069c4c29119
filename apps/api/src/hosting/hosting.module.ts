import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { EmbeddedEngine } from '#api/hosting/in-process-processing';
import { Engine } from '#api/hosting/background-processing';
import { ServersEngine } from '#api/hosting/remote-processing';
import { PLACE, STORES } from '#api/hosting/tokens';
import { CountedStreams } from '#api/metrics/instrumented-executor';
import { TracedEventStore } from '#api/tracing/traced-event-store';
import { TracedStreams } from '#api/tracing/traced-executor';
import { tracingFor } from '#api/tracing/tracing-for';
import { reactions } from '#domain/reactions';
import { Clock } from '#execution/clock';
import { EventStore } from '#execution/event-store';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { PostgresReactionProgress, PostgresViewProgress } from '#postgres/postgres-processor-monitor';
import { Projector } from '#processing/projector';
import { ReactionProgress } from '#processing/reaction-monitor';
import { Reactor } from '#processing/reactor';
import { ReadModels } from '#processing/read-models';
import { Streams } from '#execution/command-executor';
import { Timetable } from '#processing/deadline-scheduler';
import { ViewProgress } from '#processing/view-monitor';
import { clockFor } from '#hosting/create-clock';
import { placeOf } from '#hosting/installation-location';
import { projectorFor, reactorFor, timetableFor } from '#hosting/processors';
import type { Stores } from '#hosting/stores';
import type { Configuration, ServerSettings } from '#platform/configuration';
import { Log } from '#platform/logging';
import { Metrics } from '#platform/metrics';
import { Tracing } from '#platform/tracing';
import { ALL_VIEWS } from '#read-models/all-views';

/** The stores and what runs over them: streams, views, reactions, the clock. */
@Global()
@Module({})
export class EngineModule {
  /** Over stores that are open. */
  static async over(stores: Stores, configuration: Configuration, log: Log): Promise<DynamicModule> {
    const clock = clockFor(configuration);
    const tracing = await tracingFor(configuration.tracing, log);
    const providers = [
      { provide: Tracing, useValue: tracing },
      { provide: Log, useValue: log },
      { provide: PLACE, useValue: placeOf(configuration) },
      Metrics,
      ...kept(stores, clock),
      streamsWith(stores.fingerprintKey, tracing),
      { provide: Timetable, inject: [ReadModels, Streams], useFactory: timetableFor },
      ...(configuration.servers === null ? runners(log, tracing) : watchers(configuration.servers, log)),
    ];
    return { module: EngineModule, providers, exports: providers };
  }
}

const kept = (stores: Stores, clock: Clock): Provider[] => [
  { provide: STORES, useValue: stores },
  { provide: EventStore, useValue: stores.events },
  { provide: ReadModels, useValue: stores.readModels },
  { provide: Clock, useValue: clock },
  { provide: PersonalCodec, useValue: new PersonalCodec(stores.keys) },
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

/** Everything runs in this process. */
const runners = (log: Log, tracing: Tracing | null): Provider[] => {
  const notice = (sentence: string): void => log.warn(sentence);
  return [
    {
      provide: Projector,
      inject: [EventStore, ReadModels],
      useFactory: (events: EventStore, readModels: ReadModels) =>
        projectorFor({ store: followed(events, 'views', tracing), readModels, notice }, ALL_VIEWS),
    },
    {
      provide: Reactor,
      inject: [EventStore, ReadModels, Streams, Clock],
      useFactory: (events: EventStore, readModels: ReadModels, streams: Streams, clock: Clock) =>
        reactorFor({ store: followed(events, 'reactions', tracing), readModels, notice }, streams, clock),
    },
    { provide: ViewProgress, useExisting: Projector },
    { provide: ReactionProgress, useExisting: Reactor },
    { provide: Engine, useClass: EmbeddedEngine },
  ];
};

/** Workers run it. */
const watchers = ({ readModelsUrl: url }: ServerSettings, log: Log): Provider[] => {
  const notice = (sentence: string): void => log.warn(sentence);
  const inject = [EventStore, ReadModels];
  return [
    {
      ...{ provide: ViewProgress, inject },
      useFactory: (store: EventStore, readModels: ReadModels) =>
        new PostgresViewProgress({ store, readModels, url, notice }, ALL_VIEWS),
    },
    {
      ...{ provide: ReactionProgress, inject },
      useFactory: (store: EventStore, readModels: ReadModels) =>
        new PostgresReactionProgress({ store, readModels, url, notice }, reactions),
    },
    { provide: Engine, useClass: ServersEngine },
  ];
};
