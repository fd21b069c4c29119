import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import {
  deletedLimits,
  firstVisible,
  limitsIn,
  limitsStream,
  NO_LIMITS,
  TOMBSTONE_REVISION,
  truncatedLimits,
} from '#test/support/eventstoredb-fake/stream-limits';
import type { StreamLimits } from '#test/support/eventstoredb-fake/stream-limits';

/** An event as a client proposes it. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as the node keeps it. */
export interface Kept extends Proposed {
  readonly stream: string;
  /** A large integer where a stream ends for ever. */
  readonly revision: number | bigint;
  /** Place in the node's log: a byte offset, as on a real node, the same for commit and prepare. */
  readonly position: bigint;
  /** Units of 100 ns since the Unix epoch. */
  readonly created: bigint;
}

export type Expected = 'any' | 'no-stream' | 'stream-exists' | number;

export type Outcome =
  /** The last event of what was written, or was there already; null where nothing was to be written to a stream that is not there. */
  { readonly last: Kept | null } | { readonly conflictAt: number | null } | 'deleted';

const TICKS_IN_A_MILLISECOND = 10_000n;

const json = (type: string, data: string): Proposed => ({
  ...{ id: randomUUID(), type, contentType: 'application/json', data: Buffer.from(data) },
  metadata: new Uint8Array(),
});

/** What a node keeps: one log, and which of its events belong to which stream. */
export class NodeLog {
  /** Events written out to clients so far. */
  delivered = 0;
  private readonly events: Kept[] = [];
  private readonly streams = new Map<string, Kept[]>();
  private readonly limits = new Map<string, StreamLimits>();
  private readonly ended = new Set<string>();
  private readonly growth = new EventEmitter().setMaxListeners(0);
  private end = 0n;

  /** All or none; the same ids with the same expected revision again are answered as the first time and stored once, unless ids were forgotten. */
  append(stream: string, proposed: readonly Proposed[], expected: Expected, forgotten = false): Outcome {
    if (this.isTombstoned(stream)) return 'deleted';
    if (!forgotten) {
      const last = this.storedBefore(stream, proposed, expected);
      if (last !== undefined) return { last };
    }
    if (!this.fits(stream, expected)) return this.conflict(stream);
    if (proposed.length === 0) return { last: this.stream(stream).at(-1) ?? null };
    if (this.isDeleted(stream)) this.limit(stream, truncatedLimits(this.limitsOf(stream), this.stream(stream).length));
    return { last: this.keep(stream, proposed) };
  }

  /** From now on it reads as one that never was, until somebody appends to it again; its revisions go on then. */
  delete(stream: string, expected: Expected): Outcome {
    if (this.isTombstoned(stream)) return 'deleted';
    if (!this.fits(stream, expected)) return this.conflict(stream);
    return { last: this.limit(stream, deletedLimits(this.limitsOf(stream))) };
  }

  /** Ends it for ever. */
  tombstone(stream: string, expected: Expected): Outcome {
    if (this.isTombstoned(stream)) return 'deleted';
    if (!this.fits(stream, expected)) return this.conflict(stream);
    this.ended.add(stream);
    const last = this.keepOne(stream, json('$streamDeleted', ''), TOMBSTONE_REVISION);
    this.growth.emit('grown');
    return { last };
  }

  /** All events of it that are kept, also those that reads no longer show; the index of each is its revision. */
  stream(name: string): readonly Kept[] {
    return this.streams.get(name) ?? [];
  }

  /** Of the events of a stream, the index of the first that reads show. */
  firstVisible(name: string): number {
    return firstVisible(this.stream(name), this.limitsOf(name));
  }

  isDeleted(name: string): boolean {
    return this.limitsOf(name).deleted;
  }

  isTombstoned(name: string): boolean {
    return this.ended.has(name);
  }

  /** Everything, in order. */
  get all(): readonly Kept[] {
    return this.events;
  }

  /** Index in `all` of the first event at or after a position. */
  indexOf(position: bigint): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.position ?? 0n) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Calls back whenever something was appended; returns how to stop that. */
  onGrowth(listener: () => void): () => void {
    this.growth.on('grown', listener);
    return () => this.growth.off('grown', listener);
  }

  private limitsOf(stream: string): StreamLimits {
    return this.limits.get(stream) ?? (stream.startsWith('$$') ? limitsIn('{"$maxCount":1}') : NO_LIMITS);
  }

  private limit(stream: string, limits: string): Kept {
    return this.keep(limitsStream(stream), [json('$metadata', limits)]);
  }

  private fits(stream: string, expected: Expected): boolean {
    const { length } = this.stream(stream);
    const there = length > 0 && !this.isDeleted(stream);
    if (expected === 'no-stream') return !there;
    if (expected === 'stream-exists') return there;
    return expected === 'any' || expected === length - 1;
  }

  private conflict(stream: string): Outcome {
    const { length } = this.stream(stream);
    return { conflictAt: length === 0 ? null : length - 1 };
  }

  private storedBefore(stream: string, proposed: readonly Proposed[], expected: Expected): Kept | undefined {
    const there = this.stream(stream);
    const first = proposed[0]?.id;
    if (first === undefined || there.length === 0) return undefined;
    const begin = { 'no-stream': this.limitsOf(stream).before, any: -1, 'stream-exists': -1 } as const;
    const from = typeof expected === 'number' ? expected + 1 : begin[expected];
    const at = from < 0 ? there.findLastIndex(({ id }) => id === first) : from;
    if (at < 0) return undefined;
    const repeated = there.slice(at, at + proposed.length);
    const same = repeated.length === proposed.length && repeated.every(({ id }, index) => id === proposed[index]?.id);
    return same ? repeated.at(-1) : undefined;
  }

  private keep(stream: string, proposed: readonly Proposed[]): Kept {
    const kept = this.streams.get(stream) ?? [];
    this.streams.set(stream, kept);
    for (const event of proposed) kept.push(this.keepOne(stream, event, kept.length));
    const last = kept.at(-1);
    if (last === undefined) throw new RangeError('An append held no event.');
    if (stream.startsWith('$$')) this.limits.set(stream.slice(2), limitsIn(Buffer.from(last.data).toString()));
    this.growth.emit('grown');
    return last;
  }

  private keepOne(stream: string, event: Proposed, revision: number | bigint): Kept {
    const created = BigInt(Date.now()) * TICKS_IN_A_MILLISECOND;
    const entry = { ...event, stream, revision, position: this.end, created };
    this.events.push(entry);
    this.end += BigInt(100 + event.data.length + event.metadata.length);
    return entry;
  }
}
