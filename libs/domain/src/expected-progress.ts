import type { Aim, AimTerms, Baseline } from '#domain/contract-aims.events';
import { daysBetween, type IsoDay } from '#kernel/time';

/** What the course of an aim depends on. Texts do not matter, so that it can be drawn for every reader. */
export type CourseOfAim = Pick<Aim, 'by'> & {
  readonly change:
    | (Pick<AimTerms['change'], 'measure' | 'target'> & { readonly baseline: Pick<Baseline, 'value' | 'on'> | null })
    | null;
  readonly hold: Pick<AimTerms['hold'], 'bound' | 'level' | 'from'> | null;
};

/** Values are shown to the hundredth, because a straight line has no more meaning than that. */
const roundToHundredth = (value: number): number => Math.round(value * 100) / 100;

const findPointOnCourse = ({ change, hold, by }: CourseOfAim, on: IsoDay): number | null => {
  if (hold !== null) return on < hold.from ? null : hold.level;
  if (change === null || change.baseline === null) return null;
  const { baseline, target } = change;
  const length = daysBetween(baseline.on, by);
  if (length <= 0 || on >= by) return target;
  const part = Math.max(daysBetween(baseline.on, on), 0) / length;
  return baseline.value + (target - baseline.value) * part;
};

/**
 * The value on the straight line from the baseline to the target on this day, in the unit of the measure: the baseline before its day, and the target after
 * the day by which it is due. A level that is held is expected from its first day on. Null without a baseline, and for aims that have no measure.
 */
export const findExpectedValue = (aim: CourseOfAim, on: IsoDay): number | null => {
  const expected = findPointOnCourse(aim, on);
  return expected === null ? null : roundToHundredth(expected);
};

/** Whether this value is at least as good as expected; null where nothing is expected. */
export const isOnCourse = (aim: CourseOfAim, value: number, on: IsoDay): boolean | null => {
  const expected = findPointOnCourse(aim, on);
  if (expected === null) return null;
  const isHigherBetter = aim.change === null ? aim.hold?.bound === 'at-least' : aim.change.measure.direction === 'up';
  return isHigherBetter ? value >= expected : value <= expected;
};
