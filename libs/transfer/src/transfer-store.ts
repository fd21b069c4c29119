import { Backoff } from '#execution/backoff';
import type { Position, RecordedEvent } from '#kernel/event';
import { OutcomeUnknown, StoreUnavailable, type EventStore } from '#execution/event-store';

/** A store to export from or import into, with the properties of its kind. */
export interface TransferStore {
  readonly store: EventStore;
  /** Whether appends of one turn are stored in their order. Otherwise each must be awaited before the next. */
  readonly preservesOrder: boolean;
  /** Maximum attempts of a request while the store is unavailable. */
  readonly maxAttempts: number;
}

/** The events file of a data folder. There is only one attempt, because a failed disk does not recover by itself. */
export const folderStore = (store: EventStore): TransferStore => ({
  store,
  preservesOrder: true,
  maxAttempts: 1,
});

/** EventStoreDB, which may be unavailable for half a minute. */
export const serverStore = (store: EventStore): TransferStore => ({
  store,
  preservesOrder: false,
  maxAttempts: 14,
});

/** Runs idempotent work, and repeats it while the store is unavailable. */
export const withRetry = async <Result>(maxAttempts: number, work: () => Promise<Result>): Promise<Result> => {
  const backoff = new Backoff();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isTransient = error instanceof StoreUnavailable || error instanceof OutcomeUnknown;
      if (!isTransient || attempt >= maxAttempts) throw error;
      await backoff.pause(NEVER_ABORTED);
    }
  }
};

const NEVER_ABORTED = new AbortController().signal;

/** Reads all events after a position in order. Continues after an interrupted read. */
export async function* readLog(from: TransferStore, after: Position | null): AsyncGenerator<readonly RecordedEvent[]> {
  const backoff = new Backoff();
  let lastPosition = after;
  for (let attempt = 1; ; attempt += 1) {
    try {
      for await (const page of from.store.readAll({ after: lastPosition })) {
        lastPosition = page.at(-1)?.position ?? lastPosition;
        attempt = 1;
        backoff.reset();
        yield page;
      }
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt >= from.maxAttempts) throw error;
      await backoff.pause(NEVER_ABORTED);
    }
  }
}
