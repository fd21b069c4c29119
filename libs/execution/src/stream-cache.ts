import { LRUCache } from 'lru-cache';
import { categoryOf } from '#kernel/event';
import type { Fold } from '#kernel/loaded-stream';

/** Folded streams in memory: so many of each kind, so that an import of one kind does not push out the others. */
export class FoldCache {
  private readonly kinds = new Map<string, LRUCache<string, Fold>>();
  private readonly readings = new Map<string, symbol>();

  constructor(private readonly mostOfAKind: number) {}

  get(stream: string): Fold | undefined {
    return this.kindOf(stream).get(stream);
  }

  /** What an append left behind. A reading of the stream that began before is not kept: it may not have seen what was appended. */
  set(fold: Fold): void {
    this.readings.delete(fold.stream);
    this.kindOf(fold.stream).set(fold.stream, fold);
  }

  /** As `set`, when it is not known what an append left behind. */
  forget(stream: string): void {
    this.readings.delete(stream);
    this.kindOf(stream).delete(stream);
  }

  /** Keeps what is read, if it exists, unless the stream was set or forgotten meanwhile or read again. */
  async keeping(stream: string, read: () => Promise<Fold>): Promise<Fold> {
    const reading = Symbol(stream);
    this.readings.set(stream, reading);
    const isLast = (): boolean => this.readings.get(stream) === reading;
    try {
      const fold = await read();
      if (isLast() && fold.revision >= 0) this.kindOf(stream).set(stream, fold);
      return fold;
    } finally {
      if (isLast()) this.readings.delete(stream);
    }
  }

  private kindOf(stream: string): LRUCache<string, Fold> {
    const category = categoryOf(stream);
    const kind = this.kinds.get(category) ?? new LRUCache<string, Fold>({ max: this.mostOfAKind });
    this.kinds.set(category, kind);
    return kind;
  }
}
