import type { StreamReader, StreamState } from '#execution/stream-reader';
import type { Decider, StreamTypes } from '#kernel/decider';

export type StreamLookup = Pick<StreamReader, 'find'>;

/** Enough for the records that the rows of a page share: its reader, boards and meetings. Others are looked up again if a row needs them later. */
const MAX_REMEMBERED = 1_000;

/**
 * Finds each value once, and remembers those that were last used. A map and no `LRUCache`: that takes its whole memory when it is made, and maps of this kind
 * are made for every request.
 */
const remember = <Key, Value>(results: Map<Key, Value>, key: Key, find: () => Value): Value => {
  const result = results.get(key) ?? find();
  // The keys of a map are in the order in which they were set, so the first one was not used for the longest time.
  results.delete(key);
  results.set(key, result);
  for (const oldest of results.keys()) {
    if (results.size <= MAX_REMEMBERED) break;
    results.delete(oldest);
  }
  return result;
};

/** Looks each key up once, and remembers the results that were last used. */
export const rememberByKey = <Key extends string, Value>(
  find: (key: Key) => Promise<Value>,
): ((key: Key) => Promise<Value>) => {
  const results = new Map<Key, Promise<Value>>();
  return (key) => remember(results, key, () => find(key));
};

/**
 * Reads each stream once, for the many lookups of one answer. With servers every lookup is a request to the event store, and a stream that is not in memory
 * is folded from its first event. Never keep it for longer: it does not see what is recorded later.
 */
export class RememberedStreams implements StreamLookup {
  private readonly found = new Map<string, Promise<StreamState<unknown>>>();

  constructor(private readonly streams: StreamLookup) {}

  find<T extends StreamTypes>(decider: Decider<T>, id: string): Promise<StreamState<T['state'] | undefined>> {
    const found = remember(this.found, `${decider.category}-${id}`, () => this.streams.find(decider, id));
    return found as Promise<StreamState<T['state'] | undefined>>;
  }
}
