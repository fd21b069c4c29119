import { Command } from 'commander';
import { programVersion } from '#platform/program-version';
import { withProgressUntilStopped } from '#cli/progress';
import { AS_JSON, printed } from '#cli/print-result';
import { backUp } from '#sqlite/backup';
import { configurationHere } from '#platform/configuration';

interface Options {
  readonly to: string;
  readonly verify: boolean;
  readonly json?: boolean;
}

/** Copies events and keys, also while the service runs; what is at the named place is complete or not there at all. */
export const backupCommand = new Command('backup')
  .description(
    'Back up events and keys into a new folder, also while the service runs. It holds the keys of persons who are erased later.',
  )
  .requiredOption('--to <folder>', 'where the backup is to lie: a folder that is not there yet')
  .option('--no-verify', 'do not check every seal of the copy')
  .option('--json', AS_JSON)
  .action(async ({ to, verify, json }: Options) => {
    const { dataFolder } = configurationHere();
    const about = { madeBy: programVersion(), madeAt: new Date().toISOString() };
    const manifest = await withProgressUntilStopped((onProgress) =>
      backUp({ folder: dataFolder, to, verify, ...about, onProgress }),
    );
    const checked = verify ? 'every seal is whole' : 'seals were not checked';
    printed(json, { to, ...manifest, verified: verify }, [
      `${manifest.events} events and the keys lie in ${to}; ${checked}.`,
      'Keep it as closed as the data: it holds the keys of personal data, also of persons who are erased later.',
    ]);
  });
