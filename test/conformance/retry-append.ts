import { waitUntil } from '#kernel/testing/wait-until';
import type { AppendPosition } from '#execution/event-store';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';

/** Repeats an append until it is known to be stored, as a client does after status 503. `onFailure` is called after each attempt that failed. */
export const retryAppend = (
  append: () => Promise<AppendPosition>,
  onFailure: () => void = () => undefined,
): Promise<AppendPosition> =>
  waitUntil(async () => {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof OutcomeUnknown) && !(error instanceof StoreUnavailable)) throw error;
      onFailure();
      return null;
    }
  }, 'an append to be stored');
