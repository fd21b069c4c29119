import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number | string };
}

/** A span as it comes over the wire (OTLP in JSON). */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status: { readonly code?: number };
  readonly attributes: readonly Attribute[];
}

interface Delivered {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

export const traitsOf = ({ attributes }: Pick<Span, 'attributes'>): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)] as const));

/** A collector of traces on this machine that keeps what it is sent. */
export class ACollector {
  readonly spans: Span[] = [];
  readonly services = new Set<unknown>();
  /** Every delivery as it came, with its headers. */
  readonly raw: string[] = [];

  private constructor(private readonly server: Server) {}

  static async started(port = 0): Promise<ACollector> {
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        collector.take(`${request.url} ${JSON.stringify(request.headers)} ${body}`, body);
        response.setHeader('Content-Type', 'application/json').end('{}');
      });
    });
    const collector = new ACollector(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The first span that fits. Rejects when none comes for ten seconds. */
  async span(fits: (span: Span) => boolean): Promise<Span> {
    for (let tries = 0; tries < 500; tries += 1) {
      const found = this.spans.find(fits);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`No such span came, but ${this.spans.map(({ name }) => name).join(', ')}.`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(raw: string, body: string): void {
    this.raw.push(raw);
    for (const { resource, scopeSpans } of (JSON.parse(body) as Delivered).resourceSpans) {
      this.services.add(traitsOf(resource)['service.name']);
      for (const { spans } of scopeSpans) this.spans.push(...spans);
    }
  }
}
