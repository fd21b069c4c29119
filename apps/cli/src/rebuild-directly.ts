import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '#cli/cli-error';
import type { ProgressListener } from '#cli/progress';
import type { InstallationLocation } from '#hosting/installation-location';
import { rebuildViewAt } from '#hosting/rebuild';
import { saveLogIdentity } from '#processing/log-identity';
import type { TaskProgress } from '#processing/task-progress';
import { ALL_VIEWS } from '#read-models/all-views';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { openSqliteReadModelsForLog } from '#sqlite/sqlite-read-models';
import { takeWriterLock } from '#sqlite/writer-lock';

const warn = (sentence: string): void => console.error(sentence);

/** Creates a signal that the first Ctrl-C aborts. A second Ctrl-C ends the process. */
const abortOnSignal = (): AbortSignal => {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('the command was stopped')));
  return stop.signal;
};

/** Creates what the service would create at its start: missing views, and all of them if they do not match the log. */
const prepareFolder = async (folder: string): Promise<void> => {
  const store = SqliteEventStore.openReadOnly(join(folder, 'events.db'));
  const readModels = await openSqliteReadModelsForLog(store, join(folder, 'views.db'), warn);
  try {
    await saveLogIdentity(readModels.database, store);
    await readModels.ensureTables(ALL_VIEWS);
  } finally {
    await readModels.close();
    await store.close();
  }
};

/** Keeps every other process out of the data folder during the work. Throws `FolderInUse` if another process has it open. */
const withFolder = async (folder: string, work: () => Promise<void>): Promise<void> => {
  if (!existsSync(join(folder, 'events.db')))
    throw new CliError(`There are no events in ${folder}. Set DATA_FOLDER to the folder of the installation.`);
  const lock = takeWriterLock(folder);
  try {
    await prepareFolder(folder);
    await work();
  } finally {
    lock.release();
  }
};

/**
 * Rebuilds views in this process, in the data folder or on the servers. Throws an `OperatorError` if a rebuild cannot start, stops at an event or is
 * interrupted by Ctrl-C. The views then keep their rows, and the next rebuild continues.
 */
export const rebuildDirectly = (
  views: readonly string[],
  location: InstallationLocation,
  onProgress: ProgressListener,
): Promise<void> => {
  const rebuildAll = async (): Promise<void> => {
    const signal = abortOnSignal();
    for (const view of views) {
      const progress = ({ passed, total, secondsLeft }: TaskProgress): void =>
        onProgress(view, passed, total, secondsLeft);
      await rebuildViewAt({ location, view }, { progress, warn }, signal);
    }
  };
  return location.servers === null ? withFolder(location.dataFolder, rebuildAll) : rebuildAll();
};
