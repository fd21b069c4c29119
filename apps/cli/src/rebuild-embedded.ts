import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '#cli/cli-error';
import type { ProgressListener } from '#cli/progress';
import { errorClause } from '#execution/errors';
import { ViewStopped } from '#processing/processor-faults';
import { createProjector } from '#hosting/processors';
import { toRow } from '#sqlite/event-rows';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { takeWriterLock } from '#sqlite/writer-lock';
import { ALL_VIEWS } from '#read-models/all-views';
import { openSqliteReadModelsForLog } from '#sqlite/sqlite-read-models';

const warn = (sentence: string): void => console.error(sentence);

const rebuildViews = async (views: readonly string[], folder: string, onProgress: ProgressListener): Promise<void> => {
  const store = SqliteEventStore.openReadOnly(join(folder, 'events.db'));
  const readModels = await openSqliteReadModelsForLog(store, join(folder, 'views.db'), warn);
  const projector = createProjector({ store, readModels, warn: () => undefined }, ALL_VIEWS);
  try {
    const total = toRow(await store.head());
    await projector.start();
    for (const view of views) await projector.rebuild(view, (passed) => onProgress(view, passed, total));
  } finally {
    await projector.stop();
    await readModels.close();
    await store.close();
  }
};

/**
 * Rebuilds views in the data folder. Throws `FolderInUse` if another process has the folder open, and `CliError` if a view stops at an event. If it is
 * interrupted, the service finishes the rebuild at its next start.
 */
export const rebuildInFolder = async (
  views: readonly string[],
  folder: string,
  onProgress: ProgressListener,
): Promise<void> => {
  if (!existsSync(join(folder, 'events.db')))
    throw new CliError(`There are no events in ${folder}. Set DATA_FOLDER to the folder of the installation.`);
  const lock = takeWriterLock(folder);
  try {
    await rebuildViews(views, folder, onProgress);
  } catch (error) {
    if (!(error instanceof ViewStopped)) throw error;
    throw new CliError(`${errorClause(error)}. The view stays before that event until the cause is fixed.`);
  } finally {
    lock.release();
  }
};
