import { whenIdle } from '#api/hosting/when-idle';
import type { Position } from '#kernel/event';

/** A log whose end moves with each of these positions, and what was waited for. */
const follow = (heads: Iterator<Position | null>) => {
  const waits: string[] = [];
  const monitor = (name: string) => ({
    waitForAll: (position: Position) => {
      waits.push(`${name} ${position}`);
      return Promise.resolve('reached' as const);
    },
  });
  const events = { head: () => Promise.resolve<Position | null>(heads.next().value as Position | null) };
  return { waits, following: { events, views: monitor('views'), reactions: monitor('reactions') } };
};

function* countUp(): Generator<Position> {
  for (let row = 1; ; row += 1) yield String(row);
}

describe('Waiting until nothing happens any more', () => {
  it('ends when the reactions have recorded nothing more', async () => {
    const { waits, following } = follow((['1', '2', '2'] as Position[]).values());
    await whenIdle(following);
    expect(waits).toEqual(['reactions 1', 'views 1', 'reactions 2', 'views 2']);
  });

  it('does not wait in an empty log', async () => {
    const { waits, following } = follow([null].values());
    await whenIdle(following);
    expect(waits).toEqual([]);
  });

  it('ends although others go on recording', async () => {
    const { waits, following } = follow(countUp());
    await whenIdle(following);
    expect(waits.at(-1)).toBe('views 8');
  });
});
