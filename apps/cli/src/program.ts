import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { Command, CommanderError } from 'commander';
import { EXIT_CODE, EXIT_CODES_HELP, toExitCode, describeError } from '#cli/exit-codes';

/** The image does not contain the demonstration. */
const hasDemonstration = (): boolean =>
  existsSync(new URL(`demo.command${extname(new URL(import.meta.url).pathname)}`, import.meta.url));

/** Loads the command of each name. Some commands load all stores, so that each is loaded only if it is needed. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ['token', async () => (await import('#cli/token.command')).tokenCommand],
  ['import', async () => (await import('#cli/import.command')).importCommand],
  ['map', async () => (await import('#cli/map.command')).mapCommand],
  ['replay', async () => (await import('#cli/replay.command')).replayCommand],
  ['verify', async () => (await import('#cli/verify.command')).verifyCommand],
  ['backup', async () => (await import('#cli/backup.command')).backupCommand],
  ['restore', async () => (await import('#cli/restore.command')).restoreCommand],
  ['export-events', async () => (await import('#cli/export-events.command')).exportEventsCommand],
  ['import-events', async () => (await import('#cli/import-events.command')).importEventsCommand],
  ['rebuild', async () => (await import('#cli/rebuild.command')).rebuildCommand],
  ['missing-keys', async () => (await import('#cli/missing-keys.command')).missingKeysCommand],
  ['erase', async () => (await import('#cli/erase.command')).eraseCommand],
  ...(hasDemonstration() ? [['demo', async () => (await import('#cli/demo.command')).demoCommand] as const] : []),
]);

/** The command that the arguments name. All commands if they name none, because the help lists them. */
const loadCommands = ([, , name = '']: readonly string[]): Promise<Command[]> => {
  const named = COMMANDS.get(name);
  return Promise.all((named === undefined ? [...COMMANDS.values()] : [named]).map((load) => load()));
};

/** Reports that standard output cannot be written, for example because the disk is full. Ignores a closed pipe (EPIPE). */
const reportWriteError = ({ code }: NodeJS.ErrnoException): void => {
  if (code === 'EPIPE') return;
  console.error(
    `The output cannot be written (${code ?? 'unknown'}). Redirect it to a file on a disk with free space.`,
  );
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
  for (const command of await loadCommands(argv))
    program.addCommand(command.copyInheritedSettings(program).addHelpText('after', EXIT_CODES_HELP));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    // Commander has already printed its own errors and the help.
    if (!(error instanceof CommanderError)) console.error(describeError(error) ?? error);
    process.exitCode = toExitCode(error);
  }
};
