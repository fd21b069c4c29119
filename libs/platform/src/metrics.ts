import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestLine } from '#platform/logging';

/** Each bucket is one more series for each combination of labels. */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/** The metrics of Node.js and of its process that answer a question of an operator. The others would double the size of a scrape. */
const PROCESS_METRICS: readonly string[] = [
  'process_start_time_seconds',
  'process_resident_memory_bytes',
  'process_open_fds',
  'process_max_fds',
  'nodejs_eventloop_lag_p50_seconds',
  'nodejs_eventloop_lag_p99_seconds',
  'nodejs_heap_size_used_bytes',
];

/** Microseconds in a second. */
const MICROSECONDS = 1_000_000;

const NO_RESOURCE = 'none';
const METHODS: readonly string[] = ['GET', 'POST'];

/** `/v1/contracts/:contract/visits` → `contracts`. There are few resources, but hundreds of routes. */
const findResource = (route: string | null): string =>
  route?.split('/').find((segment) => segment !== '' && segment !== 'v1') ?? NO_RESOURCE;

export type Labels<Name extends string = string> = Readonly<Record<Name, string>>;

/** Name, help text and labels of a metric. The name is without the common prefix `brokerage_`. */
export interface MetricDefinition<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly Label[];
}

export type Samples<Label extends string> = readonly (readonly [Labels<Label>, number])[];

/** A metric whose samples are read when the metrics are scraped. */
export interface ObservableMetric<Label extends string> extends MetricDefinition<Label> {
  /** A counter never decreases while the process runs. */
  readonly kind: 'counter' | 'gauge';
  readonly read: () => Samples<Label> | Promise<Samples<Label>>;
}

/** A request that has ended. */
export interface MeasuredRequest extends Pick<RequestLine, 'method' | 'route' | 'status' | 'durationMs'> {
  /** Code of the problem document with which it was answered; null if there is none. */
  readonly problem?: string | null;
}

/**
 * The metrics of this process, for Prometheus. Labels come from closed lists (names of resources and in the code) and never from the content of a request, so
 * that they contain no personal data and the number of series is bounded. No metric has two labels with many values: numbers of series add up then, and do
 * not multiply. Routes, and the codes of refusals, are in the log.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = this.createCounter({
    name: 'http_requests_total',
    help: 'Requests by method and status.',
    labels: ['method', 'status'],
  });
  private readonly durations = this.createHistogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its response.',
    labels: ['method'],
  });
  private readonly resourceRequests = this.createCounter({
    name: 'http_resource_requests_total',
    help: 'Requests by the first part of the path (none: no route matched).',
    labels: ['resource'],
  });
  private readonly resourceSeconds = this.createCounter({
    name: 'http_resource_seconds_total',
    help: 'Time of the requests of a resource.',
    labels: ['resource'],
  });
  private readonly resourceErrors = this.createCounter({
    name: 'http_resource_errors_total',
    help: 'Responses of a resource with a 5xx status.',
    labels: ['resource'],
  });

  private readonly faults = this.createCounter({
    name: 'http_faults_total',
    help: 'Responses with a 5xx status by the code of the problem.',
    labels: ['code'],
  });

  constructor() {
    const ours = new Set(this.registry.getMetricsAsArray().map(({ name }) => name));
    collectDefaultMetrics({ register: this.registry });
    for (const { name } of this.registry.getMetricsAsArray())
      if (!ours.has(name) && !PROCESS_METRICS.includes(name)) this.registry.removeSingleMetric(name);
    this.measureProcessorTime();
  }

  /** Content type of the text format. */
  get contentType(): string {
    return this.registry.contentType;
  }

  /** Renders all metrics in the Prometheus text format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  recordRequest({ method, route, status, durationMs, problem = null }: MeasuredRequest): void {
    const labels = { method: METHODS.includes(method) ? method : 'other' };
    const resource = { resource: findResource(route) };
    const seconds = durationMs / 1_000;
    this.requests.inc({ ...labels, status: String(status) });
    this.durations.observe(labels, seconds);
    this.resourceRequests.inc(resource);
    this.resourceSeconds.inc(resource, Math.round(seconds * 1_000_000) / 1_000_000);
    if (status >= 500) this.resourceErrors.inc(resource);
    if (status >= 500 && problem !== null) this.faults.inc({ code: problem });
  }

  /** That of the library stays 0 without two more metrics, which fill it. */
  private measureProcessorTime(): void {
    const counter: Counter = new Counter({
      name: 'process_cpu_seconds_total',
      help: 'Processor time of all threads in seconds.',
      registers: [this.registry],
      collect: () => {
        const { user, system } = process.cpuUsage();
        counter.reset();
        counter.inc((user + system) / MICROSECONDS);
      },
    });
  }

  createCounter<Label extends string>(definition: MetricDefinition<Label>): Counter<Label> {
    return new Counter(this.toOptions(definition));
  }

  /** Creates a histogram of durations in seconds. */
  createHistogram<Label extends string>(definition: MetricDefinition<Label>): Histogram<Label> {
    return new Histogram({ ...this.toOptions(definition), buckets: BUCKETS_SECONDS });
  }

  observe<Label extends string>({ kind, read, ...definition }: ObservableMetric<Label>): void {
    const options = this.toOptions(definition);
    if (kind === 'gauge') {
      const gauge: Gauge<Label> = new Gauge({
        ...options,
        collect: async () => {
          const samples = await read();
          gauge.reset();
          for (const [labels, value] of samples) gauge.set(labels, value);
        },
      });
    } else {
      const counter: Counter<Label> = new Counter({
        ...options,
        collect: async () => {
          const samples = await read();
          counter.reset();
          for (const [labels, value] of samples) counter.inc(labels, value);
        },
      });
    }
  }

  private toOptions<Label extends string>({ name, help, labels }: MetricDefinition<Label>) {
    return { name: `brokerage_${name}`, help, labelNames: labels, registers: [this.registry] };
  }
}
