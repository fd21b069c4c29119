/** Attributes of a span: names and numbers from the code, never the content of a request or personal data. */
export type Attributes = Readonly<Record<string, string | number>>;

/** A started span. */
export interface Span {
  /** Runs work whose spans become children of this one. */
  run<Result>(work: () => Result): Result;
  setAttributes(attributes: Attributes): void;
  /** Ends the span. `failed`: because of an unexpected error. */
  end(failed?: boolean): void;
}

/** A span that has ended, as plain data. */
export interface EndedSpan {
  readonly name: string;
  readonly attributes: Attributes;
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly failed: boolean;
}

/** Headers of a request; `traceparent` names the trace that it belongs to (W3C Trace Context). */
export type TraceHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Records spans for a collector of traces. */
export abstract class Tracing {
  /** Starts a child of the current span. With headers it starts a server span that continues the trace named in them. */
  abstract startSpan(name: string, attributes: Attributes, headers?: TraceHeaders): Span;

  /** Records a span that another thread has measured. */
  abstract record(span: EndedSpan): void;

  /** Sends the remaining spans, for at most two seconds. */
  abstract close(): Promise<void>;

  /** Runs work in a span. The span fails if the work rejects. */
  async withSpan<Result>(name: string, attributes: Attributes, work: (span: Span) => Promise<Result>): Promise<Result> {
    const span = this.startSpan(name, attributes);
    try {
      const result = await span.run(() => work(span));
      span.end();
      return result;
    } catch (error) {
      span.end(true);
      throw error;
    }
  }
}
