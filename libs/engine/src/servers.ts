import { hostname } from 'node:os';
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
import { ViewLeases } from '#event-sourcing/postgres/view-leases';
import type { ReadModels } from '#event-sourcing/read-models';
import type { ServerSettings } from '#platform/configuration';
import { FINGERPRINT_KEY, newFingerprintKey } from '#platform/local-keys';
import { programVersion } from '#platform/program-version';
import { ALL_VIEWS } from '#views/all-views';

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

/** As whoever looks at the leases of views sees it. */
const program = (): string => `${programVersion()} on ${hostname()}, process ${process.pid}`;

/**
 * Opens both servers for a process of the installation, which says from then on which versions of views it uses; `notice` is told in one sentence when
 * it cannot. Rejects with `ServerProblem` when one cannot be reached or holds something else.
 */
export const openServers = async (servers: ServerSettings, notice: (sentence: string) => void): Promise<Stores> => {
  const { readModelsUrl } = servers;
  const events = eventsOn(servers);
  const opened: { close(): Promise<void> }[] = [events];
  try {
    const readModels = await followPostgresReadModels(events, readModelsUrl, views);
    opened.unshift(readModels);
    opened.unshift(await ViewLeases.take({ readModels, ...views, program: program(), notice }));
    const keys = await PostgresSubjectKeys.open(readModelsUrl);
    opened.unshift(keys);
    const fingerprintKey = await installationKeyOf(readModelsUrl, FINGERPRINT_KEY, newFingerprintKey);
    const close = async (): Promise<void> => {
      for (const each of opened) await each.close();
    };
    return { events, keys, readModels, fingerprintKey, close };
  } catch (error) {
    for (const each of opened) await each.close();
    if (error instanceof ReadModelsProblem) throw new ServerProblem(error.message, { cause: error });
    throw new ServerProblem(`The servers cannot be used: ${textOf(error).replace(/\.$/, '')}.`, { cause: error });
  }
};
