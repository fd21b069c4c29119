import fc from 'fast-check';
import { addDays, daysBetween, londonDay, type Instant, type IsoDay } from '#kernel/time';

describe('londonDay', () => {
  it('changes at midnight in London, in summer time and in winter time', () => {
    const summer: readonly Instant[] = ['2026-07-01T22:59:59.999Z', '2026-07-01T23:00:00.000Z'];
    const winter: readonly Instant[] = ['2026-01-01T23:59:59.999Z', '2026-01-02T00:00:00.000Z'];
    expect(summer.map(londonDay)).toEqual(['2026-07-01', '2026-07-02']);
    expect(winter.map(londonDay)).toEqual(['2026-01-01', '2026-01-02']);
  });

  it('returns the same day for a repeated call, also on days when the clocks change', () => {
    for (const day of ['2026-03-29', '2026-10-25'] as const)
      for (let hour = 0; hour < 23; hour += 1) {
        const at = `${day}T${String(hour).padStart(2, '0')}:30:00.000Z` as const;
        expect([londonDay(at), londonDay(at)]).toEqual([day, day]);
      }
    expect(londonDay('2026-03-29T23:00:00.000Z')).toBe('2026-03-30');
    expect(londonDay('2026-10-25T23:00:00.000Z')).toBe('2026-10-25');
  });
});

describe('daysBetween', () => {
  const MOST_DAYS = 400_000;
  const FIRST: IsoDay = '1600-01-01';

  it('counts the days that Date counts, in every century', () => {
    const place = fc.integer({ min: 0, max: MOST_DAYS });
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(daysBetween(addDays(FIRST, one), addDays(FIRST, other))).toBe(other - one);
      }),
    );
  });

  it('counts leap days, also those that most centuries lack', () => {
    expect(daysBetween('2012-02-28', '2012-03-01')).toBe(2);
    expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1);
    expect(daysBetween('2000-02-28', '2000-03-01')).toBe(2);
    expect(daysBetween('2012-03-01', '2011-12-31')).toBe(-61);
  });
});
