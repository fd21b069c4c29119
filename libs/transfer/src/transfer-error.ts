import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { UnreadableEvent as UnreadableOnServer } from '#eventstoredb/stored-events';
import { clauseOf, textOf } from '#execution/errors';
import { UnreadableEvent as UnreadableInFile } from '#sqlite/event-rows';

/** Events or keys cannot be moved; the message is one sentence for who asked. */
export class MoveProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'MoveProblem';
  }
}

const UNREADABLE = [UnreadableInFile, UnreadableOnServer];
const PASSING = [StoreUnavailable, OutcomeUnknown];
const DISK_TROUBLES = /^(ENOSPC|EDQUOT|EFBIG|EIO|EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EISDIR|ELOOP|ENAMETOOLONG)$/;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What a store or a disk says about the work at hand, in a sentence; anything else as it is. */
export const explained = (error: unknown, file: string): unknown => {
  if (UNREADABLE.some((kind) => error instanceof kind)) return new MoveProblem(textOf(error), { cause: error });
  if (PASSING.some((kind) => error instanceof kind))
    return new MoveProblem(`${clauseOf(error)}; the same command goes on from here.`, {
      cause: error,
    });
  const code = codeOf(error);
  if (!DISK_TROUBLES.test(code)) return error;
  return new MoveProblem(
    `What lies or is to lie at ${file} cannot be read or written (${code}); once that is mended, the same command goes on from here.`,
    { cause: error },
  );
};
