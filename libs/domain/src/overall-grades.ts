import type { IsoDay } from '#kernel/time';

/** An overall effectiveness grade: 1 outstanding, 2 good, 3 requires improvement, 4 inadequate. */
export type OverallGrade = 1 | 2 | 3 | 4;

/** An overall grade and the day of its inspection; null if that is not known. */
export interface DatedOverallGrade {
  readonly grade: OverallGrade;
  readonly on: IsoDay | null;
}

const NO_DAY = '';

const isEarlier = (one: DatedOverallGrade, other: DatedOverallGrade): boolean =>
  (one.on ?? NO_DAY) < (other.on ?? NO_DAY);

/** The grades after one more, ordered by day; those without a day come first. A grade for the day of a known one corrects it. */
export const addOverallGrade = (
  grades: readonly DatedOverallGrade[],
  added: DatedOverallGrade,
): readonly DatedOverallGrade[] =>
  [...grades.filter(({ on }) => on !== added.on), added].sort((one, other) => (isEarlier(one, other) ? -1 : 1));

/** As `addOverallGrade` with the grade of an inspection, but only the last two: the latest one, and the one from which the school rose or fell. */
export const keepLastGrades = (
  grades: readonly DatedOverallGrade[],
  { overallGrade, inspectedOn }: { readonly overallGrade: OverallGrade | null; readonly inspectedOn: IsoDay | null },
): readonly DatedOverallGrade[] =>
  overallGrade === null ? grades : addOverallGrade(grades, { grade: overallGrade, on: inspectedOn }).slice(-2);
