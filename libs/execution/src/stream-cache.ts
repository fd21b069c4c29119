import { LRUCache } from 'lru-cache';
import { categoryFromStream } from '#kernel/event';
import type { LoadedStream } from '#kernel/loaded-stream';

/** Loaded streams in memory. Each category has its own limit, so that an import into one category does not evict the others. */
export class StreamCache {
  private readonly caches = new Map<string, LRUCache<string, LoadedStream>>();
  private readonly reads = new Map<string, symbol>();

  constructor(private readonly maxPerCategory: number) {}

  get(stream: string): LoadedStream | undefined {
    return this.cacheFor(stream).get(stream);
  }

  has(stream: string): boolean {
    return this.cacheFor(stream).has(stream);
  }

  /** Caches the stream as an append left it. The result of a read that is still running is not cached, since it may lack the appended events. */
  set(loaded: LoadedStream): void {
    this.reads.delete(loaded.stream);
    this.cacheFor(loaded.stream).set(loaded.stream, loaded);
  }

  /** Like `set`, when the result of an append is not known. */
  forget(stream: string): void {
    this.reads.delete(stream);
    this.cacheFor(stream).delete(stream);
  }

  /** Reads the stream and caches it if it exists, unless it was set, forgotten or read again in the meantime. */
  async refresh(stream: string, read: () => Promise<LoadedStream>): Promise<LoadedStream> {
    const own = Symbol(stream);
    this.reads.set(stream, own);
    const isLatest = (): boolean => this.reads.get(stream) === own;
    try {
      const loaded = await read();
      if (isLatest() && loaded.revision >= 0) this.cacheFor(stream).set(stream, loaded);
      return loaded;
    } finally {
      if (isLatest()) this.reads.delete(stream);
    }
  }

  private cacheFor(stream: string): LRUCache<string, LoadedStream> {
    const category = categoryFromStream(stream);
    const cache = this.caches.get(category) ?? new LRUCache<string, LoadedStream>({ max: this.maxPerCategory });
    this.caches.set(category, cache);
    return cache;
  }
}
