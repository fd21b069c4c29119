import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { errorCode } from '#execution/errors';

export interface Host {
  readonly name: string;
  readonly port: number;
}

/** A parsed connection string of an event store. */
export interface ConnectionString {
  readonly hosts: readonly Host[];
  /** Whether the client asks the hosts which node leads the cluster. */
  readonly usesDiscovery: boolean;
  readonly tls: boolean;
  readonly hasCredentials: boolean;
  /** Certificates of the trusted authorities; null for those that Node.js trusts. */
  readonly authorities: Buffer | null;
  /** Whether an environment variable, and not the connection string, names the authorities. */
  readonly hasDefaultAuthorities: boolean;
  /** The connection string to pass to the client. */
  readonly clientString: string;
}

/**
 * The options that the client knows, in lower case without `_` and `-`, as the client compares them. For an unknown option it would print the whole
 * connection string, including the password.
 */
const OPTIONS: readonly string[] = [
  'tls',
  'tlscafile',
  'usercertfile',
  'userkeyfile',
  'nodepreference',
  'connectionname',
  'defaultdeadline',
  'maxdiscoverattempts',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'throwonappendfailure',
];

const DEFAULT_PORT = '2113';

/** Names a file whose certificates the gRPC client trusts instead of those that Node.js trusts, unless the connection string names a file. */
export const DEFAULT_AUTHORITIES = 'GRPC_DEFAULT_SSL_ROOTS_FILE_PATH';

/** Limits for the search for a cluster node. The client cannot be stopped during the search; its default is ten attempts of five seconds per host. */
const DISCOVERY_DEFAULTS: Readonly<Record<string, string>> = { maxDiscoverAttempts: '3', gossipTimeout: '2' };
const PATTERN = /^(esdb|esdb\+discover):\/\/(?:([^@/?\s]*)@)?([^@/?\s]+)\/*(?:\?(\S*))?$/;
/** In brackets, or bare, with or without a port. */
const IPV6 = /^\[.*\](:\d*)?$|:.*:/;

const invalidError = (why: string): TypeError => new TypeError(`The connection string of the event store ${why}.`);

const malformedError = (): TypeError =>
  invalidError(
    'is not valid: use the form esdb://user:password@host:2113, and percent-encode special characters (%40 for @)',
  );

const parseHost = (written: string): Host => {
  if (IPV6.test(written))
    throw invalidError(
      `names the host ${written}, an IPv6 address, which the client of the event store does not support. Use a host name or an IPv4 address`,
    );
  const [name = '', port = DEFAULT_PORT, ...rest] = written.split(':');
  const isValid = /^[\w.-]+$/.test(name) && /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536;
  if (!isValid || rest.length > 0) throw malformedError();
  return { name, port: Number(port) };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw malformedError();
  }
};

const parseOptions = (query: string): ReadonlyMap<string, string> => {
  if (query === '') return new Map();
  if (query.includes('?')) throw invalidError('contains a second question mark. Separate its options by &');
  const pairs = query.split('&').map((pair): [string, string] => {
    const [, written = '', value = ''] = /^([^=]*)=?(.*)$/.exec(pair) ?? [];
    const name = written.toLowerCase().replace(/[_-]/g, '');
    if (name === 'tlsverifycert')
      throw invalidError(
        'must not contain tlsVerifyCert, which has no effect: use tlsCaFile to name a file with the certificate of the authority',
      );
    if (!OPTIONS.includes(name)) throw invalidError(`has an unknown option "${decode(written)}"`);
    if (value === '') throw invalidError(`has no value for the option ${written}. Add one, or remove the option`);
    if (value.includes('=')) throw invalidError(`has a value with = for the option ${written}. Write %3D for it`);
    return [name, value];
  });
  return new Map(pairs);
};

/** Checks for exactly one user and one password, because the client would ignore further parts. */
const checkUser = (user: string, tls: boolean): void => {
  if (!/^[^:]+:[^:]+$/.test(user)) throw malformedError();
  decode(user);
  if (!tls)
    throw invalidError(
      'contains credentials and tls=false: without TLS the client would silently not send them. Remove tls=false if the server uses TLS; ' +
        'otherwise remove the credentials, because a server without TLS has no users',
    );
};

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this process is not allowed to read that file',
  EISDIR: 'that is a folder',
};

/** Reads the certificates of the authority. The client would read them too, but its error does not name the file. */
const readAuthorities = (path: string): Buffer => {
  const file = resolve(path);
  try {
    const certificates = readFileSync(file);
    if (!certificates.includes('-----BEGIN CERTIFICATE-----')) throw new TypeError('The file contains no certificate.');
    createSecureContext({ ca: certificates });
    return certificates;
  } catch (cause) {
    const why = FILE_PROBLEMS[errorCode(cause)] ?? 'that file contains no readable PEM certificate';
    throw new TypeError(`The connection string of the event store names ${file} as tlsCaFile, but ${why}.`, { cause });
  }
};

/** Reads the file with which an environment variable replaces the authorities that Node.js trusts; null if it is not set. */
const readDefaultAuthorities = (): Buffer | null => {
  const file = process.env[DEFAULT_AUTHORITIES] ?? '';
  if (file === '') return null;
  try {
    return readFileSync(file);
  } catch (cause) {
    const why = FILE_PROBLEMS[errorCode(cause)] ?? 'that file cannot be read';
    throw new TypeError(
      `The environment variable ${DEFAULT_AUTHORITIES} names ${file}, but ${why}. Remove the variable, or add tlsCaFile=/path/ca.crt to the connection string.`,
      { cause },
    );
  }
};

/**
 * Builds the string for the client, which has three peculiarities: with esdb+discover:// it asks only the first host, with esdb:// it asks all hosts,
 * and it takes a slash as part of the host name.
 */
const buildClientString = (url: string, hasManyHosts: boolean, options: ReadonlyMap<string, string>): string => {
  const [, scheme = '', user, hostList = '', query = ''] = PATTERN.exec(url) ?? [];
  const discovers = hasManyHosts || scheme !== 'esdb';
  const search = Object.entries(DISCOVERY_DEFAULTS).filter(([name]) => discovers && !options.has(name.toLowerCase()));
  const written = [query, ...search.map((pair) => pair.join('='))].filter((each) => each !== '').join('&');
  const hosts = user === undefined ? hostList : `${user}@${hostList}`;
  return `${hasManyHosts ? 'esdb' : scheme}://${hosts}${written === '' ? '' : `?${written}`}`;
};

/** Parses a connection string such as `esdb://host:2113?tls=false`. Throws a `TypeError`, without the password, for one that the client would misread. */
export const parseConnectionString = (url: string): ConnectionString => {
  const text = url.trim();
  if (/\s/.test(text))
    throw invalidError('contains a blank. Remove it, or write %20 for a blank in the user or the password');
  if (!/^esdb(\+discover)?:\/\//.test(text)) throw invalidError('must start with esdb:// or esdb+discover://');
  const [, scheme, user, hostList, query = ''] = PATTERN.exec(text) ?? [];
  if (hostList === undefined) throw malformedError();
  const hosts = hostList.split(',').map(parseHost);
  const options = parseOptions(query);
  const tls = options.get('tls') !== 'false';
  if (user !== undefined) checkUser(user, tls);
  if (options.get('throwonappendfailure') === 'false')
    throw invalidError('must not contain throwOnAppendFailure=false: conflicts would then lose their revision');
  if ((options.get('nodepreference') ?? 'leader') !== 'leader')
    throw invalidError('must not contain nodePreference: decisions must be based on the events of the leader');
  const caFile = options.get('tlscafile');
  return {
    hosts,
    usesDiscovery: scheme !== 'esdb' || hosts.length > 1,
    tls,
    hasCredentials: user !== undefined,
    authorities: tls ? (caFile === undefined ? readDefaultAuthorities() : readAuthorities(decode(caFile))) : null,
    hasDefaultAuthorities: tls && caFile === undefined && (process.env[DEFAULT_AUTHORITIES] ?? '') !== '',
    clientString: buildClientString(text, hosts.length > 1, options),
  };
};
