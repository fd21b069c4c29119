import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestLine } from '#platform/logging';

/** In seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NO_ROUTE = { method: 'any', route: 'none' };

export type Labels<Name extends string = string> = Readonly<Record<Name, string>>;

/** How a figure is called and what it tells; `name` without the prefix that all have. */
export interface Figure<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly Label[];
}

export type Readings<Label extends string> = readonly (readonly [Labels<Label>, number])[];

/** A figure that is read when somebody asks for the metrics. */
export interface ReadFigure<Label extends string> extends Figure<Label> {
  /** A counter only ever grows while the process lives. */
  readonly kind: 'counter' | 'gauge';
  readonly read: () => Readings<Label> | Promise<Readings<Label>>;
}

/**
 * What this process counts, for Prometheus. Labels come from closed lists (routes as declared, names in the code), never from what a request holds, so
 * that nothing personal gets in and the number of series is bounded.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = this.counter({
    name: 'http_requests_total',
    help: 'Requests answered, by the route as declared (none: no route fits) and the status.',
    labels: ['method', 'route', 'status'],
  });
  private readonly durations = this.histogram({
    name: 'http_request_duration_seconds',
    help: 'From the arrival of the request to the end of the answer.',
    labels: ['method', 'route'],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** What the answer with the metrics calls its form. */
  get contentType(): string {
    return this.registry.contentType;
  }

  /** All metrics in the text form of Prometheus. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  request({ method, route, status, milliseconds }: Omit<RequestLine, 'correlationId'>): void {
    const labels = route === null ? NO_ROUTE : { method, route };
    this.requests.inc({ ...labels, status: String(status) });
    this.durations.observe(labels, milliseconds / 1_000);
  }

  counter<Label extends string>(figure: Figure<Label>): Counter<Label> {
    return new Counter(this.described(figure));
  }

  /** Of durations in seconds. */
  histogram<Label extends string>(figure: Figure<Label>): Histogram<Label> {
    return new Histogram({ ...this.described(figure), buckets: BUCKETS });
  }

  reading<Label extends string>({ kind, read, ...figure }: ReadFigure<Label>): void {
    const described = this.described(figure);
    if (kind === 'gauge') {
      const gauge: Gauge<Label> = new Gauge({
        ...described,
        collect: async () => {
          const found = await read();
          gauge.reset();
          for (const [labels, value] of found) gauge.set(labels, value);
        },
      });
    } else {
      const counter: Counter<Label> = new Counter({
        ...described,
        collect: async () => {
          const found = await read();
          counter.reset();
          for (const [labels, value] of found) counter.inc(labels, value);
        },
      });
    }
  }

  private described<Label extends string>({ name, help, labels }: Figure<Label>) {
    return { name: `brokerage_${name}`, help, labelNames: labels, registers: [this.registry] };
  }
}
