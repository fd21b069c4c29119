import { StreamNotFoundError } from '@eventstore/db-client';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Position, RecordedEvent } from '#event-sourcing/event';
import { StoreUnavailable } from '#event-sourcing/event-store';
import { Arrivals } from '#event-sourcing/eventstoredb/arrivals';
import { Backoff, MOST_REPEATS } from '#event-sourcing/eventstoredb/backoff';
import type { Connection } from '#event-sourcing/eventstoredb/client';
import { passesSoon, readFailure, saysNothing } from '#event-sourcing/eventstoredb/failures';
import type { LogRange, StreamRange } from '#event-sourcing/event-store';
import { logPosition } from '#event-sourcing/eventstoredb/positions';
import { recordedEvent, UnreadableEvent } from '#event-sourcing/eventstoredb/stored-events';

/** Events that a read holds at once. */
export const PAGE = 500;

type Open = () => ReturnType<EventStoreDBClient['readAll']> | ReturnType<EventStoreDBClient['readStream']>;

/** A read for a few events lets the server run ahead by a few only. */
const bufferFor = (limit = PAGE) => ({ highWaterMark: Math.min(Math.max(limit, 16), PAGE) });

/** A node that led may be behind: what is decided rests on what is read. */
const OF_LEADER = { requiresLeader: true } as const;

/** Reads of one installation's events. They fail with `StoreUnavailable` when the server says nothing for as long as the patience lasts. */
export class LogReader {
  constructor(
    private readonly connection: Pick<Connection, 'client' | 'startOver'>,
    private readonly prefix: string,
    /** Milliseconds. */
    private readonly patience: number,
    private readonly closed: AbortSignal,
  ) {}

  mustBeOpen(): void {
    if (this.closed.aborted) throw new StoreUnavailable('The event store was closed.');
  }

  async *stream(
    stream: string,
    { from, direction = 'forwards', limit }: StreamRange,
  ): AsyncGenerator<readonly RecordedEvent[]> {
    if (limit === 0) return;
    const end: 'start' | 'end' = direction === 'forwards' ? 'start' : 'end';
    const fromRevision = from === undefined ? end : BigInt(from);
    const request = { ...OF_LEADER, direction, fromRevision, ...(limit === undefined ? {} : { maxCount: limit }) };
    const open = () => this.connection.client.readStream(`${this.prefix}${stream}`, request, bufferFor(limit));
    yield* this.pages(open);
  }

  /** A server that shuts down may end a read in good order before its end; who reads all is given all that was there in the beginning. */
  async *log({ after, limit }: LogRange): AsyncGenerator<readonly RecordedEvent[]> {
    if (limit !== undefined) {
      yield* this.logOnce(after, limit);
      return;
    }
    // Refuses what is no position of ours, before anything is compared with it.
    if (after !== null) logPosition(after);
    const head = await this.headAfter(after);
    for (let reached = after; head !== null && (reached === null || reached < head);) {
      const before = reached;
      for await (const page of this.logOnce(reached, Number.POSITIVE_INFINITY)) {
        reached = page.at(-1)?.position ?? reached;
        yield page;
      }
      if (reached === before) throw new StoreUnavailable('The event store could not be read: it ended before its end.');
    }
  }

  private async *logOnce(after: Position | null, limit: number): AsyncGenerator<readonly RecordedEvent[]> {
    // A read starts with the event at the given position itself.
    const request = { ...OF_LEADER, fromPosition: after === null ? ('start' as const) : logPosition(after) };
    let left = limit;
    if (left === 0) return;
    for await (const page of this.pages(() => this.connection.client.readAll(request, bufferFor(limit)))) {
      const fresh = page.filter(({ position }) => after === null || position > after).slice(0, left);
      left -= fresh.length;
      if (fresh.length > 0) yield fresh;
      if (left === 0) return;
    }
  }

  /** Position of our last event if it lies after the given one, else null. */
  async headAfter(position: Position | null): Promise<Position | null> {
    const request = { ...OF_LEADER, direction: 'backwards', fromPosition: 'end' } as const;
    const open = () => this.connection.client.readAll(request, bufferFor(1));
    for await (const [last] of this.pages(open)) {
      if (last !== undefined) return position === null || last.position > position ? last.position : null;
    }
    return null;
  }

  /**
   * Our events as they arrive; begun again a few times while a cluster changes its leader. Fails with `StoreUnavailable`, but yields nothing for a
   * missing stream.
   */
  private async *pages(open: Open): AsyncGenerator<readonly RecordedEvent[]> {
    const backoff = new Backoff();
    for (let repeats = 0; ; repeats += 1) {
      const since = performance.now();
      let begun = false;
      try {
        for await (const page of this.pagesOnce(open)) {
          begun = true;
          yield page;
        }
        return;
      } catch (error) {
        if (error instanceof StreamNotFoundError) return;
        if (saysNothing(error)) void this.connection.startOver(since);
        if (error instanceof UnreadableEvent) throw error;
        if (begun || !passesSoon(error) || repeats === MOST_REPEATS) throw readFailure(error);
        await backoff.wait(this.closed);
      }
    }
  }

  private async *pagesOnce(open: Open): AsyncGenerator<readonly RecordedEvent[]> {
    this.mustBeOpen();
    const stream = open();
    const arrivals = new Arrivals(stream, () => stream.cancel());
    try {
      for await (const taken of arrivals.all(PAGE, this.patience)) {
        yield taken.map((resolved) => recordedEvent(resolved, this.prefix)).filter((event) => event !== null);
      }
      // Closing ends the client's reads as if they were complete.
      this.mustBeOpen();
    } finally {
      arrivals.close();
    }
  }
}
