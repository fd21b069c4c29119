import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { EmbeddedEngine } from '#api/engine/embedded-engine';
import { Engine } from '#api/engine/engine';
import { ServersEngine } from '#api/engine/servers-engine';
import { PLACE, STORES } from '#api/engine/tokens';
import { CountedStreams } from '#api/metrics/counted-streams';
import { TracedEventStore } from '#api/tracing/traced-event-store';
import { TracedStreams } from '#api/tracing/traced-streams';
import { tracingFor } from '#api/tracing/tracing-for';
import { reactions } from '#domain/reactions';
import { Clock } from '#event-sourcing/clock';
import { EventStore } from '#event-sourcing/event-store';
import { PersonalCodec } from '#event-sourcing/personal-codec';
import { PostgresReactionProgress, PostgresViewProgress } from '#event-sourcing/postgres/postgres-progress';
import { Projector } from '#event-sourcing/projector';
import { ReactionProgress } from '#event-sourcing/reaction-progress';
import { Reactor } from '#event-sourcing/reactor';
import { ReadModels } from '#event-sourcing/read-models';
import { Streams } from '#event-sourcing/streams';
import { Timetable } from '#event-sourcing/timetable';
import { ViewProgress } from '#event-sourcing/view-progress';
import { clockFor } from '#engine/clocks';
import { placeOf } from '#engine/place';
import { projectorFor, reactorFor, timetableFor } from '#engine/runners';
import type { Stores } from '#engine/stores';
import type { Configuration, ServerSettings } from '#platform/configuration';
import { Log } from '#platform/logging';
import { Metrics } from '#platform/metrics';
import { Tracing } from '#platform/tracing';
import { ALL_VIEWS } from '#views/all-views';

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
