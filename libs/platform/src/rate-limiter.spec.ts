import { Allowance } from '#platform/rate-limiter';

describe('An allowance of so many a minute', () => {
  let now = 0;
  const allowance = (perMinute: number, callers?: number) => new Allowance(perMinute, callers, () => now);
  const takes = (some: Allowance, caller: string, many: number): number =>
    Array.from({ length: many }, () => some.take(caller)).filter(({ wait }) => wait === 0).length;

  it.each([1, 3, 7, 60, 1_200])('of %i can be taken at once, and not one more', (perMinute) => {
    expect(takes(allowance(perMinute), 'anna', perMinute + 5)).toBe(perMinute);
  });

  it('counts down, and says when the next may come', () => {
    const some = allowance(3);
    expect([some.take('anna'), some.take('anna'), some.take('anna'), some.take('anna')]).toEqual([
      { remaining: 2, wait: 0, full: 20 },
      { remaining: 1, wait: 0, full: 40 },
      { remaining: 0, wait: 0, full: 60 },
      { remaining: 0, wait: 20, full: 60 },
    ]);
  });

  it('comes back evenly, and who asked in vain waits no longer for it', () => {
    const some = allowance(3);
    takes(some, 'anna', 100);
    now += 19_999;
    expect(some.take('anna').wait).toBe(1);
    now += 1;
    expect(takes(some, 'anna', 2)).toBe(1);
    now += 3_600_000;
    expect(takes(some, 'anna', 5)).toBe(3);
  });

  it('is looked at without being taken', () => {
    const some = allowance(1);
    expect([some.look('anna').wait, some.look('anna').remaining]).toEqual([0, 1]);
    some.take('anna');
    expect(some.look('anna')).toEqual({ remaining: 0, wait: 60, full: 60 });
  });

  it('is each caller’s own, and is kept for so many callers at the most', () => {
    const some = allowance(1, 2);
    expect(['anna', 'bert', 'anna'].map((caller) => some.take(caller).wait)).toEqual([0, 0, 60]);
    some.take('carl');
    expect([some.look('anna').wait, some.look('bert').wait]).toEqual([60, 0]);
  });
});
