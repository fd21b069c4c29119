import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { ProcessorLag } from '#api/hosting/processor-lag';
import { ProcessorRegistry } from '#api/hosting/processor-registry';
import { onRequestEnd } from '#api/http/request-end';
import { EventStore } from '#execution/event-store';
import { CertificateWatch } from '#hosting/certificate-watch';
import { KeysWatch } from '#hosting/keys-watch';
import { Metrics } from '#platform/metrics';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { ProcessorKind, ProcessorStatus } from '#processing/processor-monitor';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** Registers the metrics of requests, of the event store, of the keys, of certificates, of views and of reactions. */
@Injectable()
export class ProcessorMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly store: EventStore,
    private readonly processors: ProcessorRegistry,
    private readonly lag: ProcessorLag,
    private readonly processing: BackgroundProcessing,
    private readonly host: HttpAdapterHost,
    private readonly keys: KeysWatch,
    private readonly certificates: CertificateWatch,
  ) {}

  onModuleInit(): void {
    this.registerRequestMetrics();
    this.registerAppendMetrics();
    for (const kind of ['view', 'reaction'] as const) {
      this.registerStateMetric(kind, 'stopped', 'is stopped at an event', ({ fault }) => fault !== null);
      this.registerStateMetric(kind, 'paused', 'is paused', ({ pause }) => pause !== null);
      this.registerLagMetric(kind);
    }
    this.registerWaitingMetric();
    this.registerThreadMetric();
    this.registerKeysMetric();
    this.registerCertificateMetric();
  }

  private registerRequestMetrics(): void {
    const fastify = this.host.httpAdapter.getInstance<Fastify>();
    onRequestEnd(fastify, ({ request, status, durationMs }) => {
      const { method, routeOptions } = request;
      const route = request.is404 ? null : (routeOptions.url ?? null);
      this.metrics.recordRequest({ method, route, status, durationMs, problem: request.problemCode ?? null });
    });
  }

  private registerAppendMetrics(): void {
    const { store, metrics } = this;
    if (!(store instanceof SqliteEventStore)) return;
    const register = (name: string, help: string, value: keyof SqliteEventStore['statistics']): void =>
      metrics.observe({ name, help, labels: [], kind: 'counter', read: () => [[{}, store.statistics[value]]] });
    register('event_store_appends_total', 'Appends that are on disk.', 'accepted');
    register('event_store_batches_total', 'Transactions of these appends: one sync of the disk each.', 'commits');
    register('event_store_batch_failures_total', 'Transactions that failed to reach the disk.', 'failures');
  }

  private registerWaitingMetric(): void {
    this.metrics.observe({
      name: 'reactions_waiting',
      help: '1 while the current command of a reaction cannot be delivered.',
      labels: [],
      kind: 'gauge',
      read: async () => {
        return [[{}, Number(this.processors.waitingFor !== null)]];
      },
    });
  }

  /** The counter has no sample if workers run the views and reactions. */
  private registerThreadMetric(): void {
    this.metrics.observe({
      name: 'processing_thread_ends_total',
      help: 'How often the thread of the views and reactions has ended by itself.',
      labels: [],
      kind: 'counter',
      read: () => {
        const { threadEnds } = this.processing;
        return threadEnds === null ? [] : [[{}, threadEnds]];
      },
    });
  }

  private registerKeysMetric(): void {
    this.metrics.observe({
      name: 'keys_missing',
      help: '1 while keys of personal texts are missing or cannot be read.',
      labels: [],
      kind: 'gauge',
      read: async () => [[{}, Number((await this.keys.findFault()) !== null)]],
    });
  }

  private registerCertificateMetric(): void {
    this.metrics.observe({
      name: 'certificate_days_left',
      help: 'Whole days until the certificate of a server ends, negative after that.',
      labels: ['server'],
      kind: 'gauge',
      read: async () => (await this.certificates.countDaysLeft()).map(([server, days]) => [{ server }, days]),
    });
  }

  /** One gauge for all processors of a kind. It has no samples while the processors cannot be asked. */
  private registerStateMetric(
    kind: ProcessorKind,
    state: string,
    meaning: string,
    holds: (status: ProcessorStatus) => boolean,
  ): void {
    this.metrics.observe({
      name: `${kind}_${state}`,
      help: `1 while the ${kind} ${meaning}.`,
      labels: [kind],
      kind: 'gauge',
      read: async () => {
        const statuses = await this.processors.list(kind).catch(() => []);
        return statuses.map((status) => sample(kind, status, Number(holds(status))));
      },
    });
  }

  /** The gauge has no samples while the store cannot be read. */
  private registerLagMetric(kind: ProcessorKind): void {
    this.metrics.observe({
      name: `${kind}_lag_seconds`,
      help: `Age of the oldest event that the ${kind} has not processed; 0 if there is none.`,
      labels: [kind],
      kind: 'gauge',
      read: async () => {
        const statuses = await this.lag.list(kind).catch(() => []);
        return statuses.map((status) => sample(kind, status, status.lag.seconds));
      },
    });
  }
}

const sample = (
  kind: ProcessorKind,
  { processor }: ProcessorStatus,
  value: number,
): [Record<ProcessorKind, string>, number] => [{ [kind]: processor } as Record<ProcessorKind, string>, value];
