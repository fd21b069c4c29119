import { ALL_STREAMS } from '#domain/all-streams';
import { checkedEventsOn, compareLog } from '#hosting/log-binding';
import { readModelsOn } from '#hosting/servers';
import type { ListedView } from '#postgres/view-catalog';
import { dropRebuild, rebuildInPostgres, rebuildsLeft } from '#postgres/rebuild';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import type { Told } from '#processing/worker-thread-runner';
import type { ServerSettings } from '#platform/configuration';
import { ALL_VIEWS } from '#read-models/all-views';

/** Plain data, so that it can be told to another thread. */
export interface AskedOfServers {
  readonly servers: ServerSettings;
  /** Name of the view. */
  readonly view: string;
}

export interface RebuildOnServers extends AskedOfServers {
  readonly told: Told;
  /** Breaks it off after the batch at hand; asked for again, it goes on from there. */
  readonly signal?: AbortSignal;
}

const NEVER = new AbortController().signal;

/** Folds a view again from the first event while APIs serve and workers lead. Rejects as `rebuildInPostgres` does, and with `ServerProblem`. */
export const rebuiltOnServers = async ({ servers, view: name, told, signal = NEVER }: RebuildOnServers) => {
  const view = ALL_VIEWS.find((each) => each.name === name);
  if (view === undefined) throw new TypeError(`There is no view called ${name}.`);
  const [store, kinds, url] = [await checkedEventsOn(servers), new StreamKinds(ALL_STREAMS), servers.readModelsUrl];
  try {
    await compareLog(store, servers);
    await rebuildInPostgres({ store, url, view, kinds, told, signal });
  } finally {
    await store.close();
  }
};

const reading = async <Found>(servers: ServerSettings, read: (readModels: ReadModels) => Promise<Found>) => {
  const readModels = await readModelsOn(servers);
  return read(readModels).finally(() => readModels.close());
};

/** What rebuilds left behind that nobody goes on with at this moment. */
export const rebuildsLeftOn = (servers: ServerSettings): Promise<ListedView[]> =>
  reading(servers, (readModels) => rebuildsLeft(servers.readModelsUrl, readModels));

/** Drops what rebuilds of these views left behind; answers with what that was. */
export const rebuildsDroppedOn = (servers: ServerSettings, views: readonly string[]): Promise<ListedView[]> =>
  reading(servers, async (readModels) => {
    const left = (await rebuildsLeft(servers.readModelsUrl, readModels)).filter(({ view }) => views.includes(view));
    for (const each of left) await dropRebuild(servers.readModelsUrl, readModels, each);
    return left;
  });
