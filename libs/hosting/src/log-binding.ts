import { ServerError, toServerError } from '#hosting/server-error';
import type { EventStore } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { UnusableEventStore } from '#eventstoredb/probe-server';
import { errorClause, errorMessage } from '#execution/errors';
import { readFirstEvent } from '#processing/log-identity';
import { getOrCreateInstallationKey, findInstallationKey } from '#postgres/postgres-subject-keys';
import type { ServerSettings } from '#platform/server-settings';

/** Name under which the database stores the identity of the log that its keys belong to: the id of the first event. */
const LOG_ID = 'first-event';

type Warn = (sentence: string) => void;

/**
 * Creates a client for the event store without sending a request. `warn` receives one sentence about each later problem from which the client recovers.
 * Throws `ServerError` for an invalid connection string.
 */
export const connectEventStore = (
  { eventStoreUrl, streamPrefix }: ServerSettings,
  warn?: Warn,
): EventStoreDbEventStore => {
  try {
    const options = warn === undefined ? {} : { warn };
    return EventStoreDbEventStore.connect(eventStoreUrl, { prefix: streamPrefix, ...options });
  } catch (error) {
    throw new ServerError(`EVENT_STORE_URL cannot be used: ${errorMessage(error).replace(/^The /, 'the ')}`, {
      cause: error,
    });
  }
};

/** Like `connectEventStore`, but also checks the server, for a program that only reads or also writes. Rejects with `ServerError` within about 15 seconds if it cannot be used. */
export const openEventStore = async (
  servers: ServerSettings,
  warn?: Warn,
  access: 'read' | 'write' = 'write',
): Promise<EventStoreDbEventStore> => {
  const events = connectEventStore(servers, warn);
  try {
    await events.check(access);
    return events;
  } catch (error) {
    await events.close();
    const subject = error instanceof UnusableEventStore ? 'EVENT_STORE_URL' : 'The event store';
    throw new ServerError(`${subject} cannot be used: ${errorClause(error)}.`, { cause: error });
  }
};

const describePrefix = ({ streamPrefix }: ServerSettings): string => `under the prefix ${streamPrefix}`;

const NEXT_STEP =
  'Set EVENT_STORE_URL, STREAM_PREFIX and READ_MODELS_URL to those of the same installation, or use an empty database for a new one.';

const assertLogId = (servers: ServerSettings, first: string, logId: Buffer): void => {
  if (logId.toString() === first) return;
  throw new ServerError(
    `The keys in the database of READ_MODELS_URL do not belong to the events ${describePrefix(servers)}. ${NEXT_STEP}`,
  );
};

const rejectFor =
  (servers: ServerSettings) =>
  (error: unknown): never => {
    throw toServerError(error, servers);
  };

/**
 * Checks that the keys in the database belong to these events; writes nothing. Rejects with `ServerError` if the events and the database belong to
 * different installations.
 */
export const assertSameLog = async (events: EventStore, servers: ServerSettings): Promise<void> => {
  const first = await readFirstEvent(events);
  const logId = await findInstallationKey(servers.readModelsUrl, LOG_ID).catch(rejectFor(servers));
  if (logId === null) return;
  if (first !== null) return assertLogId(servers, first.id, logId);
  throw new ServerError(
    `The event store contains no events ${describePrefix(servers)}, but the database of READ_MODELS_URL contains the keys of an installation that has events. ${NEXT_STEP}`,
  );
};

/** Binds the keys in the database to the log whose first event has this id. Rejects with `ServerError` if they are bound to another log. */
export const bindKeysTo = async (servers: ServerSettings, first: string): Promise<void> =>
  assertLogId(
    servers,
    first,
    await getOrCreateInstallationKey(servers.readModelsUrl, LOG_ID, () => Buffer.from(first)).catch(rejectFor(servers)),
  );

/** Like `bindKeysTo`, for the first event of this log. Does nothing while the log is empty. */
export const bindKeysToLog = async (events: EventStore, servers: ServerSettings): Promise<void> => {
  const first = await readFirstEvent(events);
  if (first !== null) await bindKeysTo(servers, first.id);
};
