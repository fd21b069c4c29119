import { DailyQuota } from '#platform/daily-quota';

const HOUR_MS = 3_600_000;

describe('DailyQuota', () => {
  it('allows each caller as much as the quota in a day, and says when the next day begins', () => {
    let now = 0;
    const quota = new DailyQuota(10, 100, () => now);
    expect([quota.consume('anna', 4), quota.consume('anna', 6)]).toEqual([0, 0]);
    now += 23 * HOUR_MS;
    expect([quota.consume('anna', 1), quota.consume('bert', 10)]).toEqual([3_600, 0]);
    now += HOUR_MS;
    expect(quota.consume('anna', 10)).toBe(0);
  });

  it('counts nothing of what it refuses', () => {
    const quota = new DailyQuota(10);
    expect(quota.consume('anna', 11)).toBeGreaterThan(0);
    expect(quota.consume('anna', 10)).toBe(0);
  });
});
