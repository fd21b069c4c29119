import fc from 'fast-check';
import { emptyMap, getEntry, listValues, setEntry, type ImmutableMap } from '#kernel/immutable-map';

const anyEntries = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.integer()), { maxLength: 400 });

describe('An immutable map', () => {
  it('has the last value of each key, as a map that changes', () => {
    fc.assert(
      fc.property(anyEntries, fc.string({ maxLength: 3 }), (entries, other) => {
        const expected = new Map(entries);
        const map = entries.reduce<ImmutableMap<number>>((sum, [key, value]) => setEntry(sum, key, value), emptyMap());
        for (const key of [...expected.keys(), other]) expect(getEntry(map, key)).toBe(expected.get(key));
        expect(listValues(map).toSorted()).toEqual([...expected.values()].toSorted());
      }),
    );
  });

  it('stays as it was when a copy gets another entry', () => {
    const before = setEntry(emptyMap<number>(), 'a', 1);
    const after = setEntry(setEntry(before, 'a', 2), 'b', 3);
    expect([listValues(before), getEntry(before, 'b')]).toEqual([[1], undefined]);
    expect([getEntry(after, 'a'), getEntry(after, 'b')]).toEqual([2, 3]);
  });

  it('shares all but one bucket with the map before, so that a change costs the same for any size', () => {
    const full = Array.from({ length: 2_000 }, (_, index) => `key-${index}`).reduce(
      (map, key) => setEntry(map, key, key),
      emptyMap<string>(),
    );
    const listBuckets = ({ nodes }: ImmutableMap<string>) => nodes.flat();
    const before = listBuckets(full);
    const changed = listBuckets(setEntry(full, 'key-7', 'other'));
    expect(changed.filter((bucket, index) => bucket !== before[index])).toHaveLength(1);
    expect(Math.max(...before.map(({ length }) => length))).toBeLessThan(40);
  });

  it('takes no memory of its own while it is empty, and little with one entry', () => {
    const [empty, another] = [emptyMap<number>(), emptyMap<number>()];
    expect(empty).toBe(another);
    const { nodes } = setEntry(empty, 'a', 1);
    const own = nodes.filter((node) => !empty.nodes.includes(node));
    expect(own).toHaveLength(1);
    expect(own[0]?.filter((bucket) => bucket.length > 0)).toHaveLength(1);
    expect(new Set(own[0]).size).toBe(2);
  });
});
