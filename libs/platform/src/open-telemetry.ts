import { AsyncLocalStorage } from 'node:async_hooks';
import {
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TracerProvider,
  type SpanExporter,
} from '@opentelemetry/sdk-trace';
import { Tracing, type Stretch, type TraceHeaders, type Traits } from '#platform/tracing';
import type { TracingSettings } from '#platform/tracing-settings';

/** How long one delivery may take, and how long the last one, in milliseconds. */
const LONGEST_DELIVERY = 5_000;
const LAST_DELIVERY = 2_000;
/** What waits for a collector that is gone; what is more is dropped. */
const MOST_WAITING = 2_048;

/** Traces for a collector, by OTLP over HTTP, with nothing kept in globals. */
export class OpenTelemetry extends Tracing {
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;
  private readonly at = new AsyncLocalStorage<Context>();

  constructor({ url, headers, serviceName }: TracingSettings, notice: (sentence: string) => void) {
    super();
    const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: LONGEST_DELIVERY });
    const delivery = {
      exporter: telling(exporter, notice),
      exportTimeoutMillis: LONGEST_DELIVERY,
      maxQueueSize: MOST_WAITING,
      scheduledDelayMillis: 1_000,
    };
    this.provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': serviceName }),
      sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
      spanProcessors: [new BatchSpanProcessor(delivery)],
    });
    this.tracer = this.provider.getTracer(serviceName);
  }

  override begin(name: string, traits: Traits, headers?: TraceHeaders): Stretch {
    const parent = headers === undefined ? (this.at.getStore() ?? ROOT_CONTEXT) : contextOf(headers);
    const kind = headers === undefined ? SpanKind.INTERNAL : SpanKind.SERVER;
    const span = this.tracer.startSpan(name, { kind, attributes: traits }, parent);
    const context = trace.setSpan(parent, span);
    return {
      within: (work) => this.at.run(context, work),
      tell: (more) => void span.setAttributes(more),
      end: (failed = false) => {
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  override async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LAST_DELIVERY);
    });
    await Promise.race([this.provider.shutdown().catch(() => undefined), enough]);
    clearTimeout(timer);
  }
}

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-|$)/;

/** The trace that the headers name; where they are malformed, a new one begins. */
const contextOf = ({ traceparent }: TraceHeaders): Context => {
  const [, traceId, spanId, flags] = typeof traceparent === 'string' ? (TRACEPARENT.exec(traceparent) ?? []) : [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const remote = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(remote) ? trace.setSpanContext(ROOT_CONTEXT, remote) : ROOT_CONTEXT;
};

/** Says once that the collector does not take what is sent, and once that it does again. */
const telling = (exporter: SpanExporter, notice: (sentence: string) => void): SpanExporter => {
  let gone = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.error !== undefined;
        if (failed && !gone) notice('Traces cannot be delivered; the service goes on, and they are lost meanwhile.');
        if (!failed && gone) notice('Traces are delivered again.');
        gone = failed;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
};
