import type { OverallGrade } from '#domain/overall-grades';
import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import type { DeliveryActivity, SupportedSchool } from '#domain/alliance.events';
import { isBelowGood } from '#domain/school-standing';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import type { schools } from '#read-models/counted-schools';

/** A school that is counted. */
export type CountedSchool = RowOf<typeof schools.columns>;

/** An alliance on a day, with its lead schools and all its schools. */
export interface AllianceOnDay {
  readonly allianceId: string;
  readonly leadSchools: readonly Urn[];
  readonly schools: readonly Urn[];
}

/** What a delivery school of an alliance did in the year. */
export interface YearDelivery {
  readonly allianceId: string;
  readonly deliverySchool: Urn;
  readonly activities: readonly DeliveryActivity[];
  readonly supported: readonly SupportedSchool[];
}

/** Who was supported in an academic year, and by whom. */
export interface SupportFacts {
  readonly academicYear: AcademicYear;
  /** The schools in scope. */
  readonly schools: readonly CountedSchool[];
  readonly deliveries: readonly YearDelivery[];
  /** Schools for which work under a contract went on in the year. */
  readonly supportedByContract: readonly Urn[];
}

/** Everything that the figures of an academic year are counted from. */
export interface YearFacts extends SupportFacts {
  readonly alliances: readonly AllianceOnDay[];
}

/** The overall grade of a school on a day: that of its last inspection until then. */
export const findGradeOn = ({ grades }: Pick<CountedSchool, 'grades'>, day: IsoDay): OverallGrade | null =>
  grades.findLast(({ on }) => on === null || on <= day)?.grade ?? null;

/** The schools supported in the year, of those in scope. */
export const listSupportedSchools = ({ schools, deliveries, supportedByContract }: SupportFacts): CountedSchool[] => {
  const named = deliveries.flatMap(({ supported }) => supported.map(({ schoolUrn }) => schoolUrn));
  const supported = new Set([...named, ...supportedByContract]);
  return schools.filter(({ urn }) => supported.has(urn));
};

/** The schools in scope that were open and below good on the first day of the year. */
export const listBelowGood = ({ schools, academicYear }: SupportFacts): CountedSchool[] => {
  const { from } = daysOfYear(academicYear);
  return schools.filter(
    (school) =>
      school.firstDay <= from && from <= school.lastDay && isBelowGood({ overallGrade: findGradeOn(school, from) }),
  );
};
