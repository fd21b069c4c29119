import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestLine } from '#platform/logging';

const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NO_ROUTE = { method: 'any', route: 'none' };

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

/**
 * The metrics of this process, for Prometheus. Labels come from closed lists (declared routes, names in the code) and never from the content of a request,
 * so that they contain no personal data and the number of series is bounded.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = this.createCounter({
    name: 'http_requests_total',
    help: 'Requests by declared route (none: no route matched) and status.',
    labels: ['method', 'route', 'status'],
  });
  private readonly durations = this.createHistogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of the request to the end of the response.',
    labels: ['method', 'route'],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Content type of the text format. */
  get contentType(): string {
    return this.registry.contentType;
  }

  /** Renders all metrics in the Prometheus text format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  recordRequest({ method, route, status, durationMs }: Omit<RequestLine, 'correlationId'>): void {
    const labels = route === null ? NO_ROUTE : { method, route };
    this.requests.inc({ ...labels, status: String(status) });
    this.durations.observe(labels, durationMs / 1_000);
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
