/**
 * A map that never changes. `setEntry` returns a map that shares all entries with the one before, except a few. A fold makes a new state with each event, so
 * a state that copied its entries would cost the square of their number. Many states are kept in memory, so an empty map takes none.
 */
export interface ImmutableMap<Value> {
  /** The entries, by both halves of a hash of their keys. */
  readonly nodes: readonly Node<Value>[];
}

type Bucket<Value> = readonly (readonly [key: string, value: Value])[];
type Node<Value> = readonly Bucket<Value>[];

const WIDTH = 16;

const EMPTY_BUCKET: Bucket<never> = [];
const EMPTY_NODE: Node<never> = new Array<Bucket<never>>(WIDTH).fill(EMPTY_BUCKET);
const EMPTY: ImmutableMap<never> = { nodes: new Array<Node<never>>(WIDTH).fill(EMPTY_NODE) };

export const emptyMap = <Value>(): ImmutableMap<Value> => EMPTY;

/** A number below the square of `WIDTH`. */
const hash = (key: string): number => {
  let sum = 0;
  for (let index = 0; index < key.length; index += 1) sum = (Math.imul(sum, 31) + key.charCodeAt(index)) >>> 0;
  return sum % (WIDTH * WIDTH);
};

const locate = (key: string): readonly [node: number, bucket: number] => {
  const found = hash(key);
  return [Math.floor(found / WIDTH), found % WIDTH];
};

export const getEntry = <Value>({ nodes }: ImmutableMap<Value>, key: string): Value | undefined => {
  const [node, bucket] = locate(key);
  return nodes[node]?.[bucket]?.find(([each]) => each === key)?.[1];
};

/** The map with this entry, which replaces any with the same key. */
export const setEntry = <Value>({ nodes }: ImmutableMap<Value>, key: string, value: Value): ImmutableMap<Value> => {
  const [at, within] = locate(key);
  const node: Node<Value> = nodes[at] ?? EMPTY_NODE;
  const others = (node[within] ?? EMPTY_BUCKET).filter(([each]) => each !== key);
  return { nodes: nodes.with(at, node.with(within, [...others, [key, value]])) };
};

/** The values in no particular order, which is the same for the same sequence of changes. */
export const listValues = <Value>({ nodes }: ImmutableMap<Value>): Value[] =>
  nodes.flatMap((node) => node.flatMap((bucket) => bucket.map(([, value]) => value)));
