import { join } from 'node:path';
import { BEGINNING } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import type { EventUpcaster } from '#kernel/event-upcaster';
import type { TaskReporter } from '#processing/worker-thread-runner';
import { toRow } from '#sqlite/event-rows';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { openSqliteReadModelsForLog, openSqliteReadModelsReadOnly } from '#sqlite/sqlite-read-models';
import { copySkips, ViewStopped } from '#processing/processor-faults';
import type { View } from '#processing/view';

const PROGRESS_INTERVAL_MS = 200;

/** Path of the shadow file of a view, in the folder of the read models. */
export const rebuildFile = (folder: string, view: string): string => join(folder, `rebuild-${view}.db`);

export interface ShadowRebuild {
  readonly eventsFile: string;
  /** The shadow file. A file that an earlier rebuild left continues from its checkpoint. */
  readonly file: string;
  /** The file with the served rows, and with the events that the view skips. */
  readonly servedFile: string;
  readonly view: View;
  readonly upcaster: EventUpcaster;
}

const toRowNumber = (position: Position | null | undefined): number =>
  toRow(position === BEGINNING ? null : (position ?? null));

const copyServedSkips = async (servedFile: string, readModels: ReadModels, view: View): Promise<void> => {
  const served = openSqliteReadModelsReadOnly(servedFile);
  const names = [readModels.checkpointName(view)];
  await copySkips(served.database, readModels.database, names).finally(() => served.close());
};

/** Projects a view into a shadow file, up to the last stored event. The served rows do not change. Throws `ViewStopped` if the view stops. */
export const rebuildInShadowFile = async (
  { eventsFile, file, servedFile, view, upcaster }: ShadowRebuild,
  { progress, warn }: TaskReporter,
): Promise<void> => {
  const store = SqliteEventStore.openReadOnly(eventsFile);
  const readModels = await openSqliteReadModelsForLog(store, file, warn);
  await copyServedSkips(servedFile, readModels, view);
  const projector = new Projector({ store, readModels, upcaster, views: [view], warn });
  const reportProgress = async (): Promise<void> => {
    const total = toRowNumber(await store.head());
    progress({ passed: toRowNumber(projector.status()[0]?.position), total });
  };
  const timer = setInterval(() => void reportProgress(), PROGRESS_INTERVAL_MS);
  try {
    await projector.start();
    await projector.whenCaughtUp();
    const failed = projector.status()[0]?.fault ?? null;
    if (failed !== null) throw new ViewStopped(view.name, failed);
    await reportProgress();
  } finally {
    clearInterval(timer);
    await projector.stop();
    await readModels.close();
    await store.close();
  }
};
