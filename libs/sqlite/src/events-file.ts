import type { DataFileKind, Migration } from '#sqlite/data-file';
import { storeEventsCompactly } from '#sqlite/events-migration-2';
import { createReactionCheckpoints } from '#sqlite/reaction-checkpoints-table';

const createEvents: Migration = (database) =>
  database.exec(`
    CREATE TABLE events (
      position INTEGER PRIMARY KEY,
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      id TEXT NOT NULL,
      type TEXT NOT NULL,
      schema INTEGER NOT NULL,
      data TEXT NOT NULL,
      metadata TEXT NOT NULL,
      UNIQUE (stream, revision)
    ) STRICT`);

/** One migration per schema version, in order. A published migration never changes. */
export const EVENTS_FILE_MIGRATIONS: readonly Migration[] = [
  createEvents,
  storeEventsCompactly,
  createReactionCheckpoints,
];

/** The file that contains the events and the checkpoints of reactions. Only tests pass other `migrations` than the published ones. */
export const eventsFile = (migrations: readonly Migration[] = EVENTS_FILE_MIGRATIONS): DataFileKind => ({
  label: 'events file',
  applicationId: 0x45_76_74_73,
  migrations,
  pragmas: ['journal_mode = WAL', 'synchronous = FULL'],
});
