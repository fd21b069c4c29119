import { ServerProblem } from '#hosting/server-error';
import type { RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { ServerFault } from '#eventstoredb/probe-server';
import { clauseOf, textOf } from '#execution/errors';
import { firstEventOf } from '#processing/log-identity';
import { installationKeyOf, knownInstallationKey } from '#postgres/postgres-subject-keys';
import type { ServerSettings } from '#platform/configuration';

/** Under this name the database keeps which log its keys belong to: the id of its first event, which is made from what that holds. */
const LOG_MARK = 'first-event';

/** How a stream of an installation with a prefix begins. */
const PREFIXED = /^([A-Za-z0-9]+_)/;

type Notice = (sentence: string) => void;

/**
 * The events on the server, which is not asked anything yet; `notice` is told in one sentence of what is amiss later and mends itself. Throws
 * `ServerProblem` for an address that would not do what it says.
 */
export const eventsOn = ({ eventStoreUrl, streamPrefix }: ServerSettings, notice?: Notice): EventStoreDbEventStore => {
  try {
    const told = notice === undefined ? {} : { notice };
    return EventStoreDbEventStore.connect(eventStoreUrl, { prefix: streamPrefix, ...told });
  } catch (error) {
    throw new ServerProblem(`EVENT_STORE_URL cannot be used: ${textOf(error).replace(/^The /, 'the ')}`, {
      cause: error,
    });
  }
};

/** As `eventsOn`, of a server that can be used. Rejects with `ServerProblem` within some fifteen seconds when it cannot. */
export const checkedEventsOn = async (servers: ServerSettings, notice?: Notice): Promise<EventStoreDbEventStore> => {
  const events = eventsOn(servers, notice);
  try {
    await events.check();
    return events;
  } catch (error) {
    await events.close();
    const subject = error instanceof ServerFault ? 'EVENT_STORE_URL' : 'The event store';
    throw new ServerProblem(`${subject} cannot be used: ${clauseOf(error)}.`, { cause: error });
  }
};

const streams = ({ streamPrefix }: ServerSettings): string =>
  streamPrefix === '' ? 'without a prefix' : `under the prefix ${streamPrefix}`;

const OTHERWISE =
  'set EVENT_STORE_URL, STREAM_PREFIX and READ_MODELS_URL of one and the same installation, or name an empty database for a new one';

const refuseOthers = (servers: ServerSettings, first: string, mark: Buffer): void => {
  if (mark.toString() === first) return;
  throw new ServerProblem(
    `The events ${streams(servers)} are not those that the keys in the database of READ_MODELS_URL belong to: ${OTHERWISE}.`,
  );
};

const refusePrefixed = ({ streamPrefix }: ServerSettings, { stream }: RecordedEvent): void => {
  const [prefix] = PREFIXED.exec(stream) ?? [];
  if (streamPrefix === '' && prefix !== undefined)
    throw new ServerProblem(
      `The event store holds events of an installation with the prefix ${prefix}: set STREAM_PREFIX to that, or to one of your own.`,
    );
};

/**
 * Compares the events with those that the keys in the database belong to, and writes nothing. Rejects with `ServerProblem` when they are the events, or
 * the database is that, of another installation.
 */
export const compareLog = async (events: EventStore, servers: ServerSettings): Promise<void> => {
  const first = await firstEventOf(events);
  if (first !== null) refusePrefixed(servers, first);
  const mark = await knownInstallationKey(servers.readModelsUrl, LOG_MARK);
  if (mark === null) return;
  if (first !== null) return refuseOthers(servers, first.id, mark);
  throw new ServerProblem(
    `The event store holds no events ${streams(servers)}, but the database of READ_MODELS_URL has the keys of an installation that recorded some: ${OTHERWISE}.`,
  );
};

/** Has the keys in the database belong to the events of which the first has this id, from now on. Rejects with `ServerProblem` where they belong to others. */
export const bindTo = async (servers: ServerSettings, first: string): Promise<void> =>
  refuseOthers(servers, first, await installationKeyOf(servers.readModelsUrl, LOG_MARK, () => Buffer.from(first)));

/** As `bindTo`, where something was recorded already. */
export const bindToLog = async (events: EventStore, servers: ServerSettings): Promise<void> => {
  const first = await firstEventOf(events);
  if (first !== null) await bindTo(servers, first.id);
};
