import { randomBytes } from 'node:crypto';
import { ServerProblem } from '#engine/server-problem';
import type { Stores } from '#engine/stores';
import type { EventStore } from '#event-sourcing/event-store';
import { EventStoreDbEventStore } from '#event-sourcing/eventstoredb/eventstoredb-event-store';
import { textOf } from '#event-sourcing/failure';
import {
  followPostgresReadModels,
  openPostgresReadModels,
  ReadModelsProblem,
} from '#event-sourcing/postgres/postgres-read-models';
import { installationKeyOf, PostgresSubjectKeys } from '#event-sourcing/postgres/postgres-subject-keys';
import type { ReadModels } from '#event-sourcing/read-models';
import type { ServerSettings } from '#platform/configuration';
import { ALL_VIEWS } from '#views/all-views';

const KEY_BYTES = 32;

const views = { views: ALL_VIEWS };

/** The events on the server, which is not asked anything yet. Throws `ServerProblem` for an address that would not do what it says. */
export const eventsOn = ({ eventStoreUrl, streamPrefix }: ServerSettings): EventStore => {
  try {
    return EventStoreDbEventStore.connect(eventStoreUrl, { prefix: streamPrefix });
  } catch (error) {
    throw new ServerProblem(textOf(error), { cause: error });
  }
};

/** The read models, whoever keeps them. */
export const readModelsOn = ({ readModelsUrl }: ServerSettings): Promise<ReadModels> =>
  openPostgresReadModels(readModelsUrl, views);

/** Opens both servers for a process of the installation. Rejects with `ServerProblem` when one cannot be reached or holds something else. */
export const openServers = async (servers: ServerSettings): Promise<Stores> => {
  const { readModelsUrl } = servers;
  const events = eventsOn(servers);
  const opened: { close(): Promise<void> }[] = [events];
  try {
    const readModels = await followPostgresReadModels(events, readModelsUrl, views);
    opened.unshift(readModels);
    const keys = await PostgresSubjectKeys.open(readModelsUrl);
    opened.unshift(keys);
    const fingerprintKey = await installationKeyOf(readModelsUrl, 'fingerprints', () => randomBytes(KEY_BYTES));
    const close = async (): Promise<void> => {
      for (const each of opened) await each.close();
    };
    return { events, keys, readModels, fingerprintKey, close };
  } catch (error) {
    for (const each of opened) await each.close();
    if (error instanceof ReadModelsProblem) throw new ServerProblem(error.message, { cause: error });
    throw new ServerProblem(`The servers cannot be used: ${textOf(error)}`, { cause: error });
  }
};
