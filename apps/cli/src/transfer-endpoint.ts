import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '#cli/cli-error';
import { bindKeysTo, openEventStore, assertSameLog } from '#hosting/log-binding';
import { toServerError } from '#hosting/server-error';
import { assertNoUnprefixedEvents } from '#hosting/unprefixed-events';
import { folderStore, serverStore, type TransferStore } from '#transfer/transfer-store';
import { getOrCreateInstallationKey, PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { takeWriterLock } from '#sqlite/writer-lock';
import type { SubjectKeys } from '#execution/subject-keys';
import { loadConfiguration } from '#platform/configuration';
import type { ServerSettings } from '#platform/server-settings';
import { FINGERPRINT_KEY, findFingerprintKey, storeFingerprintKey, createFingerprintKey } from '#platform/local-keys';

/** The keys of an installation: the keys of personal text and the key of command fingerprints. */
export interface TransferKeys {
  readonly subjectKeys: SubjectKeys;
  /** Loads the fingerprint key; `null` if there is none yet. */
  loadFingerprintKey(): Promise<Buffer | null>;
  /** Stores the fingerprint key. Rejects with an error for the user if there is a different one. */
  storeFingerprintKey(key: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** Whether an installation is the source or the target of a transfer. */
export type TransferRole = 'source' | 'target';

/** The source or the target of a transfer of events and keys. */
export interface TransferEndpoint {
  readonly events: TransferStore;
  openKeys(): Promise<TransferKeys>;
  /** Binds the keys to the log whose first event has this id. Rejects with an error for the user if they are bound to another log. */
  bindKeys(first: string): Promise<void>;
  /** Creates what a service needs besides events, even if no keys are imported. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

const folderKeys = (folder: string, subjectKeys: SubjectKeys): TransferKeys => ({
  subjectKeys,
  loadFingerprintKey: async () => findFingerprintKey(folder),
  storeFingerprintKey: async (key) => storeFingerprintKey(folder, key),
  close: () => subjectKeys.close(),
});

/** Opens a folder for reading only. A service may run at the same time. */
const openSourceFolder = (folder: string): TransferEndpoint => {
  const file = join(folder, 'events.db');
  if (!existsSync(file))
    throw new CliError(`There is no events file ${file}. Name the folder with --data, or set DATA_FOLDER.`);
  const store = SqliteEventStore.openReadOnly(file);
  return {
    events: folderStore(store),
    openKeys: async () => folderKeys(folder, SqliteSubjectKeys.openReadOnly(join(folder, 'keys.db'))),
    bindKeys: () => Promise.resolve(),
    prepare: () => Promise.resolve(),
    close: () => store.close(),
  };
};

/** Opens a folder for writing. No other process may have it open. */
const openTargetFolder = (folder: string): TransferEndpoint => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeWriterLock(folder);
  try {
    const store = SqliteEventStore.open(join(folder, 'events.db'));
    const keysFile = join(folder, 'keys.db');
    return {
      events: folderStore(store),
      openKeys: async () => folderKeys(folder, SqliteSubjectKeys.open(keysFile)),
      bindKeys: () => Promise.resolve(),
      prepare: () => SqliteSubjectKeys.open(keysFile).close(),
      close: async () => {
        await store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};

const openDatabaseKeys = async (url: string): Promise<TransferKeys> => {
  const subjectKeys = await PostgresSubjectKeys.open(url);
  return {
    subjectKeys,
    loadFingerprintKey: () => getOrCreateInstallationKey(url, FINGERPRINT_KEY, createFingerprintKey),
    storeFingerprintKey: async (key) => {
      if ((await getOrCreateInstallationKey(url, FINGERPRINT_KEY, () => key)).equals(key)) return;
      throw new CliError(
        'The database has the fingerprint key of another installation. With that key, repeats of the imported commands would not be recognised. Use an empty database.',
      );
    },
    close: () => subjectKeys.close(),
  };
};

/** Opens the servers. The keys of a source must belong to its events; a target may have no keys yet. */
const openServers = async (servers: ServerSettings, role: TransferRole): Promise<TransferEndpoint> => {
  const store = await openEventStore(servers, undefined, role === 'source' ? 'read' : 'write');
  if (role === 'target') await assertNoUnprefixedEvents(store, servers);
  return {
    events: serverStore(store),
    openKeys: async () => {
      if (role === 'source') await assertSameLog(store, servers);
      return openDatabaseKeys(servers.readModelsUrl).catch((error: unknown) => {
        throw toServerError(error, servers);
      });
    },
    bindKeys: (first) => bindKeysTo(servers, first),
    prepare: () => Promise.resolve(),
    close: () => store.close(),
  };
};

/**
 * Opens the data folder, or the configured installation if no folder is given. A source is opened for reading only, a target for writing. Rejects with an
 * error for the user if it cannot be used.
 */
export const openTransferEndpoint = async (
  folder: string | undefined,
  role: TransferRole,
): Promise<TransferEndpoint> => {
  const configuration = loadConfiguration();
  const openFolder = role === 'source' ? openSourceFolder : openTargetFolder;
  if (folder === undefined && configuration.servers !== null) return openServers(configuration.servers, role);
  return openFolder(folder ?? configuration.dataFolder);
};
