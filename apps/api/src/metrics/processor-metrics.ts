import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProcessorLag, type Lag } from '#api/hosting/processor-lag';
import { ProcessorRegistry, type ProcessorKind, type ProcessorStatus } from '#api/hosting/processor-registry';
import { EventStore } from '#execution/event-store';
import { Metrics } from '#platform/metrics';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** Registers the metrics of requests, of the event store, of views and of reactions. */
@Injectable()
export class ProcessorMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly store: EventStore,
    private readonly processors: ProcessorRegistry,
    private readonly lag: ProcessorLag,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    this.registerRequestMetrics();
    this.registerAppendMetrics();
    this.registerViewMetrics();
    this.registerReactionMetrics();
    this.registerLagMetrics('view');
    this.registerLagMetrics('reaction');
  }

  private registerRequestMetrics(): void {
    const fastify = this.host.httpAdapter.getInstance<Fastify>();
    fastify.addHook('onResponse', (request, reply, done) => {
      const { method, routeOptions } = request;
      const route = request.is404 ? null : (routeOptions.url ?? null);
      this.metrics.recordRequest({ method, route, status: reply.statusCode, durationMs: reply.elapsedTime });
      done();
    });
  }

  private registerAppendMetrics(): void {
    const { store, metrics } = this;
    if (!(store instanceof SqliteEventStore)) return;
    const register = (name: string, help: string, value: keyof SqliteEventStore['statistics']): void =>
      metrics.observe({ name, help, labels: [], kind: 'counter', read: () => [[{}, store.statistics[value]]] });
    register('event_store_appends_total', 'Appends that are on disk.', 'accepted');
    register(
      'event_store_batches_total',
      'Transactions that contain these appends; each is one sync of the disk.',
      'commits',
    );
    register('event_store_batch_failures_total', 'Transactions that failed to reach the disk.', 'failures');
  }

  private registerViewMetrics(): void {
    this.registerStatusMetric('view', 'caught_up', '1 while the view is up to date.', ({ caughtUp }) =>
      Number(caughtUp),
    );
    this.registerStatusMetric('view', 'stopped', '1 while the view is stopped at an event.', isStopped);
    this.registerStatusMetric(
      'view',
      'last_event_timestamp_seconds',
      'When the last event that the view has processed since this process started was recorded.',
      ({ recordedAt }) => (recordedAt === null ? null : Date.parse(recordedAt) / 1_000),
    );
  }

  private registerReactionMetrics(): void {
    this.registerStatusMetric('reaction', 'caught_up', '1 while the reaction is up to date.', ({ caughtUp }) =>
      Number(caughtUp),
    );
    this.registerStatusMetric('reaction', 'stopped', '1 while the reaction is stopped at an event.', isStopped);
    this.metrics.observe({
      name: 'reactions_waiting',
      help: '1 while the current command of a reaction cannot be delivered.',
      labels: [],
      kind: 'gauge',
      read: async () => {
        const waitingFor = await this.processors.waitingFor().catch(() => null);
        return [[{}, Number(waitingFor !== null)]];
      },
    });
  }

  /** One gauge for all processors of a kind. It has no samples while the processors cannot be asked. */
  private registerStatusMetric(
    kind: ProcessorKind,
    name: string,
    help: string,
    value: (status: ProcessorStatus) => number | null,
  ): void {
    this.metrics.observe({
      name: `${kind}_${name}`,
      help,
      labels: [kind],
      kind: 'gauge',
      read: async () => {
        const statuses = await this.processors.list(kind).catch(() => []);
        return statuses.flatMap((status) => sample(kind, status, value(status)));
      },
    });
  }

  /** The gauges have no samples while the store cannot be read. */
  private registerLagMetrics(kind: ProcessorKind): void {
    const register = (name: string, help: string, value: (lag: Lag) => number): void =>
      this.metrics.observe({
        name: `${kind}_${name}`,
        help,
        labels: [kind],
        kind: 'gauge',
        read: async () => {
          const statuses = await this.lag.list(kind).catch(() => []);
          return statuses.flatMap((status) => sample(kind, status, value(status.lag)));
        },
      });
    register('lag_events', `Stored events that the ${kind} has not processed yet.`, ({ events }) => events);
    register(
      'lag_seconds',
      `Age of the oldest event that the ${kind} has not processed yet; 0 when there is none.`,
      ({ seconds }) => seconds,
    );
  }
}

const isStopped = ({ fault }: ProcessorStatus): number => Number(fault !== null);

const sample = (
  kind: ProcessorKind,
  { processor }: ProcessorStatus,
  value: number | null,
): [Record<ProcessorKind, string>, number][] =>
  value === null ? [] : [[{ [kind]: processor } as Record<ProcessorKind, string>, value]];
