import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';

export interface Host {
  readonly name: string;
  readonly port: number;
}

/** Where an event store is and how it is spoken to, as its address says. */
export interface Address {
  readonly hosts: readonly Host[];
  /** Whether its hosts are asked who leads the cluster. */
  readonly discovers: boolean;
  readonly tls: boolean;
  readonly signsIn: boolean;
  /** The certificates of the authorities that are trusted, where they are named; else those that Node.js trusts. */
  readonly authorities: Buffer | null;
  /** What the client is given. */
  readonly forClient: string;
}

/** Without `_`, `-` and capitals, as the client reads them. Of any other it would print the whole address, and with it the password. */
const OPTIONS: readonly string[] = [
  ...['tls', 'tlscafile', 'usercertfile', 'userkeyfile', 'nodepreference', 'connectionname', 'defaultdeadline'],
  ...['maxdiscoverattempts', 'discoveryinterval', 'gossiptimeout', 'keepaliveinterval', 'keepalivetimeout'],
  'throwonappendfailure',
];

const USUAL_PORT = '2113';

/** How long the client looks for a node of a cluster. It can neither be stopped meanwhile nor ended, and its own habit is ten times five seconds for each host. */
const SEARCH: Readonly<Record<string, string>> = { maxDiscoverAttempts: '3', gossipTimeout: '2' };
const FORM = /^(esdb|esdb\+discover):\/\/(?:([^@/?\s]*)@)?([^@/?\s]+)\/*(?:\?(\S*))?$/;

const refused = (why: string): TypeError => new TypeError(`The address of the event store ${why}.`);

const notUnderstood = (): TypeError =>
  refused(
    'cannot be understood: write esdb://user:password@host:2113 or the like, with %40 for an @ in a password, and so on',
  );

const hostOf = (written: string): Host => {
  const [name = '', port = USUAL_PORT, ...rest] = written.split(':');
  const known = /^[\w.-]+$/.test(name) && /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536;
  if (!known || rest.length > 0) throw notUnderstood();
  return { name, port: Number(port) };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw notUnderstood();
  }
};

const optionsOf = (query: string): ReadonlyMap<string, string> => {
  if (query === '') return new Map();
  const pairs = query.split('&').map((pair): [string, string] => {
    const [, written = '', value = ''] = /^([^=]+)=([^=?]+)$/.exec(pair) ?? [];
    const name = written.toLowerCase().replace(/[_-]/g, '');
    if (name === 'tlsverifycert')
      throw refused(
        'must not say tlsVerifyCert, which has no effect: name a file with the certificate of the authority by tlsCaFile',
      );
    if (value === '' || !OPTIONS.includes(name))
      throw refused(`has an option that is not known: «${decoded(written)}»`);
    return [name, value];
  });
  return new Map(pairs);
};

/** A user and a password; of more parts the client would leave out the rest. */
const checkUser = (user: string, tls: boolean): void => {
  if (!/^[^:]+:[^:]+$/.test(user)) throw notUnderstood();
  decoded(user);
  if (!tls)
    throw refused(
      'holds credentials and tls=false: without TLS they would silently not be sent; leave out either the credentials or tls=false',
    );
};

/** Read here too, since the client's own complaint of such a file does not name it. */
const authoritiesIn = (path: string): Buffer => {
  const file = resolve(path);
  try {
    const certificates = readFileSync(file);
    if (!certificates.includes('-----BEGIN CERTIFICATE-----')) throw new TypeError('There is no certificate in it.');
    createSecureContext({ ca: certificates });
    return certificates;
  } catch (cause) {
    const why = `names ${file} as tlsCaFile, in which no certificate in PEM form can be read`;
    throw new TypeError(`The address of the event store ${why}.`, { cause });
  }
};

/** Of several hosts behind esdb+discover:// the client asks the first alone, and behind esdb:// it asks them all; a slash it takes for a part of the host. */
const forClient = (url: string, several: boolean, options: ReadonlyMap<string, string>): string => {
  const [, scheme = '', user, hostList = '', query = ''] = FORM.exec(url) ?? [];
  const discovers = several || scheme !== 'esdb';
  const search = Object.entries(SEARCH).filter(([name]) => discovers && !options.has(name.toLowerCase()));
  const written = [query, ...search.map((pair) => pair.join('='))].filter((each) => each !== '').join('&');
  const hosts = user === undefined ? hostList : `${user}@${hostList}`;
  return `${several ? 'esdb' : scheme}://${hosts}${written === '' ? '' : `?${written}`}`;
};

/** Reads an address as in `esdb://host:2113?tls=false`. Throws `TypeError`, without a password, for one that would not do what it says. */
export const addressOf = (url: string): Address => {
  const text = url.trim();
  if (!/^esdb(\+discover)?:\/\//.test(text)) throw refused('must start with esdb:// or esdb+discover://');
  const [, scheme, user, hostList, query = ''] = FORM.exec(text) ?? [];
  if (hostList === undefined) throw notUnderstood();
  const hosts = hostList.split(',').map(hostOf);
  const options = optionsOf(query);
  const tls = options.get('tls') !== 'false';
  if (user !== undefined) checkUser(user, tls);
  if (options.get('throwonappendfailure') === 'false')
    throw refused('must not say throwOnAppendFailure=false: conflicts would then lose their revision');
  if ((options.get('nodepreference') ?? 'leader') !== 'leader')
    throw refused('must not say nodePreference: what is decided rests on what the leader holds');
  const caFile = options.get('tlscafile');
  return {
    hosts,
    discovers: scheme !== 'esdb' || hosts.length > 1,
    tls,
    signsIn: user !== undefined,
    authorities: tls && caFile !== undefined ? authoritiesIn(decoded(caFile)) : null,
    forClient: forClient(text, hosts.length > 1, options),
  };
};
