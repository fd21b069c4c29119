import { Backoff } from '#execution/backoff';
import { errorMessage } from '#execution/errors';
import { StoreUnavailable } from '#execution/event-store';

const MAX_ATTEMPTS = 3;

/**
 * Runs a step again, at most three times in all, while a database is unavailable: on a busy machine a process can be so late for a response that it takes the
 * server for unreachable. Rejects with the last error, and at once with any other.
 */
export const retryWhileUnavailable = async <Result>(
  run: () => Promise<Result>,
  warn: (sentence: string) => void,
): Promise<Result> => {
  const backoff = new Backoff();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt === MAX_ATTEMPTS) throw error;
      warn(`A step of the start is repeated: ${errorMessage(error)}`);
      await backoff.pause(new AbortController().signal);
    }
  }
};
