import { setTimeout as pause } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import type { Position } from '#kernel/event';
import type { ConnectionString } from '#eventstoredb/connection-string';
import type { Connection } from '#eventstoredb/client';
import { diagnoseConnection, formatHost } from '#eventstoredb/connection-diagnostics';
import { rootCause, grpcCode, isTransient, withTimeout } from '#eventstoredb/error-classification';
import { errorMessage } from '#execution/errors';

/** Timeout of each request. */
const TIMEOUT_MS = 5_000;
const RETRY_INTERVAL_MS = 250;
/** How long a denied request is repeated. A new server was seen to deny the right credentials for 1.3 seconds. */
const DENIAL_PATIENCE_MS = 5_000;
/** How long a cluster may elect its leader. */
const ELECTION_PATIENCE_MS = 10_000;

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
  readonly mayWrite: () => Promise<boolean>;
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

const toUnusable = (reason: string, cause: unknown): UnusableEventStore => new UnusableEventStore(reason, { cause });

/**
 * Returns why a request to the server failed, or null if it may succeed soon: a server that has just started for the first time does not know its users for
 * a second or two, and a cluster may be about to elect a leader.
 */
const explainFailure = async (
  connectionString: ConnectionString,
  error: unknown,
  elapsedMs: number,
): Promise<UnusableEventStore | null> => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = grpcCode(cause);
  if (DENIED_CODES.includes(code))
    return connectionString.hasCredentials && elapsedMs < DENIAL_PATIENCE_MS
      ? null
      : toUnusable(describeDenial(connectionString, code), cause);
  const { reason, isElecting } = await diagnoseConnection(connectionString);
  const mayPass = isElecting || (reason === null && isTransient(cause));
  if (mayPass && elapsedMs < ELECTION_PATIENCE_MS) return null;
  const message = rootCause(errorMessage(cause)).replace(/\.$/, '');
  return toUnusable(
    reason ?? `${formatHosts(connectionString)} does not respond as an event store (${message})`,
    cause,
  );
};

/** Sends requests until one succeeds or its failure is final. */
const createSender = ({ connectionString }: ServerProbe) => {
  const start = performance.now();
  return async <Answer>(request: () => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      try {
        return await withTimeout(TIMEOUT_MS, request());
      } catch (error) {
        const unusable = await explainFailure(connectionString, error, performance.now() - start);
        if (unusable !== null) throw unusable;
        await pause(RETRY_INTERVAL_MS);
      }
    }
  };
};

/**
 * Asks a server for its version, for the last event of the whole log, and whether it would accept an event. Rejects with `UnusableEventStore` within about
 * 15 seconds when the server cannot be reached, is not an event store, has an unsupported version, has no leader, or denies reading or writing.
 */
export const probeServer = async (probe: ServerProbe): Promise<void> => {
  const { connectionString, connection, end, mayWrite } = probe;
  const send = createSender(probe);
  const version = await send(() => connection.serverVersion());
  if (version === null)
    throw new UnusableEventStore(
      `the server at ${formatHosts(connectionString)} does not report its version. Use ${SUPPORTED_VERSIONS}`,
    );
  if (!isSupported(version))
    throw new UnusableEventStore(
      `the server at ${formatHosts(connectionString)} has version ${version}, which is not supported. Use ${SUPPORTED_VERSIONS}`,
    );
  await send(end);
  if (!(await send(mayWrite)))
    throw new UnusableEventStore(
      `the user may not write at ${formatHosts(connectionString)}. Use a user who may read all streams and write, such as a member of the group $admins`,
    );
};
