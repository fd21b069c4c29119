import { CommanderError } from 'commander';
import { UsageError } from '#cli/cli-error';
import { ProblemError } from '#client/client';
import { StoreUnavailable, UnreadableEvent } from '#execution/event-store';
import { OperatorError } from '#execution/operator-error';
import { FileStoreUnavailable } from '#files/file-store';
import { InvalidSetting } from '#platform/settings';

/** Exit codes of all commands. */
export const EXIT_CODE = { success: 0, problem: 1, usage: 2 } as const;

/** The exit codes as shown in the help. README and manual have the same list. */
export const EXIT_CODES_HELP = `
Exit codes:
  0  success, no problems found
  1  problems found (an irregularity, a rejected row, a damaged backup, a missing key), or the command failed
  2  usage error: invalid argument, option or setting`;

const FIXABLE = [OperatorError, ProblemError, StoreUnavailable, FileStoreUnavailable, UnreadableEvent];

/** Describes an error that the user or operator can fix; `null` for an unexpected error, which is printed with its stack. */
export const describeError = (error: unknown): string | null =>
  FIXABLE.some((fixable) => error instanceof fixable) ? (error as Error).message : null;

export const toExitCode = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODE.success : EXIT_CODE.usage;
  return error instanceof UsageError || error instanceof InvalidSetting ? EXIT_CODE.usage : EXIT_CODE.problem;
};
