import { errorCode, errorMessage } from '#execution/errors';

/** The parts of the URL that a sentence may contain. It never contains the password. */
interface Place {
  /** Host and port. */
  readonly host: string;
  readonly user: string;
  readonly database: string;
  /** The file in `sslrootcert`; null if there is none. */
  readonly authority: string | null;
}

/** What is wrong and what to do about it; a part of a sentence. */
type Describe = (place: Place, message: string) => string;

const describeUntrusted: Describe = ({ host, authority }) =>
  authority === null
    ? `the certificate of ${host} was issued by an authority that is not trusted. Add sslrootcert=/path/ca.crt with the certificate of that authority`
    : `the certificate of ${host} was not issued by the authority in ${authority}. Set sslrootcert to the certificate of its authority`;

const describeMissingFile: Describe = (_, message) =>
  `a file in it cannot be read (${message}). Correct sslrootcert, sslcert or sslkey`;

const describeName: Describe = ({ host }) => `the host name of ${host} cannot be resolved. Correct the host name`;

const describeSilence: Describe = ({ host }) =>
  `${host} does not respond. Check that PostgreSQL runs there and that no firewall blocks it, or correct the host and port`;

const describePassword: Describe = ({ host, user }) =>
  `${host} does not accept the user ${user} with this password. Correct the user or the password`;

/** PostgreSQL has no rule for this user, this address and this kind of connection. */
const describeNoEntry: Describe = ({ host, user }, message) =>
  message.includes('no encryption')
    ? `${host} does not allow the user ${user} to connect without TLS. Add sslmode=verify-full, or allow it in pg_hba.conf`
    : `${host} does not allow the user ${user} to connect (${message}). Correct the user, or allow it in pg_hba.conf`;

/** Keyed by the error codes of Node.js and of PostgreSQL. */
const BY_CODE: Readonly<Record<string, Describe>> = {
  ECONNREFUSED: ({ host }) => `nothing listens at ${host}. Start PostgreSQL there, or correct the host and port`,
  ENOTFOUND: describeName,
  EAI_AGAIN: describeName,
  ETIMEDOUT: describeSilence,
  EHOSTUNREACH: describeSilence,
  ENOENT: describeMissingFile,
  EACCES: describeMissingFile,
  EISDIR: describeMissingFile,
  CERT_HAS_EXPIRED: ({ host }) => `the certificate of ${host} has expired. Renew it at PostgreSQL`,
  CERT_NOT_YET_VALID: ({ host }) => `the certificate of ${host} is not valid yet. Check the clocks, or renew it`,
  DEPTH_ZERO_SELF_SIGNED_CERT: describeUntrusted,
  SELF_SIGNED_CERT_IN_CHAIN: describeUntrusted,
  UNABLE_TO_GET_ISSUER_CERT: describeUntrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: describeUntrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: describeUntrusted,
  CERT_SIGNATURE_FAILURE: describeUntrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ host }) =>
    `the certificate of ${host} is for another host. Use a host name that the certificate contains, or give PostgreSQL a certificate for this name`,
  '28P01': describePassword,
  '28000': describeNoEntry,
  '3D000': ({ host, database }) =>
    `there is no database ${database} at ${host}. Create it, or correct the name in the URL`,
  '42501': ({ user, database }, message) =>
    `the user ${user} has too few rights (${message}). Make it the owner: ALTER DATABASE ${database} OWNER TO ${user}`,
  '53300': ({ host }) => `${host} has no free connection. Raise max_connections, or stop other programs`,
  '57P03': ({ host }) => `PostgreSQL at ${host} is starting or stopping. Try again in a moment`,
};

/** Errors without a code. */
const BY_MESSAGE: readonly (readonly [RegExp, Describe])[] = [
  [
    /does not support SSL/,
    ({ host }) =>
      `${host} does not use TLS. Turn it on there (ssl = on), or set sslmode=disable in a network that you trust`,
  ],
  [
    /no password supplied|password must be a string/,
    ({ host }) => `${host} requires a password. Add it after the user`,
  ],
  [/timeout|not responded/i, describeSilence],
  [
    /PEM|no start line|certificate/i,
    ({ authority }, message) =>
      `${authority ?? 'sslrootcert'} contains no readable PEM certificate (${message}). Correct sslrootcert`,
  ],
];

const toPlace = (url: string): Place => {
  const { host, username, pathname, searchParams } = new URL(url);
  const user = decodeURIComponent(username);
  return {
    host,
    user: user === '' ? 'of this process' : user,
    database: decodeURIComponent(pathname.slice(1)),
    authority: searchParams.get('sslrootcert'),
  };
};

/** The error that PostgreSQL or the network gave, under the errors that wrap it. An `AggregateError` of the network has one for each address. */
const findOrigin = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  if (errorCode(error) === '' && error.cause !== undefined) return findOrigin(error.cause);
  return error;
};

/**
 * What is wrong with the PostgreSQL server at this URL, or with the URL, and what to do about it: a part of a sentence, without the password. Null for an
 * error that does not come from the connection or the rights of the user.
 */
export const adviseOnConnection = (url: string, error: unknown): string | null => {
  const origin = findOrigin(error);
  const message = errorMessage(origin).replace(/\.$/, '');
  const describe = BY_CODE[errorCode(origin)] ?? BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1];
  return describe?.(toPlace(url), message) ?? null;
};
