import { Command, CommanderError } from 'commander';
import { backupCommand } from '#cli/backup.command';
import { demoCommand } from '#cli/demo.command';
import { EXIT_CODE, EXIT_CODES_HELP, toExitCode, describeError } from '#cli/exit-codes';
import { exportEventsCommand } from '#cli/export-events.command';
import { importEventsCommand } from '#cli/import-events.command';
import { importCommand } from '#cli/import.command';
import { rebuildCommand } from '#cli/rebuild.command';
import { replayCommand } from '#cli/replay.command';
import { restoreCommand } from '#cli/restore.command';
import { tokenCommand } from '#cli/token.command';
import { verifyCommand } from '#cli/verify.command';

const COMMANDS = [
  tokenCommand,
  importCommand,
  replayCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  exportEventsCommand,
  importEventsCommand,
  rebuildCommand,
  demoCommand,
];

/** Reports that standard output cannot be written, for example because the disk is full. Ignores a closed pipe (EPIPE). */
const reportWriteError = ({ code }: NodeJS.ErrnoException): void => {
  if (code === 'EPIPE') return;
  console.error(`The output cannot be written (${code ?? 'unknown'}). Write it somewhere else.`);
  process.exitCode = EXIT_CODE.problem;
};

/** Runs the command line. Prints one sentence for errors that the user can fix, and the help for usage errors. */
export const run = async (argv: readonly string[]): Promise<void> => {
  process.stdout.on('error', reportWriteError);
  const program = new Command('brokerage')
    .description('Command line tools of the school support brokerage.')
    .showHelpAfterError()
    .exitOverride()
    .addHelpText('after', EXIT_CODES_HELP);
  for (const command of COMMANDS)
    program.addCommand(command.copyInheritedSettings(program).addHelpText('after', EXIT_CODES_HELP));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    // Commander has already printed its own errors and the help.
    if (!(error instanceof CommanderError)) console.error(describeError(error) ?? error);
    process.exitCode = toExitCode(error);
  }
};
