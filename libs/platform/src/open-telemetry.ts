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
import { Tracing, type Span, type EndedSpan, type TraceHeaders, type Attributes } from '#platform/tracing';
import type { TracingSettings } from '#platform/tracing-settings';

/** Maximum time of one export, and of the last export at shutdown. */
const EXPORT_TIMEOUT_MS = 5_000;
const SHUTDOWN_TIMEOUT_MS = 2_000;
/** Maximum number of spans that wait for an unavailable collector. Further spans are dropped. */
const MAX_QUEUED_SPANS = 2_048;

/** Sends traces to a collector by OTLP over HTTP. Uses no global state. */
export class OpenTelemetry extends Tracing {
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;
  private readonly context = new AsyncLocalStorage<Context>();

  constructor({ url, headers, serviceName }: TracingSettings, warn: (sentence: string) => void) {
    super();
    const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: EXPORT_TIMEOUT_MS });
    const exportOptions = {
      exporter: reportExportFailures(exporter, warn),
      exportTimeoutMillis: EXPORT_TIMEOUT_MS,
      maxQueueSize: MAX_QUEUED_SPANS,
      scheduledDelayMillis: 1_000,
    };
    this.provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': serviceName }),
      sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
      spanProcessors: [new BatchSpanProcessor(exportOptions)],
    });
    this.tracer = this.provider.getTracer(serviceName);
  }

  override startSpan(name: string, attributes: Attributes, headers?: TraceHeaders): Span {
    const parent = headers === undefined ? (this.context.getStore() ?? ROOT_CONTEXT) : parseTraceparent(headers);
    const kind = headers === undefined ? SpanKind.INTERNAL : SpanKind.SERVER;
    const span = this.tracer.startSpan(name, { kind, attributes }, parent);
    const context = trace.setSpan(parent, span);
    return {
      run: (work) => this.context.run(context, work),
      setAttributes: (more) => void span.setAttributes(more),
      end: (failed = false) => {
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  override record({ name, attributes, startedAtMs, endedAtMs, failed }: EndedSpan): void {
    const options = { kind: SpanKind.INTERNAL, attributes, startTime: startedAtMs };
    const span = this.tracer.startSpan(name, options, ROOT_CONTEXT);
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(endedAtMs);
  }

  override async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, SHUTDOWN_TIMEOUT_MS);
    });
    await Promise.race([this.provider.shutdown().catch(() => undefined), timeout]);
    clearTimeout(timer);
  }
}

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-|$)/;

/** Reads the trace context from the headers. Starts a new trace if it is missing or malformed. */
const parseTraceparent = ({ traceparent }: TraceHeaders): Context => {
  const [, traceId, spanId, flags] = typeof traceparent === 'string' ? (TRACEPARENT.exec(traceparent) ?? []) : [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const remote = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(remote) ? trace.setSpanContext(ROOT_CONTEXT, remote) : ROOT_CONTEXT;
};

/** Warns once when exports start to fail, and once when they succeed again. */
const reportExportFailures = (exporter: SpanExporter, warn: (sentence: string) => void): SpanExporter => {
  let failing = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.error !== undefined;
        if (failed && !failing) warn('Traces cannot be sent to the collector and are lost. The service continues.');
        if (!failed && failing) warn('Traces are sent to the collector again.');
        failing = failed;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
};
