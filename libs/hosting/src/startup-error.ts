import { ServerProblem } from '#hosting/server-error';
import { DataFolderProblem } from '#sqlite/data-folder-error';
import { WrongSetting } from '#platform/settings';
import { KeyProblem } from '#platform/key-files';

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

/** What whoever starts the service reads: one sentence for what they can mend, the stack only for faults of ours. */
export const startFault = (error: unknown): string => {
  const foreseen = [DataFolderProblem, KeyProblem, ServerProblem, WrongSetting].some((kind) => error instanceof kind);
  if (foreseen) return (error as Error).message;
  if (isSystemError(error) && error.code === 'EADDRINUSE')
    return 'The port is in use by another process; stop that one or set PORT to another number.';
  if (isSystemError(error)) return `The service cannot start: ${error.message}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
