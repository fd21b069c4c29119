import { StreamNotFoundError } from '@eventstore/db-client';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Position, RecordedEvent } from '#kernel/event';
import { StoreUnavailable, UnreadableEvent } from '#execution/event-store';
import { StreamBuffer } from '#eventstoredb/stream-buffer';
import { MAX_RETRIES, createServerBackoff, type ReadTimeouts } from '#eventstoredb/retry-policy';
import type { Connection } from '#eventstoredb/client';
import { LAST_EVENT } from '#eventstoredb/filtered-reads';
import { isTransient, toReadError, isTimeout } from '#eventstoredb/error-classification';
import type { ReadAllOptions, ReadStreamOptions } from '#execution/event-store';
import { parsePosition, formatPosition } from '#eventstoredb/positions';
import { FilteredReadRetry, giveUp } from '#eventstoredb/filtered-read-retry';
import { onStreamEnd, type StreamEndReason } from '#eventstoredb/last-stream-position';
import { toRecordedEvent } from '#eventstoredb/stored-events';
import type { ResolvedEvent } from '#eventstoredb/stored-events';

/** Events in one page, and the size of the read buffer. */
export const PAGE_SIZE = 500;

type Open = () => ReturnType<EventStoreDBClient['readAll']> | ReturnType<EventStoreDBClient['readStream']>;

type ItemMapper<Item> = (resolved: ResolvedEvent) => Item | null;

/** Limits how far the server may send ahead: a read of a few events needs only a small buffer. */
const bufferOptions = (limit = PAGE_SIZE) => ({ highWaterMark: Math.min(Math.max(limit, 16), PAGE_SIZE) });

/** How many empty reads in a row count as the end: a server that shuts down may end a read without an error before sending anything. */
const MAX_EMPTY_READS = 2;

/** Read only from the leader: decisions are based on these events, and another node may be behind. */
const FROM_LEADER = { requiresLeader: true } as const;

/**
 * Reads the events of one installation. Reads fail with `StoreUnavailable` if the server sends nothing within the deadline. A filtered read that matches
 * nothing for a long time is not a timeout.
 */
export class LogReader {
  /** Whether this server is known to report the end of a stream. */
  private reportsStreamEnd = false;

  constructor(
    private readonly connection: Pick<Connection, 'client' | 'reconnect'>,
    private readonly prefix: string,
    private readonly timeouts: ReadTimeouts,
    private readonly closed: AbortSignal,
  ) {}

  assertOpen(): void {
    if (this.closed.aborted) throw new StoreUnavailable('The event store was closed.');
  }

  /**
   * Reads a stream to its end. A server that shuts down may end a read early without an error, so the read continues unless the server reported the end.
   * For a server that is known to report the end, a missing report is never taken for the end.
   */
  async *readStream(
    stream: string,
    { from, direction = 'forwards', limit = Number.MAX_SAFE_INTEGER }: ReadStreamOptions,
  ): AsyncGenerator<readonly RecordedEvent[]> {
    const step = direction === 'forwards' ? 1 : -1;
    const backoff = createServerBackoff();
    let nextRevision = from;
    let remaining = limit;
    let isComplete = false;
    const onEnd = (reason: StreamEndReason): void => {
      isComplete = true;
      if (reason === 'end') this.reportsStreamEnd = true;
    };
    const mayBeIncomplete = (emptyReads: number): boolean =>
      remaining > 0 && !isComplete && emptyReads < (this.reportsStreamEnd ? MAX_RETRIES : MAX_EMPTY_READS);
    for (let emptyReads = 0; mayBeIncomplete(emptyReads);) {
      if (emptyReads > 0 && this.reportsStreamEnd) await backoff.pause(this.closed);
      emptyReads += 1;
      for await (const page of this.readPages(
        () => onStreamEnd(this.openStream(stream, nextRevision, direction, remaining), onEnd),
        this.toOurEvent,
      )) {
        if (page.length === 0) continue;
        emptyReads = 0;
        nextRevision = (page.at(-1)?.revision ?? 0) + step;
        remaining -= page.length;
        yield page;
      }
      isComplete ||= nextRevision === -1;
    }
    if (remaining > 0 && !isComplete && this.reportsStreamEnd)
      throw new StoreUnavailable('The event store ended the read of a stream early.');
  }

  private openStream(stream: string, from: number | undefined, direction: 'forwards' | 'backwards', limit: number) {
    const end = direction === 'forwards' ? ('start' as const) : ('end' as const);
    const fromRevision = from === undefined ? end : BigInt(from);
    const request = { ...FROM_LEADER, direction, fromRevision, maxCount: limit };
    return this.connection.client.readStream(`${this.prefix}${stream}`, request, bufferOptions(limit));
  }

  /** Reads at least all events that existed at the start. A server that shuts down may end a read early without an error, so the read continues. */
  async *readLog({
    after,
    limit = Number.POSITIVE_INFINITY,
  }: ReadAllOptions): AsyncGenerator<readonly RecordedEvent[]> {
    // Throws for a position of another store before it is compared with anything.
    if (after !== null) parsePosition(after);
    const end = limit === 0 ? null : await this.readEnd();
    let lastPosition = after;
    let remaining = limit;
    let emptyReads = 0;
    const isPastEnd = (): boolean => end !== null && lastPosition !== null && lastPosition >= end;
    while (remaining > 0 && emptyReads < MAX_EMPTY_READS && !isPastEnd()) {
      const before = lastPosition;
      for await (const page of this.readLogOnce(lastPosition, remaining)) {
        lastPosition = page.at(-1)?.position ?? lastPosition;
        remaining -= page.length;
        yield page;
      }
      emptyReads = lastPosition === before ? emptyReads + 1 : 0;
    }
  }

  private async *readLogOnce(after: Position | null, limit: number): AsyncGenerator<readonly RecordedEvent[]> {
    let lastPosition = after;
    let remaining = limit;
    // A read starts with the event at the given position itself.
    const fromPosition = () => (lastPosition === null ? ('start' as const) : parsePosition(lastPosition));
    const open = () =>
      this.connection.client.readAll({ ...FROM_LEADER, fromPosition: fromPosition() }, bufferOptions(remaining));
    const retry = this.createSearchRetry();
    for await (const page of this.readPages(open, this.toOurEvent, retry)) {
      const fresh = page.filter(({ position }) => lastPosition === null || position > lastPosition).slice(0, remaining);
      lastPosition = fresh.at(-1)?.position ?? lastPosition;
      remaining -= fresh.length;
      if (fresh.length > 0) {
        retry.noteProgress();
        yield fresh;
      }
      if (remaining === 0) return;
    }
  }

  /** Position of our last event; null when there is none. */
  async readHead(): Promise<Position | null> {
    const request = { ...FROM_LEADER, direction: 'backwards', fromPosition: 'end' } as const;
    const open = () => this.connection.client.readAll(request, bufferOptions(1));
    for (let reads = 0; reads < MAX_EMPTY_READS; reads += 1) {
      for await (const [last] of this.readPages(open, this.toOurEvent, this.createSearchRetry()))
        if (last !== undefined) return last.position;
    }
    return null;
  }

  /** Position of the last event of the whole server, which the server knows without a search; null when there is none. */
  async readEnd(): Promise<Position | null> {
    const open = () => this.connection.client.readAll({ ...FROM_LEADER, ...LAST_EVENT }, bufferOptions(1));
    const toPosition = ({ event }: ResolvedEvent): Position | null =>
      event?.position ? formatPosition(event.position) : null;
    for await (const [last] of this.readPages(open, toPosition)) return last ?? null;
    return null;
  }

  private readonly toOurEvent = (resolved: ResolvedEvent): RecordedEvent | null =>
    toRecordedEvent(resolved, this.prefix);

  private createSearchRetry(): FilteredReadRetry {
    return new FilteredReadRetry(() => this.readEnd());
  }

  /**
   * Maps events as they arrive and leaves out those mapped to null. Restarts a few times while a cluster changes its leader, and as `retry` decides.
   * Fails with `StoreUnavailable`, but yields nothing for a missing stream.
   */
  private async *readPages<Item>(
    open: Open,
    map: ItemMapper<Item>,
    retry: FilteredReadRetry | null = null,
  ): AsyncGenerator<readonly Item[]> {
    const backoff = createServerBackoff();
    for (let retries = 0; ;) {
      const since = performance.now();
      let hasStarted = false;
      try {
        for await (const page of this.readPagesOnce(open, map, retry)) {
          hasStarted = true;
          yield page;
        }
        return;
      } catch (error) {
        if (error instanceof StreamNotFoundError) return;
        if (error instanceof UnreadableEvent) throw error;
        if (retry?.shouldRestart(error)) continue;
        if (isTimeout(error)) void this.connection.reconnect(since);
        if (hasStarted || !isTransient(error) || retries === MAX_RETRIES) throw toReadError(error);
        retries += 1;
        await backoff.pause(this.closed);
      }
    }
  }

  private async *readPagesOnce<Item>(
    open: Open,
    map: ItemMapper<Item>,
    retry: FilteredReadRetry | null,
  ): AsyncGenerator<readonly Item[]> {
    this.assertOpen();
    const stream = open();
    const buffer = new StreamBuffer(stream, () => stream.cancel());
    try {
      const timeoutMs = retry === null ? this.timeouts.deadlineMs : this.timeouts.silenceMs;
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
