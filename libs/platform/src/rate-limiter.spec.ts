import { RateLimiter } from '#platform/rate-limiter';

describe('RateLimiter', () => {
  let now = 0;
  const createLimiter = (perMinute: number, maxCallers?: number) => new RateLimiter(perMinute, maxCallers, () => now);
  const countAllowed = (limiter: RateLimiter, caller: string, many: number): number =>
    Array.from({ length: many }, () => limiter.consume(caller)).filter(
      ({ retryAfterSeconds }) => retryAfterSeconds === 0,
    ).length;

  it.each([1, 3, 7, 60, 1_200])('allows %i requests at once and no more', (perMinute) => {
    expect(countAllowed(createLimiter(perMinute), 'anna', perMinute + 5)).toBe(perMinute);
  });

  it('counts down and returns when the next request is allowed', () => {
    const limiter = createLimiter(3);
    expect([
      limiter.consume('anna'),
      limiter.consume('anna'),
      limiter.consume('anna'),
      limiter.consume('anna'),
    ]).toEqual([
      { remaining: 2, retryAfterSeconds: 0, resetSeconds: 20 },
      { remaining: 1, retryAfterSeconds: 0, resetSeconds: 40 },
      { remaining: 0, retryAfterSeconds: 0, resetSeconds: 60 },
      { remaining: 0, retryAfterSeconds: 20, resetSeconds: 60 },
    ]);
  });

  it('restores the limit evenly, and does not count rejected requests', () => {
    const limiter = createLimiter(3);
    countAllowed(limiter, 'anna', 100);
    now += 19_999;
    expect(limiter.consume('anna').retryAfterSeconds).toBe(1);
    now += 1;
    expect(countAllowed(limiter, 'anna', 2)).toBe(1);
    now += 3_600_000;
    expect(countAllowed(limiter, 'anna', 5)).toBe(3);
  });

  it('can be read without counting a request', () => {
    const limiter = createLimiter(1);
    expect([limiter.peek('anna').retryAfterSeconds, limiter.peek('anna').remaining]).toEqual([0, 1]);
    limiter.consume('anna');
    expect(limiter.peek('anna')).toEqual({ remaining: 0, retryAfterSeconds: 60, resetSeconds: 60 });
  });

  it('counts each caller separately, for a limited number of callers', () => {
    const limiter = createLimiter(1, 2);
    expect(['anna', 'bert', 'anna'].map((caller) => limiter.consume(caller).retryAfterSeconds)).toEqual([0, 0, 60]);
    limiter.consume('carl');
    expect([limiter.peek('anna').retryAfterSeconds, limiter.peek('bert').retryAfterSeconds]).toEqual([60, 0]);
  });
});
