import { status } from '@grpc/grpc-js';
import type { Position } from '#kernel/event';
import type { ConnectionString } from '#eventstoredb/connection-string';
import type { Connection } from '#eventstoredb/client';
import { diagnoseConnection, formatHost } from '#eventstoredb/connection-diagnostics';
import { rootCause, grpcCode, withTimeout } from '#eventstoredb/error-classification';
import { errorMessage } from '#execution/errors';

/** Timeout of each request. */
const TIMEOUT_MS = 5_000;

const OLDEST_VERSION: readonly [number, number] = [22, 6];
const NEWEST_YEAR = 26;
const SUPPORTED_VERSIONS = `EventStoreDB or KurrentDB ${OLDEST_VERSION.join('.')} to ${NEWEST_YEAR}.x`;

const DENIED_CODES: readonly unknown[] = [status.UNAUTHENTICATED, status.PERMISSION_DENIED];

/** The server cannot be used. The message says why and what to do, as a part of a sentence without passwords. */
export class UnusableEventStore extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnusableEventStore';
  }
}

interface ServerProbe {
  readonly connectionString: ConnectionString;
  readonly connection: Connection;
  readonly end: () => Promise<Position | null>;
}

const isSupported = (version: string): boolean => {
  const [, year, month] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
  if (year === undefined || Number(year) > NEWEST_YEAR) return false;
  return Number(year) > OLDEST_VERSION[0] || (Number(year) === OLDEST_VERSION[0] && Number(month) >= OLDEST_VERSION[1]);
};

const formatHosts = ({ hosts }: ConnectionString): string => hosts.map(formatHost).join(', ');

const describeDenial = (connectionString: ConnectionString, code: unknown): string => {
  if (!connectionString.hasCredentials)
    return `${formatHosts(connectionString)} requires a user and a password. Add them to the connection string, as in esdb://user:password@host:2113`;
  return code === status.UNAUTHENTICATED
    ? `${formatHosts(connectionString)} does not accept this user and password. Correct them in the connection string`
    : `the user cannot read all streams at ${formatHosts(connectionString)}. Use a user that can, such as a member of the group $admins`;
};

/** Finds the reason why a request to the server failed. */
const toUnusableEventStore = async (
  connectionString: ConnectionString,
  error: unknown,
): Promise<UnusableEventStore> => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = grpcCode(cause);
  if (DENIED_CODES.includes(code)) return new UnusableEventStore(describeDenial(connectionString, code), { cause });
  const message = rootCause(errorMessage(cause)).replace(/\.$/, '');
  const reason =
    (await diagnoseConnection(connectionString)) ??
    `${formatHosts(connectionString)} does not respond as an event store (${message})`;
  return new UnusableEventStore(reason, { cause });
};

/**
 * Asks a server for its version and for the last event of the whole log. Rejects with `UnusableEventStore` within about 15 seconds when the server cannot be
 * reached, is not an event store, has an unsupported version, or denies reading.
 */
export const probeServer = async ({ connectionString, connection, end }: ServerProbe): Promise<void> => {
  const rethrow = async (error: unknown): Promise<never> => {
    throw await toUnusableEventStore(connectionString, error);
  };
  const version = await withTimeout(TIMEOUT_MS, connection.serverVersion()).catch(rethrow);
  if (version === null)
    throw new UnusableEventStore(
      `the server at ${formatHosts(connectionString)} does not report its version. Use ${SUPPORTED_VERSIONS}`,
    );
  if (!isSupported(version))
    throw new UnusableEventStore(
      `the server at ${formatHosts(connectionString)} has version ${version}, which is not supported. Use ${SUPPORTED_VERSIONS}`,
    );
  await withTimeout(TIMEOUT_MS, end()).catch(rethrow);
};
