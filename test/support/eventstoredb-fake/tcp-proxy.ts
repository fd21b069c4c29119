import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** Where clients connect: passes their bytes on to the node behind, so that connections can be cut, or fall silent, as those of a failing network. */
export class FrontDoor {
  /** Both ends of each connection, and where what comes in on it goes. */
  private readonly sockets = new Map<Socket, Socket>();
  private stalled = false;
  /** Connections that were taken so far. */
  taken = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** Opens a free port on the loopback interface, and passes on to another. */
  static async before(behind: number): Promise<FrontDoor> {
    const server = createServer({ noDelay: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const door = new FrontDoor(server, (server.address() as AddressInfo).port);
    server.on('connection', (socket) => door.passOn(socket, behind));
    return door;
  }

  /** Somebody listens there. */
  get isOpen(): boolean {
    return this.server.listening;
  }

  /** Those that are there now. */
  get connections(): number {
    return this.sockets.size / 2;
  }

  drop(): void {
    for (const socket of this.sockets.keys()) socket.destroy();
  }

  /** Nobody listens there any more until `open`. */
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

  /** Connections stay and new ones are taken, but nothing passes until `resume`. */
  stall(): void {
    this.stalled = true;
    for (const [one, other] of this.sockets) one.unpipe(other).pause();
  }

  /** Where nothing was held up, nothing is to be passed on a second time. */
  resume(): void {
    if (!this.stalled) return;
    this.stalled = false;
    for (const [one, other] of this.sockets) one.pipe(other);
  }

  private passOn(socket: Socket, behind: number): void {
    this.taken += 1;
    const onward = connect({ port: behind, host: '127.0.0.1', noDelay: true });
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
