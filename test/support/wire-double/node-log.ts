import { EventEmitter } from 'node:events';

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
  readonly revision: number;
  /** Place in the node's log: a byte offset, as on a real node, the same for commit and prepare. */
  readonly position: bigint;
  /** Units of 100 ns since the Unix epoch. */
  readonly created: bigint;
}

export type Expected = 'any' | 'no-stream' | 'stream-exists' | number;

export type Outcome = { readonly last: Kept } | { readonly conflictAt: number | null };

const TICKS_IN_A_MILLISECOND = 10_000n;

/** What a node keeps: one log, and which of its events belong to which stream. */
export class NodeLog {
  /** Events written out to clients so far. */
  delivered = 0;
  private readonly events: Kept[] = [];
  private readonly streams = new Map<string, Kept[]>();
  private readonly growth = new EventEmitter().setMaxListeners(0);
  private end = 0n;

  /** All or none; the same ids with the same expected revision again are answered as the first time and stored once, unless ids were forgotten. */
  append(stream: string, proposed: readonly Proposed[], expected: Expected, forgotten = false): Outcome {
    const there = this.stream(stream);
    const at = there.length - 1;
    const from = expected === 'no-stream' ? 0 : typeof expected === 'number' ? expected + 1 : there.length;
    const repeated = there.slice(from, from + proposed.length);
    const last = repeated.at(-1);
    const same = repeated.length === proposed.length && repeated.every(({ id }, index) => id === proposed[index]?.id);
    if (last && same && !forgotten) return { last };
    const fits = expected === 'any' || (expected === 'stream-exists' ? at >= 0 : from === there.length);
    if (!fits) return { conflictAt: at < 0 ? null : at };
    return { last: this.keep(stream, proposed) };
  }

  stream(name: string): readonly Kept[] {
    return this.streams.get(name) ?? [];
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

  private keep(stream: string, proposed: readonly Proposed[]): Kept {
    const kept = this.streams.get(stream) ?? [];
    this.streams.set(stream, kept);
    const created = BigInt(Date.now()) * TICKS_IN_A_MILLISECOND;
    for (const event of proposed) {
      const entry = { ...event, stream, revision: kept.length, position: this.end, created };
      kept.push(entry);
      this.events.push(entry);
      this.end += BigInt(100 + event.data.length + event.metadata.length);
    }
    this.growth.emit('grown');
    const last = kept.at(-1);
    if (last === undefined) throw new RangeError('An append held no event.');
    return last;
  }
}
