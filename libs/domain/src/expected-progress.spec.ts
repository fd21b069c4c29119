import fc from 'fast-check';
import { findExpectedValue, isOnCourse, type CourseOfAim } from '#domain/expected-progress';
import { learningWalk, mathematics, quality } from '#domain/testing/sample-aims';
import { addDays, type IsoDay } from '#kernel/time';

const FIRST: IsoDay = '2011-09-01';
const MAX_DAYS = 400;

const toCourse = (baseline: number, target: number, days: number): CourseOfAim => ({
  by: addDays(FIRST, days),
  change: {
    measure: { name: 'Level 4', unit: '%', direction: target > baseline ? 'up' : 'down' },
    baseline: { value: baseline, on: FIRST },
    target,
  },
  hold: null,
});

describe('The expected value of an aim', () => {
  it('is on the straight line from the baseline to the target', () => {
    const course = toCourse(60, 80, 100);
    expect(findExpectedValue(course, FIRST)).toBe(60);
    expect(findExpectedValue(course, addDays(FIRST, 25))).toBe(65);
    expect(findExpectedValue(course, addDays(FIRST, 33))).toBe(66.6);
    expect(findExpectedValue(course, addDays(FIRST, 100))).toBe(80);
  });

  it('is the baseline before its day, and the target after the last day', () => {
    const course = toCourse(60, 80, 100);
    expect(findExpectedValue(course, '2011-01-01')).toBe(60);
    expect(findExpectedValue(course, '2013-01-01')).toBe(80);
    expect(findExpectedValue(toCourse(60, 80, 0), FIRST)).toBe(80);
  });

  it('never leaves the range between baseline and target, and never turns back', () => {
    const value = fc.integer({ min: -1_000, max: 1_000 });
    const days = fc.integer({ min: 0, max: MAX_DAYS });
    fc.assert(
      fc.property(value, value, days, days, days, (baseline, target, length, one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((day) =>
          findExpectedValue(toCourse(baseline, target, length), addDays(FIRST, day)),
        );
        const progress = ((later ?? Number.NaN) - (earlier ?? Number.NaN)) * Math.sign(target - baseline);
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(earlier).toBeGreaterThanOrEqual(Math.min(baseline, target));
        expect(later).toBeLessThanOrEqual(Math.max(baseline, target));
      }),
    );
  });

  it('is the level that is held, from its first day on', () => {
    const { from, level } = quality.hold;
    expect(findExpectedValue(quality, addDays(from, -1))).toBeNull();
    expect(findExpectedValue(quality, from)).toBe(level);
  });

  it('is unknown without a baseline, and for aims without a measure', () => {
    const withoutBaseline = { ...mathematics, change: { ...mathematics.change, baseline: null } };
    expect(findExpectedValue(withoutBaseline, FIRST)).toBeNull();
    expect(findExpectedValue(learningWalk, FIRST)).toBeNull();
    expect(isOnCourse(learningWalk, 5, FIRST)).toBeNull();
  });
});

describe('A value', () => {
  const HALFWAY = addDays(FIRST, 50);

  it('is on course if it is at least as good as expected, whichever way the measure goes', () => {
    for (const [baseline, target, ahead, behind] of [
      [60, 80, 70, 69.9],
      [20, 10, 15, 15.1],
    ] as const) {
      const course = toCourse(baseline, target, 100);
      expect(isOnCourse(course, ahead, HALFWAY)).toBe(true);
      expect(isOnCourse(course, behind, HALFWAY)).toBe(false);
    }
  });

  it('is on course while it keeps a level, from above or from below', () => {
    const held = (bound: 'at-least' | 'at-most'): CourseOfAim => ({
      by: HALFWAY,
      change: null,
      hold: { bound, level: 75, from: FIRST },
    });
    expect([74, 75, 76].map((value) => isOnCourse(held('at-least'), value, FIRST))).toEqual([false, true, true]);
    expect([74, 75, 76].map((value) => isOnCourse(held('at-most'), value, FIRST))).toEqual([true, true, false]);
  });
});
