import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { Figure } from '#read-models/statistics/figure';
import { readYear, type SchoolScope } from '#read-models/statistics/read-year';
import { countYear, type Division } from '#read-models/statistics/year-figures';

export interface YearQuery {
  readonly academicYear: AcademicYear;
  readonly scope: SchoolScope;
  readonly by: Division;
  readonly today: IsoDay;
}

/** The day for which alliances are counted: the last of the year, or today while the year goes on. */
export const allianceDay = ({ academicYear, today }: Pick<YearQuery, 'academicYear' | 'today'>): IsoDay => {
  const { to } = daysOfYear(academicYear);
  return today < to ? today : to;
};

/** Calculates all figures of an academic year for the schools in scope. */
export const calculateYear = async (readModels: ReadModels, query: YearQuery): Promise<Figure[]> =>
  countYear(await readYear(readModels, query.academicYear, allianceDay(query), query.scope), query.by);
