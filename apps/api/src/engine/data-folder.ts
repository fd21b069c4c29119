import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '#event-sourcing/event-store';
import { ReadModels } from '#event-sourcing/read-models';
import { SqliteEventStore } from '#event-sourcing/sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#event-sourcing/sqlite/sqlite-subject-keys';
import { takeWriterLock } from '#event-sourcing/sqlite/writer-lock';
import type { SubjectKeys } from '#event-sourcing/subject-keys';

/** What the service keeps on disk in the embedded default, opened for writing by this process alone. */
export interface DataFolder {
  readonly events: EventStore;
  readonly keys: SubjectKeys;
  readonly readModels: ReadModels;
  close(): Promise<void>;
}

/** Opens or makes the folder. Refuses (`DataFolderProblem`, one sentence) one that is in use, damaged, or written by a newer version. */
export const openDataFolder = async (folder: string, notice: (sentence: string) => void): Promise<DataFolder> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeWriterLock(folder);
  try {
    const events = SqliteEventStore.open(join(folder, 'events.db'));
    const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
    const readModels = await ReadModels.following(events, join(folder, 'views.db'), notice);
    const close = async (): Promise<void> => {
      await readModels.close();
      await keys.close();
      await events.close();
      lock.release();
    };
    return { events, keys, readModels, close };
  } catch (error) {
    lock.release();
    throw error;
  }
};
