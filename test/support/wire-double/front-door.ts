import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** Where clients connect: passes their bytes on to the node behind, so that connections can be cut as a failing network cuts them. */
export class FrontDoor {
  private readonly sockets = new Set<Socket>();
  private refusing = false;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    private readonly behind: number,
  ) {
    server.on('connection', (socket) => this.passOn(socket));
  }

  /** Opens a free port on the loopback interface. */
  static async before(port: number): Promise<FrontDoor> {
    const server = createServer({ noDelay: true });
    const door = new FrontDoor(server, port);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return door;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** While true, who connects is cut off at once. */
  refuse(refusing: boolean): void {
    this.refusing = refusing;
    if (refusing) this.drop();
  }

  async close(): Promise<void> {
    this.server.close();
    this.drop();
    await once(this.server, 'close');
  }

  private passOn(socket: Socket): void {
    if (this.refusing) return void socket.destroy();
    const onward = connect({ port: this.behind, host: '127.0.0.1', noDelay: true });
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
