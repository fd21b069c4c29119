import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import type { Instant } from '#kernel/time';

/** `none`: the stream must not exist yet; a number: the revision of its last event. There is no «any»: a seal needs its predecessor. */
export type ExpectedRevision = 'none' | number;

export interface Appended {
  /** Revision of the last event appended. */
  readonly revision: number;
  readonly position: Position;
}

export interface StreamRange {
  /** First revision to read (forwards) or to start back from (backwards); without it the whole stream. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export interface LogRange {
  /** Events after this position; null from the very first. */
  readonly after: Position | null;
  readonly limit?: number;
}

/** What a subscription hands over at once. */
export interface EventBatch {
  /** In the order of their positions; may be empty when only `caughtUp` changed. */
  readonly events: readonly RecordedEvent[];
  /** Everything up to here has been handed over; a later start may ask for what comes after. Null in an empty log. */
  readonly position: Position | null;
  /** Nothing more was stored when this batch was read. */
  readonly caughtUp: boolean;
}

/** What is stored after a position. */
export interface Behind {
  /** How many events; a store that has to read them counts no more than ten thousand. */
  readonly events: number;
  /** When the first of them was recorded; null when there is none. */
  readonly since: Instant | null;
}

const MOST_COUNTED = 10_000;

export interface Subscription {
  readonly after: Position | null;
  readonly batchSize?: number;
  /** Ends the subscription; the iteration then finishes without an error. */
  readonly signal: AbortSignal;
}

/**
 * The port that every store implements and one conformance suite judges.
 * Reads yield events in order, are lazy (back-pressure) and stop when the consumer breaks out.
 * Events hold only what was appended: upcasting and decrypting happen above.
 */
export abstract class EventStore {
  /** True when no other process can append while this one runs, so that a cached fold is never stale. */
  abstract readonly soleWriter: boolean;

  /**
   * Stores all envelopes or none, on disk before the promise resolves. Sending the same envelopes with the same expected revision again answers as
   * the first time. Rejects with `VersionConflict`, `OutcomeUnknown` or `StoreUnavailable`.
   */
  abstract append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<Appended>;

  /** The events of a stream, whole pages at a time. Yields nothing for a stream that does not exist. */
  abstract streamPages(stream: string, range?: StreamRange): AsyncIterable<readonly RecordedEvent[]>;

  /** As `streamPages`, one event at a time. */
  async *readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent> {
    for await (const page of this.streamPages(stream, range)) yield* page;
  }

  /** All events of this installation in the order of their positions, whole pages at a time. */
  abstract readAll(range: LogRange): AsyncIterable<readonly RecordedEvent[]>;

  /** Everything after a position, for ever: what is stored first, then what comes. Never ends by itself; survives a lost server. */
  abstract subscribe(subscription: Subscription): AsyncIterable<EventBatch>;

  /** Position of the last stored event; null in an empty log. */
  abstract head(): Promise<Position | null>;

  /** What somebody who has come this far (null: not begun) has still before them. */
  async behind(after: Position | null): Promise<Behind> {
    let found: Behind = { events: 0, since: null };
    for await (const page of this.readAll({ after, limit: MOST_COUNTED }))
      found = {
        events: found.events + page.length,
        since: found.since ?? page[0]?.metadata.recordedAt ?? null,
      };
    return found;
  }

  abstract close(): Promise<void>;
}

/** Somebody else appended first. */
export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** Revision of the last event there is; null when the stream does not exist. */
    readonly actual: number | null,
  ) {
    super(`Stream ${stream} is at revision ${actual ?? 'none'}, not at ${expected}.`);
    this.name = 'VersionConflict';
  }
}

/** The store cannot be reached or cannot write; nothing was stored. */
export class StoreUnavailable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'StoreUnavailable';
  }
}

/** The append was sent, but no answer came: it may have been stored. Read the tail, or send the same bytes again, before deciding anything. */
export class OutcomeUnknown extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'OutcomeUnknown';
  }
}
