import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CliError, UsageError } from '#cli/cli-error';
import type { EventStore } from '#execution/event-store';
import { loadConfiguration } from '#platform/configuration';
import type { ServerSettings } from '#platform/server-settings';
import { toRow } from '#sqlite/event-rows';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

/** Events that are opened for reading only. */
export interface OpenedEvents {
  readonly store: EventStore;
  /** The number of events. Known only for a file, whose rows are numbered without gaps; 0 otherwise. */
  readonly total: number;
}

const openFile = async (path: string): Promise<OpenedEvents> => {
  if (!existsSync(path))
    throw new CliError(`There is no events file ${path}. Name one with --events, or set DATA_FOLDER.`);
  const store = SqliteEventStore.openReadOnly(path);
  return { store, total: toRow(await store.head()) };
};

/** Checks the servers first. An empty log with the keys of an installation is refused, because it would be reported as intact. */
const openServers = async (servers: ServerSettings): Promise<OpenedEvents> => {
  // Loaded only here, because a command on a file starts faster without the clients of the servers.
  const { openEventStore, assertSameLog } = await import('#hosting/log-binding');
  const store = await openEventStore(servers, undefined, 'read');
  try {
    await assertSameLog(store, servers);
    return { store, total: 0 };
  } catch (error) {
    await store.close();
    throw error;
  }
};

/**
 * Opens the events of `file`, or of this installation: on its servers if they are configured, otherwise in its data folder. A service may write to them at
 * the same time. Rejects with an error for the user if they cannot be used.
 */
export const openEvents = (file: string | undefined): Promise<OpenedEvents> => {
  if (file !== undefined) return openFile(file);
  const { servers, dataFolder } = loadConfiguration();
  return servers === null ? openFile(join(dataFolder, 'events.db')) : openServers(servers);
};

/**
 * The data folder that an option names, or that of this installation. Throws `UsageError` if the installation is on servers: a folder that is still there
 * holds the events of an earlier time. `nextStep` says what to use instead.
 */
export const findDataFolder = (named: string | undefined, nextStep: string): string => {
  if (named !== undefined) return named;
  const { servers, dataFolder } = loadConfiguration();
  if (servers === null) return dataFolder;
  throw new UsageError(
    `This installation is on servers (EVENT_STORE_URL), not in a data folder. ${nextStep}, or name a data folder with --data.`,
  );
};
