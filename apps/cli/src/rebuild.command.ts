import { Command } from 'commander';
import { addressGiven, tokenGiven } from '#cli/arguments';
import { WrongUse } from '#cli/complaint';
import { withProgress } from '#cli/progress';
import { rebuiltByService } from '#cli/rebuild-by-service';
import { rebuiltHere } from '#cli/rebuild-here';
import { AS_JSON, printed } from '#cli/result';
import { FolderInUse } from '#event-sourcing/sqlite/writer-lock';
import { configurationHere } from '#platform/configuration';
import { ALL_VIEWS } from '#views/all-views';

interface Options {
  readonly view?: string;
  readonly url?: string;
  readonly token?: string;
  readonly json?: boolean;
}

const NAMES = ALL_VIEWS.map(({ name }) => name);

const viewsGiven = (view: string | undefined): readonly string[] => {
  if (view === undefined) return NAMES;
  if (NAMES.includes(view)) return [view];
  throw new WrongUse(`There is no view called ${view}; there are ${NAMES.join(', ')}.`);
};

/** Through the service where one is named or holds the folder, else in the folder itself. */
const rebuilt = async (
  views: readonly string[],
  { url, token = process.env.TOKEN }: Options,
): Promise<'service' | 'folder'> => {
  const { dataFolder, port } = configurationHere();
  const byService = (address: string): Promise<'service'> =>
    withProgress((at) => rebuiltByService(views, address, tokenGiven(token), at)).then(() => 'service');
  if (url !== undefined) return byService(addressGiven('--url', url));
  try {
    await withProgress((at) => rebuiltHere(views, dataFolder, at));
    return 'folder';
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    return byService(`http://127.0.0.1:${port}`);
  }
};

/** Folds views again from the first event. */
export const rebuildCommand = new Command('rebuild')
  .description(
    'Fold a view, or all, again from the first event: through the running service, or in its folder when none runs.',
  )
  .option('--view <name>', `one of ${NAMES.join(', ')}; all without it`)
  .option('--url <url>', 'where the service runs; without it, the port of this installation when one runs')
  .option('--token <token>', 'an administrator’s token for the service; TOKEN in the environment without it')
  .option('--json', AS_JSON)
  .action(async (options: Options) => {
    const views = viewsGiven(options.view);
    const by = await rebuilt(views, options);
    printed(options.json, { views, by }, [`Built anew: ${views.join(', ')}.`]);
  });
