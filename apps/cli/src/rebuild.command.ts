import { Command } from 'commander';
import { parseUrl, readToken } from '#cli/arguments';
import { UsageError } from '#cli/cli-error';
import { withProgress } from '#cli/progress';
import { rebuildThroughService } from '#cli/rebuild-remote';
import { rebuildDirectly } from '#cli/rebuild-directly';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { FolderInUse } from '#sqlite/writer-lock';
import { discardIncompleteRebuilds, listIncompleteRebuilds } from '#hosting/incomplete-rebuilds';
import { toInstallationLocation } from '#hosting/installation-location';
import { loadConfiguration } from '#platform/configuration';
import type { ViewVersion } from '#processing/rebuild-driver';
import { ALL_VIEWS } from '#read-models/all-views';

interface Options {
  readonly view?: string;
  readonly url?: string;
  readonly tokenFile?: string;
  readonly listIncomplete?: boolean;
  readonly discardIncomplete?: boolean;
  readonly json?: boolean;
}

const VIEW_NAMES = ALL_VIEWS.map(({ name }) => name);

const parseViews = (view: string | undefined): readonly string[] => {
  if (view === undefined) return VIEW_NAMES;
  if (VIEW_NAMES.includes(view)) return [view];
  throw new UsageError(`There is no view called ${view}. Use one of ${VIEW_NAMES.join(', ')}.`);
};

/** Rebuilds views through the service if a URL is given or the service has the folder open, otherwise on the servers or in the folder. */
const rebuild = async (
  views: readonly string[],
  { url, tokenFile }: Options,
): Promise<'service' | 'folder' | 'servers'> => {
  const configuration = loadConfiguration();
  const { port, servers } = configuration;
  const rebuildByService = (serviceUrl: string): Promise<'service'> =>
    withProgress((onProgress) => rebuildThroughService(views, serviceUrl, readToken(tokenFile), onProgress)).then(
      () => 'service',
    );
  if (url !== undefined) return rebuildByService(parseUrl('--url', url));
  try {
    await withProgress((onProgress) => rebuildDirectly(views, toInstallationLocation(configuration), onProgress));
    return servers === null ? 'folder' : 'servers';
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    return rebuildByService(`http://127.0.0.1:${port}`);
  }
};

/** Lists or discards incomplete rebuilds. */
const handleIncomplete = async (
  views: readonly string[],
  { discardIncomplete: discard, json }: Options,
): Promise<void> => {
  const location = toInstallationLocation(loadConfiguration());
  const isMeant = ({ view }: ViewVersion): boolean => views.includes(view);
  const found =
    discard === true
      ? await discardIncompleteRebuilds(location, isMeant)
      : (await listIncompleteRebuilds(location)).filter(isMeant);
  const state = discard === true ? 'was discarded' : 'was interrupted. It resumes when you start it again';
  const lines = found.map(({ view, version }) => `The rebuild of ${view} (version ${version}) ${state}.`);
  printResult(
    json,
    { [discard === true ? 'discarded' : 'incomplete']: found },
    lines.length > 0 ? lines : ['There are no incomplete rebuilds.'],
  );
};

/** Rebuilds views from the first event. */
export const rebuildCommand = new Command('rebuild')
  .description(
    'Rebuild one read model, or all, from the first event: on the configured servers, through the running service, or in the data folder if no service runs.',
  )
  .option('--view <name>', `one of ${VIEW_NAMES.join(', ')} (default: all)`)
  .option('--url <url>', 'URL of the service (default: the port of this installation)')
  .option('--token-file <file>', 'file with the token of an administrator (default: TOKEN in the environment)')
  .option('--list-incomplete', 'only list interrupted rebuilds')
  .option('--discard-incomplete', 'only discard interrupted rebuilds')
  .option('--json', JSON_OPTION_HELP)
  .action(async (options: Options) => {
    const views = parseViews(options.view);
    if (options.listIncomplete === true || options.discardIncomplete === true) return handleIncomplete(views, options);
    const by = await rebuild(views, options);
    printResult(options.json, { views, by }, [`Rebuilt: ${views.join(', ')}.`]);
  });
