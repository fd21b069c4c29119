import { Command } from 'commander';
import { readProgramVersion } from '#platform/program-version';
import { findDataFolder } from '#cli/installation-events';
import { withInterruptibleProgress } from '#cli/progress';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { openPaperStore } from '#cli/paper-store';
import { copyFilesToBackup, type CopiedFiles } from '#hosting/backed-up-files';
import { describeFault } from '#hosting/recorded-files';
import { backUp } from '#sqlite/backup';

interface Options {
  readonly to: string;
  readonly data?: string;
  readonly verify: boolean;
  readonly papers: boolean;
  readonly acceptDamagedPapers: boolean;
  readonly json?: boolean;
}

const describePapers = (papers: CopiedFiles | undefined): string[] => {
  if (papers === undefined) return ['The papers were not copied. Copy their store after this backup.'];
  const { names, faults } = papers;
  return [
    ...faults.map(describeFault),
    ...(names.length + faults.length === 0
      ? []
      : [
          `Backed up ${names.length} files of papers; left out, because they are missing or changed: ${faults.length}.`,
        ]),
  ];
};

const run = async (options: Options): Promise<void> => {
  const { to, data, verify, papers: withPapers, acceptDamagedPapers: acceptDamaged, json } = options;
  const folder = findDataFolder(data, 'Use export-events --to FILE --keys FILE');
  const origin = { madeBy: readProgramVersion(), madeAt: new Date().toISOString() };
  const copied: CopiedFiles[] = [];
  const manifest = await withInterruptibleProgress((onProgress) => {
    const copyFiles = async (partial: string): Promise<readonly string[]> => {
      const papers = await copyFilesToBackup(partial, openPaperStore(folder), { acceptDamaged, onProgress });
      copied.push(papers);
      return papers.names;
    };
    return backUp({ folder, to, verify, ...origin, ...(withPapers && { copyFiles }), onProgress });
  });
  const [papers] = copied;
  const result = verify ? 'the hash chain is intact' : 'the hash chain was not verified';
  printResult(json, { to, ...manifest, verified: verify, papers: papers ?? null }, [
    `Backed up ${manifest.events} events and the keys to ${to}; ${result}.`,
    ...describePapers(papers),
    'Protect the backup like the data itself: it contains the keys of personal data, also of people who are erased later.',
  ]);
};

/** Copies events, keys and papers, also while the service runs. The target folder appears only when the backup is complete. */
export const backupCommand = new Command('backup')
  .description(
    'Back up events, keys and papers of a data folder to a new folder, also while the service runs. The backup keeps the keys of people who are erased later.',
  )
  .requiredOption('--to <folder>', 'target folder, which must not exist yet')
  .option('--data <folder>', 'data folder to back up (default: that of this installation)')
  .option('--no-verify', 'do not verify the hash chain of the copy')
  .option('--no-papers', 'do not copy the papers, because their store has backups of its own')
  .option('--accept-damaged-papers', 'leave out papers that are missing or changed, and name them', false)
  .option('--json', JSON_OPTION_HELP)
  .action(run);
