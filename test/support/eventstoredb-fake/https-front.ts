import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createServer as createTlsServer } from 'node:tls';
import type { CertificatePair } from '#test/support/certificates';
import { isAdministrator, type Accounts } from '#test/support/eventstoredb-fake/accounts';
import type { NodeAddress } from '#test/support/eventstoredb-fake/refusals';

/** The port of a real node: HTTPS for the management of users, and gRPC, both with one certificate. */
export interface HttpsFront {
  readonly address: NodeAddress;
  stop(): Promise<void>;
}

export interface HttpsFrontOptions {
  /** A node without TLS, to which gRPC is forwarded. */
  readonly node: NodeAddress;
  readonly tls: CertificatePair;
  readonly accounts: Accounts;
  /** How many requests about users are refused at first, as by a server that has just started for the first time. */
  readonly refusedRequests?: number;
}

interface UserRequest {
  readonly loginName?: string;
  readonly password?: string;
  readonly groups?: readonly string[];
  readonly newPassword?: string;
}

const RESET_PASSWORD = /^\/users\/([\w-]+)\/command\/reset-password$/;

/** Does what the request asks. Returns the status. */
const manageUsers = async (request: IncomingMessage, accounts: Accounts): Promise<number> => {
  const roles = accounts.findRoles(request.headers.authorization ?? '');
  if (roles === null || !isAdministrator(roles)) return 401;
  if (request.method !== 'POST') return 405;
  const { loginName, password, groups = [], newPassword } = JSON.parse(await text(request)) as UserRequest;
  const [, name] = RESET_PASSWORD.exec(request.url ?? '') ?? [];
  if (name !== undefined) return accounts.resetPassword(name, newPassword ?? '') ? 200 : 404;
  if (request.url !== '/users/' || loginName === undefined || password === undefined) return 400;
  return accounts.create(loginName, password, groups) ? 201 : 409;
};

const createUserServer = ({ accounts, refusedRequests = 0 }: HttpsFrontOptions): Server => {
  let refusalsLeft = refusedRequests;
  return createServer((request, response) => {
    const status = refusalsLeft > 0 ? Promise.resolve(401) : manageUsers(request, accounts);
    refusalsLeft -= 1;
    void status.then((code) => response.writeHead(code).end());
  });
};

/** Starts the front on a free port of the loopback interface. */
export const startHttpsFront = async (options: HttpsFrontOptions): Promise<HttpsFront> => {
  const { node, tls } = options;
  const users = createUserServer(options);
  const open = new Set<{ destroy(): void }>();
  const settings = { cert: tls.certificate, key: tls.key, ALPNProtocols: ['h2', 'http/1.1'] };
  const server = createTlsServer(settings, (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    if (socket.alpnProtocol !== 'h2') return void users.emit('connection', socket);
    const onward = connect(node.port, node.host);
    for (const [one, other] of [[socket, onward] as const, [onward, socket] as const]) {
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    stop: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
};
