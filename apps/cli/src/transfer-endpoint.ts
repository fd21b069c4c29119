import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '#cli/cli-error';
import { bindTo, checkedEventsOn, compareLog } from '#hosting/log-binding';
import { inFolder, onServer, type MovingStore } from '#transfer/transfer-store';
import { installationKeyOf, PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { takeWriterLock } from '#sqlite/writer-lock';
import type { SubjectKeys } from '#execution/subject-keys';
import { configurationHere, type ServerSettings } from '#platform/configuration';
import { FINGERPRINT_KEY, fingerprintKeyIn, keepFingerprintKey, newFingerprintKey } from '#platform/local-keys';

/** The keys of an installation: those of personal text, and the one of the fingerprints of commands. */
export interface MovingKeys {
  readonly subjectKeys: SubjectKeys;
  /** Null where none was made yet. */
  fingerprintKey(): Promise<Buffer | null>;
  /** Rejects in one sentence when there is another. */
  keepFingerprintKey(key: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** An installation that events and keys are moved from or into. */
export interface MovingPlace {
  readonly events: MovingStore;
  openKeys(): Promise<MovingKeys>;
  /** Has the keys belong to the events of which the first has this id. Rejects in one sentence when they belong to others. */
  bind(first: string): Promise<void>;
  /** Makes what a service expects beside events, also when no keys come along. */
  furnish(): Promise<void>;
  close(): Promise<void>;
}

const keysIn = (folder: string, subjectKeys: SubjectKeys): MovingKeys => ({
  subjectKeys,
  fingerprintKey: async () => fingerprintKeyIn(folder),
  keepFingerprintKey: async (key) => keepFingerprintKey(folder, key),
  close: () => subjectKeys.close(),
});

/** For reading only, also beside a running service. */
const folderToLeave = (folder: string): MovingPlace => {
  const file = join(folder, 'events.db');
  if (!existsSync(file))
    throw new Complaint(`There is no events file ${file}; name the folder with --data, or set DATA_FOLDER.`);
  const store = SqliteEventStore.openReadOnly(file);
  return {
    events: inFolder(store),
    openKeys: async () => keysIn(folder, SqliteSubjectKeys.openReadOnly(join(folder, 'keys.db'))),
    bind: () => Promise.resolve(),
    furnish: () => Promise.resolve(),
    close: () => store.close(),
  };
};

/** For writing, by this process alone. */
const folderToEnter = (folder: string): MovingPlace => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeWriterLock(folder);
  try {
    const store = SqliteEventStore.open(join(folder, 'events.db'));
    const keysFile = join(folder, 'keys.db');
    return {
      events: inFolder(store),
      openKeys: async () => keysIn(folder, SqliteSubjectKeys.open(keysFile)),
      bind: () => Promise.resolve(),
      furnish: () => SqliteSubjectKeys.open(keysFile).close(),
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

const keysAt = async (url: string): Promise<MovingKeys> => {
  const subjectKeys = await PostgresSubjectKeys.open(url);
  return {
    subjectKeys,
    fingerprintKey: () => installationKeyOf(url, FINGERPRINT_KEY, newFingerprintKey),
    keepFingerprintKey: async (key) => {
      if ((await installationKeyOf(url, FINGERPRINT_KEY, () => key)).equals(key)) return;
      throw new Complaint(
        'The database has a fingerprint key of another installation, with which repeats of commands that move here would not be recognised; name an empty database.',
      );
    },
    close: () => subjectKeys.close(),
  };
};

/** Who leaves takes along keys that belong to the events; who enters may find a database without keys. */
const onServers = async (servers: ServerSettings, direction: 'leave' | 'enter'): Promise<MovingPlace> => {
  const store = await checkedEventsOn(servers);
  return {
    events: onServer(store),
    openKeys: async () => {
      if (direction === 'leave') await compareLog(store, servers);
      return keysAt(servers.readModelsUrl);
    },
    bind: (first) => bindTo(servers, first),
    furnish: () => Promise.resolve(),
    close: () => store.close(),
  };
};

/**
 * The named data folder; without a name the installation that is configured. To leave: read only; to enter: for writing. Rejects in one sentence when
 * it cannot be used.
 */
export const movingPlace = async (folder: string | undefined, direction: 'leave' | 'enter'): Promise<MovingPlace> => {
  const configuration = configurationHere();
  const atFolder = direction === 'leave' ? folderToLeave : folderToEnter;
  if (folder === undefined && configuration.servers !== null) return onServers(configuration.servers, direction);
  return atFolder(folder ?? configuration.dataFolder);
};
