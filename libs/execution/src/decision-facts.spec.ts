import { lookUp, type AnyDecider, type Evolver, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { loadFacts } from '#execution/decision-facts';

interface Box {
  readonly holds: readonly string[];
}

type BoxStream = { state: Box; commands: object; events: object };

const box: Evolver<BoxStream> = { category: 'box', evolve: {} };

const BOXES: Readonly<Record<string, Box>> = {
  outer: { holds: ['left', 'right'] },
  left: { holds: ['empty'] },
  right: { holds: [] },
  empty: { holds: [] },
};

/** How many boxes a box contains, at any depth. */
const countWithin = (id: string): StreamLookup<number> =>
  lookUp<BoxStream, number>(box, id, (found) => {
    const holds = found?.holds ?? [];
    return thenLookUp(holds.map(countWithin), (counts) => counts.reduce((sum, count) => sum + count, holds.length));
  });

const load = (sources: object, id: string): Promise<object> => {
  const decider: AnyDecider = { ...box, decide: {}, facts: { Count: sources } };
  const command = { name: 'Count', data: { id }, context: undefined as never };
  return loadFacts(decider, command, undefined, (_, boxId) => Promise.resolve(BOXES[boxId]));
};

describe('loadFacts', () => {
  it('follows lookups as far as each result requires', async () => {
    const sources = { inside: ({ id }: { id: string }) => countWithin(id) };
    expect(await load(sources, 'outer')).toEqual({ inside: 3 });
    expect(await load(sources, 'right')).toEqual({ inside: 0 });
    expect(await load(sources, 'no such box')).toEqual({ inside: 0 });
  });

  it('returns results in the order of the lookups, and no facts without sources', async () => {
    const names = () =>
      lookUp<BoxStream, string>(box, 'outer', (found) =>
        thenLookUp(
          (found?.holds ?? []).map((id) => lookUp(box, id, () => id)),
          (ids) => ids.join(' and '),
        ),
      );
    expect(await load({ names }, 'outer')).toEqual({ names: 'left and right' });
    expect(await load({}, 'outer')).toEqual({});
  });
});
