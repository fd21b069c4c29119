import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** Where clients connect: passes their bytes on to the node behind, so that connections can be cut as a failing network cuts them. */
export class FrontDoor {
  private readonly sockets = new Set<Socket>();

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

  drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Nobody listens there any more until `open`. */
  async close(): Promise<void> {
    this.drop();
    if (!this.server.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }

  async open(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  private passOn(socket: Socket, behind: number): void {
    const onward = connect({ port: behind, host: '127.0.0.1', noDelay: true });
    for (const [one, other] of [[socket, onward] as const, [onward, socket] as const]) {
      this.sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
