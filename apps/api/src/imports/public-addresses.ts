import { lookup as lookUpHost, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks in which nothing public is: private ones, this machine, link-local ones with the metadata of clouds, multicast, and those for documentation. */
const NETWORKS: readonly (readonly [address: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

const PRIVATE = new BlockList();
for (const [address, prefix] of NETWORKS) PRIVATE.addSubnet(address, prefix, address.includes(':') ? 'ipv6' : 'ipv4');

/** The host is in a private network. */
export class PrivateAddress extends Error {
  constructor(host: string) {
    super(
      `${host} is in a private network. Check the URL, or set REGISTER_URLS_PRIVATE=true if the file is published there.`,
    );
    this.name = 'PrivateAddress';
  }
}

/** Whether the IP address is in a private network, also if it is written as an IPv6 address. */
export const isPrivateAddress = (address: string): boolean =>
  PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Throws `PrivateAddress` for a host that is written as an IP address of a private network. Names are looked up by `lookUpPublic`. */
export const refusePrivateHost = (hostname: string): void => {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && isPrivateAddress(host)) throw new PrivateAddress(host);
};

/** Looks up a name for a connection, so that what was checked is what is connected to. Fails with `PrivateAddress` if one of its addresses is private. */
export const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUpHost(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0);
    if (found.some(({ address }) => isPrivateAddress(address))) return callback(new PrivateAddress(hostname), '', 0);
    const [first] = found;
    if (options.all === true) return callback(null, found);
    return callback(null, first?.address ?? '', first?.family);
  });
};
