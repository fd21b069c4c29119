import { OperatorError } from '#execution/operator-error';
import { OutcomeUnknown, StoreUnavailable, UnreadableEvent } from '#execution/event-store';
import { errorCode, errorClause, errorMessage } from '#execution/errors';

/** Events or keys cannot be transferred. The message tells the operator why and what to do. */
export class TransferError extends OperatorError {}

const TRANSIENT_ERRORS = [StoreUnavailable, OutcomeUnknown];
const DISK_ERRORS = /^(ENOSPC|EDQUOT|EFBIG|EIO|EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EISDIR|ELOOP|ENAMETOOLONG)$/;

/** Converts an error of a store or the disk to a `TransferError`. Returns any other error unchanged. */
export const explainError = (error: unknown, file: string): unknown => {
  if (error instanceof UnreadableEvent) return new TransferError(errorMessage(error), { cause: error });
  if (TRANSIENT_ERRORS.some((errorClass) => error instanceof errorClass))
    return new TransferError(`${errorClause(error)}. Run the same command again to continue.`, {
      cause: error,
    });
  const code = errorCode(error);
  if (!DISK_ERRORS.test(code)) return error;
  return new TransferError(
    `${file} cannot be read or written (${code}). Fix this, then run the same command again to continue.`,
    { cause: error },
  );
};
