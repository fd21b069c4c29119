import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '#cli/cli-error';
import type { At } from '#cli/progress';
import { ALL_STREAMS } from '#domain/all-streams';
import { textOf } from '#execution/errors';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { rowAt } from '#sqlite/event-rows';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { takeWriterLock } from '#sqlite/writer-lock';
import { ALL_VIEWS } from '#read-models/all-views';

const say = (sentence: string): void => console.error(sentence);

const folded = async (views: readonly string[], folder: string, at: At): Promise<void> => {
  const store = SqliteEventStore.openReadOnly(join(folder, 'events.db'));
  const readModels = await ReadModels.following(store, join(folder, 'views.db'), say);
  const kinds = new StreamKinds(ALL_STREAMS);
  const projector = new Projector({ store, readModels, kinds, views: ALL_VIEWS, notice: () => undefined });
  try {
    const total = rowAt(await store.head());
    await projector.start();
    for (const view of views) await projector.rebuild(view, (passed) => at(view, passed, total));
  } finally {
    await projector.stop();
    await readModels.close();
    await store.close();
  }
};

/**
 * Folds the views in the folder itself, which nobody else may hold meanwhile (`FolderInUse`); one that is broken off is finished at the next start
 * of the service. Throws `Complaint` for a view that stops on the way.
 */
export const rebuiltHere = async (views: readonly string[], folder: string, at: At): Promise<void> => {
  if (!existsSync(join(folder, 'events.db')))
    throw new Complaint(`There are no events in ${folder}; set DATA_FOLDER to the folder of the installation.`);
  const lock = takeWriterLock(folder);
  try {
    await folded(views, folder, at);
  } catch (error) {
    if (!/ stopped at /.test(textOf(error))) throw error;
    throw new Complaint(`${textOf(error)}; the view stands before that event until its cause is mended.`);
  } finally {
    lock.release();
  }
};
