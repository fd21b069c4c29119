import { join } from 'node:path';
import type { EventStore } from '#execution/event-store';
import { createRebuildDriver } from '#hosting/incomplete-rebuilds';
import type { InstallationLocation } from '#hosting/installation-location';
import { assertSameLog, openEventStore } from '#hosting/log-binding';
import { eventUpcaster } from '#hosting/processors';
import { rebuildView } from '#processing/rebuild';
import type { TaskReporter } from '#processing/worker-thread-runner';
import { findView } from '#read-models/all-views';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

/** Plain data, so that it can be sent to a worker thread. */
export interface RebuildRequest {
  readonly location: InstallationLocation;
  /** Name of the view. */
  readonly view: string;
}

const openLog = async ({ dataFolder, servers }: InstallationLocation): Promise<EventStore> => {
  if (servers === null) return SqliteEventStore.openReadOnly(join(dataFolder, 'events.db'));
  const store = await openEventStore(servers, undefined, 'read');
  await assertSameLog(store, servers).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return store;
};

/**
 * Rebuilds a view from the first event while the processes of the installation run. The signal interrupts it after the current batch, and the next rebuild
 * of the view continues there. Rejects like `rebuildView`, and with `ServerError`.
 */
export const rebuildViewAt = async (
  { location, view: name }: RebuildRequest,
  reporter: TaskReporter,
  signal: AbortSignal,
): Promise<void> => {
  const view = findView(name);
  if (view === undefined) throw new TypeError(`There is no view called ${name}.`);
  const store = await openLog(location);
  try {
    const driver = await createRebuildDriver(location);
    await rebuildView({ driver, store, view, upcaster: eventUpcaster, reporter, signal });
  } finally {
    await store.close();
  }
};
