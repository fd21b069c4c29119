import { lookup } from 'node:dns/promises';
import { connect as connectHttp2 } from 'node:http2';
import type { ClientHttp2Session } from 'node:http2';
import { connect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectWithTls } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import { DEFAULT_AUTHORITIES } from '#eventstoredb/connection-string';
import type { ConnectionString, Host } from '#eventstoredb/connection-string';
import { findMembers, type Member } from '#eventstoredb/cluster-diagnostics';
import { TimeoutError, withTimeout } from '#eventstoredb/error-classification';
import { errorCode } from '#execution/errors';

/** Timeout of each check. */
const TIMEOUT_MS = 3_000;

/** What is wrong and what to do about it; a part of a sentence. */
type Diagnosis = string;

const EXPIRED = 'has expired. Renew it at the event store';
const UNTRUSTED =
  'was issued by an authority that is not trusted. Add ?tlsCaFile=/etc/ca.crt to the connection string, with the path of the certificate of that authority';

/** Keyed by the error codes of Node.js. */
const CERTIFICATE_PROBLEMS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: EXPIRED,
  CERT_NOT_YET_VALID: 'is not valid yet. Check the clocks, or renew it at the event store',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  CERT_SIGNATURE_FAILURE: UNTRUSTED,
  ERR_TLS_CERT_ALTNAME_INVALID:
    'is for another host. Use a host name that the certificate contains, or give the event store a certificate for this name',
};

export const formatHost = ({ name, port }: Host): string => `${name}:${port}`;

interface Closable {
  destroy(): void;
}

/** Opens a connection and closes it again. Resolves when the connection is ready, and rejects with its error or after the timeout. */
const probe = async (open: (ready: () => void, failed: (error: Error) => void) => Closable): Promise<void> => {
  let closable: Closable | null = null;
  const outcome = new Promise<void>((resolve, reject) => {
    closable = open(resolve, reject);
  });
  await withTimeout(TIMEOUT_MS, outcome).finally(() => closable?.destroy());
};

const checkTcp = ({ name: host, port }: Host): Promise<void> =>
  probe((ready, failed) => connect({ host, port }).once('connect', ready).on('error', failed));

/** Opens a TLS connection. The server name indication may contain a name, but not an IP address. */
const openTls = ({ name: host, port }: Host, options: ConnectionOptions) =>
  connectWithTls({ host, port, servername: isIP(host) === 0 ? host : '', ...options });

/** Whether the host accepts TLS, with any certificate. */
const acceptsTls = (host: Host): Promise<boolean> =>
  probe((ready, failed) =>
    openTls(host, { rejectUnauthorized: false }).once('secureConnect', ready).on('error', failed),
  ).then(
    () => true,
    () => false,
  );

const openSocket = (host: Host, { tls, authorities }: ConnectionString): Socket =>
  tls
    ? openTls(host, { ALPNProtocols: ['h2'], ...(authorities === null ? {} : { ca: authorities }) })
    : connect({ host: host.name, port: host.port });

/** Sends the HTTP/2 preface and waits for the server's SETTINGS frame. */
const checkHttp2 = (host: Host, connectionString: ConnectionString): Promise<void> =>
  probe((ready, failed) => {
    // The session may close before it reports the error of its socket.
    const socket = openSocket(host, connectionString).on('error', failed);
    const session: ClientHttp2Session = connectHttp2(
      `${connectionString.tls ? 'https' : 'http'}://${formatHost(host)}`,
      {
        createConnection: () => socket,
      },
    );
    session.once('close', () => failed(new Error('The connection was closed.')));
    return session.once('remoteSettings', ready).on('error', failed);
  });

const describeUnreachable = (host: Host, error: unknown): Diagnosis => {
  if (errorCode(error) === 'ECONNREFUSED')
    return `nothing listens at ${formatHost(host)}. Start the event store there, or correct the host and port`;
  return `${formatHost(host)} does not respond. Check that the event store runs there and that no firewall blocks it, or correct the host and port`;
};

const describeSilence = (host: Host): Diagnosis =>
  `${formatHost(host)} accepts the connection but does not respond. Check the event store there, or correct the host and port`;

/** Operators look for the authority in the connection string, and not in the environment. */
const HINT = `. The environment variable ${DEFAULT_AUTHORITIES} replaces the authorities that Node.js trusts: remove it, or name the file in the connection string`;

const diagnoseTls = async (
  host: Host,
  error: unknown,
  { hasDefaultAuthorities }: ConnectionString,
): Promise<Diagnosis> => {
  const diagnosis = CERTIFICATE_PROBLEMS[errorCode(error)];
  const hint = hasDefaultAuthorities && diagnosis === UNTRUSTED ? HINT : '';
  if (diagnosis !== undefined) return `the certificate of ${formatHost(host)} ${diagnosis}${hint}`;
  if (await acceptsTls(host))
    return `the server at ${formatHost(host)} is not an event store. Correct the host and port`;
  return `${formatHost(host)} does not use TLS. Give the event store a certificate, or append ?tls=false to the connection string`;
};

const diagnosePlaintext = async (host: Host): Promise<Diagnosis> =>
  (await acceptsTls(host))
    ? `${formatHost(host)} uses TLS. Remove tls=false from the connection string`
    : `the server at ${formatHost(host)} is not an event store. Correct the host and port`;

const diagnoseHost = async (host: Host, connectionString: ConnectionString): Promise<Diagnosis | null> => {
  try {
    await withTimeout(TIMEOUT_MS, lookup(host.name));
  } catch {
    return `the host name ${host.name} cannot be resolved. Correct the host name`;
  }
  const unreachable = await checkTcp(host).catch((error: unknown) => describeUnreachable(host, error));
  if (unreachable !== undefined) return unreachable;
  return checkHttp2(host, connectionString).then(
    () => null,
    (error: unknown) => {
      if (error instanceof TimeoutError) return describeSilence(host);
      return connectionString.tls ? diagnoseTls(host, error, connectionString) : diagnosePlaintext(host);
    },
  );
};

const NO_LEADER =
  'no node of the cluster leads yet. Wait until the cluster has elected a leader, and check that most of its nodes run and can reach each other';

const describeAdvertised = (node: Member, reason: string): Diagnosis =>
  `the node that leads the cluster advertises the address ${node.name}:${node.port}, but ${reason}`;

const ADVERTISE =
  'Let every node advertise a host name or an IPv4 address that this machine can reach (KURRENTDB_NODE_HOST_ADVERTISE_AS)';

/** Checks the address at which the client would look for the leader. */
const diagnoseLeader = async (leader: Member, connectionString: ConnectionString): Promise<Diagnosis | null> => {
  if (leader.name.includes(':'))
    return describeAdvertised(leader, `the client of the event store does not support IPv6. ${ADVERTISE}`);
  const diagnosis = await diagnoseHost(leader, connectionString);
  const isNamed = connectionString.hosts.some(({ name, port }) => name === leader.name && port === leader.port);
  return diagnosis === null || isNamed ? diagnosis : `${describeAdvertised(leader, diagnosis)}. ${ADVERTISE}`;
};

/** Why no event store responds. */
export interface ConnectionDiagnosis {
  /** Null when every host responds correctly. */
  readonly reason: Diagnosis | null;
  /** Whether the cluster is only about to elect a leader. */
  readonly isElecting: boolean;
}

/** Finds out why no event store responds, without the client, whose errors do not say. Takes a few seconds at most. */
export const diagnoseConnection = async (connectionString: ConnectionString): Promise<ConnectionDiagnosis> => {
  const members = await findMembers(connectionString);
  if (members !== null && members.length > 0) {
    const leader = members.find(({ isLeader }) => isLeader);
    if (leader === undefined) return { reason: NO_LEADER, isElecting: true };
    const reason = await diagnoseLeader(leader, connectionString);
    if (reason !== null) return { reason, isElecting: false };
  }
  const diagnoses = await Promise.all(connectionString.hosts.map((host) => diagnoseHost(host, connectionString)));
  return { reason: diagnoses.find((diagnosis) => diagnosis !== null) ?? null, isElecting: false };
};
