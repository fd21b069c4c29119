import { isIP } from 'node:net';
import { given, listOf, wholeNumber, withoutSecrets, WrongSetting, type Environment } from '#platform/settings';

/** Who may come in, from where and how often. */
export interface DoorSettings {
  /** How many requests one person, or one address where nobody signed in, may send in a minute; 0: as many as they like. */
  readonly requestsPerMinute: number;
  /** Whose word on the caller's address is taken: so many proxies in a row, or these addresses and networks; null: nobody's. */
  readonly trustProxy: number | readonly string[] | null;
  /** The origins whose pages may read the answers; none: only pages from here may. */
  readonly corsOrigins: readonly string[];
}

/** Throws `WrongSetting`. */
export const doorSettings = (env: Environment): DoorSettings => ({
  requestsPerMinute: wholeNumber(env, 'REQUESTS_PER_MINUTE', 0, 10_000_000),
  trustProxy: trustProxy(env),
  corsOrigins: corsOrigins(env),
});

const MOST_PROXIES = 10;
const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

const trustProxy = (env: Environment): number | readonly string[] | null => {
  const value = given(env, 'TRUST_PROXY');
  if (value === '') return null;
  if (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_PROXIES) return Number(value);
  const places = listOf(env, 'TRUST_PROXY');
  if (places.length > 0 && places.every(isPlace)) return places;
  const allowed = `only the number of proxies in a row (1 to ${MOST_PROXIES}), or their addresses and networks with commas between, are allowed`;
  throw new WrongSetting('TRUST_PROXY', value, allowed);
};

/** An address, a network (`10.0.0.0/8`) or one of the names for private networks. */
const isPlace = (place: string): boolean => {
  const [address = '', bits, ...rest] = place.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
  return NETWORKS.has(place) || (isIP(address) !== 0 && fits && rest.length === 0);
};

const corsOrigins = (env: Environment): readonly string[] => {
  const origins = listOf(env, 'CORS_ORIGINS');
  const wrong = origins.find((origin) => !isSafeOrigin(origin));
  if (wrong === undefined) return origins;
  const allowed =
    'only https origins without a path, with commas between, are allowed (http on this machine alone, and no wildcard)';
  throw new WrongSetting('CORS_ORIGINS', withoutSecrets(wrong), allowed);
};

/** Exactly as a browser sends it: scheme, host and port and nothing else, in small letters. */
const isSafeOrigin = (origin: string): boolean =>
  isSafeAddress(origin) && !origin.includes('*') && URL.parse(origin)?.origin === origin;

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether what comes from this address can be trusted to be from there: over TLS, or without leaving this machine. */
export const isSafeAddress = (address: string): boolean => {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '' || /[?#]/.test(address)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && THIS_MACHINE.has(url.hostname));
};
