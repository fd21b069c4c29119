import type { Position, RecordedEvent } from '#kernel/event';
import { StoreUnavailable, type ReadAllOptions, type ReadStreamOptions } from '#execution/event-store';
import type { Connection } from '#eventstoredb/client';
import { isTransient, isUnknownPosition } from '#eventstoredb/error-classification';
import { FilteredReadRetry } from '#eventstoredb/filtered-read-retry';
import { LAST_EVENT } from '#eventstoredb/filtered-reads';
import { onStreamEnd, type StreamEndReason } from '#eventstoredb/last-stream-position';
import { PAGE_SIZE, PageReader } from '#eventstoredb/page-reader';
import { formatPosition, parsePosition } from '#eventstoredb/positions';
import { createServerBackoff, MAX_RETRIES, type ReadTimeouts } from '#eventstoredb/retry-policy';
import { toRecordedEvent, type ResolvedEvent } from '#eventstoredb/stored-events';

/** Limits how far the server may send ahead: a read of a few events needs only a small buffer. */
const bufferOptions = (limit = PAGE_SIZE) => ({ highWaterMark: Math.min(Math.max(limit, 16), PAGE_SIZE) });

/** How many empty reads in a row count as the end: a server that shuts down may end a read without an error before sending anything. */
const MAX_EMPTY_READS = 2;

/** Read only from the leader: decisions are based on these events, and another node may be behind. */
const FROM_LEADER = { requiresLeader: true } as const;

/** The error of the client, which an error of the store port has as its cause. */
const getCause = (error: unknown): unknown => (error instanceof Error ? error.cause : error);

/**
 * Reads the events of one installation. Reads fail with `StoreUnavailable` if the server sends nothing within the deadline. A filtered read that matches
 * nothing for a long time is not a timeout.
 */
export class LogReader {
  /** Whether this server is known to report the end of a stream. */
  private reportsStreamEnd = false;

  private readonly pages: PageReader;

  /** `onReconnect` is called when a read fails or has to connect, because the server may be another one. */
  constructor(
    private readonly connection: Pick<Connection, 'client' | 'isConnected' | 'reconnect'>,
    private readonly prefix: string,
    timeouts: ReadTimeouts,
    private readonly closed: AbortSignal,
    onReconnect: () => void = () => undefined,
  ) {
    this.pages = new PageReader(connection, timeouts, closed, onReconnect);
  }

  assertOpen(): void {
    this.pages.assertOpen();
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
      try {
        for await (const page of this.pages.read(
          () => onStreamEnd(this.openStream(stream, nextRevision, direction, remaining), onEnd),
          this.toOurEvent,
        )) {
          if (page.length === 0) continue;
          emptyReads = 0;
          nextRevision = (page.at(-1)?.revision ?? 0) + step;
          remaining -= page.length;
          yield page;
        }
      } catch (error) {
        // The connection was ended after events had arrived. The read continues after the last of them, also if the server had reported the end: events that
        // had not been taken from the buffer are lost with the connection.
        if (emptyReads > 0 || !isTransient(getCause(error))) throw error;
        isComplete = false;
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
    for await (const page of this.pages.read(open, this.toOurEvent, retry)) {
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

  /** Our last event; null when there is none. */
  async readHead(): Promise<RecordedEvent | null> {
    const request = { ...FROM_LEADER, direction: 'backwards', fromPosition: 'end' } as const;
    const open = () => this.connection.client.readAll(request, bufferOptions(1));
    for (let reads = 0; reads < MAX_EMPTY_READS; reads += 1) {
      for await (const [last] of this.pages.read(open, this.toOurEvent, this.createSearchRetry()))
        if (last !== undefined) return last;
    }
    return null;
  }

  /** Id of the event at this position, also of another installation; null if no event begins there. */
  async readEventId(position: Position): Promise<string | null> {
    const request = { ...FROM_LEADER, maxCount: 1, fromPosition: parsePosition(position) };
    const open = () => this.connection.client.readAll(request, bufferOptions(1));
    const toId = ({ event }: ResolvedEvent): string | null =>
      event?.position && formatPosition(event.position) === position ? event.id : null;
    try {
      for (let reads = 0; reads < MAX_EMPTY_READS; reads += 1)
        for await (const [found] of this.pages.read(open, toId)) return found ?? null;
    } catch (error) {
      if (!isUnknownPosition(getCause(error))) throw error;
    }
    return null;
  }

  /** Position of the last event of the whole server, which the server knows without a search; null when there is none. */
  async readEnd(): Promise<Position | null> {
    const open = () => this.connection.client.readAll({ ...FROM_LEADER, ...LAST_EVENT }, bufferOptions(1));
    const toPosition = ({ event }: ResolvedEvent): Position | null =>
      event?.position ? formatPosition(event.position) : null;
    for await (const [last] of this.pages.read(open, toPosition)) return last ?? null;
    return null;
  }

  private readonly toOurEvent = (resolved: ResolvedEvent): RecordedEvent | null =>
    toRecordedEvent(resolved, this.prefix);

  private createSearchRetry(): FilteredReadRetry {
    return new FilteredReadRetry(() => this.readEnd());
  }
}
