import type { Inspection } from '#domain/school.events';

/** What the standing of a school follows from: the overall grade of its latest inspection that gave one; null without one. */
export interface StandingFacts {
  readonly overallGrade: Inspection['overallGrade'];
}

/** The classification that most statistics use. `not-graded`: no inspection with an overall grade is known, which says nothing about the school. */
export type SchoolStanding = 'high-performing' | 'good' | 'below-good' | 'not-graded';

/** The standing of a school. Outstanding (1) is high-performing, requires improvement (3) and inadequate (4) are below good. */
export const findStanding = ({ overallGrade }: StandingFacts): SchoolStanding => {
  if (overallGrade === null) return 'not-graded';
  if (overallGrade === 1) return 'high-performing';
  return overallGrade === 2 ? 'good' : 'below-good';
};

/** Whether the school was judged to require improvement or to be inadequate. */
export const isBelowGood = (facts: StandingFacts): boolean => findStanding(facts) === 'below-good';

/** Whether the school was judged outstanding. It can support others. */
export const isHighPerforming = (facts: StandingFacts): boolean => findStanding(facts) === 'high-performing';

/** Whether support is needed. Until other facts are recorded, this is the case for schools below good. */
export const isInNeed = isBelowGood;
