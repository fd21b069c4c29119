import { Command } from 'commander';
import { readProgramVersion } from '#platform/program-version';
import { findDataFolder } from '#cli/installation-events';
import { withInterruptibleProgress } from '#cli/progress';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { backUp } from '#sqlite/backup';

interface Options {
  readonly to: string;
  readonly data?: string;
  readonly verify: boolean;
  readonly json?: boolean;
}

/** Copies events and keys, also while the service runs. The target folder appears only when the backup is complete. */
export const backupCommand = new Command('backup')
  .description(
    'Back up events and keys of a data folder to a new folder, also while the service runs. The backup keeps the keys of people who are erased later.',
  )
  .requiredOption('--to <folder>', 'target folder, which must not exist yet')
  .option('--data <folder>', 'data folder to back up (default: that of this installation)')
  .option('--no-verify', 'do not verify the hash chain of the copy')
  .option('--json', JSON_OPTION_HELP)
  .action(async ({ to, data, verify, json }: Options) => {
    const folder = findDataFolder(data, 'Use export-events --to FILE --keys FILE');
    const origin = { madeBy: readProgramVersion(), madeAt: new Date().toISOString() };
    const manifest = await withInterruptibleProgress((onProgress) =>
      backUp({ folder, to, verify, ...origin, onProgress }),
    );
    const result = verify ? 'the hash chain is intact' : 'the hash chain was not verified';
    printResult(json, { to, ...manifest, verified: verify }, [
      `Backed up ${manifest.events} events and the keys to ${to}; ${result}.`,
      'Protect the backup like the data itself: it contains the keys of personal data, also of people who are erased later.',
    ]);
  });
