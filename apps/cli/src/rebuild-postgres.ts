import { CliError } from '#cli/cli-error';
import type { ProgressListener } from '#cli/progress';
import {
  discardIncompleteServerRebuilds,
  listIncompleteServerRebuilds,
  rebuildOnServers,
} from '#hosting/rebuild-on-servers';
import { errorClause } from '#execution/errors';
import { ViewStopped } from '#processing/processor-faults';
import type { ServerSettings } from '#platform/configuration';

/** An interrupted rebuild. */
interface IncompleteRebuild {
  readonly view: string;
  readonly version: number;
}

/** Creates a signal that the first Ctrl-C aborts. A second Ctrl-C ends the process. */
const abortOnSignal = (): AbortSignal => {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new Error('the command was stopped')));
  return stop.signal;
};

const mapErrors = async <Result>(work: Promise<Result>): Promise<Result> =>
  work.catch((error: unknown) => {
    if (!(error instanceof ViewStopped)) throw error;
    throw new CliError(`${errorClause(error)}. The view keeps its current rows.`);
  });

/** Rebuilds views in new tables, which then replace the served ones. Throws an `OperatorError` if a rebuild cannot start, stops at an event or is interrupted. */
export const rebuildInDatabase = async (
  views: readonly string[],
  servers: ServerSettings,
  onProgress: ProgressListener,
): Promise<void> => {
  const signal = abortOnSignal();
  const warn = (sentence: string): void => console.error(sentence);
  for (const view of views) {
    const progress = ({ passed, total }: { passed: number; total: number }): void => {
      if (total > 0) onProgress(view, passed, total);
    };
    await mapErrors(rebuildOnServers({ servers, view, reporter: { progress, warn }, signal }));
  }
};

const toIncompleteRebuild = ({ view, version }: IncompleteRebuild): IncompleteRebuild => ({ view, version });

/** Lists the interrupted rebuilds of these views. */
export const listIncomplete = async (
  views: readonly string[],
  servers: ServerSettings,
): Promise<IncompleteRebuild[]> => {
  const rebuilds = await mapErrors(listIncompleteServerRebuilds(servers));
  return rebuilds.filter(({ view }) => views.includes(view)).map(toIncompleteRebuild);
};

/** Discards the interrupted rebuilds of these views and returns them. */
export const discardIncomplete = async (
  views: readonly string[],
  servers: ServerSettings,
): Promise<IncompleteRebuild[]> =>
  (await mapErrors(discardIncompleteServerRebuilds(servers, views))).map(toIncompleteRebuild);
