import { lookup } from 'node:dns/promises';
import { connect as speak } from 'node:http2';
import type { ClientHttp2Session } from 'node:http2';
import { connect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectWithTls } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import type { Address, Host } from '#eventstoredb/connection-string';
import { NoAnswer, within } from '#eventstoredb/error-classification';

/** Milliseconds that each question may take. */
const PATIENCE = 3_000;

/** What is wrong, and what to do about it: a part of a sentence. */
type Fault = string;

const EXPIRED = 'has expired; renew it at the event store';
const STRANGER =
  'comes from an authority that is not trusted here; name a file with the certificate of that authority in the address, as in ?tlsCaFile=/etc/ca.crt';

/** By what Node.js calls it. */
const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: EXPIRED,
  CERT_NOT_YET_VALID: 'is not valid yet; see to the clocks, or renew it at the event store',
  DEPTH_ZERO_SELF_SIGNED_CERT: STRANGER,
  SELF_SIGNED_CERT_IN_CHAIN: STRANGER,
  UNABLE_TO_GET_ISSUER_CERT: STRANGER,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: STRANGER,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: STRANGER,
  CERT_SIGNATURE_FAILURE: STRANGER,
  ERR_TLS_CERT_ALTNAME_INVALID:
    'is for another host; write a name into the address that the certificate has, or give the event store one for this name',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const written = ({ name, port }: Host): string => `${name}:${port}`;

interface Ended {
  destroy(): void;
}

/** Resolves when what was opened says so, rejects with what it fails by; closed in any case. */
const opened = async (open: (ready: () => void, failed: (error: Error) => void) => Ended): Promise<void> => {
  let ended: Ended | null = null;
  const answer = new Promise<void>((resolve, reject) => {
    ended = open(resolve, reject);
  });
  await within(PATIENCE, answer).finally(() => ended?.destroy());
};

const listens = ({ name: host, port }: Host): Promise<void> =>
  opened((ready, failed) => connect({ host, port }).once('connect', ready).on('error', failed));

/** A name is told, an address of the network must not be. */
const tlsTo = ({ name: host, port }: Host, options: ConnectionOptions) =>
  connectWithTls({ host, port, servername: isIP(host) === 0 ? host : '', ...options });

/** Whoever's certificate it is. */
const speaksTls = (host: Host): Promise<boolean> =>
  opened((ready, failed) =>
    tlsTo(host, { rejectUnauthorized: false }).once('secureConnect', ready).on('error', failed),
  ).then(
    () => true,
    () => false,
  );

const socketTo = (host: Host, { tls, authorities }: Address): Socket =>
  tls
    ? tlsTo(host, { ALPNProtocols: ['h2'], ...(authorities === null ? {} : { ca: authorities }) })
    : connect({ host: host.name, port: host.port });

/** Says the first words of HTTP/2, in which an event store is spoken to, and waits for the answer. */
const greets = (host: Host, address: Address): Promise<void> =>
  opened((ready, failed) => {
    // The session may end before it tells why.
    const socket = socketTo(host, address).on('error', failed);
    const session: ClientHttp2Session = speak(`${address.tls ? 'https' : 'http'}://${written(host)}`, {
      createConnection: () => socket,
    });
    session.once('close', () => failed(new Error('The connection was closed.')));
    return session.once('remoteSettings', ready).on('error', failed);
  });

const unreachable = (host: Host, error: unknown): Fault => {
  if (codeOf(error) === 'ECONNREFUSED')
    return `nobody listens at ${written(host)}; start the event store there, or correct the address`;
  return `${written(host)} does not answer; see whether the event store runs there and no firewall stands between, or correct the address`;
};

const silent = (host: Host): Fault =>
  `${written(host)} takes the connection and says nothing; see whether the event store there is well, or correct the address`;

const withTls = async (host: Host, error: unknown): Promise<Fault> => {
  const fault = CERTIFICATE_FAULTS[codeOf(error)];
  if (fault !== undefined) return `the certificate of ${written(host)} ${fault}`;
  if (await speaksTls(host)) return `what answers at ${written(host)} is not an event store; correct the address`;
  return `${written(host)} does not speak TLS; give the event store a certificate, or write ?tls=false behind the address`;
};

const withoutTls = async (host: Host): Promise<Fault> =>
  (await speaksTls(host))
    ? `${written(host)} speaks TLS; leave tls=false out of the address`
    : `what answers at ${written(host)} is not an event store; correct the address`;

const faultOf = async (host: Host, address: Address): Promise<Fault | null> => {
  try {
    await within(PATIENCE, lookup(host.name));
  } catch {
    return `the host ${host.name} is not known here; correct the address`;
  }
  const refused = await listens(host).catch((error: unknown) => unreachable(host, error));
  if (refused !== undefined) return refused;
  return greets(host, address).then(
    () => null,
    (error: unknown) => {
      if (error instanceof NoAnswer) return silent(host);
      return address.tls ? withTls(host, error) : withoutTls(host);
    },
  );
};

/**
 * Looks for why nobody answers as an event store at an address, without its client, which does not tell. Null where every host speaks as it should.
 * Takes a few seconds at the most.
 */
export const whyUnreachable = async (address: Address): Promise<Fault | null> => {
  const faults = await Promise.all(address.hosts.map((host) => faultOf(host, address)));
  return faults.find((fault) => fault !== null) ?? null;
};
