import { StreamNotFoundError } from '@eventstore/db-client';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Position, RecordedEvent } from '#kernel/event';
import { StoreUnavailable } from '#execution/event-store';
import { Arrivals } from '#eventstoredb/stream-buffer';
import { MOST_REPEATS, serverBackoff } from '#eventstoredb/retry-policy';
import type { Connection } from '#eventstoredb/client';
import { VERY_LAST } from '#eventstoredb/filtered-reads';
import { passesSoon, readFailure, saysNothing } from '#eventstoredb/error-classification';
import type { LogRange, StreamRange } from '#execution/event-store';
import { logPosition, positionText } from '#eventstoredb/positions';
import { Search, type Waits } from '#eventstoredb/filtered-read-retry';
import { hearEnd, type Said } from '#eventstoredb/last-stream-position';
import { recordedEvent, UnreadableEvent } from '#eventstoredb/stored-events';
import type { Resolved } from '#eventstoredb/stored-events';

/** Events that a read holds at once. */
export const PAGE = 500;

type Open = () => ReturnType<EventStoreDBClient['readAll']> | ReturnType<EventStoreDBClient['readStream']>;

type Of<Item> = (resolved: Resolved) => Item | null;

const refuse: Waits = (silence) => {
  throw silence;
};

/** A read for a few events lets the server run ahead by a few only. */
const bufferFor = (limit = PAGE) => ({ highWaterMark: Math.min(Math.max(limit, 16), PAGE) });

/** How often a server is asked until «nothing» is believed: one that shuts down may end a read in good order before it has begun. */
const ASKED = 2;

/** A node that led may be behind: what is decided rests on what is read. */
const OF_LEADER = { requiresLeader: true } as const;

/**
 * Reads of one installation's events. They fail with `StoreUnavailable` when the server says nothing for as long as the patience lasts; of a search it
 * is no silence that it finds nothing for long.
 */
export class LogReader {
  /** Whether this server is known to say where a stream ends. */
  private saysEnds = false;

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

  /**
   * A server that shuts down may end a read in good order before its end: unless it said that this was all, it is asked for what comes next. From one that
   * does say it, silence about it is never taken for the end.
   */
  async *stream(
    stream: string,
    { from, direction = 'forwards', limit = Number.MAX_SAFE_INTEGER }: StreamRange,
  ): AsyncGenerator<readonly RecordedEvent[]> {
    const [step, backoff] = [direction === 'forwards' ? 1 : -1, serverBackoff()];
    let [place, left, isWhole] = [from, limit, false];
    const heard = (said: Said): void => {
      isWhole = true;
      if (said === 'end') this.saysEnds = true;
    };
    for (let nothing = 0; left > 0 && !isWhole && nothing < (this.saysEnds ? MOST_REPEATS : ASKED);) {
      if (nothing > 0 && this.saysEnds) await backoff.pause(this.closed);
      nothing += 1;
      for await (const page of this.pages(
        () => hearEnd(this.openStream(stream, place, direction, left), heard),
        this.ours,
      )) {
        if (page.length === 0) continue;
        nothing = 0;
        place = (page.at(-1)?.revision ?? 0) + step;
        left -= page.length;
        yield page;
      }
      isWhole ||= place === -1;
    }
    if (left > 0 && !isWhole && this.saysEnds) throw new StoreUnavailable('The event store broke off a stream.');
  }

  private openStream(stream: string, from: number | undefined, direction: 'forwards' | 'backwards', most: number) {
    const end = direction === 'forwards' ? ('start' as const) : ('end' as const);
    const fromRevision = from === undefined ? end : BigInt(from);
    const request = { ...OF_LEADER, direction, fromRevision, maxCount: most };
    return this.connection.client.readStream(`${this.prefix}${stream}`, request, bufferFor(most));
  }

  /** A server that shuts down may end a read in good order before its end; who reads all is given all that was there in the beginning. */
  async *log({ after, limit = Number.POSITIVE_INFINITY }: LogRange): AsyncGenerator<readonly RecordedEvent[]> {
    // Refuses what is no position of ours, before anything is compared with it.
    if (after !== null) logPosition(after);
    const end = limit === 0 ? null : await this.end();
    let [reached, left, nothing] = [after, limit, 0];
    const isPastEnd = (): boolean => end !== null && reached !== null && reached >= end;
    while (left > 0 && nothing < ASKED && !isPastEnd()) {
      const before = reached;
      for await (const page of this.logOnce(reached, left)) {
        reached = page.at(-1)?.position ?? reached;
        left -= page.length;
        yield page;
      }
      nothing = reached === before ? nothing + 1 : 0;
    }
  }

  private async *logOnce(after: Position | null, limit: number): AsyncGenerator<readonly RecordedEvent[]> {
    let [reached, left] = [after, limit];
    // A read starts with the event at the given position itself.
    const place = () => (reached === null ? ('start' as const) : logPosition(reached));
    const open = () => this.connection.client.readAll({ ...OF_LEADER, fromPosition: place() }, bufferFor(left));
    const search = this.search();
    for await (const page of this.pages(open, this.ours, search)) {
      const fresh = page.filter(({ position }) => reached === null || position > reached).slice(0, left);
      reached = fresh.at(-1)?.position ?? reached;
      left -= fresh.length;
      if (fresh.length > 0) {
        search.noteFound();
        yield fresh;
      }
      if (left === 0) return;
    }
  }

  /** Position of our last event; null when there is none. */
  async head(): Promise<Position | null> {
    const request = { ...OF_LEADER, direction: 'backwards', fromPosition: 'end' } as const;
    const open = () => this.connection.client.readAll(request, bufferFor(1));
    for (let asked = 0; asked < ASKED; asked += 1) {
      for await (const [last] of this.pages(open, this.ours, this.search()))
        if (last !== undefined) return last.position;
    }
    return null;
  }

  /** Position of the last event of all, whoever's it is, which a server knows without a search; null when it has none. */
  async end(): Promise<Position | null> {
    const open = () => this.connection.client.readAll({ ...OF_LEADER, ...VERY_LAST }, bufferFor(1));
    const place = ({ event }: Resolved): Position | null => (event?.position ? positionText(event.position) : null);
    for await (const [last] of this.pages(open, place)) return last ?? null;
    return null;
  }

  private readonly ours = (resolved: Resolved): RecordedEvent | null => recordedEvent(resolved, this.prefix);

  private search(): Search {
    return new Search(() => this.end());
  }

  /**
   * What is made of events as they arrive, without those of which it is nothing; begun again a few times while a cluster changes its leader, and as a search says. Fails with
   * `StoreUnavailable`, but yields nothing for a missing stream.
   */
  private async *pages<Item>(open: Open, of: Of<Item>, search: Search | null = null): AsyncGenerator<readonly Item[]> {
    const backoff = serverBackoff();
    for (let repeats = 0; ;) {
      const since = performance.now();
      let begun = false;
      try {
        for await (const page of this.pagesOnce(open, of, search?.wait ?? refuse)) {
          begun = true;
          yield page;
        }
        return;
      } catch (error) {
        if (error instanceof StreamNotFoundError) return;
        if (error instanceof UnreadableEvent) throw error;
        if (search?.beginsAgain(error)) continue;
        if (saysNothing(error)) void this.connection.startOver(since);
        if (begun || !passesSoon(error) || repeats === MOST_REPEATS) throw readFailure(error);
        repeats += 1;
        await backoff.pause(this.closed);
      }
    }
  }

  private async *pagesOnce<Item>(open: Open, of: Of<Item>, wait: Waits): AsyncGenerator<readonly Item[]> {
    this.mustBeOpen();
    const stream = open();
    const arrivals = new Arrivals(stream, () => stream.cancel());
    try {
      for await (const taken of arrivals.all(PAGE, this.patience, wait)) {
        yield taken.map(of).filter((item) => item !== null);
      }
      // Closing ends the client's reads as if they were complete.
      this.mustBeOpen();
    } finally {
      arrivals.close();
    }
  }
}
