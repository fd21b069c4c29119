import { RISK_RATINGS } from '#domain/oversight.events';
import type { DashboardSchool } from '#read-models/dashboard-rows';

type Matches = (row: DashboardSchool, value: string) => boolean;

const FILTERS = {
  area: (row, value) => row.laCode === value,
  phase: (row, value) => row.phase === value,
  district: (row, value) => row.districtCode === value,
  trust: (row, value) => row.trustName === value,
  grade: (row, value) => String(row.overallGrade) === value,
  framework: (row, value) => row.framework === value,
  areaGrade: (row, value) => row.areaGrades.some(({ grade }) => grade === value),
  category: (row, value) => row.category === value,
  headship: (row, value) => row.headship === value,
  status: (row, value) => row.statuses.some((each) => each === value),
  flag: (row, value) => row.flags.some(({ rule }) => rule === value),
  support: (row, value) => row.support === value,
  leader: (row, value) => row.leaderIds.includes(value),
  risk: (row, value) => row.risk === value,
} satisfies Readonly<Record<string, Matches>>;

export type DashboardFilter = keyof typeof FILTERS;

export type DashboardSort = 'name' | 'urn' | 'pupils' | 'percentageFsm' | 'overallGrade' | 'gradedOn' | 'risk';

/** Whether a school matches the filters. */
export const isSelected = (
  row: DashboardSchool,
  where: { readonly [Name in DashboardFilter]?: string | undefined },
): boolean =>
  (Object.keys(where) as DashboardFilter[]).every((name) => {
    const value = where[name];
    return value === undefined || FILTERS[name](row, value);
  });

/** Unknown and withheld values sort first. Risk sorts from low to critical. */
export const toSortValue = (row: DashboardSchool, sort: string): string | number => {
  if (sort === 'risk') return row.risk === null ? -1 : RISK_RATINGS.indexOf(row.risk);
  const value = row[sort as Exclude<DashboardSort, 'risk'>];
  if (value !== null) return value;
  return sort === 'gradedOn' ? '' : -1;
};
