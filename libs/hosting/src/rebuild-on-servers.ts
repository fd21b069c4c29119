import { openEventStore, assertSameLog } from '#hosting/log-binding';
import { eventUpcaster } from '#hosting/processors';
import { openReadModels } from '#hosting/servers';
import type { CatalogEntry } from '#postgres/view-catalog';
import { discardRebuild, rebuildInPostgres, listIncompleteRebuilds } from '#postgres/rebuild';
import type { ReadModels } from '#processing/read-models';
import type { TaskReporter } from '#processing/worker-thread-runner';
import type { ServerSettings } from '#platform/configuration';
import { findView } from '#read-models/all-views';

/** Plain data, so that it can be sent to a worker thread. */
export interface RebuildRequest {
  readonly servers: ServerSettings;
  /** Name of the view. */
  readonly view: string;
}

export interface RebuildOptions extends RebuildRequest {
  readonly reporter: TaskReporter;
  /** Interrupts the rebuild after the current batch. The next rebuild of the view resumes there. */
  readonly signal?: AbortSignal;
}

const NEVER_ABORTED = new AbortController().signal;

/** Rebuilds a view from the first event while APIs and workers run. Rejects like `rebuildInPostgres`, and with `ServerError`. */
export const rebuildOnServers = async ({ servers, view: name, reporter, signal = NEVER_ABORTED }: RebuildOptions) => {
  const view = findView(name);
  if (view === undefined) throw new TypeError(`There is no view called ${name}.`);
  const store = await openEventStore(servers);
  const url = servers.readModelsUrl;
  try {
    await assertSameLog(store, servers);
    await rebuildInPostgres({ store, url, view, upcaster: eventUpcaster, reporter, signal });
  } finally {
    await store.close();
  }
};

const withReadModels = async <Found>(servers: ServerSettings, read: (readModels: ReadModels) => Promise<Found>) => {
  const readModels = await openReadModels(servers);
  return read(readModels).finally(() => readModels.close());
};

/** Lists interrupted rebuilds that no process is running now. */
export const listIncompleteServerRebuilds = (servers: ServerSettings): Promise<CatalogEntry[]> =>
  withReadModels(servers, (readModels) => listIncompleteRebuilds(servers.readModelsUrl, readModels));

/** Discards the interrupted rebuilds of these views and returns them. */
export const discardIncompleteServerRebuilds = (
  servers: ServerSettings,
  views: readonly string[],
): Promise<CatalogEntry[]> =>
  withReadModels(servers, async (readModels) => {
    const incomplete = (await listIncompleteRebuilds(servers.readModelsUrl, readModels)).filter(({ view }) =>
      views.includes(view),
    );
    for (const each of incomplete) await discardRebuild(servers.readModelsUrl, readModels, each);
    return incomplete;
  });
