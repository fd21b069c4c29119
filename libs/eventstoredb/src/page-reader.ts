import { StreamNotFoundError } from '@eventstore/db-client';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { hasDeadlinePassed, remainingMs } from '#execution/deadline';
import { StoreUnavailable, UnreadableEvent } from '#execution/event-store';
import type { Connection } from '#eventstoredb/client';
import { isTimeout, isTransient, toReadError } from '#eventstoredb/error-classification';
import { giveUp, type FilteredReadRetry } from '#eventstoredb/filtered-read-retry';
import { createServerBackoff, MAX_RETRIES, type ReadTimeouts } from '#eventstoredb/retry-policy';
import type { ResolvedEvent } from '#eventstoredb/stored-events';
import { StreamBuffer } from '#eventstoredb/stream-buffer';

/** Events in one page, and the size of the read buffer. */
export const PAGE_SIZE = 500;

type Open = () => ReturnType<EventStoreDBClient['readAll']> | ReturnType<EventStoreDBClient['readStream']>;

type ItemMapper<Item> = (resolved: ResolvedEvent) => Item | null;

/** Reads one request of the client in pages, and repeats it as long as that may help. */
export class PageReader {
  constructor(
    private readonly connection: Pick<Connection, 'isConnected' | 'reconnect'>,
    private readonly timeouts: ReadTimeouts,
    private readonly closed: AbortSignal,
    /** Called when a read fails, and when it has to connect: the server may be another one. */
    private readonly onReconnect: () => void,
  ) {}

  assertOpen(): void {
    if (this.closed.aborted) throw new StoreUnavailable('The event store was closed.');
  }

  /**
   * Maps events as they arrive and leaves out those mapped to null. Restarts a few times while a cluster changes its leader, and as `retry` decides.
   * Fails with `StoreUnavailable`, but yields nothing for a missing stream.
   */
  async *read<Item>(
    open: Open,
    map: ItemMapper<Item>,
    retry: FilteredReadRetry | null = null,
  ): AsyncGenerator<readonly Item[]> {
    if (hasDeadlinePassed()) throw new StoreUnavailable('There was no time left to read from the event store.');
    const backoff = createServerBackoff();
    // One end for all repeats: each may search for a node that leads.
    const end = performance.now() + remainingMs(this.timeouts.deadlineMs);
    if (!this.connection.isConnected()) this.onReconnect();
    for (let retries = 0; ;) {
      const since = performance.now();
      let hasStarted = false;
      try {
        for await (const page of this.readOnce(open, map, retry)) {
          hasStarted = true;
          yield page;
        }
        return;
      } catch (error) {
        if (error instanceof StreamNotFoundError) return;
        if (error instanceof UnreadableEvent) throw error;
        if (retry?.shouldRestart(error)) continue;
        if (isTimeout(error)) void this.connection.reconnect(since);
        const isOver = retries === MAX_RETRIES || performance.now() >= end;
        if (hasStarted || !isTransient(error) || isOver) {
          this.onReconnect();
          throw toReadError(error);
        }
        retries += 1;
        await backoff.pause(this.closed);
      }
    }
  }

  private async *readOnce<Item>(
    open: Open,
    map: ItemMapper<Item>,
    retry: FilteredReadRetry | null,
  ): AsyncGenerator<readonly Item[]> {
    this.assertOpen();
    const stream = open();
    const buffer = new StreamBuffer(stream, () => stream.cancel());
    try {
      const timeoutMs = remainingMs(retry === null ? this.timeouts.deadlineMs : this.timeouts.silenceMs);
      for await (const taken of buffer.batches(PAGE_SIZE, timeoutMs, retry?.onTimeout ?? giveUp)) {
        yield taken.map(map).filter((item) => item !== null);
      }
      // When the store is closed, the client ends reads as if they were complete.
      this.assertOpen();
    } finally {
      buffer.close();
    }
  }
}
