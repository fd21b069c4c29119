import { whenIdle } from '#api/hosting/when-idle';
import type { Position } from '#kernel/event';

/** A log whose end moves with each of these positions, and what was waited for. */
const follow = (heads: Iterator<Position | null>) => {
  const waits: string[] = [];
  const processors = {
    waitForAll: (position: Position) => {
      waits.push(position);
      return Promise.resolve('reached' as const);
    },
  };
  const events = { head: () => Promise.resolve<Position | null>(heads.next().value as Position | null) };
  return { waits, run: () => whenIdle(events, processors) };
};

function* countUp(): Generator<Position> {
  for (let row = 1; ; row += 1) yield String(row);
}

describe('Waiting until nothing happens any more', () => {
  it('ends when the reactions have recorded nothing more', async () => {
    const { waits, run } = follow((['1', '2', '2'] as Position[]).values());
    await run();
    expect(waits).toEqual(['1', '2']);
  });

  it('does not wait in an empty log', async () => {
    const { waits, run } = follow([null].values());
    await run();
    expect(waits).toEqual([]);
  });

  it('ends although others go on recording', async () => {
    const { waits, run } = follow(countUp());
    await run();
    expect(waits.at(-1)).toBe('8');
  });
});
