import { Command } from 'commander';
import { demoCommand } from '#cli/demo/demo.command';
import { importCommand } from '#cli/import.command';
import { Complaint } from '#cli/complaint';
import { replayCommand } from '#cli/replay.command';
import { tokenCommand } from '#cli/token.command';
import { verifyCommand } from '#cli/verify.command';
import { DataFolderProblem } from '#event-sourcing/sqlite/data-folder-problem';
import { WrongSetting } from '#platform/settings';
import { KeyProblem } from '#platform/key-files';

/** The command line. What a user can mend is said in one sentence (exit code 1); a wrong call explains itself (exit code 1). */
export const run = async (argv: readonly string[]): Promise<void> => {
  const program = new Command('brokerage')
    .description('Tools beside the school support brokerage.')
    .showHelpAfterError();
  for (const command of [tokenCommand, importCommand, replayCommand, verifyCommand, demoCommand])
    program.addCommand(command);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    const foreseen = [Complaint, DataFolderProblem, WrongSetting, KeyProblem].some((kind) => error instanceof kind);
    console.error(foreseen ? (error as Error).message : error);
    process.exitCode = 1;
  }
};
