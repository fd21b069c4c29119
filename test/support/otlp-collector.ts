import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { waitUntil } from '#kernel/testing/wait-until';

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number | string };
}

/** A span in OTLP JSON. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status: { readonly code?: number };
  readonly attributes: readonly Attribute[];
}

interface ExportRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

export const spanAttributes = ({ attributes }: Pick<Span, 'attributes'>): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)] as const));

/** A local trace collector that keeps everything that it receives. */
export class OtlpCollector {
  readonly spans: Span[] = [];
  readonly services = new Set<unknown>();
  /** Every request: URL, headers and body. */
  readonly raw: string[] = [];
  /** The status of every response. The client does not repeat a request after status 400. */
  status: 200 | 400 = 200;

  private constructor(private readonly server: Server) {}

  static async start(port = 0): Promise<OtlpCollector> {
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        collector.receive(`${request.url} ${JSON.stringify(request.headers)} ${body}`, body);
        response.writeHead(collector.status, { 'Content-Type': 'application/json' }).end('{}');
      });
    });
    const collector = new OtlpCollector(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Resolves to the first matching span. */
  waitForSpan(matches: (span: Span) => boolean): Promise<Span> {
    return waitUntil(() => this.spans.find(matches), `a span that ${matches.toString()}`);
  }

  /** Forgets everything that it has received. */
  clear(): void {
    this.spans.length = 0;
    this.raw.length = 0;
    this.services.clear();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private receive(raw: string, body: string): void {
    this.raw.push(raw);
    for (const { resource, scopeSpans } of (JSON.parse(body) as ExportRequest).resourceSpans) {
      this.services.add(spanAttributes(resource)['service.name']);
      for (const { spans } of scopeSpans) this.spans.push(...spans);
    }
  }
}
