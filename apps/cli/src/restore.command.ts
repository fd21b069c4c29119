import { Command } from 'commander';
import { findDataFolder } from '#cli/installation-events';
import { withInterruptibleProgress } from '#cli/progress';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { EXIT_CODE } from '#cli/exit-codes';
import { openStoreElsewhere } from '#cli/paper-store';
import { describeFiles } from '#cli/verify.command';
import { placeRestoredFiles } from '#hosting/backed-up-files';
import type { FileVerification } from '#hosting/verify-files';
import { restore } from '#sqlite/restore';

interface Options {
  readonly from: string;
  readonly data?: string;
  readonly replace: boolean;
  readonly acceptDamagedPapers: boolean;
  readonly json?: boolean;
}

const NO_PAPERS: FileVerification = { files: 0, erased: 0, decrypted: true, faults: [] };

const run = async (options: Options): Promise<void> => {
  const { from, data, replace, acceptDamagedPapers: acceptDamaged, json } = options;
  const to = findDataFolder(data, 'Use import-events --from FILE --keys FILE with what export-events has written');
  const elsewhere = openStoreElsewhere();
  const placed: FileVerification[] = [];
  const { manifest, movedTo, damagedFiles } = await withInterruptibleProgress((onProgress) =>
    restore({
      ...{ from, to, replace, acceptDamagedFiles: acceptDamaged, onProgress },
      placeFiles: async (staging) => void placed.push(await placeRestoredFiles(staging, { elsewhere, acceptDamaged })),
    }),
  );
  const papers = placed[0] ?? NO_PAPERS;
  printResult(json, { from, to, movedTo, ...manifest, damagedFiles, papers }, [
    `Restored ${manifest.events} events and the keys of ${manifest.madeAt} to ${to}. The service builds the views at its next start.`,
    ...describeFiles(papers),
    ...(movedTo === null ? [] : [`The previous data folder was moved to ${movedTo}.`]),
  ]);
  if (papers.faults.length > 0) process.exitCode = EXIT_CODE.problem;
};

/** Restores a backup to a data folder after checking all of it. */
export const restoreCommand = new Command('restore')
  .description(
    'Check the hashes, the hash chain and the papers of a backup, then restore it to the data folder, completely or not at all.',
  )
  .requiredOption('--from <backup>', 'folder of the backup')
  .option('--data <folder>', 'target data folder (default: that of this installation)')
  .option('--replace', 'move an existing data folder aside; nothing is deleted', false)
  .option('--accept-damaged-papers', 'restore without papers that are missing or changed, and name them', false)
  .option('--json', JSON_OPTION_HELP)
  .action(run);
