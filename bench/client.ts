import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { median, percentile } from '#bench/harness';

/** The result of a load: requests per second and latencies in milliseconds. */
export interface LoadResult {
  readonly rate: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Target {
  readonly url: string;
  readonly token: string;
  /** Creates the path and body of the request with this index. */
  readonly request: (index: number) => { readonly path: string; readonly body: string };
}

const HEAD_END = '\r\n\r\n';

/** One kept-alive connection. The client is this small so that it uses little of the machine. */
class Connection {
  private text = '';
  private onResponse: ((status: string) => void) | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
    private readonly token: string,
  ) {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => this.receive(chunk));
  }

  static async open({ url, token }: Target): Promise<Connection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Connection(socket, host, token);
  }

  post(path: string, body: string): Promise<string> {
    const head = `POST ${path} HTTP/1.1\r\nHost: ${this.host}\r\nAuthorization: Bearer ${this.token}\r\n`;
    const content = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
    return new Promise((resolve) => {
      this.onResponse = resolve;
      this.socket.write(`${head}${content}${HEAD_END}${body}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(chunk: string): void {
    this.text += chunk;
    const end = this.text.indexOf(HEAD_END);
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.text)?.[1] ?? 0);
    if (this.text.length < end + HEAD_END.length + length) return;
    const response = this.text;
    this.text = '';
    this.onResponse?.(response);
  }
}

const SUCCESS = /^HTTP\/1\.1 20[01] /;

const sendCommands = async (connection: Connection, { request }: Target, next: () => number, until: number) => {
  const times: number[] = [];
  for (let now = performance.now(); now < until;) {
    const { path, body } = request(next());
    const response = await connection.post(path, body);
    if (!SUCCESS.test(response)) throw new Error(`${path} failed: ${response}`);
    const then = performance.now();
    times.push(then - now);
    now = then;
  }
  return times;
};

let sent = 0;

/** Sends commands without a pause over several connections for some time. Throws if one fails. */
export const runLoad = async (target: Target, connections: number, durationMs: number): Promise<LoadResult> => {
  const opened = await Promise.all(Array.from({ length: connections }, () => Connection.open(target)));
  const start = performance.now();
  const running = opened.map((each) => sendCommands(each, target, () => sent++, start + durationMs));
  const times = (await Promise.all(running)).flat();
  const rate = (times.length / (performance.now() - start)) * 1_000;
  for (const connection of opened) connection.close();
  return { rate, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
};

/** Returns the medians of several loads. */
export const medianResult = (all: readonly LoadResult[]): LoadResult => ({
  rate: median(all.map(({ rate }) => rate)),
  p50Ms: median(all.map(({ p50Ms }) => p50Ms)),
  p99Ms: median(all.map(({ p99Ms }) => p99Ms)),
});
