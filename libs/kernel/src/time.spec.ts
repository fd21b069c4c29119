import { londonDay } from '#kernel/time';

describe('The civil day in London', () => {
  it('changes at midnight of summer time in summer, and of winter time in winter', () => {
    expect(['2026-07-01T22:59:59.999Z', '2026-07-01T23:00:00.000Z'].map((at) => londonDay(at as `${string}Z`))).toEqual(
      ['2026-07-01', '2026-07-02'],
    );
    expect(['2026-01-01T23:59:59.999Z', '2026-01-02T00:00:00.000Z'].map((at) => londonDay(at as `${string}Z`))).toEqual(
      ['2026-01-01', '2026-01-02'],
    );
  });

  it('is the same when it is asked again, on the days on which the clocks change too', () => {
    for (const day of ['2026-03-29', '2026-10-25'] as const)
      for (let hour = 0; hour < 23; hour += 1) {
        const at = `${day}T${String(hour).padStart(2, '0')}:30:00.000Z` as const;
        expect([londonDay(at), londonDay(at)]).toEqual([day, day]);
      }
    expect(londonDay('2026-03-29T23:00:00.000Z')).toBe('2026-03-30');
    expect(londonDay('2026-10-25T23:00:00.000Z')).toBe('2026-10-25');
  });
});
