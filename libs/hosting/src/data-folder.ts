import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkKeys, describeMissingKeys } from '#hosting/missing-keys';
import type { EventStore } from '#execution/event-store';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import type { ReadModels } from '#processing/read-models';
import { DataFolderError } from '#sqlite/data-folder-error';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { takeWriterLock } from '#sqlite/writer-lock';
import type { SubjectKeys } from '#execution/subject-keys';
import { openSqliteReadModelsForLog } from '#sqlite/sqlite-read-models';

/** The data folder of an embedded installation. Only this process has it open for writing. */
export interface DataFolder {
  readonly path: string;
  readonly events: EventStore;
  readonly keys: SubjectKeys;
  readonly reactionCheckpoints: ReactionCheckpoints;
  readonly readModels: ReadModels;
  close(): Promise<void>;
}

/** Refuses to create new keys for old events, because the personal data in them could never be read again, and keys that are older than the events. */
const openKeys = async (events: EventStore, file: string): Promise<SubjectKeys> => {
  const absent = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
  if (absent && (await events.head()) !== null)
    throw new DataFolderError(
      `The key file ${file} is missing. Without it the personal data in the events cannot be read. Restore it from a backup.`,
    );
  const keys = SqliteSubjectKeys.open(file);
  const missing = await checkKeys(events, keys);
  if (missing.length === 0) return keys;
  await keys.close();
  throw new DataFolderError(describeMissingKeys(missing.length));
};

/**
 * Opens the folder, or creates it. Rejects with `DataFolderError` if the folder is in use, is damaged, was written by a newer version or lacks keys
 * of its events. Rebuilds read models that do not match the log.
 */
export const openDataFolder = async (folder: string, warn: (sentence: string) => void): Promise<DataFolder> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeWriterLock(folder);
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const each of opened) await each.close();
    lock.release();
  };
  try {
    const events = SqliteEventStore.open(join(folder, 'events.db'));
    opened.unshift(events);
    const keys = await openKeys(events, join(folder, 'keys.db'));
    opened.unshift(keys);
    const readModels = await openSqliteReadModelsForLog(events, join(folder, 'views.db'), warn);
    opened.unshift(readModels);
    const { reactionCheckpoints } = events;
    return { path: folder, events, keys, reactionCheckpoints, readModels, close };
  } catch (error) {
    await close();
    throw error;
  }
};
