import { BEGINNING } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import type { StreamKinds } from '#kernel/event-upcaster';
import type { Told } from '#processing/worker-thread-runner';
import { rowAt } from '#sqlite/event-rows';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { copySkips } from '#processing/processor-faults';
import type { View } from '#processing/view';

/** How often, in milliseconds, it is told how far it has come. */
const TELL_EVERY = 200;

export interface RebuildBeside {
  readonly eventsFile: string;
  /** Where the rows are folded; one that a rebuild before left behind goes on from its checkpoint. */
  readonly file: string;
  /** The rows that are served, with what the view is to pass over. */
  readonly servedFile: string;
  readonly view: View;
  readonly kinds: StreamKinds;
}

const rowOf = (position: Position | null | undefined): number =>
  rowAt(position === BEGINNING ? null : (position ?? null));

const takeSkips = async (servedFile: string, readModels: ReadModels, view: View): Promise<void> => {
  const served = ReadModels.openReadOnly(servedFile);
  const names = [readModels.checkpointOf(view)];
  await copySkips(served.database, readModels.database, names).finally(() => served.close());
};

/** Folds a view into a file of its own, up to what is stored at the end; the rows that are served stay as they are. Throws when the view stops. */
export const rebuildBeside = async (
  { eventsFile, file, servedFile, view, kinds }: RebuildBeside,
  told: Told,
): Promise<void> => {
  const store = SqliteEventStore.openReadOnly(eventsFile);
  const readModels = await ReadModels.following(store, file, told.notice);
  await takeSkips(servedFile, readModels, view);
  const projector = new Projector({ store, readModels, kinds, views: [view], notice: told.notice });
  const tell = async (): Promise<void> => {
    const total = rowOf(await store.head());
    told.progress({ passed: rowOf(projector.status()[0]?.position), total });
  };
  const telling = setInterval(() => void tell(), TELL_EVERY);
  try {
    await projector.start();
    await projector.ready();
    const failed = projector.status()[0]?.failed ?? null;
    if (failed !== null) throw new Error(`${view.name} stopped at ${failed.type} ${failed.eventId}: ${failed.cause}`);
    await tell();
  } finally {
    clearInterval(telling);
    await projector.stop();
    await readModels.close();
    await store.close();
  }
};
