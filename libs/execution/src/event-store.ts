import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import type { Instant } from '#kernel/time';

/** `none`: the stream must not exist yet. A number: the revision of its last event. There is no value for any revision, because a seal needs its predecessor. */
export type ExpectedRevision = 'none' | number;

export interface AppendPosition {
  /** Revision of the last event appended. */
  readonly revision: number;
  readonly position: Position;
}

export interface ReadStreamOptions {
  /** First revision to read, in the given direction. Default: the whole stream. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Events after this position; null: from the first event. */
  readonly after: Position | null;
  readonly limit?: number;
}

/** An event that somebody has read, and by which the log can be recognised later. The id of an event is made from its seal, and so from its whole past in its stream. */
export interface LogMark {
  readonly position: Position;
  /** Null if it is not known which event is at the position. */
  readonly eventId: string | null;
}

/** One batch of a subscription. */
export interface EventBatch {
  /** In the order of their positions. Empty if only `caughtUp` changed. */
  readonly events: readonly RecordedEvent[];
  /** Every event up to this position has been delivered; a later subscription can start after it. Null in an empty log. */
  readonly position: Position | null;
  /** True if no further event was stored when this batch was read. */
  readonly caughtUp: boolean;
}

/** How far a position is behind the end of the log. */
export interface Lag {
  /** Number of later events. A store that must read them to count them stops at ten thousand. */
  readonly events: number;
  /** When the first of them was recorded; null if there is none. */
  readonly since: Instant | null;
}

const MAX_COUNTED_EVENTS = 10_000;

export interface SubscribeOptions {
  readonly after: Position | null;
  /** Id of the event at `after`, if it is known. If another event is there, the subscription rejects with `LogReplaced`. */
  readonly afterEventId?: string | null;
  readonly batchSize?: number;
  /** Ends the subscription; the iteration then finishes without an error. */
  readonly signal: AbortSignal;
}

/**
 * The port that every event store implements. One conformance suite tests them all.
 * Reads yield events in order, are lazy (back-pressure) and stop when the consumer leaves the loop.
 * Events contain only what was appended: callers upcast and decrypt them.
 */
export abstract class EventStore {
  /** True if no other process can append while this one runs, so that a cached stream is never stale. */
  abstract readonly soleWriter: boolean;

  /**
   * Stores all envelopes or none, on disk before the promise resolves. Appending the same envelopes with the same expected revision again returns the
   * first result. Rejects with `VersionConflict`, `OutcomeUnknown` or `StoreUnavailable`.
   */
  abstract append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<AppendPosition>;

  /** Reads the events of a stream in pages. Yields nothing for a stream that does not exist. */
  abstract streamPages(stream: string, options?: ReadStreamOptions): AsyncIterable<readonly RecordedEvent[]>;

  /** Like `streamPages`, one event at a time. */
  async *readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    for await (const page of this.streamPages(stream, options)) yield* page;
  }

  /** All events of each of these streams, in the order of the names, of a store that reads many short ones in one step. Rejects as `streamPages` does. */
  readStreams?(streams: readonly string[]): Promise<readonly (readonly RecordedEvent[])[]>;

  /**
   * Rejects with `StreamTruncated` if events of this stream were removed on the server, so that a stream that cannot be found is not taken for one that never
   * was.
   */
  async checkTruncation(_stream: string): Promise<void> {
    return Promise.resolve();
  }

  /** The streams of which somebody has removed events on the server, or has said that it shall remove them. */
  findTruncatedStreams(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  /** Reads all events of this installation in the order of their positions, in pages. Throws `UnreadableEvent`. */
  abstract readAll(options: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]>;

  /**
   * Delivers every event after a position: stored events first, then new ones. Ends only when aborted, and continues after a lost connection. Rejects with
   * `LogReplaced` if the last event that was delivered, or the event at `after`, is no longer where it was.
   */
  abstract subscribe(options: SubscribeOptions): AsyncIterable<EventBatch>;

  /** Position of the last stored event; null in an empty log. */
  abstract head(): Promise<Position | null>;

  /** Id of the event at this position; null if no event is there. */
  abstract findEventId(position: Position): Promise<string | null>;

  /** Rejects with `LogReplaced` if another event than the marked one, or none, is at its position. A mark without an event matches every log. */
  async assertContains({ position, eventId }: LogMark): Promise<void> {
    if (eventId !== null && (await this.findEventId(position)) !== eventId) throw new LogReplaced();
  }

  /** Number of events after `position` (`null`: from the start), and since when the first of them waits. */
  async lag(position: Position | null): Promise<Lag> {
    let lag: Lag = { events: 0, since: null };
    for await (const page of this.readAll({ after: position, limit: MAX_COUNTED_EVENTS }))
      lag = { events: lag.events + page.length, since: lag.since ?? page[0]?.metadata.recordedAt ?? null };
    return lag;
  }

  /**
   * Whether no event lies between two positions, of which `before` may be null for the start of the log. Null if the positions of this store have gaps,
   * so that it cannot tell.
   */
  isNextPosition(_position: Position, _before: Position | null): boolean | null {
    return null;
  }

  /** Whether appends are allowed at all. Writes nothing. Rejects when the store does not respond. */
  mayWrite(): Promise<boolean> {
    return Promise.resolve(true);
  }

  abstract close(): Promise<void>;
}

/** Another writer appended first. */
export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** Revision of the last event; null if the stream does not exist. */
    readonly actual: number | null,
  ) {
    super(`Stream ${stream} is at revision ${actual ?? 'none'} instead of ${expected}.`);
    this.name = 'VersionConflict';
  }
}

/** The store cannot be reached or cannot write. Nothing was stored. */
export class StoreUnavailable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'StoreUnavailable';
  }
}

/**
 * The log is not the one that was read before, as after the restore of an older copy. Nothing that was derived from the other log may be trusted or
 * continued.
 */
export class LogReplaced extends StoreUnavailable {
  constructor(options?: ErrorOptions) {
    super(
      'The log is not the one that was read before: an event that was read is no longer in its place, as after the restore of an older copy. Stop all ' +
        'processes. Restore the right log, or follow the guide to restore the event store, which says how to rebuild what was derived from the other one.',
      options,
    );
    this.name = 'LogReplaced';
  }
}

/** The store no longer returns all events of a stream, because somebody truncated or deleted it on the server. Nothing may be decided on what is left. */
export class StreamTruncated extends StoreUnavailable {
  constructor(readonly stream: string) {
    super(
      `The event store no longer returns all events of the stream ${stream}: it was truncated or deleted on the server. Remove $maxAge, $maxCount and $tb from ` +
        'its metadata before the server is scavenged, or restore the event store from a backup.',
    );
    this.name = 'StreamTruncated';
  }
}

/** The append was sent but not answered, so it may have been stored. Read the end of the stream, or send the same bytes again, before you decide anything. */
export class OutcomeUnknown extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'OutcomeUnknown';
  }
}

/** A stored event cannot be read, because its text was changed or because another program wrote it. */
export class UnreadableEvent extends Error {
  readonly stream: string;
  readonly revision: number;
  /** Null if reading cannot continue after this event. */
  readonly position: Position | null;

  constructor(
    sentence: string,
    place: { readonly stream: string; readonly revision: number; readonly position: Position | null },
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.name = 'UnreadableEvent';
    this.stream = place.stream;
    this.revision = place.revision;
    this.position = place.position;
  }
}
