import { ALL_MONTHS, FIRST_DAY, getStepDay, LAST_DAY, lastDayFrom, MONTHS_BEFORE, STEPS } from '#bench/year/calendar';

const MONTHS = Array.from({ length: ALL_MONTHS }, (_, month) => month);

describe('The calendar of the benchmark’s year', () => {
  it('begins the year in January 2012, four months after the clock of the demonstration starts', () => {
    expect(getStepDay(0, 'requests')).toBe('2011-09-03');
    expect(getStepDay(MONTHS_BEFORE, 'requests')).toBe('2012-01-03');
    expect(getStepDay(ALL_MONTHS - 1, 'work')).toBe('2012-12-20');
  });

  it('never goes back', () => {
    const days = MONTHS.flatMap((month) => STEPS.map((step) => getStepDay(month, step)));
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(ALL_MONTHS * STEPS.length);
  });

  it('ends every contract after its last work and within the designation of its leader', () => {
    for (const month of MONTHS) {
      expect(lastDayFrom(month) > getStepDay(month + MONTHS_BEFORE, 'work')).toBe(true);
      expect(FIRST_DAY < getStepDay(month, 'requests') && lastDayFrom(month) < LAST_DAY).toBe(true);
    }
  });
});
