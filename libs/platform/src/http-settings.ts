import { isIP } from 'node:net';
import { readRaw, readList, readInteger, redactUrl, InvalidSetting, type Environment } from '#platform/settings';

/** Settings of the HTTP interface: rate limit, trusted proxies and allowed origins. */
export interface HttpSettings {
  /** Maximum number of requests per minute and person, or per IP address without a valid token. 0: no limit. */
  readonly requestsPerMinute: number;
  /** How many bytes of bodies each person can send in a day to each process. 0: no limit. */
  readonly bytesPerPersonPerDay: number;
  /** Proxies whose `X-Forwarded-For` is trusted: their number, or their addresses and networks. `null`: none. */
  readonly trustProxy: number | readonly string[] | null;
  /** Origins whose pages can call this API from a browser. Empty: none. */
  readonly corsOrigins: readonly string[];
}

/** Reads the HTTP settings. Throws `InvalidSetting`. */
export const parseHttpSettings = (env: Environment): HttpSettings => ({
  requestsPerMinute: readInteger(env, 'REQUESTS_PER_MINUTE', 0, 10_000_000),
  bytesPerPersonPerDay: readInteger(env, 'BYTES_PER_PERSON_PER_DAY', 0, 999_999_999),
  trustProxy: parseTrustProxy(env),
  corsOrigins: parseCorsOrigins(env),
});

const MAX_PROXIES = 10;
const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

const parseTrustProxy = (env: Environment): number | readonly string[] | null => {
  const value = readRaw(env, 'TRUST_PROXY');
  if (value === '') return null;
  if (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_PROXIES) return Number(value);
  const addresses = readList(env, 'TRUST_PROXY');
  if (addresses.length > 0 && addresses.every(isProxyAddress)) return addresses;
  const allowed = `it must be the number of proxies in a row (1 to ${MAX_PROXIES}), or a list of their addresses and networks separated by commas`;
  throw new InvalidSetting('TRUST_PROXY', value, allowed);
};

/** Whether this is an IP address, a network (`10.0.0.0/8`) or one of the names for private networks. */
const isProxyAddress = (value: string): boolean => {
  const [address = '', bits, ...rest] = value.split('/');
  const maxBits = isIP(address) === 4 ? 32 : 128;
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= maxBits);
  return NETWORKS.has(value) || (isIP(address) !== 0 && fits && rest.length === 0);
};

const parseCorsOrigins = (env: Environment): readonly string[] => {
  const origins = readList(env, 'CORS_ORIGINS');
  const invalid = origins.find((origin) => !isSafeOrigin(origin));
  if (invalid === undefined) return origins;
  const allowed =
    'only https origins without a path, separated by commas, are allowed (http only on this machine, and no wildcard)';
  throw new InvalidSetting('CORS_ORIGINS', redactUrl(invalid), allowed);
};

/** Whether this is an origin exactly as a browser sends it: scheme, host and port in lower case. */
const isSafeOrigin = (origin: string): boolean =>
  isSafeUrl(origin) && !origin.includes('*') && URL.parse(origin)?.origin === origin;

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether responses from this URL are authentic, because the connection uses TLS or stays on this machine. */
export const isSafeUrl = (text: string): boolean => {
  const url = URL.parse(text);
  if (url?.username !== '' || url.password !== '' || /[?#]/.test(text)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && THIS_MACHINE.has(url.hostname));
};
