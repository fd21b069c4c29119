import { StoreUnavailable } from '#execution/event-store';
import { OperatorError } from '#execution/operator-error';

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

/** Describes an error at start: one sentence if the operator can fix it, otherwise the stack. */
export const describeStartupError = (error: unknown): string => {
  if (error instanceof OperatorError) return error.message;
  if (error instanceof StoreUnavailable) return `The service cannot start: ${error.message}`;
  if (isSystemError(error) && error.code === 'EADDRINUSE')
    return 'Another process uses the port. Stop that process, or set PORT to another number.';
  if (isSystemError(error)) return `The service cannot start: ${error.message}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
