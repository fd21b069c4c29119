import { Command } from 'commander';
import { withProgressUntilStopped } from '#cli/progress';
import { AS_JSON, printed } from '#cli/print-result';
import { restore } from '#sqlite/restore';
import { configurationHere } from '#platform/configuration';

interface Options {
  readonly from: string;
  readonly data?: string;
  readonly replace: boolean;
  readonly json?: boolean;
}

/** Puts a backup in the place of a data folder, after all of it was checked. */
export const restoreCommand = new Command('restore')
  .description('Put a backup in the place of the data folder, all or nothing, after its hashes and seals were checked.')
  .requiredOption('--from <backup>', 'the folder of the backup')
  .option('--data <folder>', 'the data folder that is to be; the one of this installation without it')
  .option('--replace', 'move a data folder that is there aside; nothing is deleted', false)
  .option('--json', AS_JSON)
  .action(async ({ from, data, replace, json }: Options) => {
    const to = data ?? configurationHere().dataFolder;
    const { manifest, movedTo } = await withProgressUntilStopped((onProgress) =>
      restore({ from, to, replace, onProgress }),
    );
    printed(json, { from, to, movedTo, ...manifest }, [
      `${manifest.events} events and the keys of ${manifest.madeAt} lie in ${to}; the views are built at the next start.`,
      ...(movedTo === null ? [] : [`What was there before lies in ${movedTo}.`]),
    ]);
  });
