import { Command } from 'commander';
import { addressGiven, tokenGiven } from '#cli/arguments';
import { WrongUse } from '#cli/cli-error';
import { withProgress } from '#cli/progress';
import { rebuiltByService } from '#cli/rebuild-remote';
import { rebuiltHere } from '#cli/rebuild-embedded';
import { discarded, left, rebuiltBeside } from '#cli/rebuild-postgres';
import { AS_JSON, printed } from '#cli/print-result';
import { FolderInUse } from '#sqlite/writer-lock';
import { configurationHere, type ServerSettings } from '#platform/configuration';
import { ALL_VIEWS } from '#read-models/all-views';

interface Options {
  readonly view?: string;
  readonly url?: string;
  readonly token?: string;
  readonly left?: boolean;
  readonly discard?: boolean;
  readonly json?: boolean;
}

const NAMES = ALL_VIEWS.map(({ name }) => name);

const viewsGiven = (view: string | undefined): readonly string[] => {
  if (view === undefined) return NAMES;
  if (NAMES.includes(view)) return [view];
  throw new WrongUse(`There is no view called ${view}; there are ${NAMES.join(', ')}.`);
};

/** Through the service where one is named or holds the folder, else on the servers or in the folder itself. */
const rebuilt = async (
  views: readonly string[],
  { url, token = process.env.TOKEN }: Options,
): Promise<'service' | 'folder' | 'servers'> => {
  const { dataFolder, port, servers } = configurationHere();
  const byService = (address: string): Promise<'service'> =>
    withProgress((at) => rebuiltByService(views, address, tokenGiven(token), at)).then(() => 'service');
  if (url !== undefined) return byService(addressGiven('--url', url));
  if (servers !== null) {
    await withProgress((at) => rebuiltBeside(views, servers, at));
    return 'servers';
  }
  try {
    await withProgress((at) => rebuiltHere(views, dataFolder, at));
    return 'folder';
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    return byService(`http://127.0.0.1:${port}`);
  }
};

const serversGiven = (): ServerSettings => {
  const { servers } = configurationHere();
  if (servers !== null) return servers;
  throw new WrongUse('In a data folder nothing is left behind: a rebuild that was broken off goes on by itself.');
};

/** What was left behind, shown or dropped. */
const looked = async (views: readonly string[], { discard, json }: Options): Promise<void> => {
  const servers = serversGiven();
  const found = discard === true ? await discarded(views, servers) : await left(views, servers);
  const done = discard === true ? 'was dropped' : 'was broken off, and goes on when it is asked for again';
  const lines = found.map(({ view, version }) => `The rebuild of ${view} (version ${version}) ${done}.`);
  printed(json, { [discard === true ? 'dropped' : 'left']: found }, lines.length > 0 ? lines : ['Nothing is left.']);
};

/** Folds views again from the first event. */
export const rebuildCommand = new Command('rebuild')
  .description(
    'Fold a view, or all, again from the first event: on the servers that are configured, else through the running service, or in its folder when none runs.',
  )
  .option('--view <name>', `one of ${NAMES.join(', ')}; all without it`)
  .option('--url <url>', 'where the service runs; without it, the port of this installation when one runs')
  .option('--token <token>', 'an administrator’s token for the service; TOKEN in the environment without it')
  .option('--left', 'only show what rebuilds on servers left behind that nobody goes on with')
  .option('--discard', 'only drop what they left behind')
  .option('--json', AS_JSON)
  .action(async (options: Options) => {
    const views = viewsGiven(options.view);
    if (options.left === true || options.discard === true) return looked(views, options);
    const by = await rebuilt(views, options);
    printed(options.json, { views, by }, [`Built anew: ${views.join(', ')}.`]);
  });
