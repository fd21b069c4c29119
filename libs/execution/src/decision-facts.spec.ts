import { asking, stateOf, type AnyDecider, type Consequences, type LookUp } from '#kernel/decider';
import { factsFor } from '#execution/decision-facts';

interface Box {
  readonly holds: readonly string[];
}

type BoxStream = { state: Box; commands: object; events: object };

const box: Consequences<BoxStream> = { category: 'box', evolve: {} };

const BOXES: Readonly<Record<string, Box>> = {
  outer: { holds: ['left', 'right'] },
  left: { holds: ['empty'] },
  right: { holds: [] },
  empty: { holds: [] },
};

/** How many boxes lie in one, and in those. */
const within = (id: string): LookUp<number> =>
  stateOf<BoxStream, number>(box, id, (found) => {
    const holds = found?.holds ?? [];
    return asking(holds.map(within), (counts) => counts.reduce((sum, count) => sum + count, holds.length));
  });

const facts = (sources: object, id: string): Promise<object> => {
  const decider: AnyDecider = { ...box, decide: {}, facts: { Count: sources } };
  const command = { name: 'Count', data: { id }, occasion: undefined as never };
  return factsFor(decider, command, undefined, (_, named) => Promise.resolve(BOXES[named]));
};

describe('The facts of a decision', () => {
  it('are asked on as far as one answer says what is to be asked next', async () => {
    const sources = { inside: ({ id }: { id: string }) => within(id) };
    expect(await facts(sources, 'outer')).toEqual({ inside: 3 });
    expect(await facts(sources, 'right')).toEqual({ inside: 0 });
    expect(await facts(sources, 'no such box')).toEqual({ inside: 0 });
  });

  it('come in the order in which they were asked, and none without a question', async () => {
    const names = () =>
      stateOf<BoxStream, string>(box, 'outer', (found) =>
        asking(
          (found?.holds ?? []).map((id) => stateOf(box, id, () => id)),
          (ids) => ids.join(' and '),
        ),
      );
    expect(await facts({ names }, 'outer')).toEqual({ names: 'left and right' });
    expect(await facts({}, 'outer')).toEqual({});
  });
});
