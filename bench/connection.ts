import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface RawRequest {
  readonly method: string;
  /** Path with its query string. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RawResponse {
  readonly status: number;
  /** Lines of the head, without the status. */
  readonly head: string;
  readonly body: string;
}

const HEAD_END = '\r\n\r\n';

/** Reads a response header. */
export const readHeader = ({ head }: RawResponse, name: string): string | null =>
  new RegExp(`^${name}: *(.*?)\\r?$`, 'im').exec(head)?.[1] ?? null;

/** One kept-alive connection, for one request at a time. The client is this small so that it uses little of the machine. */
export class Connection {
  /** One character per byte, so that lengths are those of the bytes. */
  private text = '';
  private onResponse: ((response: RawResponse) => void) | null = null;
  private onLoss: ((reason: Error) => void) | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => this.receive(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => this.onLoss?.(new Error('The server closed the connection before it answered.')));
  }

  static async open(url: string): Promise<Connection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Connection(socket, host);
  }

  /** Rejects if the connection breaks before the whole response is there. */
  send({ method, path, headers, body }: RawRequest): Promise<RawResponse> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const length = body === undefined ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
    return new Promise((resolve, reject) => {
      this.onResponse = resolve;
      this.onLoss = reject;
      this.socket.write(
        `${method} ${path} HTTP/1.1\r\nHost: ${this.host}\r\n${lines.join('')}${length}\r\n${body ?? ''}`,
      );
    });
  }

  close(): void {
    this.onLoss = null;
    this.socket.destroy();
  }

  private receive(chunk: string): void {
    this.text += chunk;
    const end = this.text.indexOf(HEAD_END);
    if (end < 0) return;
    const start = end + HEAD_END.length;
    const length = Number(/content-length: (\d+)/i.exec(this.text)?.[1] ?? 0);
    if (this.text.length < start + length) return;
    const [, status = '', head = ''] = /^HTTP\/1\.1 (\d+)[^\n]*\n([^]*)$/.exec(this.text.slice(0, end)) ?? [];
    const body = Buffer.from(this.text.slice(start), 'latin1').toString();
    this.text = '';
    this.onResponse?.({ status: Number(status), head, body });
  }
}
