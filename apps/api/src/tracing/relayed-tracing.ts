import { Tracing, type Attributes, type EndedSpan, type Span } from '#platform/tracing';

/** Measures spans on another thread than the one that sends them. They have no parent, as nothing calls what follows the log. */
export class RelayedTracing extends Tracing {
  /** `relay` receives each span when it ends. */
  constructor(private readonly relay: (span: EndedSpan) => void) {
    super();
  }

  override startSpan(name: string, attributes: Attributes): Span {
    const startedAtMs = Date.now();
    let all = attributes;
    return {
      run: (work) => work(),
      setAttributes: (more) => {
        all = { ...all, ...more };
      },
      end: (failed = false) => this.relay({ name, attributes: all, startedAtMs, endedAtMs: Date.now(), failed }),
    };
  }

  override record(span: EndedSpan): void {
    this.relay(span);
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}
