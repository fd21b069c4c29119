import { setImmediate as nextTurn } from 'node:timers/promises';
import { remainingMs, runWithDeadline } from '#execution/deadline';

describe('A deadline', () => {
  it('leaves as much time as asked for where there is none', () => {
    expect(remainingMs(7_000)).toBe(7_000);
  });

  it('limits all work that is started and awaited within it, and nothing after it', async () => {
    const seen = await runWithDeadline(5_000, async () => {
      await nextTurn();
      return [remainingMs(7_000), remainingMs(10)];
    });
    expect(seen[0]).toBeLessThan(5_000);
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[1]).toBe(10);
    expect(remainingMs(7_000)).toBe(7_000);
  });

  it('is never extended by a later one, but shortened by an earlier one', () => {
    expect(runWithDeadline(100, () => runWithDeadline(5_000, () => remainingMs(7_000)))).toBeLessThanOrEqual(100);
    expect(runWithDeadline(5_000, () => runWithDeadline(100, () => remainingMs(7_000)))).toBeLessThanOrEqual(100);
  });

  it('leaves no time once it has passed', () => {
    expect(runWithDeadline(0, () => remainingMs(7_000))).toBe(0);
  });
});
