import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A TCP proxy in front of a node. It can drop or stall connections, like a failing network. */
export class TcpProxy {
  /** For both sockets of each connection, the socket to which its data goes. */
  private readonly sockets = new Map<Socket, Socket>();
  private stalled = false;
  /** Number of accepted connections. */
  accepted = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** Listens on the loopback interface, on a free port or on this one, and forwards to another port. */
  static async start(targetPort: number, port = 0): Promise<TcpProxy> {
    const server = createServer({ noDelay: true }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new TcpProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (socket) => proxy.forward(socket, targetPort));
    return proxy;
  }

  /** True while the proxy accepts connections. */
  get isOpen(): boolean {
    return this.server.listening;
  }

  /** Number of open connections. */
  get connections(): number {
    return this.sockets.size / 2;
  }

  drop(): void {
    for (const socket of this.sockets.keys()) socket.destroy();
  }

  /** Drops all connections, and accepts no new ones until `open`. */
  async close(): Promise<void> {
    this.drop();
    if (!this.server.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }

  async open(): Promise<void> {
    if (this.server.listening) return;
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** Keeps connections open and accepts new ones, but forwards no data until `resume`. */
  stall(): void {
    this.stalled = true;
    for (const [one, other] of this.sockets) one.unpipe(other).pause();
  }

  /** Forwards data again. Does nothing if the proxy is not stalled, because a second `pipe` would duplicate data. */
  resume(): void {
    if (!this.stalled) return;
    this.stalled = false;
    for (const [one, other] of this.sockets) one.pipe(other);
  }

  private forward(socket: Socket, targetPort: number): void {
    this.accepted += 1;
    const onward = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    for (const [one, other] of [[socket, onward] as const, [onward, socket] as const]) {
      this.sockets.set(one, other);
      if (!this.stalled) one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
