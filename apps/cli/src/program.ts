import { Command, CommanderError } from 'commander';
import { backupCommand } from '#cli/backup.command';
import { demoCommand } from '#cli/demo.command';
import { EXIT, EXIT_CODES, exitCodeOf, sentenceOf } from '#cli/exit-codes';
import { exportEventsCommand } from '#cli/export-events.command';
import { importEventsCommand } from '#cli/import-events.command';
import { importCommand } from '#cli/import.command';
import { rebuildCommand } from '#cli/rebuild.command';
import { replayCommand } from '#cli/replay.command';
import { restoreCommand } from '#cli/restore.command';
import { tokenCommand } from '#cli/token.command';
import { verifyCommand } from '#cli/verify.command';

const COMMANDS = [
  ...[tokenCommand, importCommand, replayCommand, verifyCommand],
  ...[backupCommand, restoreCommand, exportEventsCommand, importEventsCommand, rebuildCommand, demoCommand],
];

/** A full disk under what is printed; who has heard enough and closed the pipe (EPIPE) is not told of it. */
const unwritten = ({ code }: NodeJS.ErrnoException): void => {
  if (code === 'EPIPE') return;
  console.error(`What was found could not be written (${code ?? 'unknown'}); print it somewhere else.`);
  process.exitCode = EXIT.amiss;
};

/** The command line. What a user can mend is said in one sentence; a wrong call explains itself. The exit codes stand in the help. */
export const run = async (argv: readonly string[]): Promise<void> => {
  process.stdout.on('error', unwritten);
  const program = new Command('brokerage')
    .description('Tools beside the school support brokerage.')
    .showHelpAfterError()
    .exitOverride()
    .addHelpText('after', EXIT_CODES);
  for (const command of COMMANDS)
    program.addCommand(command.copyInheritedSettings(program).addHelpText('after', EXIT_CODES));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    // What commander complains of it has said already, with the help.
    if (!(error instanceof CommanderError)) console.error(sentenceOf(error) ?? error);
    process.exitCode = exitCodeOf(error);
  }
};
