import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Lags, type Lag } from '#api/hosting/processor-lag';
import { EventStore } from '#execution/event-store';
import { ReactionProgress, type ReactionsStatus, type ReactionStatus } from '#processing/reaction-monitor';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { ViewProgress, type ViewStatus } from '#processing/view-monitor';
import { Metrics } from '#platform/metrics';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** Registers what is counted of requests, the event store, views and reactions. */
@Injectable()
export class EngineFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly store: EventStore,
    private readonly views: ViewProgress,
    private readonly reactions: ReactionProgress,
    private readonly lags: Lags,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    this.countRequests();
    this.countAppends();
    this.readViews();
    this.readReactions();
    this.readLags();
  }

  private countRequests(): void {
    const fastify = this.host.httpAdapter.getInstance<Fastify>();
    fastify.addHook('onResponse', (request, reply, done) => {
      const { method, routeOptions } = request;
      const route = request.is404 ? null : (routeOptions.url ?? null);
      this.metrics.request({ method, route, status: reply.statusCode, milliseconds: reply.elapsedTime });
      done();
    });
  }

  private countAppends(): void {
    const { store, metrics } = this;
    if (!(store instanceof SqliteEventStore)) return;
    const counted = (name: string, help: string, figure: keyof SqliteEventStore['statistics']): void =>
      metrics.reading({ name, help, labels: [], kind: 'counter', read: () => [[{}, store.statistics[figure]]] });
    counted('event_store_appends_total', 'Appends that are on disk.', 'accepted');
    counted(
      'event_store_batches_total',
      'Transactions that hold the appends; each is one sync of the disk.',
      'commits',
    );
    counted('event_store_batch_failures_total', 'Transactions that the disk refused, whole.', 'failures');
  }

  private readViews(): void {
    const each = (name: string, help: string, figure: (view: ViewStatus) => number | null): void =>
      this.metrics.reading({
        ...{ name: `view_${name}`, help, labels: ['view'], kind: 'gauge' },
        read: async () => (await this.viewsNow()).flatMap((status) => known({ view: status.view }, figure(status))),
      });
    each('caught_up', '1 while the view shows all that is stored.', ({ caughtUp }) => Number(caughtUp));
    each('stopped', '1 while an event stops the view.', ({ failed }) => Number(failed !== null));
    each(
      'last_event_timestamp_seconds',
      'When the last event was recorded that the view has passed since this process began.',
      ({ recordedAt }) => (recordedAt === null ? null : Date.parse(recordedAt) / 1_000),
    );
  }

  /** While it cannot be asked, there is nothing to tell. */
  private async viewsNow(): Promise<readonly ViewStatus[]> {
    return (async () => this.views.status())().catch(() => []);
  }

  private async reactionsNow(): Promise<ReactionsStatus> {
    return (async () => this.reactions.status())().catch(() => ({ waitingFor: null, reactions: [] }));
  }

  /** While the store cannot be read, there is nothing to tell. */
  private readLags(): void {
    const views = () => this.lags.views().catch(() => []);
    const reactions = () => this.lags.reactions().catch(() => []);
    const each = (name: string, help: string, figure: (lag: Lag) => number): void => {
      const [ofViews, ofReactions] = [`view_${name}`, `reaction_${name}`];
      this.metrics.reading({
        ...{ name: ofViews, help, labels: ['view'], kind: 'gauge' },
        read: async () => (await views()).map(({ view, lag }) => [{ view }, figure(lag)]),
      });
      this.metrics.reading({
        ...{ name: ofReactions, help, labels: ['reaction'], kind: 'gauge' },
        read: async () => (await reactions()).map(({ reaction, lag }) => [{ reaction }, figure(lag)]),
      });
    };
    each('lag_events', 'Events that are stored and that it has not passed yet.', ({ events }) => events);
    each(
      'lag_seconds',
      'Age of the oldest event that it has not passed yet; 0 when there is none.',
      (lag) => lag.seconds,
    );
  }

  private readReactions(): void {
    const each = (name: string, help: string, figure: (reaction: ReactionStatus) => number): void =>
      this.metrics.reading({
        ...{ name: `reaction_${name}`, help, labels: ['reaction'], kind: 'gauge' },
        read: async () =>
          (await this.reactionsNow()).reactions.map((status) => [{ reaction: status.reaction }, figure(status)]),
      });
    each('caught_up', '1 while the reaction has seen all that is stored.', ({ caughtUp }) => Number(caughtUp));
    each('stopped', '1 while an event stops the reaction.', ({ failed }) => Number(failed !== null));
    this.metrics.reading({
      name: 'reactions_waiting',
      help: '1 while the command at hand of the reactions cannot be delivered.',
      labels: [],
      kind: 'gauge',
      read: async () => [[{}, Number((await this.reactionsNow()).waitingFor !== null)]],
    });
  }
}

const known = <Label>(labels: Label, value: number | null): [Label, number][] =>
  value === null ? [] : [[labels, value]];
