import { CommanderError } from 'commander';
import { Complaint, WrongUse } from '#cli/cli-error';
import { ProblemFound } from '#client/client';
import { ServerProblem } from '#hosting/server-error';
import { StoreUnavailable } from '#execution/event-store';
import { MoveProblem } from '#transfer/transfer-error';
import { BackupProblem } from '#sqlite/backup-folder';
import { DataFolderProblem } from '#sqlite/data-folder-error';
import { WrongSetting } from '#platform/settings';
import { KeyProblem } from '#platform/key-files';

/** What the end of a command says to a program that called it. */
export const EXIT = { done: 0, amiss: 1, wrongUse: 2 } as const;

/** The table in the help; README and manual have the same. */
export const EXIT_CODES = `
Exit codes:
  0  done, and nothing is amiss
  1  something is amiss (an irregularity, a rejected row, a damaged backup), or the command could not do its work
  2  wrong use: an argument, an option or a setting is not as it must be`;

/** What is said about an error in one sentence; null for a fault of ours, which is shown whole. */
export const sentenceOf = (error: unknown): string | null => {
  const foreseen = [
    Complaint,
    ProblemFound,
    DataFolderProblem,
    BackupProblem,
    MoveProblem,
    ServerProblem,
    StoreUnavailable,
    WrongSetting,
    KeyProblem,
  ];
  return foreseen.some((kind) => error instanceof kind) ? (error as Error).message : null;
};

export const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  return error instanceof WrongUse || error instanceof WrongSetting ? EXIT.wrongUse : EXIT.amiss;
};
