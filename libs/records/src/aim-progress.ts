import { findExpectedValue, isOnCourse, type CourseOfAim } from '#domain/expected-progress';
import type { IsoDay } from '#kernel/time';
import type { ShownAim } from '#records/contract-draft.record.types';
import type { MeasurementRecord } from '#records/contract-evidence.record.types';
import type { ContractDocument } from '#records/contract.record.types';
import { WITHHELD } from '#records/visibility';

/** A value of an aim beside the one that was expected on its day. */
export interface MeasuredProgress extends Omit<MeasurementRecord, 'aimId' | 'voided'> {
  /** On the straight line from the baseline to the target; null where nothing is expected. */
  readonly expected: number | null;
  readonly onCourse: boolean | null;
}

/** An aim with its values in the order of their days, without those that were voided. */
export type AimProgress = ShownAim & {
  /** The value that is expected on the day of the answer; null where nothing is expected. */
  readonly expectedNow: number | null;
  /** Whether the latest value is at least as good as expected on its day. */
  readonly onCourse: boolean | null;
  readonly measurements: readonly MeasuredProgress[];
};

/** Nothing is expected of an aim whose terms the reader may not see. */
const toCourse = ({ by, change, hold }: ShownAim): CourseOfAim => ({
  by,
  change: change === WITHHELD ? null : change,
  hold,
});

const compareWithExpected = (aim: CourseOfAim, { aimId: _, voided: __, ...measured }: MeasurementRecord) => {
  const { value, measuredOn } = measured;
  return {
    ...measured,
    expected: findExpectedValue(aim, measuredOn),
    onCourse: isOnCourse(aim, value, measuredOn),
  };
};

/** How far each aim of a contract has come by this day. */
export const listAimProgress = ({ aims, measurements }: ContractDocument, today: IsoDay): AimProgress[] =>
  aims.map((aim) => {
    const course = toCourse(aim);
    const values = measurements
      .filter(({ aimId, voided }) => aimId === aim.aimId && !voided)
      .toSorted((one, other) => one.measuredOn.localeCompare(other.measuredOn))
      .map((measured) => compareWithExpected(course, measured));
    return {
      ...aim,
      expectedNow: findExpectedValue(course, today),
      onCourse: values.at(-1)?.onCourse ?? null,
      measurements: values,
    };
  });
