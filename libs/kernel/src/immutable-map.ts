/**
 * A map that never changes. `setEntry` returns a map that shares all entries with the one before, except a few. A fold makes a new state with each event, so
 * a state that copied its entries would cost the square of their number.
 */
export interface ImmutableMap<Value> {
  /** The entries, by a hash of their keys. */
  readonly buckets: readonly (readonly (readonly [key: string, value: Value])[])[];
}

const BUCKETS = 256;

export const emptyMap = <Value>(): ImmutableMap<Value> => ({ buckets: Array.from({ length: BUCKETS }, () => []) });

const hash = (key: string): number => {
  let sum = 0;
  for (let index = 0; index < key.length; index += 1) sum = (Math.imul(sum, 31) + key.charCodeAt(index)) >>> 0;
  return sum % BUCKETS;
};

export const getEntry = <Value>({ buckets }: ImmutableMap<Value>, key: string): Value | undefined =>
  buckets[hash(key)]?.find(([each]) => each === key)?.[1];

/** The map with this entry, which replaces any with the same key. */
export const setEntry = <Value>({ buckets }: ImmutableMap<Value>, key: string, value: Value): ImmutableMap<Value> => {
  const index = hash(key);
  const others = (buckets[index] ?? []).filter(([each]) => each !== key);
  return { buckets: buckets.with(index, [...others, [key, value]]) };
};

/** The values in no particular order, which is the same for the same sequence of changes. */
export const listValues = <Value>({ buckets }: ImmutableMap<Value>): Value[] =>
  buckets.flatMap((bucket) => bucket.map(([, value]) => value));
