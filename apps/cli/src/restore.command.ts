import { Command } from 'commander';
import { findDataFolder } from '#cli/installation-events';
import { withInterruptibleProgress } from '#cli/progress';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { restore } from '#sqlite/restore';

interface Options {
  readonly from: string;
  readonly data?: string;
  readonly replace: boolean;
  readonly json?: boolean;
}

/** Restores a backup to a data folder after checking all of it. */
export const restoreCommand = new Command('restore')
  .description(
    'Check the hashes and the hash chain of a backup, then restore it to the data folder, completely or not at all.',
  )
  .requiredOption('--from <backup>', 'folder of the backup')
  .option('--data <folder>', 'target data folder (default: that of this installation)')
  .option('--replace', 'move an existing data folder aside; nothing is deleted', false)
  .option('--json', JSON_OPTION_HELP)
  .action(async ({ from, data, replace, json }: Options) => {
    const to = findDataFolder(data, 'Use import-events --from FILE --keys FILE with what export-events has written');
    const { manifest, movedTo } = await withInterruptibleProgress((onProgress) =>
      restore({ from, to, replace, onProgress }),
    );
    printResult(json, { from, to, movedTo, ...manifest }, [
      `Restored ${manifest.events} events and the keys of ${manifest.madeAt} to ${to}. The service builds the views at its next start.`,
      ...(movedTo === null ? [] : [`The previous data folder was moved to ${movedTo}.`]),
    ]);
  });
