import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import {
  limitsAfterDelete,
  firstVisibleRevision,
  readLimits,
  metadataStreamName,
  NO_LIMITS,
  TOMBSTONE_REVISION,
  limitsAfterTruncation,
} from '#test/support/eventstoredb-fake/stream-limits';
import type { StreamLimits } from '#test/support/eventstoredb-fake/stream-limits';

/** An event that a client wants to append. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** A stored event. */
export interface LoggedEvent extends ProposedEvent {
  readonly stream: string;
  /** A bigint for the tombstone of a stream. */
  readonly revision: number | bigint;
  /** Byte offset in the log, as on a real node. Commit and prepare positions are the same. */
  readonly position: bigint;
  /** Units of 100 ns since the Unix epoch. */
  readonly created: bigint;
}

export type ExpectedRevision = 'any' | 'no-stream' | 'stream-exists' | number;

export type AppendResult =
  /** The last event that was appended or existed before. Null if an empty append went to a missing stream. */
  { readonly last: LoggedEvent | null } | { readonly conflictAt: number | null } | 'deleted';

const TICKS_IN_A_MILLISECOND = 10_000n;

const createSystemEvent = (type: string, data: string): ProposedEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(data),
  metadata: new Uint8Array(),
});

/** The in-memory log of a node, with an index by stream. */
export class NodeLog {
  /** Number of events that were sent to clients. */
  deliveredCount = 0;
  private readonly events: LoggedEvent[] = [];
  private readonly streams = new Map<string, LoggedEvent[]>();
  private readonly limits = new Map<string, StreamLimits>();
  private readonly tombstones = new Set<string>();
  private readonly appendSignal = new EventEmitter().setMaxListeners(0);
  private end = 0n;

  /**
   * Appends all events or none. A repeated append with the same ids and expected revision returns the first result and stores nothing, unless ids are
   * ignored.
   */
  append(
    stream: string,
    proposed: readonly ProposedEvent[],
    expected: ExpectedRevision,
    ignoreIds = false,
  ): AppendResult {
    if (this.isTombstoned(stream)) return 'deleted';
    if (!ignoreIds) {
      const last = this.findDuplicate(stream, proposed, expected);
      if (last !== undefined) return { last };
    }
    if (!this.matchesExpectation(stream, expected)) return this.conflict(stream);
    if (proposed.length === 0) return { last: this.stream(stream).at(-1) ?? null };
    if (this.isDeleted(stream))
      this.writeLimits(stream, limitsAfterTruncation(this.getLimits(stream), this.stream(stream).length));
    return { last: this.appendEvents(stream, proposed) };
  }

  /** Soft-deletes a stream. It reads as missing until the next append, which continues its revisions. */
  delete(stream: string, expected: ExpectedRevision): AppendResult {
    if (this.isTombstoned(stream)) return 'deleted';
    if (!this.matchesExpectation(stream, expected)) return this.conflict(stream);
    return { last: this.writeLimits(stream, limitsAfterDelete(this.getLimits(stream))) };
  }

  /** Deletes a stream permanently. */
  tombstone(stream: string, expected: ExpectedRevision): AppendResult {
    if (this.isTombstoned(stream)) return 'deleted';
    if (!this.matchesExpectation(stream, expected)) return this.conflict(stream);
    this.tombstones.add(stream);
    const last = this.appendEvent(stream, createSystemEvent('$streamDeleted', ''), TOMBSTONE_REVISION);
    this.appendSignal.emit('append');
    return { last };
  }

  /** All stored events of a stream, including those that reads no longer return. The index of each is its revision. */
  stream(name: string): readonly LoggedEvent[] {
    return this.streams.get(name) ?? [];
  }

  /** Index of the first event of a stream that reads return. */
  firstVisible(name: string): number {
    return firstVisibleRevision(this.stream(name), this.getLimits(name));
  }

  isDeleted(name: string): boolean {
    return this.getLimits(name).deleted;
  }

  isTombstoned(name: string): boolean {
    return this.tombstones.has(name);
  }

  /** All events, in order. */
  get all(): readonly LoggedEvent[] {
    return this.events;
  }

  /** Index in `all` of the first event at or after a position. */
  findIndexAt(position: bigint): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.position ?? 0n) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Calls the listener after each append. Returns a function that removes the listener. */
  onAppend(listener: () => void): () => void {
    this.appendSignal.on('append', listener);
    return () => this.appendSignal.off('append', listener);
  }

  private getLimits(stream: string): StreamLimits {
    return this.limits.get(stream) ?? (stream.startsWith('$$') ? readLimits('{"$maxCount":1}') : NO_LIMITS);
  }

  private writeLimits(stream: string, limits: string): LoggedEvent {
    return this.appendEvents(metadataStreamName(stream), [createSystemEvent('$metadata', limits)]);
  }

  private matchesExpectation(stream: string, expected: ExpectedRevision): boolean {
    const { length } = this.stream(stream);
    const exists = length > 0 && !this.isDeleted(stream);
    if (expected === 'no-stream') return !exists;
    if (expected === 'stream-exists') return exists;
    return expected === 'any' || expected === length - 1;
  }

  private conflict(stream: string): AppendResult {
    const { length } = this.stream(stream);
    return { conflictAt: length === 0 ? null : length - 1 };
  }

  private findDuplicate(
    stream: string,
    proposed: readonly ProposedEvent[],
    expected: ExpectedRevision,
  ): LoggedEvent | undefined {
    const stored = this.stream(stream);
    const first = proposed[0]?.id;
    if (first === undefined || stored.length === 0) return undefined;
    const begin = { 'no-stream': this.getLimits(stream).truncateBefore, any: -1, 'stream-exists': -1 } as const;
    const from = typeof expected === 'number' ? expected + 1 : begin[expected];
    const at = from < 0 ? stored.findLastIndex(({ id }) => id === first) : from;
    if (at < 0) return undefined;
    const repeated = stored.slice(at, at + proposed.length);
    const same = repeated.length === proposed.length && repeated.every(({ id }, index) => id === proposed[index]?.id);
    return same ? repeated.at(-1) : undefined;
  }

  private appendEvents(stream: string, proposed: readonly ProposedEvent[]): LoggedEvent {
    const stored = this.streams.get(stream) ?? [];
    this.streams.set(stream, stored);
    for (const event of proposed) stored.push(this.appendEvent(stream, event, stored.length));
    const last = stored.at(-1);
    if (last === undefined) throw new RangeError('There is no event to append.');
    if (stream.startsWith('$$')) this.limits.set(stream.slice(2), readLimits(Buffer.from(last.data).toString()));
    this.appendSignal.emit('append');
    return last;
  }

  private appendEvent(stream: string, event: ProposedEvent, revision: number | bigint): LoggedEvent {
    const created = BigInt(Date.now()) * TICKS_IN_A_MILLISECOND;
    const entry = { ...event, stream, revision, position: this.end, created };
    this.events.push(entry);
    this.end += BigInt(100 + event.data.length + event.metadata.length);
    return entry;
  }
}
