import { LRUCache } from 'lru-cache';
import type { StreamReader, StreamState } from '#execution/stream-reader';
import type { Decider, StreamTypes } from '#kernel/decider';

export type StreamLookup = Pick<StreamReader, 'find'>;

/** Enough for the records that the rows of a page share: its reader, boards and meetings. Others are looked up again if a row needs them later. */
const MAX_REMEMBERED = 1_000;

/** Looks each key up once, and remembers the results that were last used. */
export const rememberByKey = <Key extends string, Value>(
  find: (key: Key) => Promise<Value>,
): ((key: Key) => Promise<Value>) => {
  const results = new LRUCache<Key, Promise<Value>>({ max: MAX_REMEMBERED });
  return (key) => {
    const result = results.get(key) ?? find(key);
    results.set(key, result);
    return result;
  };
};

/**
 * Reads each stream once, for the many lookups of one answer. With servers every lookup is a request to the event store, and a stream that is not in memory
 * is folded from its first event. Never keep it for longer: it does not see what is recorded later.
 */
export class RememberedStreams implements StreamLookup {
  private readonly found = new LRUCache<string, Promise<StreamState<unknown>>>({ max: MAX_REMEMBERED });

  constructor(private readonly streams: StreamLookup) {}

  find<T extends StreamTypes>(decider: Decider<T>, id: string): Promise<StreamState<T['state'] | undefined>> {
    const stream = `${decider.category}-${id}`;
    const found = this.found.get(stream) ?? this.streams.find(decider, id);
    this.found.set(stream, found);
    return found as Promise<StreamState<T['state'] | undefined>>;
  }
}
