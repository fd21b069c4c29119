import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { median, percentile } from '#bench/harness';

/** What a load met. Milliseconds. */
export interface Met {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Target {
  readonly url: string;
  readonly token: string;
  /** The path and the body of the so-manieth request. */
  readonly request: (index: number) => { readonly path: string; readonly body: string };
}

const HEAD_END = '\r\n\r\n';

/** One connection that is kept; the whole client is this small so that it leaves the machine to the server. */
class Connection {
  private text = '';
  private answered: ((status: string) => void) | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
    private readonly token: string,
  ) {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => this.take(chunk));
  }

  static async to({ url, token }: Target): Promise<Connection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Connection(socket, host, token);
  }

  post(path: string, body: string): Promise<string> {
    const head = `POST ${path} HTTP/1.1\r\nHost: ${this.host}\r\nAuthorization: Bearer ${this.token}\r\n`;
    const content = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
    return new Promise((resolve) => {
      this.answered = resolve;
      this.socket.write(`${head}${content}${HEAD_END}${body}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: string): void {
    this.text += chunk;
    const end = this.text.indexOf(HEAD_END);
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.text)?.[1] ?? 0);
    if (this.text.length < end + HEAD_END.length + length) return;
    const answer = this.text;
    this.text = '';
    this.answered?.(answer);
  }
}

const DONE = /^HTTP\/1\.1 20[01] /;

const drive = async (connection: Connection, { request }: Target, next: () => number, until: number) => {
  const times: number[] = [];
  for (let now = performance.now(); now < until;) {
    const { path, body } = request(next());
    const answer = await connection.post(path, body);
    if (!DONE.test(answer)) throw new Error(`${path} was answered ${answer}`);
    const then = performance.now();
    times.push(then - now);
    now = then;
  }
  return times;
};

let sent = 0;

/** Commands without a pause over so many connections for so long. Throws when one is not answered with success. */
export const load = async (target: Target, connections: number, milliseconds: number): Promise<Met> => {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.to(target)));
  const start = performance.now();
  const driven = open.map((each) => drive(each, target, () => sent++, start + milliseconds));
  const times = (await Promise.all(driven)).flat();
  const rate = (times.length / (performance.now() - start)) * 1_000;
  for (const connection of open) connection.close();
  return { rate, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
};

/** Of several loads. */
export const middle = (all: readonly Met[]): Met => ({
  rate: median(all.map(({ rate }) => rate)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
});
