import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '#execution/event-store';
import { ReadModels } from '#processing/read-models';
import { DataFolderProblem } from '#sqlite/data-folder-error';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { takeWriterLock } from '#sqlite/writer-lock';
import type { SubjectKeys } from '#execution/subject-keys';

/** What the service keeps on disk in the embedded default, opened for writing by this process alone. */
export interface DataFolder {
  readonly path: string;
  readonly events: EventStore;
  readonly keys: SubjectKeys;
  readonly readModels: ReadModels;
  close(): Promise<void>;
}

/** New keys beside old events would make everything personal in them read as erased. */
const keysOf = async (events: EventStore, file: string): Promise<SubjectKeys> => {
  const absent = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
  if (absent && (await events.head()) !== null)
    throw new DataFolderProblem(
      `There are events, but the key file ${file} is gone, without which nobody's name can be read; put it back from the backup.`,
    );
  return SqliteSubjectKeys.open(file);
};

/**
 * Opens or makes the folder. Refuses (`DataFolderProblem`, one sentence) one that is in use, damaged, written by a newer version, or without the
 * keys of its events. Read models that show other events than the log holds are built anew.
 */
export const openDataFolder = async (folder: string, notice: (sentence: string) => void): Promise<DataFolder> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeWriterLock(folder);
  try {
    const events = SqliteEventStore.open(join(folder, 'events.db'));
    const keys = await keysOf(events, join(folder, 'keys.db'));
    const readModels = await ReadModels.following(events, join(folder, 'views.db'), notice);
    const close = async (): Promise<void> => {
      await readModels.close();
      await keys.close();
      await events.close();
      lock.release();
    };
    return { path: folder, events, keys, readModels, close };
  } catch (error) {
    lock.release();
    throw error;
  }
};
