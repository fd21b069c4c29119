import { connect as connectPlainly, type Socket } from 'node:net';
import { connect as connectSecurely, type TLSSocket } from 'node:tls';
import { parseConnectionString, type Host } from '#eventstoredb/connection-string';
import type { ServerSettings } from '#platform/server-settings';

/** The certificate that a server shows. */
export interface ServerCertificate {
  /** `host:port`, as in the settings. */
  readonly server: string;
  readonly endsAt: Date;
}

/** A server that does not answer in time is left out: the health check says so. */
const TIMEOUT_MS = 2_000;

/** Asks PostgreSQL for TLS: the length of the message, and a number that stands for the question. */
const TLS_REQUEST = Buffer.from('0000000804d2162f', 'hex');
const TLS_ACCEPTED = 'S';

const POSTGRES_PORT = 5_432;

const IP_ADDRESS = /^[\d.]+$|:/;

const readEnd = (socket: TLSSocket): Promise<Date | null> => {
  const { promise, resolve } = Promise.withResolvers<Date | null>();
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy());
  socket.once('secureConnect', () => {
    resolve(new Date(socket.getPeerCertificate().valid_to));
    socket.destroy();
  });
  for (const event of ['error', 'close']) socket.once(event, () => resolve(null));
  return promise;
};

/** Looks at a certificate and sends nothing, so one that has ended, or is not trusted, may be shown too. */
const showCertificate = ({ name, port }: Host, socket?: Socket): Promise<Date | null> => {
  const target = socket === undefined ? { host: name, port } : { socket };
  return readEnd(
    connectSecurely({ ...target, servername: IP_ADDRESS.test(name) ? '' : name, rejectUnauthorized: false }),
  );
};

const showPostgresCertificate = (host: Host): Promise<Date | null> => {
  const { promise, resolve } = Promise.withResolvers<Date | null>();
  const socket = connectPlainly(host.port, host.name);
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy());
  for (const event of ['error', 'close']) socket.once(event, () => resolve(null));
  socket.once('connect', () => socket.write(TLS_REQUEST));
  socket.once('data', (answer) => {
    if (answer.toString() === TLS_ACCEPTED) resolve(showCertificate(host, socket));
    else socket.destroy();
  });
  return promise;
};

/** The certificates of the servers that are used with TLS, each as it is shown now. Never rejects. */
export const readServerCertificates = async (servers: ServerSettings): Promise<readonly ServerCertificate[]> => {
  const eventStore = parseConnectionString(servers.eventStoreUrl);
  const { hostname, port, searchParams } = new URL(servers.readModelsUrl);
  const postgres = { name: hostname, port: Number(port === '' ? POSTGRES_PORT : port) };
  const questions: [Host, Promise<Date | null>][] = eventStore.tls
    ? eventStore.hosts.map((host) => [host, showCertificate(host)])
    : [];
  if (searchParams.get('sslmode') === 'verify-full') questions.push([postgres, showPostgresCertificate(postgres)]);
  const answers = await Promise.all(questions.map(async ([host, end]) => [host, await end] as const));
  return answers.flatMap(([host, endsAt]) =>
    endsAt === null ? [] : [{ server: `${host.name}:${host.port}`, endsAt }],
  );
};
